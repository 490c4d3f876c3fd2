"""Table specification and protected values → rows of cells, ready for the templates."""

from collections.abc import Sequence
from dataclasses import dataclass

from rekenaudit.document.beelden.hiaten import hiaten
from rekenaudit.document.beelden.raster import Raster, RasterFout, Uitsnede, Vak, maak_raster
from rekenaudit.document.benamingen import KENGETAL
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import bronnoot, zin
from rekenaudit.document.inlijn import Getal, verwijs
from rekenaudit.document.kolombreedtes import bijeen, getalbreedtes
from rekenaudit.document.openstaand import NIET_ONTVANGEN, VOLGT, merktekst
from rekenaudit.document.reeksen import kies
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Tabelspec
from rekenaudit.model.reeks import GEMEENTE, Cel
from rekenaudit.notation.waarden import eenheid_kop, rond_waarde, schrijf_afwezig, schrijf_kort
from rekenaudit.problems import bedoelde

_MEESTE_KOLOMMEN = 24
_KORT = 13
"""Letters up to which the words of an absence or a unit stay on one line."""


@dataclass(frozen=True, slots=True)
class Tabelrij:
    """A row: its heading and one cell for each column."""

    kop: str
    cellen: tuple[Getal, ...]
    totaal: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table of indicator values.

    Attributes:
        id: place of the table.
        titel: caption, with the unit when all values share one.
        hoek: heading of the first column.
        koppen: headings of the other columns.
        rijen: the rows.
        breedtes: column widths in percent, first column included; add to 100.
        toelichting: note under the table.
        ontbreekt: what is missing and why.
        bronnoot: source note.
        wacht: mark that says which deliveries are awaited; empty when none is.
    """

    id: str
    titel: str
    hoek: str
    koppen: tuple[str, ...]
    rijen: tuple[Tabelrij, ...]
    breedtes: tuple[int, ...]
    toelichting: str
    ontbreekt: str
    bronnoot: str
    wacht: str = ""


def maak_tabel(id_: str, spec: Tabelspec, stof: Bouwstof) -> Tabel:
    """Fill a table.

    Raises:
        RasterFout: when the declaration does not fit the indicators.
    """
    assen = (spec.rijen, spec.kolommen)
    uitsnede = Uitsnede(spec.kengetallen, assen, spec.selectie, spec.waarden, stof.vast)
    raster = maak_raster(uitsnede, stof.uitkomsten)
    kolommen = raster.labels(spec.kolommen)
    if len(kolommen) > _MEESTE_KOLOMMEN:
        raise RasterFout(f"{len(kolommen)} kolommen passen niet op een pagina; maak er rijen van")
    rijen = [
        Tabelrij(_kop(spec.rijen, rij, spec, stof), tuple(_getal(raster.vakken[(rij, k)], stof) for k in kolommen))
        for rij in raster.labels(spec.rijen)
    ]
    afronding = ""
    if spec.totaal:
        rijen.append(_totaalrij(spec, kolommen, stof))
        afronding = _afronding(spec, raster, rijen[-1], stof)
    uitkomsten = [stof.uitkomsten[n] for n in dict.fromkeys((*spec.kengetallen, *spec.totaal))]
    koppen = tuple(_kop(spec.kolommen, k, spec, stof) for k in kolommen)
    return Tabel(
        id=f"tabel-{id_}{stof.achtervoegsel}",
        titel=_titel(spec, stof),
        hoek=stof.namen.as_titel(spec.rijen),
        koppen=koppen,
        rijen=tuple(rijen),
        breedtes=_breedtes(stof.namen.as_titel(spec.rijen), koppen, rijen),
        toelichting=" ".join(t for t in (zin(spec.toelichting), afronding) if t),
        ontbreekt=hiaten(raster, stof, in_cellen=True),
        bronnoot=bronnoot(stof.studie, uitkomsten),
        wacht=merktekst(NIET_ONTVANGEN, stof.wacht_op(vak.over for vak in raster.vakken.values())),
    )


def _breedtes(hoek: str, koppen: Sequence[str], rijen: Sequence[Tabelrij]) -> tuple[int, ...]:
    kolommen = [[kop, *(rij.cellen[i].tekst for rij in rijen)] for i, kop in enumerate(koppen)]
    return getalbreedtes(hoek, [rij.kop for rij in rijen], kolommen)


def _eenheid(naam: str, stof: Bouwstof) -> str:
    uitkomst = stof.uitkomsten[naam]
    return eenheid_kop(uitkomst.kengetal.notatie, uitkomst.reeks.eenheid, stof.eenheden)


def _gedeelde_eenheid(spec: Tabelspec, stof: Bouwstof) -> str:
    eenheden = {_eenheid(n, stof) for n in spec.kengetallen}
    return eenheden.pop() if len(eenheden) == 1 else ""


def _titel(spec: Tabelspec, stof: Bouwstof) -> str:
    return _met_eenheid(spec.titel, _zonder_herhaling(_gedeelde_eenheid(spec, stof), spec.titel))


def _kop(as_naam: str, label: str, spec: Tabelspec, stof: Bouwstof) -> str:
    tekst = stof.namen.label(as_naam, label)
    eenheid = _eenheid(label, stof) if as_naam == KENGETAL and not _gedeelde_eenheid(spec, stof) else ""
    return _met_eenheid(tekst, bijeen(_zonder_herhaling(eenheid, tekst), _KORT))


def _met_eenheid(tekst: str, eenheid: str) -> str:
    return f"{tekst} ({eenheid})" if eenheid else tekst


def _zonder_herhaling(eenheid: str, titel: str) -> str:
    """Leave out of a unit what the title beside it says: `aantal leden` beside `Leden`, `per bad` beside the same."""
    soort, _, wat = eenheid.partition(" ")
    if soort == "aantal" and wat and wat in titel.lower():
        return ""
    voor, per, achter = eenheid.partition(" per ")
    return voor if per and f"per {achter}" in titel.lower() else eenheid


def _getal(vak: Vak, stof: Bouwstof) -> Getal:
    return celgetal(vak.cel, vak.kengetal, vak.plek, stof)


def celgetal(cel: Cel, naam: str, plek: Sequence[tuple[str, str]], stof: Bouwstof) -> Getal:
    """Write one value for a table cell: without its unit, or why it is absent."""
    ref = verwijs(naam, plek)
    if stof.open.van_cel(cel, [label for as_, label in plek if as_ == GEMEENTE]):
        return Getal(VOLGT, None, ref, merk=True)
    if cel.waarde is None or cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        return Getal(bijeen(schrijf_afwezig(cel.aanwezigheid), _KORT), None, ref)
    kengetal = stof.uitkomsten[naam].kengetal
    return Getal(schrijf_kort(cel.waarde, kengetal.notatie, kengetal.decimalen), cel.waarde, ref)


def _totaalrij(spec: Tabelspec, kolommen: tuple[str, ...], stof: Bouwstof) -> Tabelrij:
    per_kolom = spec.kolommen == KENGETAL
    if per_kolom and len(spec.totaal) != len(kolommen):
        raise RasterFout(f"'totaal' noemt {len(spec.totaal)} kengetallen, maar er zijn {len(kolommen)} kolommen")
    cellen = []
    for i, kolom in enumerate(kolommen):
        naam = spec.totaal[i] if per_kolom else spec.totaal[0]
        plek = {**stof.vast, **spec.selectie, **({} if per_kolom else {spec.kolommen: kolom})}
        cellen.append(_totaal(naam, plek, stof))
    return Tabelrij(spec.totaal_titel, tuple(cellen), totaal=True)


def _afronding(spec: Tabelspec, raster: Raster, totaal: Tabelrij, stof: Bouwstof) -> str:
    """Say so when numbers that add up to the last row no longer do so as they are printed."""
    for kolom, som in zip(raster.labels(spec.kolommen), totaal.cellen, strict=True):
        vakken = [raster.vakken[(rij, kolom)] for rij in raster.labels(spec.rijen)]
        waarden = [vak.cel.waarde for vak in vakken if vak.cel.waarde is not None]
        if len(waarden) < len(vakken) or som.waarde is None or sum(waarden) != som.waarde:
            continue
        kengetal = stof.uitkomsten[vakken[0].kengetal].kengetal
        *delen, geheel = (rond_waarde(w, kengetal.notatie, kengetal.decimalen) for w in (*waarden, som.waarde))
        if sum(delen) != geheel:
            return "Door afronding tellen de getallen niet overal precies op tot de onderste rij."
    return ""


def _totaal(naam: str, plek: dict[str, str], stof: Bouwstof) -> Getal:
    if naam not in stof.uitkomsten:
        raise RasterFout(f"het kengetal '{naam}' bestaat niet.{bedoelde(naam, stof.uitkomsten)}")
    hele = stof.uitkomsten[naam].reeks
    try:
        reeks = kies(hele, plek)
    except KeyError as fout:
        raise RasterFout(f"het kengetal '{naam}' heeft geen waarde voor '{fout.args[0]}'") from None
    if reeks.assen:
        raise RasterFout(f"het totaal '{naam}' heeft ook de as '{reeks.as_namen()[0]}'")
    return celgetal(reeks.cellen[()], naam, [(a, plek[a]) for a in hele.as_namen()], stof)

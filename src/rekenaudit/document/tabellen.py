"""Table specification and protected values → rows of cells, ready for the templates."""

from collections.abc import Sequence
from dataclasses import dataclass

from rekenaudit.document.benamingen import KENGETAL
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import bronnoot, zin
from rekenaudit.document.hiaten import hiaten
from rekenaudit.document.inlijn import Getal, verwijs
from rekenaudit.document.raster import RasterFout, Uitsnede, Vak, maak_raster
from rekenaudit.document.reeksen import kies
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Tabelspec
from rekenaudit.model.reeks import Cel
from rekenaudit.notation.waarden import eenheid_kop, schrijf_afwezig, schrijf_kort
from rekenaudit.problems import bedoelde

_MEESTE_KOLOMMEN = 24


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
    if spec.totaal:
        rijen.append(_totaalrij(spec, kolommen, stof))
    uitkomsten = [stof.uitkomsten[n] for n in dict.fromkeys((*spec.kengetallen, *spec.totaal))]
    return Tabel(
        id=f"tabel-{id_}{stof.achtervoegsel}",
        titel=_titel(spec, stof),
        hoek=stof.namen.as_titel(spec.rijen),
        koppen=tuple(_kop(spec.kolommen, k, spec, stof) for k in kolommen),
        rijen=tuple(rijen),
        breedtes=breedtes(len(kolommen), max(len(rij.kop) for rij in rijen)),
        toelichting=zin(spec.toelichting),
        ontbreekt=hiaten(raster, stof.namen, stof.studie),
        bronnoot=bronnoot(stof.studie, uitkomsten),
    )


def breedtes(kolommen: int, langste_rijkop: int) -> tuple[int, ...]:
    """Divide the width: the first column by its longest text, the rest equally.

    Args:
        kolommen: number of columns besides the first.
        langste_rijkop: length of the longest text in the first column; about a hundred letters fit on a line.

    Returns:
        Percentages that add to 100.
    """
    eerste = min(max(langste_rijkop + 4, 100 // (kolommen + 1)), 40 if kolommen <= 6 else 25)
    elk = max((100 - eerste) // kolommen, 1)
    return (100 - elk * kolommen, *([elk] * kolommen))


def _eenheid(naam: str, stof: Bouwstof) -> str:
    uitkomst = stof.uitkomsten[naam]
    return eenheid_kop(uitkomst.kengetal.notatie, uitkomst.reeks.eenheid, stof.eenheden)


def _gedeelde_eenheid(spec: Tabelspec, stof: Bouwstof) -> str:
    eenheden = {_eenheid(n, stof) for n in spec.kengetallen}
    return eenheden.pop() if len(eenheden) == 1 else ""


def _titel(spec: Tabelspec, stof: Bouwstof) -> str:
    eenheid = _gedeelde_eenheid(spec, stof)
    return f"{spec.titel} ({eenheid})" if eenheid else spec.titel


def _kop(as_naam: str, label: str, spec: Tabelspec, stof: Bouwstof) -> str:
    tekst = stof.namen.label(as_naam, label)
    eenheid = _eenheid(label, stof) if as_naam == KENGETAL and not _gedeelde_eenheid(spec, stof) else ""
    return f"{tekst} ({eenheid})" if eenheid else tekst


def _getal(vak: Vak, stof: Bouwstof) -> Getal:
    return celgetal(vak.cel, vak.kengetal, vak.plek, stof)


def celgetal(cel: Cel, naam: str, plek: Sequence[tuple[str, str]], stof: Bouwstof) -> Getal:
    """Write one value for a table cell: without its unit, or why it is absent."""
    ref = verwijs(naam, plek)
    if cel.waarde is None or cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        return Getal(schrijf_afwezig(cel.aanwezigheid), None, ref)
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

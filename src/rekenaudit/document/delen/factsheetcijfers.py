"""The key figures of a factsheet: those of the municipality beside those of the group."""

from collections.abc import Sequence
from dataclasses import replace

from rekenaudit.document.beelden.hiaten import hiaten
from rekenaudit.document.beelden.raster import Raster, RasterFout, Uitsnede, Vak, maak_raster
from rekenaudit.document.beelden.tabellen import Tabel, Tabelrij, celgetal
from rekenaudit.document.benamingen import KENGETAL
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import bronnoot
from rekenaudit.document.inlijn import Getal, verwijs
from rekenaudit.document.kolombreedtes import getalbreedtes
from rekenaudit.document.openstaand import NIET_ONTVANGEN, merktekst
from rekenaudit.evaluators.schrijfwijze import schrijfwijze
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Factsheet, Kerncijfer
from rekenaudit.model.reeks import GEMEENTE, As
from rekenaudit.notation.woorden import met_hoofdletter

_GEEN = "–"
"""In the column of the group: there is no such figure."""


def cijfertabel(keuze: Factsheet, cijfers: Sequence[Kerncijfer], stof: Bouwstof) -> Tabel:
    """Fill the table of key figures; without a column for the group when none has a figure of it.

    Raises:
        RasterFout: when the declaration does not fit the indicators.
    """
    groep = stof.studie.onderzoek.groep
    koppen = (stof.gemeente, met_hoofdletter(groep)) if any(c.groep for c in cijfers) else (stof.gemeente,)
    vakken = [
        [_vak(naam, cijfer, stof) for naam in (cijfer.kengetal, cijfer.groep)[: len(koppen)]] for cijfer in cijfers
    ]
    rijen = [
        Tabelrij(_kop(cijfer, stof), tuple(_getal(vak, stof) for vak in rij))
        for cijfer, rij in zip(cijfers, vakken, strict=True)
    ]
    kolommen = [[kop, *(rij.cellen[i].tekst for rij in rijen)] for i, kop in enumerate(koppen)]
    alle = [vak for rij in vakken for vak in rij if vak is not None]
    return Tabel(
        id=f"tabel-factsheet{stof.achtervoegsel}",
        titel=keuze.titel,
        hoek=stof.namen.as_titel(KENGETAL),
        koppen=koppen,
        rijen=tuple(rijen),
        breedtes=getalbreedtes("Kengetal", [rij.kop for rij in rijen], kolommen),
        toelichting=keuze.toelichting,
        ontbreekt=hiaten(_eigen_cijfers([eigen for eigen, *_ in vakken if eigen is not None]), stof, in_cellen=True),
        bronnoot=bronnoot(stof.studie, [stof.uitkomsten[n] for n in dict.fromkeys(vak.kengetal for vak in alle)]),
        wacht=merktekst(NIET_ONTVANGEN, stof.wacht_op(vak.over for vak in alle)),
    )


def _kop(cijfer: Kerncijfer, stof: Bouwstof) -> str:
    labels = [stof.namen.label(as_, label) for as_, label in cijfer.selectie.items()]
    return ", ".join([stof.uitkomsten[cijfer.kengetal].kengetal.titel, *labels])


def _eigen_cijfers(vakken: Sequence[Vak]) -> Raster:
    """Lay out the municipality's own figures, to say why some are missing."""
    per_kengetal: dict[tuple[str, ...], Vak] = {(vak.kengetal,): vak for vak in vakken}
    return Raster((As(KENGETAL, tuple(naam for naam, *_ in per_kengetal)),), per_kengetal)


def _vak(naam: str | None, cijfer: Kerncijfer, stof: Bouwstof) -> Vak | None:
    if naam is None:
        return None
    assen = stof.uitkomsten[naam].reeks.as_namen()
    if naam == cijfer.groep and GEMEENTE in assen:
        raise RasterFout(f"'{naam}' is een kengetal per gemeente; kies bij 'groep' een kengetal over het geheel")
    selectie = {as_: label for as_, label in cijfer.selectie.items() if as_ in assen}
    return maak_raster(Uitsnede((naam,), (), selectie, {}, stof.vast), stof.uitkomsten).vakken[()]


def _getal(vak: Vak | None, stof: Bouwstof) -> Getal:
    """Write one value with its unit, or why it is absent."""
    if vak is None:
        return Getal(_GEEN, None, "")
    if vak.cel.waarde is None or vak.cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        return celgetal(vak.cel, vak.kengetal, vak.plek, stof)
    wijze = schrijfwijze(stof.uitkomsten[vak.kengetal].kengetal, stof.eenheden)
    if wijze.notatie == "euro_duizend":  # a single cell has no '× € 1.000' above
        wijze = replace(wijze, notatie="euro")
    tekst = wijze.schrijf(vak.cel.waarde)
    return Getal(tekst, vak.cel.waarde, verwijs(vak.kengetal, vak.plek))

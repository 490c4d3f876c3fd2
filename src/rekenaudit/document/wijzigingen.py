"""The document that tells researchers what changed between two versions, and why."""

from collections.abc import Callable, Iterator
from typing import Any

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.afwerking.invoegen import vul_in
from rekenaudit.document.afwerking.keuring import keur
from rekenaudit.document.afwerking.nummering import nummer
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.documenten import Document
from rekenaudit.document.ontwerpen import vul_sjabloon
from rekenaudit.document.sjablonen.sjablonen import Sjablonen, SjabloonFout
from rekenaudit.document.statusmerk import statusmerk
from rekenaudit.document.titelblad import titelblad, uitgever
from rekenaudit.document.verschil.woordverschil import rond_verschil
from rekenaudit.document.wijzigingsdelen import (
    Plaatswijziging,
    aantal,
    cijfers_met_oorzaak,
    per_oorzaak,
    plaatsen,
    telling,
)
from rekenaudit.model.studie import Documentsoort, Formaat, Studie
from rekenaudit.model.vergelijking import Bronwijziging, Cijferwijziging, Oordeelwijziging, Vergelijking
from rekenaudit.notation.datums import datum_of_tekst
from rekenaudit.notation.woorden import met_hoofdletter, opsomming
from rekenaudit.problems import Gestopt, Plaats

NAAM = "wijzigingen"
_SJABLOON = "wijzigingen.html.j2"


def assemble_changes(
    vergelijking: Vergelijking,
    studie: Studie,
    stijl: Stijlmap,
    formaten: tuple[Formaat, ...],
) -> Document:
    """Make the document.

    Args:
        vergelijking: the two versions compared.
        studie: for titles, date and publisher.
        stijl: the house style, with the template.
        formaten: which formats to make.

    Raises:
        Gestopt: when the template cannot be used or makes a tree that a format cannot show.
    """
    soort = Documentsoort(
        naam=NAAM,
        titel="Wat er is veranderd",
        ondertitel=f"Van {vergelijking.oud} naar {vergelijking.nieuw}: {studie.onderzoek.titel}",
        soort="Intern stuk",
        lezers="Alleen voor de onderzoekers",
        sjabloon=_SJABLOON,
    )
    gegevens = {"titels": titelblad(soort, studie, ""), **_gegevens(vergelijking)}
    try:
        ontwerp = vul_sjabloon(soort, gegevens, Plaats(f"templates/{_SJABLOON}"), Sjablonen(stijl, _FILTERS))
    except SjabloonFout as fout:
        raise Gestopt([fout.probleem]) from fout
    boom = vul_in(ontwerp, nummer(ontwerp, {}), {})
    problemen = keur(boom, NAAM)
    if problemen:
        raise Gestopt(problemen)
    onderzoek = studie.onderzoek
    return Document(
        naam=NAAM,
        titel=f"{soort.titel}: {vergelijking.oud} en {vergelijking.nieuw}",
        gemeente="",
        boom=boom,
        figuren=(),
        formaten=formaten,
        status=onderzoek.status,
        datum=onderzoek.datum,
        versie=onderzoek.versie,
        uitgever=uitgever(studie, ""),
        afzenders=(),
        merk=statusmerk(onderzoek),
    )


def _gegevens(v: Vergelijking) -> dict[str, Any]:
    """Gather what the template knows of the two versions."""
    onverklaard = plaatsen((blok, ()) for blok in v.onverklaard)
    return {
        "v": v,
        "telling": _telling(v, len(onverklaard)),
        "door": _door(v),
        "cijfers": cijfers_met_oorzaak(v.ketens),
        "plaatsen": plaatsen(per_oorzaak(v)),
        "onverklaard": onverklaard,
    }


def _telling(v: Vergelijking, onverklaard: int) -> dict[str, str]:
    """Count in words what the first page tells."""
    anders = [d for d in v.documenten if d.stand != "ongewijzigd"]
    los = len(v.los) + len(v.cijfers) + onverklaard
    return {
        "opmerkingen": aantal(len(v.ketens), "opmerking", "opmerkingen"),
        "zonder": aantal(len(v.zonder), "opmerking", "opmerkingen"),
        "oordelen": aantal(len(v.oordelen), "oordeel", "oordelen"),
        "documenten": aantal(len(anders), "document is", "documenten zijn"),
        "gelijk": aantal(len(v.documenten) - len(anders), "document bleef", "documenten bleven"),
        "herlezen": aantal(len(v.herlezen), "conclusie of aanbeveling", "conclusies en aanbevelingen"),
        "los": aantal(los, "wijziging", "wijzigingen"),
    }


def _door(v: Vergelijking) -> dict[tuple[str, str], str]:
    """Say of every verdict that changed which remarks did it."""

    def opmerkingen(oordeel: Oordeelwijziging) -> Iterator[str]:
        for keten in v.ketens:
            if any((o.norm, o.gemeente) == (oordeel.norm, oordeel.gemeente) for o in keten.oordelen):
                yield keten.opmerking

    return {(o.norm, o.gemeente): opsomming(list(opmerkingen(o))) or "geen opmerking" for o in v.oordelen}


def _was(wijziging: Cijferwijziging | Plaatswijziging) -> str:
    return wijziging.oud or "was er niet"


def _nu(wijziging: Cijferwijziging | Plaatswijziging) -> str:
    return wijziging.nieuw or "is weg"


def _kern(bron: Bronwijziging) -> tuple[str, str]:
    """Give old and new; of a text what differs, and some words around it."""
    return rond_verschil(bron.oud, bron.nieuw) if bron.soort == "bevinding" else (bron.oud, bron.nieuw)


_FILTERS: dict[str, Callable[..., Any]] = {
    "datum": datum_of_tekst,
    "opsomming": opsomming,
    "zin": zin,
    "hoofdletter": met_hoofdletter,
    "was": _was,
    "nu": _nu,
    "kern": _kern,
    "telling": telling,
}

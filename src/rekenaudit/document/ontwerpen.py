"""Drafts: documents whose template is filled but whose numbers and references are not yet written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from rekenaudit.document.afwerking.nummering import Nummering, nummer
from rekenaudit.document.blikken import Blikken
from rekenaudit.document.boom import BRON, Knoop, OnleesbareHtml, van_html
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.delen.bevindingdelen import verwijsnamen
from rekenaudit.document.delen.bewijslijst import gebruikt_bewijs, stukken
from rekenaudit.document.delen.factsheetdelen import factsheetblad
from rekenaudit.document.delen.rapportdelen import legenda, rapportdelen
from rekenaudit.document.delen.verantwoording import bronrijen
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.sjablonen.sjablonen import Sjablonen, SjabloonFout
from rekenaudit.document.sjablonen.sjabloonwoorden import in_het_nederlands
from rekenaudit.document.sjablonen.weggelaten import NAMEN, Weggelaten
from rekenaudit.document.titelblad import Titelblad, titelblad
from rekenaudit.document.toegang import toegang
from rekenaudit.model.studie import Documentsoort, Studie
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats
from rekenaudit.problems.codes import document as codes

_LAATSTE_BRON = re.compile(rf'{BRON}="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Ontwerp:
    """A draft.

    Attributes:
        soort: its declaration.
        gemeente: municipality it is about; empty for the whole study.
        titels: its title page.
        boom: its tree.
        nummering: numbers and labels of what is in it.
    """

    soort: Documentsoort
    gemeente: str
    titels: Titelblad
    boom: Knoop
    nummering: Nummering

    @property
    def naam(self) -> str:
        """Path in the version's folder, without extension."""
        return f"{self.soort.naam}/{slug(self.gemeente)}" if self.gemeente else self.soort.naam


def maak_ontwerpen(blikken: Blikken, gereedschap: Gereedschap) -> tuple[Ontwerp, ...]:
    """Fill the template of every document; one that cannot be filled becomes a problem and is left out."""
    namen = _namen(gereedschap)
    ontwerpen = []
    gevraagd = gereedschap.invoer.soorten or [soort.naam for soort in gereedschap.studie.documenten]
    for i, soort in enumerate(gereedschap.studie.documenten):
        if gereedschap.studie.onderzoek.status not in soort.fase or soort.naam not in gevraagd:
            continue
        gemeenten = gereedschap.studie.gemeentenamen() if soort.per == "gemeente" else ("",)
        plaats = gereedschap.invoer.studie.plaats("documenten", i, "sjabloon")
        for gemeente in gemeenten:
            titels = titelblad(soort, gereedschap.studie, gemeente)
            gegevens = {"titels": titels, **_gegevens(soort, gemeente, blikken, gereedschap)}
            boom = maak_boom(soort, gegevens, plaats, gereedschap)
            if boom is None:
                break
            ontwerpen.append(Ontwerp(soort, gemeente, titels, boom, nummer(boom, namen)))
    return tuple(ontwerpen)


def _gegevens(soort: Documentsoort, gemeente: str, blikken: Blikken, gereedschap: Gereedschap) -> dict[str, Any]:
    """Gather what a template knows; `docs/semantische-html.md` lists it.

    What the document is made without is not gathered: a name in its place says so to a template that asks for it.
    """
    algemeen = {
        "onderzoek": gereedschap.studie.onderzoek,
        "groep_samen": _samen(gereedschap.studie),
        "legenda": legenda(gereedschap.merken),
        "af": gereedschap.af,
        "oordelen": (mag := toegang(soort, gereedschap.studie)).oordelen,
    }
    if not gemeente:
        blik, blik_van = blikken.van("", mag), partial(blikken.van, toegang=mag)
        bijlagen = gereedschap.studie.gemeentenamen() if soort.bijlagen_opnemen and mag.gegevens else ()
        delen = tuple(blikken.deel(naam, mag) for naam in bijlagen)
        gegevens = {**algemeen, "d": blik, **rapportdelen(blik, blik_van, gereedschap), "gemeentedelen": delen}
        return gegevens | {naam: Weggelaten(naam) for naam, wat in NAMEN.items() if mag.mist(wat)}
    deel = blikken.deel(gemeente, mag)
    bewijs = gebruikt_bewijs(gereedschap.invoer.findings.alles, deel.d.stof.oordelen, gemeente)
    geheel = zin(gereedschap.studie.onderzoek.groep).rstrip(".")
    return {
        **algemeen,
        "d": deel.d,
        "g": deel,
        "blad": factsheetblad(deel, gereedschap),
        "bronnen": bronrijen(gereedschap.studie),
        "stukken": stukken(bewijs, [gemeente], geheel),
    }


def _samen(studie: Studie) -> str:
    """Write what all municipalities together are called; one has no others to be together with."""
    return f"{studie.onderzoek.groep} samen" if len(studie.gemeenten) > 1 else studie.onderzoek.groep


def maak_boom(soort: Documentsoort, gegevens: dict[str, Any], plaats: Plaats, gereedschap: Gereedschap) -> Knoop | None:
    """Fill a template; one that cannot be filled becomes a problem."""
    try:
        return vul_sjabloon(soort, gegevens, plaats, gereedschap.sjablonen)
    except SjabloonFout as fout:
        gereedschap.problemen.append(fout.probleem)
        return None


def vul_sjabloon(soort: Documentsoort, gegevens: dict[str, Any], plaats: Plaats, sjablonen: Sjablonen) -> Knoop:
    """Fill a template.

    Raises:
        SjabloonFout: when the template cannot be filled, or what comes out is no HTML that can be read.
    """
    html = sjablonen.maak(soort.sjabloon, gegevens, plaats)
    try:
        return van_html(html)
    except OnleesbareHtml as fout:
        bestand, _, regel = _bron_voor(html, fout.regel).rpartition(":")
        hier = Plaats(bestand=bestand, regel=int(regel)) if regel.isdigit() else plaats
        velden = {"document": soort.naam, "reden": in_het_nederlands(fout.reden)}
        raise SjabloonFout(codes.HTML_ONLEESBAAR.op(hier, **velden)) from fout


def _bron_voor(html: str, regel: int) -> str:
    """Find the last tag with a place on or before a line."""
    bronnen: list[str] = _LAATSTE_BRON.findall("\n".join(html.split("\n")[:regel]))
    return bronnen[-1] if bronnen else ""


def _namen(gereedschap: Gereedschap) -> dict[str, str]:
    alles = gereedschap.invoer.findings.alles
    bevindingen = [b for bestand in alles.bestanden for b in bestand.bevindingen]
    namen = verwijsnamen(gereedschap.normenkader, bevindingen, alles.conclusies, alles.aanbevelingen)
    for norm in gereedschap.normenkader.alle_normen():
        for gemeente in gereedschap.studie.gemeentenamen():
            namen[f"norm-{norm.id}-{slug(gemeente)}"] = namen[f"norm-{norm.id}"]
    return namen


def labels_van(ontwerpen: Iterable[Ontwerp]) -> dict[str, str]:
    """Say what a reference to another document reads: `figuur 3 in ‘Titel’`; the first that has a place counts."""
    labels: dict[str, str] = {}
    for ontwerp in ontwerpen:
        for id_, label in ontwerp.nummering.labels.items():
            labels.setdefault(id_, f"{label} in ‘{ontwerp.titels.titel}’")
    return labels

"""What the executives answered in the right of reply: their texts, and what they do with each recommendation.

Texts of a party are shown whole and as they are (class `letterlijk`): nothing in them is filled in or rewritten.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from rekenaudit.config.tekstbestand import lees_tekst
from rekenaudit.corrections.register import WEDERHOORMAP
from rekenaudit.corrections.stand import Partijstand
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.wederhoorbescherming import Publicatie
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.proza.letterlijk import onvertaald
from rekenaudit.model.bevinding import Bevindingen
from rekenaudit.model.studie import Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import Plaats, bedoelde
from rekenaudit.problems.codes import wederhoor as codes

REACTIEMAP = WEDERHOORMAP / "reacties"


@dataclass(frozen=True, slots=True)
class Standpuntrij:
    """What an executive does with one conclusion or recommendation."""

    over: str
    standpunt: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Bestuurlijkereactie:
    """The reaction of one executive.

    Attributes:
        tekst: its letter; empty when it sent the form alone.
        standpunten: what it does with conclusions and recommendations, in the order of the report.
    """

    id: str
    titel: str
    ontvangen: str
    tekst: Markup
    standpunten: tuple[Standpuntrij, ...]


def bestuurlijke_reacties(
    standen: Iterable[Partijstand], blik: Documentblik, gereedschap: Gereedschap
) -> Iterator[Bestuurlijkereactie]:
    """Give the reactions that came in; one of which nothing can be shown yet is reported."""
    studie, studiemap = gereedschap.studie, gereedschap.invoer.studiemap
    map_ = studiemap / REACTIEMAP
    bestanden = {p.stem: p for p in sorted(map_.glob("*.md"))} if map_.is_dir() else {}
    namen = {slug(naam): naam for naam in studie.partijnamen()}
    for onbekend in bestanden.keys() - namen.keys():
        plaats = Plaats((REACTIEMAP / f"{onbekend}.md").as_posix())
        gereedschap.problemen.append(codes.REACTIE_ONBEKEND.op(plaats, suggestie=bedoelde(onbekend, namen)))
    bestuurlijk: dict[str, Partijstand] = {s.partij: s for s in standen if s.ronde == "bestuurlijk"}
    titels = _titels(gereedschap.invoer.findings.alles)
    for naam, partij in namen.items():
        stand = bestuurlijk.get(partij)
        ronde = stand.verzending if stand is not None else None
        standpunten = tuple(_standpunten(stand, titels, gereedschap)) if stand is not None else ()
        titel = f"Reactie van het college van {partij}" if partij in studie.gemeentenamen() else f"Reactie van {partij}"
        ontvangen = schrijf_datum(ronde.ontvangen) if ronde is not None and ronde.ontvangen else ""
        if naam in bestanden or standpunten:
            tekst = _letterlijk(bestanden[naam], partij, blik, gereedschap) if naam in bestanden else Markup()
            yield Bestuurlijkereactie(f"reactie-{naam}", titel, ontvangen, tekst, standpunten)
        elif ronde is not None and ronde.ontvangen:
            plaats = Plaats((REACTIEMAP / f"{naam}.md").as_posix())
            gereedschap.problemen.append(codes.REACTIE_ONTBREEKT.op(plaats, partij=partij, bestand=plaats.bestand))


def zonder_reactie(standen: Iterable[Partijstand], studie: Studie) -> str:
    """Name who did not react in the administrative round: `de colleges van Veldstad en Oost-Aa en van Zorgpunt`."""
    bestuurlijk = [s for s in standen if s.ronde == "bestuurlijk" and s.verzending and s.verzending.geen_reactie]
    colleges = [s.partij for s in bestuurlijk if s.partij in studie.gemeentenamen()]
    wat = "het college" if len(colleges) == 1 else "de colleges"
    delen = [f"{wat} van {opsomming(colleges)}"] if colleges else []
    return " en van ".join([*delen, *(s.partij for s in bestuurlijk if s.partij not in colleges)])


def _titels(bevindingen: Bevindingen) -> dict[str, str]:
    """Give the title of every conclusion and recommendation by the id of its place."""
    conclusies = {f"conclusie-{c.id}": f"Conclusie {n}: {c.titel}" for n, c in enumerate(bevindingen.conclusies, 1)}
    aanbevelingen = enumerate(bevindingen.aanbevelingen, 1)
    return conclusies | {f"aanbeveling-{a.id}": f"Aanbeveling {n}: {a.titel}" for n, a in aanbevelingen}


def _standpunten(stand: Partijstand, titels: dict[str, str], gereedschap: Gereedschap) -> Iterator[Standpuntrij]:
    per_plek = {o.blok: o for o in stand.opmerkingen if o.standpunt and o.stand == "open"}
    for plek, titel in titels.items():
        if plek in per_plek:
            opmerking = per_plek[plek]
            plaats = Plaats((WEDERHOORMAP / f"{slug(stand.partij)}.yaml").as_posix())
            wat = f"De toelichting bij {opmerking.id}"
            gereedschap.problemen.extend(Publicatie(gereedschap.invoer).in_tekst(opmerking.reactie, wat, plaats))
            yield Standpuntrij(titel, opmerking.standpunt, opmerking.reactie or "–")


def _letterlijk(pad: Path, partij: str, blik: Documentblik, gereedschap: Gereedschap) -> Markup:
    inhoud, problemen = lees_tekst(pad, gereedschap.invoer.studiemap)
    gereedschap.problemen.extend(problemen)
    plaats = Plaats((REACTIEMAP / pad.name).as_posix(), regel=1)
    wat = f"De bestuurlijke reactie van {partij}"
    gereedschap.problemen.extend(Publicatie(gereedschap.invoer).in_tekst(inhoud or "", wat, plaats))
    gereedschap.problemen.extend(onvertaald(inhoud or "", plaats))
    return blik.letterlijk(f"reactie-{pad.stem}", inhoud or "", plaats)

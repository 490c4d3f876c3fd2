"""The parts of the report that come from records: questions, conclusions, legend and tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rekenaudit.document.bronnoten import zin
from rekenaudit.document.delen.bevindingdelen import (
    Onderwerprij,
    hoort_bij,
    onderwerpen,
    vraagnummers,
    vraagtekst,
)
from rekenaudit.document.delen.bewijslijst import respondenten, stukken
from rekenaudit.document.delen.conclusiedelen import BlikVan, aanbevelingdelen, conclusiedelen
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.gemeentedeel import bevindingen_met_plaats, punten_van
from rekenaudit.document.delen.normdelen import kadergroepen, matrices, normgroepen
from rekenaudit.document.delen.toetsuitleg import Toetsuitleg
from rekenaudit.document.delen.vaststellingdeel import vaststellingdeel
from rekenaudit.document.delen.verantwoording import (
    afwijkingrijen,
    bronrijen,
    gegevensrijen,
    kengetalrijen,
    verborgen_afwijkingen,
)
from rekenaudit.document.delen.wederhoordelen import wederhoordeel
from rekenaudit.document.inlijn import Oordeelmerk
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.proza.oordeelwoorden import aantalwoord
from rekenaudit.document.proza.vulling import VullingFout
from rekenaudit.model.aanwezigheid import Herkomst
from rekenaudit.model.norm import Aantalwoord, Deelvraag, Vraag
from rekenaudit.model.oordeel import Uitslag
from rekenaudit.notation.waarden import schrijf_kort, schrijf_waarde

BETEKENIS = {
    Uitslag.VOLDOET: "Aan de norm is voldaan.",
    Uitslag.GEDEELTELIJK: "Aan een deel van de norm is voldaan.",
    Uitslag.NIET: "Aan de norm is niet voldaan.",
    Uitslag.ONVOLDOENDE_DATA: "De gegevens zijn niet volledig genoeg voor een oordeel.",
    Uitslag.NIET_VAN_TOEPASSING: "De norm geldt hier niet. Dit oordeel telt niet mee in het geheel.",
}
"""What each verdict says."""


@dataclass(frozen=True, slots=True)
class Legendaregel:
    """A verdict and what it means."""

    merk: Oordeelmerk
    betekenis: str


@dataclass(frozen=True, slots=True)
class Woordregel:
    """A word of quantity, the shares that it stands for, and the numbers of municipalities that these come to."""

    woord: str
    betekenis: str
    aantallen: str


@dataclass(frozen=True, slots=True)
class Vraagdeel:
    """A research question with the findings about the whole that serve it first."""

    id: str
    nummer: str
    titel: str
    tekst: str
    deelvragen: tuple[Deelvraag, ...]
    rijen: tuple[Onderwerprij, ...]


def legenda(merken: Mapping[Uitslag, Oordeelmerk]) -> tuple[Legendaregel, ...]:
    """Explain the verdicts."""
    return tuple(Legendaregel(merken[u], betekenis) for u, betekenis in BETEKENIS.items())


def rapportdelen(blik: Documentblik, blik_van: BlikVan, gereedschap: Gereedschap) -> dict[str, Any]:
    """Gather what the report's template knows besides texts, figures and the municipalities' parts."""
    invoer, kader, stof = gereedschap.invoer, gereedschap.normenkader, blik.stof
    bewijs, gemeenten = invoer.findings.alles.bewijs, len(stof.studie.gemeenten)
    uitleg = Toetsuitleg(stof.kengetallen, kader.alle_normen())
    return {
        "hoofdvraag": kader.hoofdvraag,
        "vragen": tuple(_vraagdeel(vraag, blik, gereedschap) for vraag in kader.vragen),
        "conclusies": conclusiedelen(blik, blik_van, gereedschap),
        "aanbevelingen": aanbevelingdelen(blik, gereedschap),
        "aantalwoorden": tuple(_woordregel(w, kader.aantalwoorden, gemeenten) for w in kader.aantalwoorden)
        if gemeenten > 1  # of one municipality nobody says how many there are
        else (),
        "gemeenten": gemeenten,
        "normgroepen": normgroepen(kader, stof, gereedschap.merken),
        "matrices": matrices(kader, stof, gereedschap.merken),
        "oordelen_in_bijlage": stof.studie.oordelen_per_gemeente == "bijlage",
        "kengetallen": kengetalrijen(stof),
        "drempel": stof.studie.drempel_personen,
        "afwijkingen": afwijkingrijen(kader, stof, gereedschap.merken),
        "verborgen_afwijkingen": verborgen_afwijkingen(invoer.oordelen, stof),
        "vastgesteld": vaststellingdeel(invoer.regels, stof.studie),
        "normenkadertitel": kader.titel,
        "kadergroepen": kadergroepen(kader, uitleg),
        "bronnen": bronrijen(stof.studie),
        "reconstructie": any(b.herkomst is Herkomst.RECONSTRUCTIE for b in stof.studie.bronnen.values()),
        "gegevensrijen": gegevensrijen(stof.studie),
        "stukken": stukken(bewijs, stof.studie.gemeentenamen(), zin(stof.studie.onderzoek.groep).rstrip(".")),
        "respondenten": respondenten(bewijs),
        "wederhoor": wederhoordeel(blik, gereedschap),
    }


def _woordregel(woord: Aantalwoord, alle: tuple[Aantalwoord, ...], gemeenten: int) -> Woordregel:
    aantallen = [n for n in range(gemeenten + 1) if _woord_voor(Fraction(n, gemeenten), alle) == woord.woord]
    return Woordregel(woord.woord, _aandelen(woord, alle), _reeks(aantallen))


def _aandelen(woord: Aantalwoord, alle: tuple[Aantalwoord, ...]) -> str:
    """Say what shares a word stands for, with the bounds that a narrower word takes away left out."""
    punten = {w.vanaf for w in alle if w.vanaf == w.tot and w is not woord}
    vanaf, tot = schrijf_kort(woord.vanaf, "procent", 0), schrijf_waarde(woord.tot, "procent", 0)
    if woord.vanaf == woord.tot:
        return f"precies {tot}"
    begin = f"meer dan {vanaf}" if woord.vanaf in punten else f"vanaf {vanaf}"
    einde = f"tot en met {tot}" if woord.tot == 1 and woord.tot not in punten else f"tot {tot}"
    return f"{begin} {einde}"


def _woord_voor(aandeel: Fraction, alle: tuple[Aantalwoord, ...]) -> str:
    try:
        return aantalwoord(aandeel, alle)
    except VullingFout:
        return ""


def _reeks(aantallen: list[int]) -> str:
    """Write numbers that follow each other: `0`, `1 of 2`, `5 tot en met 7`."""
    if len(aantallen) < 2:
        return str(aantallen[0]) if aantallen else "komt niet voor"
    return f"{aantallen[0]} {'of' if len(aantallen) == 2 else 'tot en met'} {aantallen[-1]}"


def _vraagdeel(vraag: Vraag, blik: Documentblik, gereedschap: Gereedschap) -> Vraagdeel:
    titels, nummers = onderwerpen(gereedschap.normenkader), vraagnummers(gereedschap.normenkader)
    eigen = [
        (b, plaats)
        for b, plaats in bevindingen_met_plaats(gereedschap, "")
        if blik.stof.toegang.gegevens
        if hoort_bij(vraag, b, titels.get(b.onderwerp))
    ]
    rijen = tuple(
        Onderwerprij(
            onderwerp.titel,
            vraagtekst(onderwerp.vragen, nummers),
            punten_van([(b, p) for b, p in eigen if b.onderwerp == onderwerp.id], blik),
        )
        for onderwerp in titels.values()
        if any(b.onderwerp == onderwerp.id for b, _ in eigen)
    )
    return Vraagdeel(vraag.id, vraag.nummer, vraag.titel, vraag.tekst, vraag.deelvragen, rijen)

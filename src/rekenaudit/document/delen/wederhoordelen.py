"""What the report says of the right of reply: the process in numbers, reactions of the executives, afterwords.

Texts of a party are shown whole and as they are (class `letterlijk`): nothing in them is filled in or rewritten.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from rekenaudit.corrections.stand import Partijstand, stand
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.delen.bestuurlijkereacties import Bestuurlijkereactie, bestuurlijke_reacties, zonder_reactie
from rekenaudit.document.delen.documentblik import Documentblik
from rekenaudit.document.delen.wederhoorbescherming import Publicatie
from rekenaudit.document.delen.wederhoorwijzigingen import Wijzigingswoorden
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Opmerking, Ronde, Verwerking
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming, slug, telwoord

NAWOORD = "nawoord"
_MEERVOUD = {"feit": "cijfers", "bevinding": "bevindingen", "oordeel": "oordelen", "afwijking": "afwijkingen"}
_ENKELVOUD = {"feit": "cijfer", "bevinding": "bevinding", "oordeel": "oordeel", "afwijking": "afwijking"}


@dataclass(frozen=True, slots=True)
class Wederhoorrij:
    """A remark in the published table; texts as the party and the rekenkamer wrote them.

    Attributes:
        wijzigingen: what it replaced, old and new.
    """

    nummer: str
    partij: str
    passage: str
    reactie: tuple[str, ...]
    besluit: str
    reden: str
    wijzigingen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nawoord:
    """The afterword of one rekenkamer."""

    id: str
    titel: str
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Wederhoordeel:
    """All that templates know of the right of reply; every part is empty as long as there is nothing to say.

    Attributes:
        zinnen: the process in words and numbers.
        tabel: every remark with its decision, when the study publishes them.
        verborgen: whether values were left out of the table.
        reacties: reactions of the executives.
        zonder_reactie: in words, who did not react.
        nawoord: the joint afterword.
        nawoorden: afterwords per rekenkamer.
    """

    zinnen: tuple[str, ...]
    tabel: tuple[Wederhoorrij, ...]
    verborgen: bool
    reacties: tuple[Bestuurlijkereactie, ...]
    zonder_reactie: str
    nawoord: Markup
    nawoorden: tuple[Nawoord, ...]


def wederhoordeel(blik: Documentblik, gereedschap: Gereedschap) -> Wederhoordeel:
    """Gather what the report says of the right of reply."""
    invoer, studie = gereedschap.invoer, gereedschap.studie
    standen = stand(studie, invoer.register, invoer.verwerkt)
    ambtelijk = [s for s in standen if s.ronde == "ambtelijk" and not s.niet_gevraagd]
    niet_gevraagd = [s for s in standen if s.ronde == "ambtelijk" and s.niet_gevraagd]
    verantwoord = is_af(ambtelijk)
    publiceert = verantwoord and studie.wederhoor.tabel_in_rapport
    publicatie = Publicatie(invoer)
    publiek = [_publiek(s, publicatie) for s in ambtelijk]
    if publiceert:
        gereedschap.problemen.extend(publicatie.meldingen())
    slugs = {slug(rekenkamer.naam): rekenkamer.naam for rekenkamer in studie.rekenkamers}
    eigen = ((naam, titel, blik.tekst(f"{NAWOORD}/{naam}", 3, verplicht=False)) for naam, titel in slugs.items())
    return Wederhoordeel(
        zinnen=(
            *proceszinnen(ambtelijk, invoer.verwerkt, studie),
            *(f"{s.partij} is niet om een reactie gevraagd: {zin(s.niet_gevraagd)}" for s in niet_gevraagd),
        )
        if verantwoord
        else (),
        tabel=tuple(wederhoorrijen(publiek, Wijzigingswoorden(invoer))) if publiceert else (),
        verborgen=publiceert and publiek != ambtelijk,
        reacties=tuple(bestuurlijke_reacties(standen, blik, gereedschap)),
        zonder_reactie=zonder_reactie(standen, studie),
        nawoord=blik.tekst(NAWOORD, 2, verplicht=False),
        nawoorden=tuple(Nawoord(f"{NAWOORD}-{naam}", f"Nawoord van {titel}", t) for naam, titel, t in eigen if t),
    )


def is_af(standen: Sequence[Partijstand]) -> bool:
    """Tell whether there is something to account for: a decision was adopted, or all reactions are in and settled."""
    besloten = any(s.besloten() for s in standen)
    binnen = all(s.verzending and (s.verzending.ontvangen or s.verzending.geen_reactie) for s in standen)
    return bool(standen) and (besloten or (binnen and not any(s.open for s in standen)))


def proceszinnen(standen: Sequence[Partijstand], verwerkt: Iterable[Verwerking], studie: Studie) -> Iterator[str]:
    """Write the process of one round: who was asked, who reacted, and what the rekenkamer did with it."""
    verzendingen = [s.verzending for s in standen if s.verzending is not None]
    wanneer = ""
    if verzendingen and all(v.verzonden and v.sluit for v in verzendingen):
        begin = min(v.verzonden for v in verzendingen if v.verzonden)
        einde = max(v.uitstel or v.sluit for v in verzendingen if v.sluit)
        wanneer = f" van {schrijf_datum(begin)} tot en met {schrijf_datum(einde)}"
    kon = "kon" if len(standen) == 1 else "konden"
    yield f"In het ambtelijk wederhoor {kon} {_partijen(standen, studie)} de feiten controleren{wanneer}."
    zonder = [s.partij for s in standen if s.verzending is not None and s.verzending.geen_reactie]
    if zonder:
        yield f"Van {opsomming(zonder)} is geen reactie ontvangen."
    wacht = [s.partij for s in standen if not s.opmerkingen and s.verzending is not None and _wacht_op(s.verzending)]
    if wacht:
        wat, zijn = ("reactie", "is") if len(wacht) == 1 else ("reacties", "zijn")
        yield f"De {wat} van {opsomming(wacht)} {zijn} nog niet binnen."
    totaal = sum(len(s.opmerkingen) for s in standen)
    if not totaal:
        yield "Er waren geen opmerkingen."
        return
    yield f"Er kwamen {telwoord(totaal)} opmerkingen binnen." if totaal > 1 else "Er kwam één opmerking binnen."
    yield from _besluitzinnen(standen, studie)
    yield from _gevolgzin(list(verwerkt))


def _wacht_op(ronde: Ronde) -> bool:
    return not (ronde.ontvangen or ronde.geen_reactie)


def _partijen(standen: Sequence[Partijstand], studie: Studie) -> str:
    gemeenten = sum(s.partij in studie.gemeentenamen() for s in standen)
    delen = [f"{telwoord(gemeenten)} {'gemeente' if gemeenten == 1 else 'gemeenten'}"] if gemeenten else []
    return opsomming([*delen, *(s.partij for s in standen if s.partij not in studie.gemeentenamen())])


def _besluitzinnen(standen: Sequence[Partijstand], studie: Studie) -> Iterator[str]:
    wie, nam = ("De rekenkamers", "namen") if len(studie.rekenkamers) > 1 else ("De rekenkamer", "nam")
    over, deels, niet = (sum(s.besloten(u) for s in standen) for u in ("overgenomen", "deels", "niet overgenomen"))
    woorden = [f"{telwoord(n)} {hoe}".rstrip() for n, hoe in ((over, ""), (deels, "deels"), (niet, "niet")) if n]
    if woorden:
        yield f"{wie} {nam} er {opsomming([f'{woorden[0]} over', *woorden[1:]])}."
    ingetrokken = sum(s.ingetrokken for s in standen)
    if ingetrokken:
        is_, wat = ("is", "opmerking") if ingetrokken == 1 else ("zijn", "opmerkingen")
        yield f"Door de partij {is_} {telwoord(ingetrokken)} {wat} ingetrokken."
    nog = sum(s.open for s in standen)
    if nog:
        yield f"Over {telwoord(nog)} {'opmerking' if nog == 1 else 'opmerkingen'} is nog niet besloten."


def _gevolgzin(verwerkt: Sequence[Verwerking]) -> Iterator[str]:
    """Say what corrections replaced; what followed from it is in the overview of changes."""
    aantallen = {soort: sum(v.soort == soort for v in verwerkt) for soort in _MEERVOUD}
    delen = [f"{telwoord(n)} {(_ENKELVOUD if n == 1 else _MEERVOUD)[soort]}" for soort, n in aantallen.items() if n]
    if delen:
        een = sum(aantallen.values()) == 1
        yield f"Daardoor {'is' if een else 'zijn'} {opsomming(delen)} gecorrigeerd, en alles wat daarop rust."


def _publiek(stand_: Partijstand, publicatie: Publicatie) -> Partijstand:
    return replace(stand_, opmerkingen=tuple(publicatie.publiceerbaar(o) for o in stand_.opmerkingen))


def wederhoorrijen(standen: Iterable[Partijstand], woorden: Wijzigingswoorden) -> Iterator[Wederhoorrij]:
    """List every remark with its decision, in the order of the register."""
    for s in standen:
        for o in s.opmerkingen:
            besluit = o.besluit if o.besluit is not None and o.besluit.vastgesteld else None
            uitkomst = "ingetrokken" if o.stand == "ingetrokken" else "nog niet besloten"
            yield Wederhoorrij(
                nummer=o.id,
                partij=s.partij,
                passage=woorden.passage(o) or "(over het geheel)",
                reactie=tuple(_alineas(o)) or ("–",),
                besluit=besluit.uitkomst if besluit is not None else uitkomst,
                reden=zin(besluit.reden) if besluit is not None and besluit.reden else "–",
                wijzigingen=tuple(woorden.wijzigingen(o)),
            )


def _alineas(opmerking: Opmerking) -> Iterator[str]:
    voorstel = f"Voorstel: {opmerking.voorstel}" if opmerking.voorstel else ""
    bewijs = f"Bewijs: {opmerking.bewijs}" if opmerking.bewijs else ""
    yield from (regel for deel in (opmerking.reactie, voorstel, bewijs) for regel in deel.split("\n") if regel.strip())

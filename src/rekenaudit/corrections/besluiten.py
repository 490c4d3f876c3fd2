"""Checks of the decisions in the register, and of what stands in the way of the next status."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from rekenaudit.config.lezen import Gelezen
from rekenaudit.corrections.register import Register, opmerkingen, registerpad
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Besluit, Correctie, Opmerking, Wederhoorregister
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, ProbleemSoort, aangehaald, bedoelde
from rekenaudit.problems.codes import wederhoor as codes

TEKSTENMAP = Path("input") / "teksten"
_SLEUTELS = {
    "feit": ("reden", "bewijs"),
    "bevinding": ("gemeente", "jaar", "dimensies", "reden"),
    "oordeel": ("jaar", "dimensies"),
    "afwijking": ("jaar", "dimensies"),
}
"""Keys that a kind of correction does not have."""
_MEESTE_NUMMERS = 8


def keur_besluiten(studiemap: Path, studie: Gelezen[Studie], register: Register) -> Iterator[Probleem]:
    """Check every decision: complete, read by somebody else, and followed by what it promises."""
    met_gevolg = [o.id for _, _, o in opmerkingen(register) if o.aanvaard and (o.correcties or o.teksten)]
    for bestand, nummer, opmerking in opmerkingen(register):
        plaats = bestand.plaats("opmerkingen", nummer, "besluit")
        if opmerking.besluit is not None:
            yield from _besluit(studie, opmerking, opmerking.besluit, plaats)
            yield from _volgorde(bestand, nummer, opmerking, opmerking.besluit)
        yield from _gevolgen(bestand, nummer, opmerking, met_gevolg)
        yield from _teksten(studiemap, bestand, nummer, opmerking)
        for i, correctie in enumerate(opmerking.correcties):
            yield from _correctie(correctie, opmerking, bestand.plaats("opmerkingen", nummer, "correcties", i))


def keur_voortgang(studie: Studie, register: Register) -> Iterator[Probleem]:
    """Find what must be settled before a next status.

    That are remarks without a decision, reactions still awaited, and, once a round has begun, parties that were not
    asked and of whom it is not said why.
    """
    yield from _ongevraagd(studie, register)
    for bestand in register:
        yield from _onbeslist(bestand)
        yield from _afwachten(bestand)


def _besluit(studie: Gelezen[Studie], opmerking: Opmerking, besluit: Besluit, plaats: Plaats) -> Iterator[Probleem]:
    if besluit.uitkomst in ("niet overgenomen", "deels") and not besluit.reden:
        yield codes.BESLUIT_ZONDER_REDEN.op(plaats, id=opmerking.id, uitkomst=besluit.uitkomst)
    gevuld = {
        "uitkomst": bool(besluit.uitkomst),
        "vastgesteld_door": bool(besluit.vastgesteld_door),
        "vastgesteld_op": besluit.vastgesteld_op is not None,
    }
    wel = next((s for s in ("vastgesteld_door", "vastgesteld_op") if gevuld[s]), "")
    niet = next((s for s, is_gevuld in gevuld.items() if not is_gevuld), "")
    if wel and niet:
        yield codes.BESLUIT_HALF.op(plaats, id=opmerking.id, wel=wel, niet=niet)
    if besluit.vastgesteld and studie.record.wederhoor.tweede_lezer == "verplicht" and not besluit.tweede_lezer:
        yield codes.BESLUIT_ZONDER_TWEEDE_LEZER.op(plaats, id=opmerking.id)
    zelfde = besluit.tweede_lezer.casefold() == besluit.voorgesteld_door.casefold()
    if besluit.tweede_lezer and zelfde:
        yield codes.TWEEDE_LEZER_ZELFDE.op(plaats, id=opmerking.id, naam=besluit.tweede_lezer)


def _volgorde(
    bestand: Gelezen[Wederhoorregister], nummer: int, opmerking: Opmerking, besluit: Besluit
) -> Iterator[Probleem]:
    """Compare the day of a decision with the day on which the party was sent what it is about."""
    gelijk = [r for r in bestand.record.rondes if (r.ronde, r.versie) == (opmerking.ronde, opmerking.versie)]
    verzonden = next((r.verzonden for r in gelijk if r.verzonden), None)
    if verzonden and besluit.vastgesteld_op and besluit.vastgesteld_op < verzonden:
        plaats = bestand.plaats("opmerkingen", nummer, "besluit", "vastgesteld_op")
        velden = {"datum": schrijf_datum(besluit.vastgesteld_op), "verzonden": schrijf_datum(verzonden)}
        yield codes.BESLUIT_VOOR_VERZENDING.op(plaats, id=opmerking.id, versie=opmerking.versie, **velden)


def _gevolgen(
    bestand: Gelezen[Wederhoorregister], nummer: int, opmerking: Opmerking, met_gevolg: Collection[str]
) -> Iterator[Probleem]:
    """Compare what a decision says with the corrections beside it, or beside a remark that its reason names."""
    besluit, plaats = opmerking.besluit, bestand.plaats("opmerkingen", nummer, "besluit")
    if besluit is None or not besluit.vastgesteld:
        return
    if not opmerking.aanvaard:
        for i, correctie in enumerate(opmerking.correcties):
            waar = bestand.plaats("opmerkingen", nummer, "correcties", i)
            doel = " en ".join(naam for _, naam in correctie.doelen) or "niets"
            yield codes.CORRECTIE_NIET_OVERGENOMEN.op(waar, id=opmerking.id, doel=doel)
    elif not opmerking.correcties and not opmerking.teksten:
        if any(re.search(rf"\b{re.escape(naam)}\b", besluit.reden) for naam in met_gevolg):
            return
        yield codes.OVERGENOMEN_ZONDER_GEVOLG.op(plaats, id=opmerking.id, uitkomst=besluit.uitkomst)
    elif opmerking.stand == "ingetrokken":
        wanneer = schrijf_datum(besluit.vastgesteld_op) if besluit.vastgesteld_op else ""
        velden = {"uitkomst": besluit.uitkomst, "wanneer": wanneer}
        yield codes.INGETROKKEN_TOCH_VERWERKT.op(plaats, id=opmerking.id, **velden)


def _teksten(
    studiemap: Path, bestand: Gelezen[Wederhoorregister], nummer: int, opmerking: Opmerking
) -> Iterator[Probleem]:
    map_ = studiemap / TEKSTENMAP
    for i, tekst in enumerate(opmerking.teksten):
        bekend = sorted(
            p.relative_to(map_).with_suffix("").as_posix() for p in map_.rglob("*") if p.suffix in {".md", ".docx"}
        )
        if tekst not in bekend:
            velden = {"id": opmerking.id, "tekst": tekst, "map": f"{TEKSTENMAP.as_posix()}/"}
            plaats = bestand.plaats("opmerkingen", nummer, "teksten", i)
            yield codes.WEDERHOORTEKST_ONBEKEND.op(plaats, suggestie=bedoelde(tekst, bekend), **velden)


def _correctie(correctie: Correctie, opmerking: Opmerking, plaats: Plaats) -> Iterator[Probleem]:
    """Check that a correction has exactly one target, and no key that means nothing to it."""
    if len(correctie.doelen) != 1:
        gevonden = opsomming(aangehaald(soort for soort, _ in correctie.doelen)) or "niets daarvan"
        yield codes.CORRECTIE_DOEL.op(plaats, id=opmerking.id, gevonden=gevonden)
        return
    ((soort, _),) = correctie.doelen
    for sleutel in _SLEUTELS[soort]:
        if getattr(correctie, sleutel):
            yield codes.CORRECTIE_SLEUTEL.op(plaats, id=opmerking.id, soort=soort, sleutel=sleutel)


def _onbeslist(bestand: Gelezen[Wederhoorregister]) -> Iterator[Probleem]:
    soorten: tuple[tuple[str, ProbleemSoort], ...] = (
        ("ambtelijk", codes.OPMERKINGEN_ONBESLIST),
        ("bestuurlijk", codes.BESTUURLIJK_ONBESLIST),
    )
    for ronde, soort in soorten:
        open_ = [(i, o) for i, o in enumerate(bestand.record.opmerkingen) if o.ronde == ronde and not o.besloten]
        if open_:
            nummers = [o.id for _, o in open_[:_MEESTE_NUMMERS]]
            rest = len(open_) - len(nummers)
            velden = {
                "partij": bestand.record.partij,
                "hoeveel": "1 opmerking" if len(open_) == 1 else f"{len(open_)} opmerkingen",
                "nummers": opsomming([*nummers, f"nog {rest}"] if rest else nummers),
            }
            yield soort.op(bestand.plaats("opmerkingen", open_[0][0]), **velden)


def _ongevraagd(studie: Studie, register: Register) -> Iterator[Probleem]:
    rondes: tuple[tuple[str, ProbleemSoort, tuple[str, ...]], ...] = (
        ("ambtelijk", codes.PARTIJ_NIET_GEVRAAGD, studie.partijnamen()),
        ("bestuurlijk", codes.COLLEGE_NIET_GEVRAAGD, tuple(g.naam for g in studie.gemeenten)),
    )
    for ronde, soort, namen in rondes:
        gehad = {b.record.partij for b in register for r in b.record.rondes if r.ronde == ronde}
        for partij in namen if gehad else ():
            if partij not in gehad:
                yield soort.op(Plaats(registerpad(partij).as_posix()), partij=partij)


def _afwachten(bestand: Gelezen[Wederhoorregister]) -> Iterator[Probleem]:
    for i, ronde in enumerate(bestand.record.rondes):
        if ronde.ontvangen is None and not ronde.geen_reactie and not ronde.niet_gevraagd:
            soort = codes.REACTIE_AFWACHTEN if ronde.ronde == "ambtelijk" else codes.BESTUURLIJK_AFWACHTEN
            sluit = ronde.uitstel or ronde.sluit
            velden = {"versie": ronde.versie, "sluit": schrijf_datum(sluit) if sluit else "niet genoteerd"}
            yield soort.op(bestand.plaats("rondes", i), partij=bestand.record.partij, **velden)

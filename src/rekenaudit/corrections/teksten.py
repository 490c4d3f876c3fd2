"""Corrections of what researchers wrote: findings, qualitative verdicts and deviations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, get_args

from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.yaml_boom import Pad
from rekenaudit.corrections.invoer import Geval, schrijf_plaats
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.bevinding import AfwijkendOordeel, Bevinding, Bevindingenbestand, KwalitatiefOordeel
from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.model.oordeel import LABELS, Uitslag
from rekenaudit.model.record import Record
from rekenaudit.model.wederhoor import VERVALT, Verwerking
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import wederhoor as codes

R = TypeVar("R", bound=Record)
_T = TypeVar("_T")
_OORDELEN: tuple[str, ...] = get_args(Uitslagnaam)
_OP_LABEL = {label.casefold(): str(uitslag) for uitslag, label in LABELS.items()}
_LIJSTEN = {"bevinding": "bevindingen", "oordeel": "oordelen", "afwijking": "afwijkingen"}
_BEREKEND = " Is het berekend? Corrigeer dan waarop het rust, of zet er zelf een afwijking bij."
_WAT = {"bevinding": "de bevinding", "oordeel": "het oordeel", "afwijking": "de afwijking"}


@dataclass(frozen=True, slots=True)
class _Doel:
    """A record that a correction is about, and where it is written.

    Attributes:
        bestand: number of its file.
        nummer: its number in the list of that file.
    """

    bestand: int
    nummer: int
    record: Bevinding | KwalitatiefOordeel | AfwijkendOordeel
    plaats: Plaats


@dataclass(frozen=True, slots=True)
class _Vervanging:
    """What takes the place of a record; None when it goes."""

    doel: _Doel
    geval: Geval
    record: Record | None


def corrigeer_teksten(
    findings: Findings, gevallen: Iterable[Geval]
) -> tuple[Findings, tuple[Verwerking, ...], tuple[Probleem, ...]]:
    """Lay corrections over findings and verdicts.

    Args:
        findings: the files as written.
        gevallen: corrections of them, of which no two are about the same one.

    Returns:
        The files as corrected, how each part was changed, and the problems of corrections that cannot be laid over.
    """
    vervangingen: list[_Vervanging] = []
    verwerkt: list[Verwerking] = []
    problemen: list[Probleem] = []
    for geval in gevallen:
        doel = next(_doelen(findings, geval), None)
        if doel is None:
            problemen.append(_onbekend(findings, geval))
            continue
        extra = tuple(_keur(geval, doel))
        problemen += extra
        if not extra:
            vervangingen.append(_Vervanging(doel, geval, _vervanging(geval, doel)))
            naam = _noem(geval)
            oud, nieuw = (_leesbaar(geval, w) for w in (geval.correctie.oud, geval.correctie.nieuw))
            verwerkt.append(geval.verwerking(naam, oud, nieuw))
    return _met(findings, vervangingen), tuple(verwerkt), tuple(problemen)


def _doelen(findings: Findings, geval: Geval) -> Iterator[_Doel]:
    """Find what a correction is about: a finding by its id, a verdict by its norm and municipality."""
    lijst, gemeente = _LIJSTEN[geval.soort], geval.correctie.gemeente
    for i, bestand in enumerate(findings.bestanden):
        for j, record in enumerate(getattr(bestand.record, lijst)):
            if isinstance(record, Bevinding):
                gevonden = record.id == geval.naam
            else:
                gevonden = record.norm == geval.naam and bestand.record.gemeente == gemeente
            if gevonden:
                yield _Doel(i, j, record, bestand.plaats(lijst, j, _veld(geval)))


def _veld(geval: Geval) -> str:
    return "tekst" if geval.soort == "bevinding" else "oordeel"


def _onbekend(findings: Findings, geval: Geval) -> Probleem:
    lijst = _LIJSTEN[geval.soort]
    over = geval.correctie.gemeente
    if geval.soort == "bevinding":
        namen = [b.id for bestand in findings.bestanden for b in bestand.record.bevindingen]
        wat, reden = f"de bevinding '{geval.naam}'", "die bestaat niet"
    else:
        bestanden = [b.record for b in findings.bestanden if b.record.gemeente == over]
        namen = [record.norm for bestand in bestanden for record in getattr(bestand, lijst)]
        wat = f"{_WAT[geval.soort]} bij de norm '{geval.naam}'"
        reden = f"over {over or 'het geheel'} gaf u er zelf geen"
    suggestie = bedoelde(geval.naam, namen) + (_BEREKEND if geval.soort == "oordeel" else "")
    velden = {"wat": wat, "reden": reden, "suggestie": suggestie, "waar": "input/bevindingen/"}
    return codes.CORRECTIE_DOEL_ONBEKEND.op(geval.plaats(geval.soort), id=geval.opmerking.id, **velden)


def _keur(geval: Geval, doel: _Doel) -> Iterator[Probleem]:
    """Hold the guard against the record, and check what takes its place."""
    correctie, nummer = geval.correctie, geval.opmerking.id
    verkeerd = () if geval.soort == "bevinding" else tuple(_keur_oordelen(geval))
    yield from verkeerd
    if verkeerd:
        return
    huidig = doel.record.tekst if isinstance(doel.record, Bevinding) else doel.record.oordeel
    oud, nieuw = _waarden(geval)
    if oud != _glad(huidig):
        velden = {"oud": _kort(correctie.oud), "doel": _noem(geval), "gevonden": f"'{_glad(huidig)}'"}
        yield codes.CORRECTIE_OUD_ANDERS.op(geval.plaats("oud"), id=nummer, waar=schrijf_plaats(doel.plaats), **velden)
    elif oud != nieuw:
        if geval.soort != "bevinding" and nieuw != VERVALT and not correctie.reden:
            yield codes.CORRECTIE_ZONDER_REDEN.op(geval.plaats(), id=nummer, doel=_noem(geval))
    elif not correctie.reden and not correctie.bewijs:
        yield codes.CORRECTIE_GELIJK.op(geval.plaats("nieuw"), id=nummer, doel=_noem(geval))


def _keur_oordelen(geval: Geval) -> Iterator[Probleem]:
    for sleutel, waarde in (("oud", geval.correctie.oud), ("nieuw", geval.correctie.nieuw)):
        mogelijk = (*_OORDELEN, VERVALT) if geval.soort == "afwijking" and sleutel == "nieuw" else _OORDELEN
        if _oordeel(waarde) not in mogelijk:
            velden = {"sleutel": sleutel, "waarde": waarde, "mogelijk": ", ".join(aangehaald(mogelijk))}
            yield codes.CORRECTIE_OORDEEL.op(geval.plaats(sleutel), id=geval.opmerking.id, **velden)


def _vervanging(geval: Geval, doel: _Doel) -> Record | None:
    correctie = geval.correctie
    nieuw = correctie.nieuw if geval.soort == "bevinding" else _oordeel(correctie.nieuw)
    if geval.soort == "afwijking" and nieuw == VERVALT:
        return None
    anders: dict[str, object] = {_veld(geval): nieuw}
    if correctie.reden and geval.soort != "bevinding":
        anders["reden"] = correctie.reden
    if correctie.bewijs:
        anders["bewijs"] = correctie.bewijs
    return doel.record.model_copy(update=anders)


def _met(findings: Findings, vervangingen: Sequence[_Vervanging]) -> Findings:
    """Put replacements in the files; without any, the files stay what they are."""
    if not vervangingen:
        return findings
    bestanden = tuple(
        _bestand_met(bestand, [v for v in vervangingen if v.doel.bestand == nummer])
        for nummer, bestand in enumerate(findings.bestanden)
    )
    alles = findings.alles.model_copy(update={"bestanden": tuple(b.record for b in bestanden)})
    return replace(findings, alles=alles, bestanden=bestanden, origineel=findings)


def _bestand_met(
    bestand: Gelezen[Bevindingenbestand], vervangingen: Sequence[_Vervanging]
) -> Gelezen[Bevindingenbestand]:
    posities, tekstregels, elders = dict(bestand.posities), dict(bestand.tekstregels), dict(bestand.elders)
    record = bestand.record
    for lijst in _LIJSTEN.values():
        eigen = {v.doel.nummer: v for v in vervangingen if _LIJSTEN[v.geval.soort] == lijst}
        if not eigen:
            continue
        oude = getattr(record, lijst)
        blijft = [i for i in range(len(oude)) if i not in eigen or eigen[i].record is not None]
        nieuwe = tuple(eigen[i].record if i in eigen else oude[i] for i in blijft)
        record = record.model_copy(update={lijst: nieuwe})
        elders |= {
            (lijst, blijft.index(i), sleutel): v.geval.plaats(bij)
            for i, v in eigen.items()
            if v.record is not None
            for sleutel, bij in _geschreven(v.geval)
        }
        posities, tekstregels = _verschoven(posities, lijst, blijft), _verschoven(tekstregels, lijst, blijft)
    return replace(bestand, record=record, posities=posities, tekstregels=tekstregels, elders=elders)


def _geschreven(geval: Geval) -> Iterator[tuple[str, str]]:
    """Keys of the record that the correction wrote, and the key of the correction that they come from."""
    yield _veld(geval), "nieuw"
    for sleutel in ("reden", "bewijs"):
        if getattr(geval.correctie, sleutel) and (geval.soort != "bevinding" or sleutel == "bewijs"):
            yield sleutel, sleutel


def _verschoven(posities: Mapping[Pad, _T], lijst: str, blijft: Sequence[int]) -> dict[Pad, _T]:
    """Renumber the places of a list of which some items are gone."""
    nieuw: dict[Pad, _T] = {}
    for pad, plek in posities.items():
        if len(pad) > 1 and pad[0] == lijst and isinstance(pad[1], int):
            if pad[1] in blijft:
                nieuw[lijst, blijft.index(pad[1]), *pad[2:]] = plek
        else:
            nieuw[pad] = plek
    return nieuw


def _noem(geval: Geval) -> str:
    """Name the target: `bevinding v-1`, `oordeel beleid / Veldstad`."""
    if geval.soort == "bevinding":
        return f"bevinding {geval.naam}"
    return f"{geval.soort} {geval.naam} / {geval.correctie.gemeente or 'het geheel'}"


def _waarden(geval: Geval) -> tuple[str, str]:
    """Give the old and the new value in the form in which they are compared."""
    vorm = _glad if geval.soort == "bevinding" else _oordeel
    return vorm(geval.correctie.oud), vorm(geval.correctie.nieuw)


def _oordeel(tekst: str) -> str:
    """Read a verdict as the normenkader writes it (`niet`) or as documents do (`Voldoet niet`)."""
    kaal = _glad(tekst).casefold()
    return _OP_LABEL.get(kaal, kaal)


def _leesbaar(geval: Geval, waarde: str) -> str:
    if geval.soort == "bevinding" or _oordeel(waarde) == VERVALT:
        return waarde
    return LABELS[Uitslag(_oordeel(waarde))].lower()


def _glad(tekst: str) -> str:
    return " ".join(tekst.split())


def _kort(tekst: str) -> str:
    glad = _glad(tekst)
    return glad if len(glad) <= 120 else f"{glad[:117]}..."

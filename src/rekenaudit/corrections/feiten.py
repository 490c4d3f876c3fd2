"""Corrections of facts: finding the fact, holding the guard against it, and putting the new value in its place."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from rekenaudit.corrections.invoer import Geleverd, Geval, schrijf_plaats
from rekenaudit.corrections.waarden import (
    OnleesbareWaarde,
    Waarde,
    lees_waarde,
    schrijf_correctiewaarde,
    verwachting,
)
from rekenaudit.model.feit import Feit, Feitcorrectie, FeitSleutel, Vindplaats
from rekenaudit.model.wederhoor import Verwerking
from rekenaudit.notation.getallen import schrijf_getal
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import wederhoor as codes

GECORRIGEERD = "gecorrigeerd"
"""Flag of a fact that a correction replaced."""


def corrigeer_feiten(
    geleverd: Geleverd, gevallen: Iterable[Geval]
) -> tuple[dict[FeitSleutel, Feit], tuple[Verwerking, ...], tuple[Probleem, ...]]:
    """Lay corrections over facts.

    Args:
        geleverd: the study as delivered.
        gevallen: corrections of facts, of which no two are about the same one.

    Returns:
        The facts that change, how each was changed, and the problems of those that cannot be laid over.
    """
    nieuw: dict[FeitSleutel, Feit] = {}
    verwerkt: list[Verwerking] = []
    problemen: list[Probleem] = []
    for geval in gevallen:
        sleutel, extra = zoek_feit(geleverd, geval)
        problemen += extra
        if sleutel is None:
            continue
        waarden, extra = _waarden(geleverd, geval, sleutel)
        problemen += extra
        if waarden is not None:
            feit = geleverd.feiten[sleutel].geleverd
            nieuw[sleutel] = _vervangen(feit, geval, waarden[1])
            oud_tekst, nieuw_tekst = (schrijf_correctiewaarde(w, geleverd.eenheid(sleutel)) for w in waarden)
            verwerkt.append(geval.verwerking(str(sleutel), oud_tekst, nieuw_tekst, sleutel))
    return nieuw, tuple(verwerkt), tuple(problemen)


def zoek_feit(geleverd: Geleverd, geval: Geval) -> tuple[FeitSleutel | None, tuple[Probleem, ...]]:
    """Find the fact that a correction names; None with a problem that says which part of its key is unknown."""
    correctie = geval.correctie
    bron, _, grootheid = geval.naam.partition(".")
    bekend = {(s.bron, s.grootheid): s for s in geleverd.feiten}
    if (bron, grootheid) not in bekend:
        namen = [f"{b}.{g}" for b, g in bekend]
        return None, (_onbekend(geval, "feit", geval.naam, "die grootheid bestaat niet", namen, "config.yaml"),)
    dimensies = tuple(d for d, _ in bekend[bron, grootheid].dimensies)
    studie, kengetallen = geleverd.studie.record, geleverd.regels.kengetallen.record
    problemen = [
        _onbekend(geval, sleutel, gevonden or "(leeg)", f"die {wat} is er niet", mogelijk, "config.yaml")
        for sleutel, gevonden, wat, mogelijk in (
            ("gemeente", correctie.gemeente, "gemeente", studie.gemeentenamen()),
            ("jaar", correctie.jaar, "periode", tuple(studie.jaren)),
        )
        if gevonden not in mogelijk
    ]
    if set(correctie.dimensies) != set(dimensies):
        gevonden = ", ".join(correctie.dimensies) or "geen dimensies"
        reden = f"bij {geval.naam} horen precies deze dimensies: {', '.join(aangehaald(dimensies)) or 'geen'}"
        problemen.append(_onbekend(geval, "dimensies", gevonden, reden, (), "config.yaml"))
    else:
        for dimensie in dimensies:
            waarden, label = kengetallen.dimensies[dimensie].waarden, correctie.dimensies[dimensie]
            if label not in waarden:
                reden = f"dat is geen waarde van '{dimensie}'"
                problemen.append(_onbekend(geval, "dimensies", label, reden, tuple(waarden), "kengetallen.yaml"))
    if problemen:
        return None, tuple(problemen)
    paren = tuple((d, correctie.dimensies[d]) for d in dimensies)
    return FeitSleutel(bron, grootheid, correctie.gemeente, correctie.jaar, paren), ()


def _onbekend(geval: Geval, sleutel: str, gevonden: str, reden: str, namen: Iterable[str], waar: str) -> Probleem:
    velden = {"wat": f"'{gevonden}'", "reden": reden, "suggestie": bedoelde(gevonden, list(namen)), "waar": waar}
    return codes.CORRECTIE_DOEL_ONBEKEND.op(geval.plaats(sleutel), id=geval.opmerking.id, **velden)


def _waarden(
    geleverd: Geleverd, geval: Geval, sleutel: FeitSleutel
) -> tuple[tuple[Waarde, Waarde] | None, tuple[Probleem, ...]]:
    """Read the guard and the new value, and hold the guard against what was delivered."""
    eenheid, feit = geleverd.eenheid(sleutel), geleverd.feiten[sleutel].geleverd
    gelezen: dict[str, Waarde] = {}
    problemen = []
    for naam, tekst in (("oud", geval.correctie.oud), ("nieuw", geval.correctie.nieuw)):
        try:
            gelezen[naam] = lees_waarde(tekst, eenheid)
        except OnleesbareWaarde as fout:
            velden = {"sleutel": naam, "waarde": tekst, "reden": fout, "verwacht": verwachting(eenheid)}
            problemen.append(codes.CORRECTIE_WAARDE.op(geval.plaats(naam), id=geval.opmerking.id, **velden))
    staat = (feit.waarde, feit.aanwezigheid)
    if "oud" in gelezen and gelezen["oud"] != staat:
        gevonden = f"'{schrijf_correctiewaarde(staat, eenheid)}'{_als_geleverd(geleverd, feit)}"
        velden = {"oud": geval.correctie.oud, "doel": str(sleutel), "waar": _waar(feit), "gevonden": gevonden}
        problemen.append(codes.CORRECTIE_OUD_ANDERS.op(geval.plaats("oud"), id=geval.opmerking.id, **velden))
    elif len(gelezen) == 2 and gelezen["nieuw"] == gelezen["oud"]:
        problemen.append(codes.CORRECTIE_GELIJK.op(geval.plaats("nieuw"), id=geval.opmerking.id, doel=sleutel))
    return (None if problemen else (gelezen["oud"], gelezen["nieuw"])), tuple(problemen)


def _waar(feit: Feit) -> str:
    plek = feit.vindplaats
    if plek is None:
        return "de levering"
    return schrijf_plaats(Plaats(plek.bestand, blad=plek.blad, cel=plek.cel, regel=plek.regel))


def _als_geleverd(geleverd: Geleverd, feit: Feit) -> str:
    """Say what the cell itself says, when the source's factor makes something else of it."""
    factor = geleverd.studie.record.bronnen[feit.sleutel.bron].grootheden[feit.sleutel.grootheid].factor
    if factor == 1 or feit.vindplaats is None or feit.waarde is None:
        return ""
    return f" (in de cel: {feit.vindplaats.ruw}, maal {schrijf_getal(Fraction(factor))})"


def _vervangen(feit: Feit, geval: Geval, waarde: Waarde) -> Feit:
    plaats, besluit = geval.plaats(), geval.opmerking.besluit
    vindplaats = Vindplaats(plaats.bestand, regel=plaats.regel, ruw=geval.correctie.nieuw)
    auteur, reden = (besluit.vastgesteld_door, besluit.reden) if besluit is not None else ("", "")
    correctie = Feitcorrectie(feit, geval.opmerking.id, auteur, reden)
    return replace(
        feit,
        waarde=waarde[0],
        aanwezigheid=waarde[1],
        vindplaats=vindplaats,
        vlaggen=(feit.vlaggen - {"nul onbekend"}) | {GECORRIGEERD},
        correctie=correctie,
    )


def met_correcties(feiten: Mapping[FeitSleutel, Feit], nieuw: Mapping[FeitSleutel, Feit]) -> dict[FeitSleutel, Feit]:
    """Put corrected facts in the place of the delivered ones; every other fact is as delivered."""
    return {sleutel: nieuw.get(sleutel, feit.geleverd) for sleutel, feit in feiten.items()}

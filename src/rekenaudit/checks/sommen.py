"""The check of delivered totals against the sum of their delivered parts, where config.yaml declares them."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from rekenaudit.checks.gegevens import Gegevens, plaats_van, schrijf
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.studie import Somcontrole
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import controle as codes

_Plek = tuple[str, str, tuple[tuple[str, str], ...]]
"""Municipality, year and the labels that the total has."""


def sommen(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check every declared total."""
    for nummer, som in enumerate(gegevens.studie.record.sommen):
        fouten = tuple(_verkeerd_opgegeven(gegevens, nummer, som))
        yield from fouten or _vergelijk(gegevens, som)


def _verkeerd_opgegeven(gegevens: Gegevens, nummer: int, som: Somcontrole) -> Iterator[Probleem]:
    bekend = {f"{b}.{g}" for b, bron in gegevens.studie.record.bronnen.items() for g in bron.grootheden}
    for sleutel, naam in (("totaal", som.totaal), ("delen", som.delen)):
        if naam not in bekend:
            plaats = gegevens.studie.plaats("sommen", nummer, sleutel)
            yield codes.SOM_ONBEKEND.op(plaats, grootheid=naam, suggestie=bedoelde(naam, bekend))
    if {som.totaal, som.delen} <= bekend:
        van_delen = _dimensies(gegevens, som.delen)
        for dimensie in _dimensies(gegevens, som.totaal):
            if dimensie not in van_delen:
                plaats = gegevens.studie.plaats("sommen", nummer, "totaal")
                velden = {"totaal": som.totaal, "dimensie": dimensie, "delen": som.delen}
                yield codes.SOM_PAST_NIET.op(plaats, **velden)


def _dimensies(gegevens: Gegevens, grootheid: str) -> tuple[str, ...]:
    return tuple(gegevens.studie.record.bronnen[grootheid.partition(".")[0]].kolommen.dimensies)


def _vergelijk(gegevens: Gegevens, som: Somcontrole) -> Iterator[Probleem]:
    """Compare where the total and all parts are known; a part that does not apply adds nothing."""
    houd = _dimensies(gegevens, som.totaal)
    delen: defaultdict[_Plek, list[Feit]] = defaultdict(list)
    for feit in _van(gegevens, som.delen):
        delen[_plek(feit.sleutel, houd)].append(feit)
    for totaal in _van(gegevens, som.totaal):
        opgeteld = _opgeteld(delen[_plek(totaal.sleutel, houd)])
        if totaal.waarde is not None and opgeteld is not None and abs(totaal.waarde - opgeteld) > som.marge:
            velden = {"cijfer": gegevens.noem(totaal.sleutel), "totaal": schrijf(totaal.waarde)}
            velden |= {"delen": gegevens.wat(*som.delen.split(".", 1))}
            yield codes.SOM_VERSCHILT.op(plaats_van(totaal), **velden, som=schrijf(opgeteld))


def _van(gegevens: Gegevens, grootheid: str) -> Iterator[Feit]:
    bron, _, naam = grootheid.partition(".")
    return (f for s, f in gegevens.feiten.items() if s.bron == bron and s.grootheid == naam)


def _plek(sleutel: FeitSleutel, houd: tuple[str, ...]) -> _Plek:
    labels = dict(sleutel.dimensies)
    return sleutel.gemeente, sleutel.jaar, tuple((dimensie, labels[dimensie]) for dimensie in houd)


def _opgeteld(delen: list[Feit]) -> Fraction | None:
    tellend = [d for d in delen if d.aanwezigheid is not Aanwezigheid.NIET_VAN_TOEPASSING]
    waarden = [d.waarde for d in tellend if d.waarde is not None]
    return sum(waarden, Fraction(0)) if waarden and len(waarden) == len(tellend) else None

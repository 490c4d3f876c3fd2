"""The source note under figures and tables: which sources, how official, and the remarks that go with them."""

from collections.abc import Iterable, Sequence

from rekenaudit.model.aanwezigheid import Herkomst
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.studie import Bron, Studie
from rekenaudit.notation.woorden import met_hoofdletter, opsomming

HERKOMST = {
    Herkomst.OFFICIEEL: "officiële bron",
    Herkomst.OPGAVE: "opgave van de gemeente",
    Herkomst.RECONSTRUCTIE: "reconstructie",
    Herkomst.FICTIEF: "fictieve gegevens",
}
"""How official a source is, in words."""

_ZWAKSTE_EERST = {h: -i for i, h in enumerate(Herkomst)}


def bronnen_van(studie: Studie, uitkomsten: Iterable[Uitkomst]) -> tuple[str, ...]:
    """Ids of all sources of these indicators: the weakest first, equals in the order of config.yaml."""
    gebruikt = {b for u in uitkomsten for b in u.bronnen}
    return tuple(
        sorted((b for b in studie.bronnen if b in gebruikt), key=lambda b: _ZWAKSTE_EERST[studie.bronnen[b].herkomst])
    )


def bronnoot(studie: Studie, uitkomsten: Sequence[Uitkomst]) -> str:
    """Write the source note, as in `Bron: Naam; reconstructie. Kanttekening`."""
    bronnen = [studie.bronnen[b] for b in bronnen_van(studie, uitkomsten)]
    if not bronnen:
        return ""
    if len({(bron.vermelding, bron.herkomst) for bron in bronnen}) == 1:
        kop = f"Bron: {bronnen[0].vermelding}; {HERKOMST[bronnen[0].herkomst]}."
    else:
        kop = f"Bronnen: {bronnen_in_woorden(bronnen)}."
    noten = [b.kanttekening for b in bronnen] + [k for u in uitkomsten for k in u.kanttekeningen]
    return " ".join([kop, *(zin(noot) for noot in dict.fromkeys(noten) if noot)])


def bronnen_in_woorden(bronnen: Sequence[Bron]) -> str:
    """Name sources, those that are equally official together: `a en b (reconstructie); c (officiële bron)`."""
    groepen: dict[Herkomst, dict[str, None]] = {}
    for bron in bronnen:
        groepen.setdefault(bron.herkomst, {})[bron.vermelding] = None
    return "; ".join(f"{opsomming(list(wie))} ({HERKOMST[herkomst]})" for herkomst, wie in groepen.items())


def zin(tekst: str) -> str:
    """Make a text start with a capital and end with a full stop."""
    tekst = tekst.strip()
    if not tekst:
        return ""
    einde = "" if tekst[-1] in ".!?…" else "."
    return met_hoofdletter(tekst) + einde

"""The relations between shown and delivered values, from the same formulas that computed them.

Only `disclosure` asks for them, and only when there is a small count: to see what a reader could work out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rekenaudit.config.lezen import Gelezen
from rekenaudit.indicators.blok import Exact
from rekenaudit.indicators.expressie import Verwijzing, verwijzingen
from rekenaudit.indicators.feitenblok import Feitenblokken
from rekenaudit.indicators.grammatica import parse
from rekenaudit.indicators.omgeving import Omgeving
from rekenaudit.indicators.rekenplan import Rekenplan, maak_plan
from rekenaudit.indicators.verband import LOS, Lijn, Verband, tel_op, van_feit
from rekenaudit.indicators.verbinden import Verbandgever, Verbonden, verbind
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Somcontrole, Studie

_Plek = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verbanden:
    """What the results of a study rest on; facts are numbered.

    Attributes:
        waarden: fact → its value; None when it is absent.
        klein: fact → whether it is a count of persons below the threshold.
        personen: fact → whether it counts persons.
        kengetallen: indicator → place → what the value there rests on.
        totalen: sums that are known to be 0: a declared total minus its parts.
    """

    waarden: Sequence[Exact | None]
    klein: Sequence[bool]
    personen: Sequence[bool]
    kengetallen: Mapping[str, Mapping[_Plek, Verband]]
    totalen: tuple[Lijn, ...]


def verbanden(
    studie: Studie, kengetallen: Gelezen[Kengetallen], feiten: Mapping[FeitSleutel, Feit]
) -> Verbanden | None:
    """Work out what every result rests on, as far as it hangs together with a small count of persons.

    Returns:
        The relations; None when no delivered count of persons is small.
    """
    plan, _ = maak_plan(studie, kengetallen)
    nummers = _Nummers(plan.omgeving, Feitenblokken(feiten, plan.omgeving))
    samenhang = _samenhang(plan, studie.sommen, nummers.met_klein(_grootheden(plan, studie.sommen)))
    if not samenhang:
        return None
    volledig: dict[str, Verbonden] = {}

    def gever(verwijzing: Verwijzing) -> Verbonden:
        return nummers.verbonden(verwijzing.bron, verwijzing.naam) if verwijzing.bron else volledig[verwijzing.naam]

    for naam, rust_op in _rust_op(plan).items():
        if rust_op <= samenhang:
            volledig[naam] = verbind(plan.expressies[naam], plan.omgeving, gever)
    sommen = [som for som in studie.sommen if som.totaal in samenhang]
    return Verbanden(
        nummers.waarden,
        nummers.klein,
        nummers.personen,
        {naam: _per_plek(verbonden) for naam, verbonden in volledig.items()},
        tuple(lijn for som in sommen for lijn in _totaal(som, studie, plan.omgeving, gever)),
    )


def _rust_op(plan: Rekenplan) -> Mapping[str, frozenset[str]]:
    """Give for every indicator the quantities it rests on, in the order of computing."""
    rust_op: dict[str, frozenset[str]] = {}
    for naam in plan.vormen:
        genoemd = verwijzingen(plan.expressies[naam])
        rust_op[naam] = frozenset().union(*({str(v)} if v.bron else rust_op[v.naam] for v in genoemd))
    return rust_op


def _grootheden(plan: Rekenplan, sommen: Sequence[Somcontrole]) -> Sequence[str]:
    """Name every quantity that a result or a declared total rests on, in a fixed order."""
    genoemd = {g for rust_op in _rust_op(plan).values() for g in rust_op}
    return sorted(genoemd.union(*((som.totaal, som.delen) for som in sommen)))


def _samenhang(plan: Rekenplan, sommen: Sequence[Somcontrole], klein: frozenset[str]) -> frozenset[str]:
    """Name the quantities with small counts, and all that hang together with them."""
    groepen = [*_rust_op(plan).values(), *(frozenset({som.totaal, som.delen}) for som in sommen)]
    samen = klein
    while nieuw := frozenset().union(*(groep for groep in groepen if groep & samen)) - samen:
        samen |= nieuw
    return samen


class _Nummers:
    """Numbers the facts: quantity by quantity as they are first asked for, in row order."""

    def __init__(self, omgeving: Omgeving, blokken: Feitenblokken) -> None:
        self._omgeving = omgeving
        self._blokken = blokken
        self._bekend: dict[str, Verbonden] = {}
        self.waarden: list[Exact | None] = []
        self.klein: list[bool] = []
        self.personen: list[bool] = []

    def met_klein(self, grootheden: Sequence[str]) -> frozenset[str]:
        """Name the quantities that hold a small count of persons."""
        blokken = ((g, self._blokken.blok(*g.split(".", 1))) for g in grootheden)
        return frozenset(g for g, blok in blokken if any(staat.klein for staat in blok.staten))

    def verbonden(self, bron: str, naam: str) -> Verbonden:
        """Give the block of a quantity; each of its values rests on itself."""
        voluit = f"{bron}.{naam}"
        if voluit not in self._bekend:
            blok = self._blokken.blok(bron, naam)
            eerste = len(self.waarden)
            verbanden_ = [LOS if w is None else van_feit(n) for n, w in enumerate(blok.waarden, start=eerste)]
            self._bekend[voluit] = Verbonden(blok, verbanden_)
            self.waarden.extend(blok.waarden)
            self.klein.extend(s.klein and w is not None for s, w in zip(blok.staten, blok.waarden, strict=True))
            self.personen.extend([self._omgeving.telt_personen(blok.vorm.eenheid)] * len(blok.waarden))
        return self._bekend[voluit]


def _per_plek(verbonden: Verbonden) -> Mapping[_Plek, Verband]:
    plekken = product(*(a.waarden for a in verbonden.blok.vorm.assen))
    return dict(zip(plekken, verbonden.verbanden, strict=True))


def _totaal(som: Somcontrole, studie: Studie, omgeving: Omgeving, gever: Verbandgever) -> Iterator[Lijn]:
    """Give a declared total minus its parts, as far as they were delivered: what is missing counts as known."""
    dimensies = [studie.bronnen[g.split(".", 1)[0]].kolommen.dimensies for g in (som.totaal, som.delen)]
    formule = som.delen
    for dimensie in dimensies[1]:
        formule = formule if dimensie in dimensies[0] else f"som({formule}, {dimensie}, minimaal=1)"
    totaal, delen = (verbind(parse(tekst), omgeving, gever).verbanden for tekst in (som.totaal, formule))
    paren = zip(totaal, delen, strict=True)
    return (tel_op([(links, 1), (rechts, -1)], draagt=False).lijn for links, rechts in paren if links.lijn)

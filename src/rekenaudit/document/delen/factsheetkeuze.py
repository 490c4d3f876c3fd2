"""The key figures of a factsheet for a study that chooses none: what its norms measure, in the last year."""

from collections.abc import Iterator

from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.model.figuur import Factsheet, Kerncijfer
from rekenaudit.model.norm import Norm, Normenkader
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.normenkader.paden import meettoetsen

_MEESTE = 8


def kerncijfers(keuze: Factsheet, normenkader: Normenkader, stof: Bouwstof) -> tuple[Kerncijfer, ...]:
    """Give the declared key figures, or else those of the norms that the factsheet shows.

    The group stands beside them only when it has a figure in every row.
    """
    if keuze.cijfers:
        return keuze.cijfers
    normen = [n for n in normenkader.alle_normen() if not keuze.normen or n.id in keuze.normen]
    gevonden: dict[str, Kerncijfer] = {}
    for cijfer in (c for norm in normen for c in _van_norm(norm, stof)):
        gevonden.setdefault(f"{cijfer.kengetal}|{sorted(cijfer.selectie.items())}", cijfer)
    cijfers = tuple(gevonden.values())[:_MEESTE]
    zonder_groep = tuple(cijfer.model_copy(update={"groep": None}) for cijfer in cijfers)
    return cijfers if all(cijfer.groep for cijfer in cijfers) else zonder_groep


def _van_norm(norm: Norm, stof: Bouwstof) -> Iterator[Kerncijfer]:
    """List the indicators per municipality of a norm, beside that of the whole when the norm tests one."""
    toetsen = list(meettoetsen(norm))
    geheel = next((toets.kengetal for toets, _, is_geheel in toetsen if is_geheel), None)
    for toets, _, is_geheel in toetsen:
        uitkomst = stof.uitkomsten.get(toets.kengetal)
        if is_geheel or uitkomst is None:
            continue
        assen = uitkomst.reeks.as_namen()
        selectie = {**({JAAR: uitkomst.reeks.waarden(JAAR)[-1]} if JAAR in assen else {}), **toets.selectie}
        if set(assen) == {GEMEENTE, *selectie}:
            groep = geheel if geheel is not None and _past(geheel, selectie, stof) else None
            yield Kerncijfer(kengetal=toets.kengetal, groep=groep, selectie=selectie)


def _past(naam: str, selectie: dict[str, str], stof: Bouwstof) -> bool:
    """Tell whether an indicator of the whole has one value at the chosen labels."""
    uitkomst = stof.uitkomsten.get(naam)
    return uitkomst is not None and all(selectie.get(as_.naam) in as_.waarden for as_ in uitkomst.reeks.assen)

"""The catalogue: every kind of problem, gathered from the modules in `codes/` (one per stage)."""

from importlib import import_module
from pkgutil import iter_modules

from rekenaudit.problems import codes
from rekenaudit.problems.probleem import ProbleemSoort


def alle_soorten() -> dict[str, tuple[ProbleemSoort, ...]]:
    """Gather every kind of problem by stage.

    Returns:
        Name of the module in `codes/` → its kinds, both in alphabetical order.
    """
    gevonden: dict[str, tuple[ProbleemSoort, ...]] = {}
    for module in sorted(iter_modules(codes.__path__), key=lambda m: m.name):
        inhoud = import_module(f"{codes.__name__}.{module.name}")
        soorten = [w for w in vars(inhoud).values() if isinstance(w, ProbleemSoort)]
        gevonden[module.name] = tuple(sorted(soorten, key=lambda s: s.code))
    return gevonden

"""The kinds of tests that measure an indicator; a composed norm and the study's verdict use them too."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from rekenaudit.evaluators.drempel import drempel
from rekenaudit.evaluators.ontwikkeling import ontwikkeling
from rekenaudit.evaluators.uitspraak import Geval, Uitspraak
from rekenaudit.evaluators.vergelijking import vergelijking

Beoordelaar = Callable[[Any, Geval], Uitspraak]
"""A function of the test (of its own kind) and the case."""

MEETTOETSEN: Mapping[str, Beoordelaar] = MappingProxyType(
    {"drempel": drempel, "vergelijking": vergelijking, "ontwikkeling": ontwikkeling}
)

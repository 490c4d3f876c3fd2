"""The registry: which function judges which kind of test, and which kind of rule for the study.

A new kind is one new module and one line here.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from rekenaudit.evaluators.drempel import drempel
from rekenaudit.evaluators.kwalitatief import kwalitatief
from rekenaudit.evaluators.ontwikkeling import ontwikkeling
from rekenaudit.evaluators.samengesteld import samengesteld
from rekenaudit.evaluators.studieoordeel import eigen, uit_kengetal, uit_oordelen
from rekenaudit.evaluators.uitspraak import Geval, Uitspraak
from rekenaudit.evaluators.vergelijking import vergelijking

Beoordelaar = Callable[[Any, Geval], Uitspraak]
"""A function of the test (of its own kind) and the case."""

TOETSEN: Mapping[str, Beoordelaar] = MappingProxyType(
    {
        "drempel": drempel,
        "vergelijking": vergelijking,
        "ontwikkeling": ontwikkeling,
        "kwalitatief": kwalitatief,
        "samengesteld": samengesteld,
    }
)
STUDIEREGELS: Mapping[str, Beoordelaar] = MappingProxyType(
    {"uit_oordelen": uit_oordelen, "uit_kengetal": uit_kengetal, "eigen": eigen}
)

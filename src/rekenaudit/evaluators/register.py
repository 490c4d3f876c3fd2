"""The registry: which function judges which kind of test, and which kind of rule for the study.

A new kind is one new module and one line here, or in `meettoetsen` when it measures an indicator.
"""

from collections.abc import Mapping
from types import MappingProxyType

from rekenaudit.evaluators.kwalitatief import kwalitatief
from rekenaudit.evaluators.meettoetsen import MEETTOETSEN, Beoordelaar
from rekenaudit.evaluators.samengesteld import samengesteld
from rekenaudit.evaluators.studieoordeel import eigen, uit_kengetal, uit_oordelen

TOETSEN: Mapping[str, Beoordelaar] = MappingProxyType(
    {**MEETTOETSEN, "kwalitatief": kwalitatief, "samengesteld": samengesteld}
)
STUDIEREGELS: Mapping[str, Beoordelaar] = MappingProxyType(
    {"uit_oordelen": uit_oordelen, "uit_kengetal": uit_kengetal, "eigen": eigen}
)

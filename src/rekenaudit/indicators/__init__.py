"""Indicators (kengetallen): the formula language, from text to exact values with presence and sources.

Stands between checking and scoring. `compute` does the whole file, `Rekenblad` single formulas in texts.
A formula passes through: `grammatica` (text → expression), `controle` (axes and units, before data),
`volgorde` (what comes first, circles), `evaluatie` (expression → blocks), `blok` (blocks → records).
"""

from rekenaudit.indicators.berekenen import compute
from rekenaudit.indicators.expressie import Expressie, Verwijzing, verwijzingen
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.grammatica import parse
from rekenaudit.indicators.rekenblad import Rekenblad
from rekenaudit.indicators.rekenplan import Rekenplan, maak_plan

__all__ = [
    "Expressie",
    "FormuleFout",
    "Rekenblad",
    "Rekenplan",
    "Verwijzing",
    "compute",
    "maak_plan",
    "parse",
    "verwijzingen",
]

"""Pipeline: joins the stages for a study. The only room that knows their order.

load → check → compute → score → protect → assemble (`stappen`), then draw and render (`bouwen`) and
write (`genereren`).
"""

from rekenaudit.pipeline.genereren import Resultaat, genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.overzicht import Overzicht, overzicht
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.pipeline.vastleggen import Vastgelegd, leg_vast
from rekenaudit.pipeline.vergelijken import vergelijk_versies
from rekenaudit.pipeline.voortgang import Melder, Voortgang

__all__ = [
    "Keuze",
    "Melder",
    "Overzicht",
    "Resultaat",
    "Vastgelegd",
    "Voortgang",
    "controleer",
    "genereer",
    "leg_vast",
    "overzicht",
    "vergelijk_versies",
]

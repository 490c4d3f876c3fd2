"""The commands of rekenaudit, one module each, in the order in which the first help screen lists them.

A new command is a module here and a line in `OPDRACHTEN`.
"""

import click

from rekenaudit.cli.opdrachten.controleer import controleer_opdracht
from rekenaudit.cli.opdrachten.genereer import genereer_opdracht
from rekenaudit.cli.opdrachten.menu import menu_opdracht
from rekenaudit.cli.opdrachten.nieuw import nieuw_opdracht
from rekenaudit.cli.opdrachten.normenkader import normenkader_groep
from rekenaudit.cli.opdrachten.stand import stand_opdracht
from rekenaudit.cli.opdrachten.vergelijk import vergelijk_opdracht
from rekenaudit.cli.opdrachten.wederhoor import wederhoor_groep

OPDRACHTEN: tuple[click.Command, ...] = (
    nieuw_opdracht,
    controleer_opdracht,
    genereer_opdracht,
    stand_opdracht,
    normenkader_groep,
    wederhoor_groep,
    vergelijk_opdracht,
    menu_opdracht,
)

VOOR_GEVORDERDEN = ("vergelijk", "menu")
"""Commands that few people type: the first help screen lists them apart."""

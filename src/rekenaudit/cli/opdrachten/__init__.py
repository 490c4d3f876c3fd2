"""The commands of rekenaudit, one module each, in the order in which the first help screen lists them.

A new command is a module here and a line in `OPDRACHTEN`. A module is loaded when its command is typed, so that
`controleer` does not wait for what draws, compares and writes.
"""

OPDRACHTEN = {
    "nieuw": "nieuw:nieuw_opdracht",
    "controleer": "controleer:controleer_opdracht",
    "genereer": "genereer:genereer_opdracht",
    "stand": "stand:stand_opdracht",
    "normenkader": "normenkader:normenkader_groep",
    "wederhoor": "wederhoor:wederhoor_groep",
    "vergelijk": "vergelijk:vergelijk_opdracht",
    "menu": "menu:menu_opdracht",
}
"""Command → its module and its name there."""

VOOR_GEVORDERDEN = ("vergelijk", "menu")
"""Commands that few people type: the first help screen lists them apart."""

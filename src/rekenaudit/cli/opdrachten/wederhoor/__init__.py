"""The group `wederhoor`: the right of reply, one module a command."""

import click

from rekenaudit.cli.hulp import Groep
from rekenaudit.cli.opdrachten.wederhoor.besluiten import besluiten_opdracht
from rekenaudit.cli.opdrachten.wederhoor.lees import lees_opdracht
from rekenaudit.cli.opdrachten.wederhoor.noteer import noteer_opdracht
from rekenaudit.cli.opdrachten.wederhoor.pakket import pakket_opdracht
from rekenaudit.cli.opdrachten.wederhoor.status import status_opdracht
from rekenaudit.cli.opdrachten.wederhoor.tabel import tabel_opdracht

_OPDRACHTEN: tuple[click.Command, ...] = (
    pakket_opdracht,
    noteer_opdracht,
    lees_opdracht,
    status_opdracht,
    besluiten_opdracht,
    tabel_opdracht,
)


@click.group(
    "wederhoor",
    cls=Groep,
    no_args_is_help=True,
    epilog="Uitleg bij een opdracht: rekenaudit wederhoor status --help",
)
def wederhoor_groep() -> None:
    """Houdt het wederhoor bij: wat partijen opmerken en wat de rekenkamer daarmee doet."""


for _opdracht in _OPDRACHTEN:
    wederhoor_groep.add_command(_opdracht)

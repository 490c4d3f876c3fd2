"""The command `menu`: the same commands, chosen by number."""

import click

from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.menu import menu


@click.command("menu", cls=Opdracht, options_metavar="", epilog="Voorbeeld: rekenaudit menu")
@click.pass_context
def menu_opdracht(context: click.Context) -> None:
    """Toont een menu waarin u met een cijfer kiest."""
    groep = context.find_root().command
    menu(lambda woorden: groep.main(list(woorden), prog_name="rekenaudit"))

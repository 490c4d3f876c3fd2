"""The group under which all commands stand."""

import sys

import click

from rekenaudit import __version__
from rekenaudit.cli.hulp import Groep
from rekenaudit.cli.opdrachten import OPDRACHTEN, VOOR_GEVORDERDEN
from rekenaudit.cli.opdrachten.menu import menu_opdracht


@click.group(
    name="rekenaudit",
    cls=Groep,
    gevorderd=VOOR_GEVORDERDEN,
    invoke_without_command=True,
    epilog="Uitleg bij een opdracht: rekenaudit genereer --help",
)
@click.version_option(__version__, message="rekenaudit %(version)s", help="Toont de versie van rekenaudit.")
@click.pass_context
def app(context: click.Context) -> None:
    """Maakt rekenkamerrapporten: van cijfers en bevindingen naar Word, PDF en HTML."""
    if context.invoked_subcommand is not None:
        return
    if sys.stdin.isatty() and sys.stdout.isatty():
        context.invoke(menu_opdracht)
    else:
        click.echo(context.get_help())


for _opdracht in OPDRACHTEN:
    app.add_command(_opdracht)

"""The group under which all commands stand."""

import sys
from importlib import import_module

import click

from rekenaudit import __version__
from rekenaudit.cli import opdrachten
from rekenaudit.cli.hulp import Groep
from rekenaudit.cli.opdrachten import OPDRACHTEN, VOOR_GEVORDERDEN
from rekenaudit.cli.opdrachten.menu import menu_opdracht


class _Hoofdgroep(Groep):
    """A group that loads a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature of Click
        """Name the commands, in order."""
        return list(OPDRACHTEN)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - Click's
        """Load a command; None for a name that is none."""
        if cmd_name not in OPDRACHTEN:
            return None
        module, _, naam = OPDRACHTEN[cmd_name].partition(":")
        opdracht: click.Command = getattr(import_module(f"{opdrachten.__name__}.{module}"), naam)
        return opdracht


@click.group(
    name="rekenaudit",
    cls=_Hoofdgroep,
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

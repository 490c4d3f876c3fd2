"""The group under which all commands stand."""

import click

from rekenaudit.cli.opdrachten import OPDRACHTEN


@click.group(
    name="rekenaudit",
    no_args_is_help=True,
    options_metavar="",
    subcommand_metavar="OPDRACHT",
    epilog="Uitleg bij een opdracht: rekenaudit genereer --help",
)
@click.version_option(
    package_name="rekenaudit", message="rekenaudit %(version)s", help="Toont de versie van rekenaudit."
)
def app() -> None:
    """Maakt rekenkamerrapporten: van cijfers en bevindingen naar Word, PDF en HTML."""


for _opdracht in OPDRACHTEN:
    app.add_command(_opdracht)

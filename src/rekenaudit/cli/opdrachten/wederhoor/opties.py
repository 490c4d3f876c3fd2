"""Options that commands of the right of reply share."""

import click

from rekenaudit.cli.opdrachten.opties import DATUM

ronde_optie = click.option(
    "--ronde",
    type=click.Choice(["ambtelijk", "bestuurlijk"]),
    default="ambtelijk",
    help="Welk wederhoor: ambtelijk (zonder deze optie) of bestuurlijk.",
)
datum_optie = click.option(
    "--datum", metavar="DATUM", type=DATUM, help="De datum boven de brief; anders die in het register of config.yaml."
)

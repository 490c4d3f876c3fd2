"""Options that commands of the right of reply share."""

import click

ronde_optie = click.option(
    "--ronde",
    type=click.Choice(["ambtelijk", "bestuurlijk"]),
    default="ambtelijk",
    help="Welk wederhoor: ambtelijk (zonder deze optie) of bestuurlijk.",
)

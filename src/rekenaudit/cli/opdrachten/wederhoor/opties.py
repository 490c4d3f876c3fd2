"""Options that commands of the right of reply share."""

import click

DATUM = click.DateTime(["%d-%m-%Y", "%Y-%m-%d"])

ronde_optie = click.option(
    "--ronde",
    type=click.Choice(["ambtelijk", "bestuurlijk"]),
    default="ambtelijk",
    help="Welk wederhoor: ambtelijk (zonder deze optie) of bestuurlijk.",
)

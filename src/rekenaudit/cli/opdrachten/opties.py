"""Options that several commands share."""

from pathlib import Path

import click

from rekenaudit.cli.hulp import OptieVoorGevorderden

DATUM = click.DateTime(["%d-%m-%Y", "%Y-%m-%d"])
"""A day, as people write it or as YAML does."""

onderzoek_optie = click.option(
    "--onderzoek",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="De map van het onderzoek. Zonder deze optie: de map waarin u staat.",
)

json_optie = click.option(
    "--json",
    "als_json",
    cls=OptieVoorGevorderden,
    is_flag=True,
    help="Geeft de uitkomst als JSON, voor andere programma's.",
)

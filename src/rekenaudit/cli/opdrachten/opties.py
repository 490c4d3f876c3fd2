"""Options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from rekenaudit.cli.hulp import OptieVoorGevorderden
from rekenaudit.notation.datums import schrijf_datum

DATUM = click.DateTime(["%d-%m-%Y", "%Y-%m-%d"])
"""A day, as people write it or as YAML does."""


def vandaag() -> date:
    """Give the researcher's own day; only commands know it."""
    return date.today()  # noqa: DTZ011 - that of the computer it is typed on


class _Geweest(click.DateTime):
    """The day of something that happened: not one that is still to come."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        dag = super().convert(value, param, ctx)
        if dag.date() > vandaag():
            self.fail(f"{schrijf_datum(dag.date())} moet nog komen; het is vandaag {schrijf_datum(vandaag())}.")
        return dag


GEWEEST = _Geweest(DATUM.formats)
"""A day of the past, or today."""

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

uit_optie = click.option(
    "--uit",
    cls=OptieVoorGevorderden,
    metavar="MAP",
    type=click.Path(file_okay=False, path_type=Path),
    help="Een andere map dan output.",
)

"""The command `stand`: how far a study is, what it waits for and what stops its next status."""

import json
from pathlib import Path

import click
from rich.console import Console

from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import json_optie, onderzoek_optie
from rekenaudit.cli.standtabel import als_gegevens, toon_overzicht
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.pipeline.overzicht import overzicht


@click.command("stand", cls=Opdracht, epilog="Voorbeeld: rekenaudit stand")
@onderzoek_optie
@json_optie
def stand_opdracht(onderzoek: Path, als_json: bool) -> None:
    """Toont hoe ver het onderzoek is, en wat de volgende status tegenhoudt. Schrijft niets."""

    def opdracht() -> int:
        uitkomst = overzicht(onderzoek)
        if als_json:
            click.echo(json.dumps(als_gegevens(uitkomst), ensure_ascii=False, indent=1))
        else:
            toon_overzicht(Console(highlight=False), uitkomst)
        return 0

    voer_uit(opdracht, onderzoek)

"""The command `wederhoor tabel`: what every party gets back, its remarks with the decisions and a letter."""

from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import onderzoek_optie, uit_optie
from rekenaudit.cli.opdrachten.wederhoor.opties import datum_optie
from rekenaudit.cli.uitvoeren import voer_uit


@click.command("tabel", cls=Opdracht, epilog="Voorbeeld: rekenaudit wederhoor tabel")
@onderzoek_optie
@datum_optie
@uit_optie
def tabel_opdracht(onderzoek: Path, datum: datetime | None, uit: Path | None) -> None:
    """Maakt per partij een tabel met haar opmerkingen en de besluiten, met een brief erbij."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        from rekenaudit.pipeline.wederhoortabellen import maak_wederhoortabellen  # noqa: PLC0415 - loads what renders

        bestanden, zonder = maak_wederhoortabellen(onderzoek, uit, datum.date() if datum else None)
        if not bestanden:
            uitvoer.print("Er zijn nog geen opmerkingen, dus ook geen tabellen.")
        for bestand in bestanden:
            uitvoer.print(escape(str(bestand)), soft_wrap=True)
        if zonder:
            uitvoer.print("Van deze partijen is er geen tabel. Eerst moet dit kloppen:")
            toon_problemen(uitvoer, zonder)
        return 0

    voer_uit(opdracht, onderzoek)

"""The commands `normenkader …`: establishing what a study judges by."""

from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.hulp import Groep, Opdracht
from rekenaudit.cli.opdrachten.opties import DATUM, onderzoek_optie
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.pipeline.vastleggen import Vastgelegd, leg_vast
from rekenaudit.problems import aangehaald


@click.group(
    "normenkader",
    cls=Groep,
    no_args_is_help=True,
    epilog="Uitleg bij een opdracht: rekenaudit normenkader vastleggen --help",
)
def normenkader_groep() -> None:
    """Legt het normenkader vast, voordat de gegevens binnen zijn."""


@normenkader_groep.command(
    "vastleggen",
    cls=Opdracht,
    epilog="Voorbeeld: rekenaudit normenkader vastleggen --datum 1-5-2031",
)
@onderzoek_optie
@click.option(
    "--datum",
    metavar="DATUM",
    type=DATUM,
    help="De dag van het besluit, zoals 1-5-2031. Zonder deze optie: vandaag.",
)
def vastleggen_opdracht(onderzoek: Path, datum: datetime | None) -> None:
    """Bewaart vragen, normen en grenzen met een datum. Latere wijzigingen komen in het rapport."""
    uitvoer = Console(highlight=False)
    dag = (datum or datetime.now(UTC).astimezone()).date()

    def opdracht() -> int:
        _toon(uitvoer, leg_vast(onderzoek, dag), schrijf_datum(dag))
        return 0

    voer_uit(opdracht, onderzoek)


def _toon(uitvoer: Console, vastgelegd: Vastgelegd, dag: str) -> None:
    normen = "1 norm" if vastgelegd.normen == 1 else f"{vastgelegd.normen} normen"
    uitvoer.print(f"Het normenkader is vastgesteld op {dag}, met {normen}.")
    if vastgelegd.gegevens:
        bronnen = opsomming(aangehaald(vastgelegd.gegevens))
        uitvoer.print(f"Er waren al gegevens van: {escape(bronnen)}.", soft_wrap=True)
    else:
        uitvoer.print("Er waren nog geen gegevens.")
    uitvoer.print(f"Het staat in {escape(str(vastgelegd.pad))}. Verander dat bestand niet.", soft_wrap=True)
    uitvoer.print("Een latere wijziging zet u met datum en reden in normenkader/wijzigingen.yaml.", soft_wrap=True)

"""The command `genereer`: makes the documents of a study."""

from pathlib import Path

import click
from rich.console import Console

from rekenaudit.cli.hulp import Opdracht, OptieVoorGevorderden
from rekenaudit.cli.opdrachten.opties import onderzoek_optie, uit_optie
from rekenaudit.cli.resultaat import toon_resultaat
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.cli.voortgang import voortgang
from rekenaudit.model.studie import Formaat
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze


@click.command(
    "genereer",
    cls=Opdracht,
    epilog="Voorbeeld: rekenaudit genereer --gemeente Veldstad --formaat pdf",
)
@onderzoek_optie
@click.option("--gemeente", metavar="NAAM", multiple=True, help="Alleen deze gemeente. Mag meer dan eens.")
@click.option("--document", metavar="NAAM", multiple=True, help="Alleen dit document. Mag meer dan eens.")
@click.option(
    "--formaat",
    type=click.Choice(["docx", "pdf", "html"]),
    multiple=True,
    help="Alleen dit formaat. Mag meer dan eens.",
)
@click.option("--versie", metavar="NAAM", default="", help="Een andere versie dan in config.yaml.")
@click.option("--vorige", metavar="NAAM", default="", help="De versie om mee te vergelijken; 'geen' voor geen enkele.")
@click.option("--overschrijf", is_flag=True, help="Vervangt een versie die al bestaat en anders is.")
@click.option("--stil", is_flag=True, help="Toont alleen fouten.")
@uit_optie
@click.option(
    "--werkers",
    cls=OptieVoorGevorderden,
    metavar="AANTAL",
    type=click.IntRange(min=0, max=64),
    default=0,
    show_default=False,
    help="Hoeveel processen tegelijk. Zonder deze optie: een per processorkern.",
)
def genereer_opdracht(
    onderzoek: Path,
    gemeente: tuple[str, ...],
    document: tuple[str, ...],
    formaat: tuple[Formaat, ...],
    versie: str,
    vorige: str,
    overschrijf: bool,
    stil: bool,
    uit: Path | None,
    werkers: int,
) -> None:
    """Maakt alle documenten van het onderzoek en zet ze in de map output."""
    keuze = Keuze(gemeente, document, formaat, versie, uit, werkers, overschrijf, vorige)
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        with voortgang(uitvoer, stil=stil) as melder:
            resultaat = genereer(onderzoek, keuze, melder)
        if not stil:
            toon_resultaat(uitvoer, resultaat)
        return 0

    voer_uit(opdracht, onderzoek)

"""The command `wederhoor besluiten`: brings decisions from the Excel list into the register."""

from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import onderzoek_optie
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.corrections.besluitenlijst import BESLUITVELDEN
from rekenaudit.corrections.besluitenlijst_lezen import Wijziging
from rekenaudit.document.verschil.woordverschil import rond_verschil

_MELDEN = ("uitkomst", "vastgesteld_op")
"""What is told of a new decision; who made it, and why, the list says itself."""


@click.command(
    "besluiten",
    cls=Opdracht,
    epilog="Voorbeeld: rekenaudit wederhoor besluiten besluiten.xlsx",
)
@click.argument("bestand", metavar="BESTAND", type=click.Path(path_type=Path))
@onderzoek_optie
def besluiten_opdracht(bestand: Path, onderzoek: Path) -> None:
    """Leest besluiten uit de Excel-lijst in het register."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        from rekenaudit.loaders.overgeslagen import check_open  # noqa: PLC0415 - loads pandas
        from rekenaudit.pipeline.besluitenlijst import lees_besluiten  # noqa: PLC0415 - loads openpyxl

        wijzigingen = lees_besluiten(onderzoek, bestand)
        for wijziging in wijzigingen:
            uitvoer.print(escape(_regel(wijziging)), soft_wrap=True)
        if wijzigingen:
            aantal = len(wijzigingen)
            wat = "1 opmerking" if aantal == 1 else f"{aantal} opmerkingen"
            uitvoer.print(f"Bijgewerkt: {wat}. Typ 'rekenaudit wederhoor status' om te zien wat er nog moet gebeuren.")
        else:
            uitvoer.print("Er is niets veranderd: het register zegt al hetzelfde als de lijst.")
        toon_problemen(uitvoer, check_open((bestand,), onderzoek))
        return 0

    voer_uit(opdracht, onderzoek)


def _regel(wijziging: Wijziging) -> str:
    """Say what was decided about a remark, what changes by it, and what it was when something else stood there."""
    kolommen = {veld: kolom.lower() for kolom, veld in BESLUITVELDEN.items()}
    delen = []
    for veld, nieuw in wijziging.velden.items():
        if veld in wijziging.was:
            delen.append(f"{kolommen[veld]} {nieuw or 'leeggemaakt'} (was: {wijziging.was[veld]})")
        elif veld in _MELDEN:
            delen.append(f"{kolommen[veld]} {nieuw}")
    for hoe, correcties in (("weg", wijziging.weg), ("erbij", wijziging.erbij)):
        for correctie in correcties:
            oud, nieuw = rond_verschil(correctie.oud, correctie.nieuw)
            delen.append(f"correctie {hoe}: {nieuw} in plaats van {oud}")
    delen += [f"aangepaste tekst {tekst}" for tekst in wijziging.teksten]
    return f"{wijziging.opmerking}: {'; '.join(delen)}"

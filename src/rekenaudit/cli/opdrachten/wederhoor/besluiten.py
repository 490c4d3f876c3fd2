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
    """Say what changed about a remark, and what it was when something else stood there."""
    kolommen = {veld: kolom.lower() for kolom, veld in BESLUITVELDEN.items()}
    delen = []
    for veld, nieuw in wijziging.velden.items():
        was = f" (was: {wijziging.was[veld]})" if veld in wijziging.was else ""
        delen.append(f"{kolommen[veld]} {nieuw or 'leeggemaakt'}{was}")
    delen += [f"correctie weg: {c.nieuw} in plaats van {c.oud}" for c in wijziging.weg]
    delen += [f"correctie erbij: {c.nieuw} in plaats van {c.oud}" for c in wijziging.erbij]
    delen += [f"aangepaste tekst {tekst}" for tekst in wijziging.teksten]
    return f"{wijziging.opmerking}: {'; '.join(delen)}"

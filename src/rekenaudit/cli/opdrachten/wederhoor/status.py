"""The command `wederhoor status`: how it stands with every party, and what blocks the next status."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import onderzoek_optie, vandaag
from rekenaudit.cli.tabel import Kolom, toon_tabel
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.corrections.stand import Partijstand
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.problems import stoppend


@click.command(
    "status",
    cls=Opdracht,
    epilog="Voorbeeld: rekenaudit wederhoor status --excel besluiten.xlsx",
)
@onderzoek_optie
@click.option(
    "--excel",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Maakt een Excel-lijst van alle opmerkingen, om besluiten in te vullen.",
)
@click.option("--overschrijf", is_flag=True, help="Vervangt een lijst die al bestaat, ook als daar besluiten in staan.")
def status_opdracht(onderzoek: Path, excel: Path | None, overschrijf: bool) -> None:
    """Toont per partij hoe het wederhoor ervoor staat."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        from rekenaudit.pipeline.besluitenlijst import maak_besluitenlijst  # noqa: PLC0415 - loads openpyxl
        from rekenaudit.pipeline.wederhoor import wederhoorstand  # noqa: PLC0415 - loads openpyxl

        stand = wederhoorstand(onderzoek)
        for ronde, standen in _per_ronde(stand.standen):
            uitvoer.print(f"[bold]{ronde.capitalize()} wederhoor[/bold]")
            toon_tabel(uitvoer, _kolommen(standen), lijn=False)
            uitvoer.print()
        status = stand.studie.onderzoek.status
        fouten = stoppend(stand.problemen, status)
        if fouten:
            uitvoer.print("Dit klopt nog niet in het register:")
            toon_problemen(uitvoer, fouten)
        straks = [replace(p, telt=False) for p in stand.blokkades if p not in fouten]  # no errors yet
        if straks:
            uitvoer.print(f"Dit houdt de volgende status ({stand.volgende}) tegen:")
            toon_problemen(uitvoer, straks, alles=True)
        elif not stand.register:
            uitvoer.print("Er zijn nog geen opmerkingen: de map input/wederhoor/ heeft geen registers.")
        elif stand.volgende and not fouten:
            uitvoer.print(f"Het wederhoor houdt de volgende status ({stand.volgende}) niet tegen.")
        if excel is not None:
            aantal = maak_besluitenlijst(onderzoek, excel, overschrijf=overschrijf)
            wat = "1 opmerking" if aantal == 1 else f"{aantal} opmerkingen"
            uitvoer.print(f"De lijst met {wat} staat in {escape(str(excel))}.", soft_wrap=True)
        return 0

    voer_uit(opdracht, onderzoek)


def _per_ronde(standen: Sequence[Partijstand]) -> Iterator[tuple[Rondenaam, list[Partijstand]]]:
    """Give the rows of each round; a party that was not asked yet waits for the first."""
    rondes: tuple[Rondenaam, ...] = ("ambtelijk", "bestuurlijk")
    for ronde in rondes:
        gevonden = [s for s in standen if (s.ronde or "ambtelijk") == ronde]
        if gevonden:
            yield ronde, gevonden


def _kolommen(standen: Sequence[Partijstand]) -> list[Kolom]:
    """Make the columns; nobody looks for withdrawn remarks as long as there are none."""
    tellingen = {
        "Totaal": [len(s.opmerkingen) for s in standen],
        "Open": [s.open for s in standen],
        "Besloten": [s.besloten() for s in standen],
        "Verwerkt": [len(s.verwerkt) for s in standen],
        "Ingetrokken": [s.ingetrokken for s in standen],
    }
    getoond = {kop: rij for kop, rij in tellingen.items() if any(rij) or kop != "Ingetrokken"}
    return [
        Kolom("Partij", [escape(s.partij) for s in standen]),
        *(Kolom(kop, [str(aantal) for aantal in rij], rechts=True) for kop, rij in getoond.items()),
        Kolom("Reactie", [_reactie(s, vandaag()) for s in standen]),
    ]


def _reactie(stand: Partijstand, dag: date) -> str:
    ronde = stand.verzending
    if stand.niet_gevraagd:
        return escape(f"niet gevraagd: {stand.niet_gevraagd}")
    if ronde is None:
        return "zonder verzending" if stand.opmerkingen else "nog niet gevraagd"
    uiterlijk = ronde.uitstel or ronde.sluit
    if ronde.ontvangen:
        te_laat = ", te laat" if uiterlijk is not None and ronde.ontvangen > uiterlijk else ""
        return f"ontvangen {_kort(ronde.ontvangen)}{te_laat}"
    if ronde.geen_reactie:
        return "geen reactie"
    if uiterlijk is None:
        return "nog niet ontvangen"
    termijn = f"{'uitstel ' if ronde.uitstel else ''}{'was ' if dag > uiterlijk else ''}t/m {_kort(uiterlijk)}"
    return f"nog niet; {termijn}"


def _kort(datum: date) -> str:
    return f"{datum.day}-{datum.month}-{datum.year}"

"""The command `nieuw`: makes a study to start from."""

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.hulp import Opdracht, OptieVoorGevorderden
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.nieuw import (
    STANDAARDTITEL,
    Keuze,
    keur_map,
    kies,
    nieuw_onderzoek,
    standaardgemeenten,
    standaardjaren,
)
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes.nieuw import KEUZE_ONTBREEKT


@click.command(
    "nieuw",
    cls=Opdracht,
    epilog='Voorbeeld: rekenaudit nieuw mijn-onderzoek --gemeenten "Zwolle, Deventer" --jaren 2023-2025',
)
@click.argument("map_", metavar="MAP", type=click.Path(path_type=Path))
@click.option("--titel", metavar="TEKST", help="De titel van het onderzoek.")
@click.option("--gemeenten", metavar="NAMEN", help="De gemeenten: namen of CBS-codes, met komma's ertussen.")
@click.option("--jaren", metavar="VAN-TOT", help="Het eerste en het laatste jaar, bijvoorbeeld 2023-2025.")
@click.option(
    "--vragen",
    cls=OptieVoorGevorderden,
    is_flag=True,
    help="Vraagt wat u niet opgaf, ook als de antwoorden uit een bestand komen.",
)
def nieuw_opdracht(map_: Path, titel: str | None, gemeenten: str | None, jaren: str | None, vragen: bool) -> None:
    """Maakt een map met een voorbeeldonderzoek waarmee u kunt beginnen."""
    uitvoer = Console(highlight=False)
    vraag = _vraag if vragen or sys.stdin.isatty() else _zonder_vragen

    def opdracht() -> int:
        keur_map(map_)
        bestanden = nieuw_onderzoek(map_, vraag(titel, gemeenten, jaren))
        uitvoer.print(
            f"Klaar. Het onderzoek staat in {escape(str(map_))} ({len(bestanden)} bestanden).", soft_wrap=True
        )
        uitvoer.print("Lees eerst LEESMIJ.md in die map. Typ daarna:")
        plek = f'"{map_}"' if " " in str(map_) else str(map_)
        uitvoer.print(f"  rekenaudit genereer --onderzoek {escape(plek)}", soft_wrap=True)
        return 0

    voer_uit(opdracht, Path())


def _zonder_vragen(titel: str | None, gemeenten: str | None, jaren: str | None) -> Keuze:
    if gemeenten is None:
        raise Gestopt([KEUZE_ONTBREEKT.op(Plaats(), voorbeeld=standaardgemeenten())])
    return _gekozen(titel or STANDAARDTITEL, gemeenten, jaren or standaardjaren())


def _vraag(titel: str | None, gemeenten: str | None, jaren: str | None) -> Keuze:
    """Ask for what was not given; what stands between brackets is taken when nothing is typed."""
    click.echo("Druk op Enter om te nemen wat tussen de haken staat. Alles is later nog te veranderen.")
    return _gekozen(
        click.prompt("Titel", default=STANDAARDTITEL) if titel is None else titel,
        click.prompt("Gemeenten, met komma's ertussen", default=standaardgemeenten())
        if gemeenten is None
        else gemeenten,
        click.prompt("Jaren", default=standaardjaren()) if jaren is None else jaren,
    )


def _gekozen(titel: str, gemeenten: str, jaren: str) -> Keuze:
    keuze, problemen = kies(titel, gemeenten, jaren)
    if keuze is None:
        raise Gestopt(problemen)
    return keuze

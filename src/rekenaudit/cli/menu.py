"""The menu: what a researcher does, by number, for who would rather not type commands.

A new line of the menu is a line in `REGELS`; its command must be one that rekenaudit has.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

STOPPEN = "0"


@dataclass(frozen=True, slots=True)
class Menuregel:
    """A line of the menu.

    Attributes:
        tekst: what the researcher reads.
        opdracht: the command, with the words that always follow it.
        vragen: what is asked first; the answers follow the command in this order.
        in_onderzoek: whether the command works on a study that exists.
    """

    tekst: str
    opdracht: tuple[str, ...]
    vragen: tuple[str, ...] = ()
    in_onderzoek: bool = True


REGELS = (
    Menuregel("Een nieuw onderzoek beginnen", ("nieuw", "--vragen"), ("Naam van de nieuwe map",), in_onderzoek=False),
    Menuregel("Het onderzoek controleren", ("controleer",)),
    Menuregel("Zien hoe ver het onderzoek is", ("stand",)),
    Menuregel("De documenten maken", ("genereer",)),
    Menuregel("De documenten van één gemeente maken", ("genereer", "--gemeente"), ("Naam van de gemeente",)),
    Menuregel("Twee versies vergelijken", ("vergelijk",), ("Naam van de oude versie", "Naam van de nieuwe versie")),
    Menuregel("Pakketten voor het wederhoor maken", ("wederhoor", "pakket")),
    Menuregel("Een reactie uit het wederhoor inlezen", ("wederhoor", "lees"), ("Naam van het bestand",)),
    Menuregel("Zien hoe het wederhoor ervoor staat", ("wederhoor", "status")),
    Menuregel(
        "Noteren dat de pakketten zijn verstuurd",
        ("wederhoor", "noteer", "--verzonden"),
        ("Wanneer verstuurd, zoals 14-5-2031",),
    ),
    Menuregel(
        "Een lijst maken om over opmerkingen te besluiten",
        ("wederhoor", "status", "--excel"),
        ("Naam van de lijst, zoals besluiten.xlsx",),
    ),
    Menuregel("Besluiten uit die lijst inlezen", ("wederhoor", "besluiten"), ("Naam van de lijst",)),
    Menuregel("Tabellen met besluiten voor de partijen maken", ("wederhoor", "tabel")),
    Menuregel(
        "Het normenkader vastleggen",
        ("normenkader", "vastleggen", "--datum"),
        ("Dag van het besluit, zoals 14-5-2031",),
    ),
)


def menu(voer_uit: Callable[[Sequence[str]], object]) -> None:
    """Show the menu until the researcher stops.

    Args:
        voer_uit: runs a command; it may leave with an exit code.
    """
    onderzoek = Path()
    while True:
        click.echo(f"\nrekenaudit. Onderzoek: {_naam(onderzoek)}\n")
        for nummer, regel in enumerate(REGELS, 1):
            click.echo(f"  {nummer}  {regel.tekst}")
        click.echo(f"  {len(REGELS) + 1}  Een ander onderzoek kiezen")
        click.echo(f"  {STOPPEN}  Stoppen\n")
        keuze = _vraag("Typ een cijfer")
        if keuze in {STOPPEN, ""}:
            return
        if keuze == str(len(REGELS) + 1):
            onderzoek = _kies_onderzoek(onderzoek)
        elif keuze.isdecimal() and 1 <= int(keuze) <= len(REGELS):
            onderzoek = _doe(REGELS[int(keuze) - 1], onderzoek, voer_uit)
        else:
            click.echo(f"Kies een cijfer van {STOPPEN} tot en met {len(REGELS) + 1}.")


def _doe(regel: Menuregel, onderzoek: Path, voer_uit: Callable[[Sequence[str]], object]) -> Path:
    """Run the command of a line; gives the study to go on with."""
    if regel.in_onderzoek and not _is_onderzoek(onderzoek):
        onderzoek = _kies_onderzoek(onderzoek)
        if not _is_onderzoek(onderzoek):
            return onderzoek
    antwoorden = [_vraag(vraag) for vraag in regel.vragen]
    if not all(antwoorden):
        return onderzoek
    plek = ["--onderzoek", str(onderzoek)] if regel.in_onderzoek else []
    try:
        voer_uit([*regel.opdracht, *antwoorden, *plek])
    except SystemExit as klaar:
        if klaar.code == 0 and not regel.in_onderzoek:
            return Path(antwoorden[0])
    return onderzoek


def _kies_onderzoek(huidig: Path) -> Path:
    gekozen = Path(_vraag("In welke map staat het onderzoek?").strip('"'))
    if _is_onderzoek(gekozen) and gekozen != Path():
        return gekozen
    click.echo(f"In de map {gekozen} staat geen onderzoek: config.yaml ontbreekt.")
    return huidig


def _is_onderzoek(map_: Path) -> bool:
    return (map_ / "config.yaml").is_file()


def _naam(onderzoek: Path) -> str:
    return onderzoek.resolve().name if _is_onderzoek(onderzoek) else "nog niet gekozen"


def _vraag(tekst: str) -> str:
    """Ask for a text; the end of the input is an empty answer."""
    try:
        einde = " " if tekst.endswith("?") else ": "
        return str(click.prompt(tekst, default="", show_default=False, prompt_suffix=einde)).strip()
    except click.Abort:
        click.echo()
        return ""

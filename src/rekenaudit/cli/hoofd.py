"""The commands, and the one place where exceptions become text and exit codes."""

import json
import os
import sys
import traceback
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from rekenaudit.cli.console import telling, toon_problemen, toon_resultaat, toon_storing
from rekenaudit.cli.vertaling import vertaal_typer
from rekenaudit.cli.voortgang import voortgang
from rekenaudit.pipeline import Keuze, controleer, genereer
from rekenaudit.problems import Ernst, Gestopt, Probleem

GEVONDEN, VERKEERDE_INVOER, STORING = 1, 2, 3

app = typer.Typer(
    name="rekenaudit",
    help="Maakt rekenkamerrapporten: van cijfers en bevindingen naar Word, PDF en HTML.",
    epilog="Uitleg bij een opdracht: rekenaudit genereer --help",
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help"]},
    pretty_exceptions_enable=False,
)


class FormaatKeuze(StrEnum):
    """The formats, as choices on the command line."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


Onderzoek = Annotated[
    Path,
    typer.Option("--onderzoek", metavar="MAP", help="De map van het onderzoek.", show_default="deze map"),
]


@app.callback()
def _hoofd() -> None:
    """Keep the name of the command visible, also while there is only one."""


@app.command(
    "genereer",
    help="Maakt alle documenten van het onderzoek en zet ze in de map output.",
    epilog="Voorbeeld: rekenaudit genereer --gemeente Veldstad --formaat pdf",
)
def _genereer(
    onderzoek: Onderzoek = Path(),
    gemeente: Annotated[
        list[str] | None, typer.Option(metavar="NAAM", help="Alleen deze gemeente. Mag vaker.", show_default=False)
    ] = None,
    formaat: Annotated[
        list[FormaatKeuze] | None, typer.Option(help="Alleen dit formaat. Mag vaker.", show_default=False)
    ] = None,
    versie: Annotated[
        str, typer.Option(metavar="NAAM", help="Een andere versie dan in config.yaml.", show_default=False)
    ] = "",
    uit: Annotated[
        Path | None, typer.Option(metavar="MAP", help="Een andere map dan output.", show_default=False)
    ] = None,
    werkers: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="AANTAL",
            help="Hoeveel processen tegelijk.",
            show_default="alle",
            rich_help_panel="Voor gevorderden",
        ),
    ] = 0,
    stil: Annotated[bool, typer.Option("--stil", help="Toon alleen fouten.")] = False,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Vervang een versie die al bestaat en anders is.")
    ] = False,
) -> None:
    keuze = Keuze(
        gemeenten=tuple(gemeente or ()),
        formaten=tuple(f.value for f in formaat or ()),
        versie=versie,
        uit=uit,
        werkers=werkers,
        overschrijf=overschrijf,
    )
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        with voortgang(uitvoer, stil=stil) as melder:
            resultaat = genereer(onderzoek, keuze, melder)
        if not stil:
            toon_resultaat(uitvoer, resultaat)
        return 0

    raise typer.Exit(_voer_uit(opdracht, onderzoek))


@app.command(
    "controleer",
    help="Controleert alle invoer van het onderzoek. Maakt geen documenten.",
    epilog="Voorbeeld: rekenaudit controleer",
)
def _controleer(
    onderzoek: Onderzoek = Path(),
    json_: Annotated[
        bool,
        typer.Option(
            "--json", help="Geef de uitkomst als JSON, voor andere programma's.", rich_help_panel="Voor gevorderden"
        ),
    ] = False,
) -> None:
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        problemen = controleer(onderzoek)
        fouten = any(p.soort.ernst is Ernst.FOUT for p in problemen)
        if json_:
            typer.echo(json.dumps([_als_json(p) for p in problemen], ensure_ascii=False, indent=1))
        else:
            toon_problemen(uitvoer, problemen)
            uitvoer.print(f"Gecontroleerd: {telling(problemen)}.")
        return GEVONDEN if fouten else 0

    raise typer.Exit(_voer_uit(opdracht, onderzoek))


def _als_json(probleem: Probleem) -> dict[str, str | int]:
    plaats = probleem.plaats
    return {
        "code": probleem.code,
        "ernst": str(probleem.soort.ernst),
        "bestand": plaats.bestand,
        "blad": plaats.blad,
        "cel": plaats.cel,
        "regel": plaats.regel,
        "kolom": plaats.kolom,
        "sleutel": plaats.sleutel,
        "melding": probleem.zin,
        "advies": probleem.hint,
    }


def _voer_uit(opdracht: Callable[[], int], onderzoek: Path) -> int:
    """Run a command; every exception becomes a Dutch text and an exit code here."""
    fouten = Console(stderr=True, highlight=False)
    try:
        return opdracht()
    except Gestopt as gestopt:
        toon_problemen(fouten, gestopt.problemen)
        fouten.print(f"Gestopt: {telling(gestopt.problemen)}. Er is niets geschreven.")
        return VERKEERDE_INVOER
    except KeyboardInterrupt:
        fouten.print("Afgebroken. Er is niets geschreven.")
        return VERKEERDE_INVOER
    except Exception:  # noqa: BLE001 - the last net: a bug is told in Dutch, its account kept for us
        toon_storing(fouten, _bewaar_storing(onderzoek, traceback.format_exc()))
        return STORING


def _bewaar_storing(onderzoek: Path, verslag: str) -> Path:
    pad = onderzoek / ".rekenaudit" / "storing.txt"
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(verslag, encoding="utf-8")
    except OSError:
        sys.stderr.write(verslag)
    return pad


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("PYTHONUTF8", "1")
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(encoding="utf-8", errors="replace")
    vertaal_typer()
    app(prog_name="rekenaudit")

"""The commands of rekenaudit."""

import json
from pathlib import Path

import click
from rich.console import Console

from rekenaudit.cli.console import telling, toon_problemen, toon_resultaat
from rekenaudit.cli.hulp import Opdracht, OptieVoorGevorderden
from rekenaudit.cli.uitvoeren import GEVONDEN, voer_uit
from rekenaudit.cli.voortgang import voortgang
from rekenaudit.model.studie import Formaat
from rekenaudit.pipeline import Keuze, controleer, genereer
from rekenaudit.problems import Ernst, Probleem

_onderzoek = click.option(
    "--onderzoek",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="De map van het onderzoek. Zonder deze optie: de map waarin u staat.",
)


@click.group(
    name="rekenaudit",
    no_args_is_help=True,
    options_metavar="",
    subcommand_metavar="OPDRACHT",
    epilog="Uitleg bij een opdracht: rekenaudit genereer --help",
)
@click.version_option(
    package_name="rekenaudit", message="rekenaudit %(version)s", help="Toont de versie van rekenaudit."
)
def app() -> None:
    """Maakt rekenkamerrapporten: van cijfers en bevindingen naar Word, PDF en HTML."""


@app.command(
    "genereer",
    cls=Opdracht,
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: rekenaudit genereer --gemeente Veldstad --formaat pdf",
)
@_onderzoek
@click.option("--gemeente", metavar="NAAM", multiple=True, help="Alleen deze gemeente. Mag meer dan eens.")
@click.option(
    "--formaat",
    type=click.Choice(["docx", "pdf", "html"]),
    multiple=True,
    help="Alleen dit formaat. Mag meer dan eens.",
)
@click.option("--versie", metavar="NAAM", default="", help="Een andere versie dan in config.yaml.")
@click.option("--overschrijf", is_flag=True, help="Vervangt een versie die al bestaat en anders is.")
@click.option("--stil", is_flag=True, help="Toont alleen fouten.")
@click.option(
    "--uit",
    cls=OptieVoorGevorderden,
    metavar="MAP",
    type=click.Path(file_okay=False, path_type=Path),
    help="Een andere map dan output.",
)
@click.option(
    "--werkers",
    cls=OptieVoorGevorderden,
    metavar="AANTAL",
    type=click.IntRange(min=0, max=64),
    default=0,
    show_default=False,
    help="Hoeveel processen tegelijk. Zonder deze optie: een per processorkern.",
)
def _genereer(
    onderzoek: Path,
    gemeente: tuple[str, ...],
    formaat: tuple[Formaat, ...],
    versie: str,
    overschrijf: bool,
    stil: bool,
    uit: Path | None,
    werkers: int,
) -> None:
    """Maakt alle documenten van het onderzoek en zet ze in de map output."""
    keuze = Keuze(gemeente, formaat, versie, uit, werkers, overschrijf)
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        with voortgang(uitvoer, stil=stil) as melder:
            resultaat = genereer(onderzoek, keuze, melder)
        if not stil:
            toon_resultaat(uitvoer, resultaat)
        return 0

    voer_uit(opdracht, onderzoek)


@app.command("controleer", cls=Opdracht, options_metavar="[OPTIES]", epilog="Voorbeeld: rekenaudit controleer")
@_onderzoek
@click.option(
    "--json",
    "als_json",
    cls=OptieVoorGevorderden,
    is_flag=True,
    help="Geeft de uitkomst als JSON, voor andere programma's.",
)
def _controleer(onderzoek: Path, als_json: bool) -> None:
    """Controleert alle invoer van het onderzoek. Maakt geen documenten."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        problemen = controleer(onderzoek)
        if als_json:
            click.echo(json.dumps([_json(p) for p in problemen], ensure_ascii=False, indent=1))
        else:
            toon_problemen(uitvoer, problemen)
            uitvoer.print(f"Gecontroleerd: {telling(problemen)}.")
        return GEVONDEN if any(p.soort.ernst is Ernst.FOUT for p in problemen) else 0

    voer_uit(opdracht, onderzoek)


def _json(probleem: Probleem) -> dict[str, str | int]:
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

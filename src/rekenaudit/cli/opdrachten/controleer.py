"""The command `controleer`: checks all input of a study and makes nothing."""

import json
from pathlib import Path

import click
from rich.console import Console

from rekenaudit.cli.console import telling, toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import json_optie, onderzoek_optie
from rekenaudit.cli.uitvoeren import GEVONDEN, voer_uit
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.problems import Ernst, Probleem


@click.command("controleer", cls=Opdracht, epilog="Voorbeeld: rekenaudit controleer")
@onderzoek_optie
@click.option("--alles", is_flag=True, help="Toont elke melding, ook als er veel van dezelfde soort zijn.")
@json_optie
def controleer_opdracht(onderzoek: Path, alles: bool, als_json: bool) -> None:
    """Controleert alle invoer van het onderzoek. Maakt geen documenten."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        problemen = controleer(onderzoek)
        if als_json:
            click.echo(json.dumps([_json(p) for p in problemen], ensure_ascii=False, indent=1))
        else:
            toon_problemen(uitvoer, problemen, alles=alles)
            uitvoer.print(f"Gecontroleerd: {telling(problemen)}.")
        return GEVONDEN if any(p.ernst is Ernst.FOUT for p in problemen) else 0

    voer_uit(opdracht, onderzoek)


def _json(probleem: Probleem) -> dict[str, str | int]:
    plaats = probleem.plaats
    return {
        "code": probleem.code,
        "ernst": str(probleem.ernst),
        "bestand": plaats.bestand,
        "blad": plaats.blad,
        "cel": plaats.cel,
        "regel": plaats.regel,
        "kolom": plaats.kolom,
        "sleutel": plaats.sleutel,
        "melding": probleem.zin,
        "advies": probleem.hint,
    }

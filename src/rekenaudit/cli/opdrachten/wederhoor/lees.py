"""The command `wederhoor lees`: brings what parties send back into the register."""

from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import GEWEEST, onderzoek_optie, vandaag
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.cli.voortgang import stappen


@click.command(
    "lees",
    cls=Opdracht,
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: rekenaudit wederhoor lees reactieformulier-veldstad.xlsx --ontvangen 21-5-2031",
)
@click.argument("bestanden", metavar="BESTAND...", nargs=-1, required=True, type=click.Path(path_type=Path))
@onderzoek_optie
@click.option("--ontvangen", metavar="DATUM", type=GEWEEST, help="Wanneer het binnenkwam. Zonder deze optie: vandaag.")
@click.option("--partij", metavar="NAAM", default="", help="Wie het terugstuurde, als het geen stuk uit een pakket is.")
@click.option("--aanvulling", is_flag=True, help="Het bestand vult een eerder bestand aan en vervangt het niet.")
@click.option("--geldt", is_flag=True, help="Het bestand geldt, ook als het leeg, ouder of al gelezen is.")
def lees_opdracht(
    bestanden: tuple[Path, ...],
    onderzoek: Path,
    ontvangen: datetime | None,
    partij: str,
    aanvulling: bool,
    geldt: bool,
) -> None:
    """Leest ingevulde reactieformulieren en Word-bestanden in het register."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        from rekenaudit.pipeline.reacties import Leeswijze, lees_reacties  # noqa: PLC0415 - loads openpyxl

        dag = ontvangen.date() if ontvangen else vandaag()
        wijze = Leeswijze(partij, aanvulling, geldt)
        with stappen(uitvoer) as melder:
            gelezen, meldingen = lees_reacties(onderzoek, bestanden, dag, wijze, melder)
        for bestand in gelezen:
            aantallen = (
                (bestand.nieuw, "nieuw"), (bestand.gewijzigd, "gewijzigd"), (bestand.ingetrokken, "ingetrokken")
            )  # fmt: skip
            wat = ", ".join(f"{aantal} {hoe}" for aantal, hoe in aantallen if aantal) or "geen nieuwe opmerkingen"
            wat = "was al gelezen, er is niets veranderd" if bestand.al_gelezen else wat
            wat = "niets ingevuld, telt niet als reactie" if bestand.leeg else wat
            uitvoer.print(escape(f"{bestand.bestand} ({bestand.partij}): {wat}"), soft_wrap=True)
        toon_problemen(uitvoer, meldingen, alles=True)
        return 0

    voer_uit(opdracht, onderzoek)

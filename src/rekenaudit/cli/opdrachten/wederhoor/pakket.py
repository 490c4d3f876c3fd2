"""The command `wederhoor pakket`: what every party is sent, with a form to react in."""

from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import DATUM, onderzoek_optie, uit_optie, vandaag
from rekenaudit.cli.opdrachten.wederhoor.opties import datum_optie, ronde_optie
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.cli.voortgang import stappen
from rekenaudit.model.wederhoor import Rondenaam


@click.command(
    "pakket",
    cls=Opdracht,
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: rekenaudit wederhoor pakket --partij Veldstad --sluit 24-5-2031",
)
@onderzoek_optie
@ronde_optie
@click.option("--partij", metavar="NAAM", multiple=True, help="Alleen deze partij. Mag meer dan eens.")
@click.option("--sluit", metavar="DATUM", type=DATUM, help="De sluitingsdatum in de brief; anders die in config.yaml.")
@datum_optie
@click.option("--overschrijf", is_flag=True, help="Vervangt een pakket dat al bestaat en anders is.")
@uit_optie
def pakket_opdracht(
    onderzoek: Path,
    ronde: Rondenaam,
    partij: tuple[str, ...],
    sluit: datetime | None,
    datum: datetime | None,
    overschrijf: bool,
    uit: Path | None,
) -> None:
    """Maakt per partij een map en een zip om te versturen: brief, bijlage, passages en reactieformulier."""
    uitvoer = Console(highlight=False)

    def opdracht() -> int:
        from rekenaudit.pipeline.pakketmeldingen import pakketmeldingen  # noqa: PLC0415 - loads what renders
        from rekenaudit.pipeline.pakketten import Pakketkeuze, maak_pakketten  # noqa: PLC0415 - loads what renders

        sluit_, datum_ = (dag.date() if dag else None for dag in (sluit, datum))
        keuze = Pakketkeuze(ronde, partij, sluit_, datum_, uit, overschrijf)
        with stappen(uitvoer) as melder:
            pakketten = maak_pakketten(onderzoek, keuze, melder)
        for pakket in pakketten:
            rijen = ", ".join(f"{aantal} bij {blad}" for blad, aantal in pakket.rijen.items())
            al = "" if pakket.gewijzigd else " (was er al)"
            uitvoer.print(escape(f"{pakket.partij}{al}: {pakket.zip}"), soft_wrap=True)
            uitvoer.print(escape(f"  rijen in het formulier: {rijen or 'geen'}"), soft_wrap=True)
            if pakket.telling:
                uitvoer.print(escape(f"  eerst nalezen ({pakket.telling}): {pakket.nakijken}"), soft_wrap=True)
        toon_problemen(uitvoer, pakketmeldingen(onderzoek, keuze, vandaag()))
        uitvoer.print("Verstuur aan elke partij alleen haar eigen zip. Noteer het daarna:")
        bij = "" if ronde == "ambtelijk" else f" --ronde {ronde}"
        termijn = f" --sluit {_dag(sluit)}" if sluit else ""
        uitvoer.print(f"  rekenaudit wederhoor noteer{bij} --verzonden {_dag(datum)}{termijn}", soft_wrap=True)
        return 0

    voer_uit(opdracht, onderzoek)


def _dag(datum: datetime | None) -> str:
    return f"{datum.day}-{datum.month}-{datum.year}" if datum else "DATUM"

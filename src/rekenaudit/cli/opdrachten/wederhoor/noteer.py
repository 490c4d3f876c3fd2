"""The command `wederhoor noteer`: when something was sent, an extension, or that no reaction came."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.hulp import Opdracht
from rekenaudit.cli.opdrachten.opties import DATUM, GEWEEST, onderzoek_optie
from rekenaudit.cli.opdrachten.wederhoor.opties import ronde_optie
from rekenaudit.cli.uitvoeren import voer_uit
from rekenaudit.model.wederhoor import Ronde, Rondenaam


@click.command(
    "noteer",
    cls=Opdracht,
    options_metavar="[OPTIES]",
    epilog="Voorbeeld: rekenaudit wederhoor noteer --partij Veldstad --uitstel 31-5-2031",
)
@onderzoek_optie
@ronde_optie
@click.option("--partij", metavar="NAAM", multiple=True, help="Alleen deze partij. Mag meer dan eens.")
@click.option("--versie", metavar="NAAM", default="", help="Een andere versie dan die als laatste is verstuurd.")
@click.option("--verzonden", metavar="DATUM", type=GEWEEST, help="Wanneer het pakket is verstuurd.")
@click.option("--sluit", metavar="DATUM", type=DATUM, help="Tot en met wanneer een partij kan reageren.")
@click.option("--uitstel", metavar="DATUM", type=DATUM, help="Latere datum die een partij heeft gekregen.")
@click.option(
    "--ontvangen", metavar="DATUM", type=GEWEEST, help="Wanneer een reactie kwam die u niet met lees inleest."
)
@click.option("--geen-reactie", is_flag=True, help="Er is geen reactie ontvangen, en die komt ook niet meer.")
@click.option("--niet-gevraagd", metavar="REDEN", default="", help="Waarom u deze partij in deze ronde niets vraagt.")
def noteer_opdracht(
    onderzoek: Path,
    ronde: Rondenaam,
    partij: tuple[str, ...],
    versie: str,
    verzonden: datetime | None,
    sluit: datetime | None,
    uitstel: datetime | None,
    ontvangen: datetime | None,
    geen_reactie: bool,
    niet_gevraagd: str,
) -> None:
    """Noteert in het register dat iets is verstuurd, uitgesteld of uitgebleven."""
    uitvoer = Console(highlight=False)
    datums = {"verzonden": verzonden, "sluit": sluit, "uitstel": uitstel, "ontvangen": ontvangen}
    velden: dict[str, Any] = {naam: dag.date() for naam, dag in datums.items() if dag is not None}
    velden |= {"geen_reactie": True} if geen_reactie else {}
    velden |= {"niet_gevraagd": niet_gevraagd} if niet_gevraagd else {}
    if not velden:
        raise click.UsageError(
            "Zeg wat u wilt noteren: --verzonden, --sluit, --uitstel, --ontvangen, --geen-reactie of --niet-gevraagd."
        )
    if (uitstel or ontvangen or geen_reactie or niet_gevraagd) and not partij:
        raise click.UsageError("Noem met --partij voor wie dit geldt.")

    def opdracht() -> int:
        from rekenaudit.pipeline.noteren import noteer, versie_van  # noqa: PLC0415 - loads openpyxl

        regel = Ronde.model_validate({"ronde": ronde, "versie": versie or versie_van(onderzoek), **velden})
        gewijzigd = noteer(onderzoek, partij, regel, gevraagd=bool(versie))
        for naam in gewijzigd:
            uitvoer.print(escape(f"Genoteerd bij {naam}."))
        if not gewijzigd:
            uitvoer.print("Er is niets veranderd: dit stond er al.")
        return 0

    voer_uit(opdracht, onderzoek)

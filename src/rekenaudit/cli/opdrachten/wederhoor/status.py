"""The command `wederhoor status`: how it stands with every party, and what blocks the next status."""

from collections.abc import Sequence
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
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.problems import stoppend

_GETALLEN = ("Totaal", "Open", "Besloten", "Verwerkt", "Ingetrokken")


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
        toon_tabel(uitvoer, _kolommen(stand.standen), lijn=False)
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


def _kolommen(standen: Sequence[Partijstand]) -> list[Kolom]:
    namen = [stand.partij + (" (bestuurlijk)" if stand.ronde == "bestuurlijk" else "") for stand in standen]
    getallen = [
        (len(stand.opmerkingen), stand.open, stand.besloten(), len(stand.verwerkt), stand.ingetrokken)
        for stand in standen
    ]
    tellingen = [Kolom(kop, [str(rij[i]) for rij in getallen], rechts=True) for i, kop in enumerate(_GETALLEN)]
    return [
        Kolom("Partij", [escape(naam) for naam in namen]),
        *tellingen,
        Kolom("Reactie", [_reactie(s, vandaag()) for s in standen]),
    ]


def _reactie(stand: Partijstand, dag: date) -> str:
    ronde = stand.verzending
    if stand.niet_gevraagd:
        return escape(f"niet gevraagd: {stand.niet_gevraagd}")
    if ronde is None:
        return "zonder verzending" if stand.opmerkingen else "nog niet gevraagd"
    termijn = f"; termijn {schrijf_datum(ronde.sluit)}" if ronde.sluit else ""
    if ronde.uitstel:
        termijn += f", uitstel tot {schrijf_datum(ronde.uitstel)}"
    uiterlijk = ronde.uitstel or ronde.sluit
    if ronde.ontvangen:
        te_laat = " (te laat)" if uiterlijk is not None and ronde.ontvangen > uiterlijk else ""
        return f"ontvangen {schrijf_datum(ronde.ontvangen)}{te_laat}{termijn}"
    if ronde.geen_reactie:
        return f"geen reactie ontvangen{termijn}"
    voorbij = uiterlijk is not None and dag > uiterlijk
    return f"nog niet ontvangen{termijn}{' is voorbij' if voorbij else ''}"

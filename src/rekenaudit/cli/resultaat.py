"""What the researcher reads of a run: what was made, and what became of it since the previous version."""

from rich.console import Console
from rich.markup import escape

from rekenaudit.cli.console import kort_pad, telling
from rekenaudit.pipeline.genereren import Resultaat


def toon_resultaat(console: Console, resultaat: Resultaat) -> None:
    """Print which files a run made, and what the researcher must know about them."""
    if resultaat.zonder_pdf:
        console.print(f"[yellow]Let op.[/yellow] {escape(resultaat.zonder_pdf.zin)}", soft_wrap=True)
        console.print(escape(resultaat.zonder_pdf.hint), soft_wrap=True)
    for probleem in resultaat.over_vorige:
        console.print(f"[yellow]Let op.[/yellow] {escape(probleem.zin)}", soft_wrap=True)
        console.print(escape(probleem.hint), soft_wrap=True)
    if resultaat.problemen:
        aantal = telling(resultaat.problemen)
        console.print(
            f"Het maken gaat door, met {aantal}. Zien wat er is? Typ: rekenaudit controleer",
            soft_wrap=True,
        )
    if resultaat.vorige:
        _toon_standen(console, resultaat)
    if resultaat.uitleg:
        console.print(f"Wat er is veranderd, en waardoor (niet versturen): {escape(str(kort_pad(resultaat.uitleg)))}")
    wat = "Klaar" if resultaat.gewijzigd else "Klaar; alles is gelijk gebleven"
    console.print(f"{wat}. De bestanden staan in {escape(str(kort_pad(resultaat.map)))}:")
    for bestand in resultaat.bestanden:
        if not bestand.startswith("figuren/"):
            console.print(f"  {escape(bestand)}", soft_wrap=True)
    figuren = sum(bestand.startswith("figuren/") for bestand in resultaat.bestanden)
    if figuren:
        console.print(f"  figuren/ ({figuren} {'bestand' if figuren == 1 else 'bestanden'})")


def _toon_standen(console: Console, resultaat: Resultaat) -> None:
    zelfde = [naam for naam, stand in resultaat.standen.items() if stand.stand == "ongewijzigd"]
    anders = [naam for naam in resultaat.standen if naam not in zelfde]
    console.print(f"Vergeleken met versie {escape(resultaat.vorige)}: ", end="")
    if not anders:
        console.print("alle documenten zijn gelijk gebleven.")
    else:
        console.print(f"{_eerste(anders)} gewijzigd, {len(zelfde)} gelijk gebleven.", soft_wrap=True)


def _eerste(namen: list[str], aantal: int = 6) -> str:
    rest = len(namen) - aantal
    return escape(", ".join(namen[:aantal])) + (f" en nog {rest}" if rest > 0 else "")

"""What the researcher reads: problems, results and crashes."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from rekenaudit.pipeline.genereren import Resultaat
from rekenaudit.problems import Ernst, Probleem

_HOOGSTENS, _VEEL = 5, 10
"""Of a kind of problem that occurs more than so often, only the first few are printed."""


def toon_problemen(console: Console, problemen: Iterable[Probleem]) -> None:
    """Print problems by file; of a hundred of the same kind only the first few, and the same advice only once."""
    getoond, rest = _kies(tuple(problemen))
    gegeven: set[str] = set()
    for bestand, groep in groupby(getoond, key=lambda p: p.plaats.bestand):
        console.print(f"[bold]{escape(bestand or 'Algemeen')}[/bold]")
        for hint, zelfde in groupby(groep, key=lambda p: p.hint):
            for probleem in zelfde:
                _toon(console, probleem)
            if hint not in gegeven:
                console.print(f"    {escape(hint)}", soft_wrap=True)
            gegeven.add(hint)
    for code in sorted(rest):
        console.print(f"En nog {rest[code]} van de soort {code}; u ziet ze alle met: rekenaudit controleer --json")


def _kies(alle: tuple[Probleem, ...]) -> tuple[list[Probleem], Counter[str]]:
    """Take the problems that are printed, and count the others by kind."""
    aantal = Counter(probleem.code for probleem in alle)
    getoond: list[Probleem] = []
    gezien: Counter[str] = Counter()
    for probleem in alle:
        gezien[probleem.code] += 1
        if aantal[probleem.code] <= _VEEL or gezien[probleem.code] <= _HOOGSTENS:
            getoond.append(probleem)
    return getoond, aantal - Counter(probleem.code for probleem in getoond)


def _toon(console: Console, probleem: Probleem) -> None:
    kleur = "red" if probleem.ernst is Ernst.FOUT else "yellow"
    plaats = str(probleem.plaats).removeprefix(probleem.plaats.bestand).removeprefix(", ")
    kop = f"  [{kleur}]{probleem.ernst}[/{kleur}] {escape(plaats)}".rstrip()
    console.print(f"{kop} [dim]({probleem.code})[/dim]", soft_wrap=True)
    console.print(f"    {escape(probleem.zin)}", soft_wrap=True)


def telling(problemen: Iterable[Probleem]) -> str:
    """Count problems in words: `2 fouten en 1 opmerking`."""
    soorten = Counter(p.ernst for p in problemen)
    delen = []
    for ernst, een, meer in ((Ernst.FOUT, "fout", "fouten"), (Ernst.LET_OP, "opmerking", "opmerkingen")):
        if soorten[ernst]:
            delen.append(f"{soorten[ernst]} {een if soorten[ernst] == 1 else meer}")
    return " en ".join(delen) or "geen fouten"


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
        console.print(f"Wat er is veranderd, en waardoor (niet versturen): {escape(str(_kort(resultaat.uitleg)))}")
    wat = "Klaar" if resultaat.gewijzigd else "Klaar; alles is gelijk gebleven"
    console.print(f"{wat}. De bestanden staan in {escape(str(_kort(resultaat.map)))}:")
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


def toon_storing(console: Console, verslag: Path) -> None:
    """Print that rekenaudit itself failed, and where the account of it is."""
    console.print("[red]rekenaudit is zelf vastgelopen. Dat ligt niet aan u.[/red]")
    console.print("Er is niets veranderd aan eerdere documenten.")
    console.print(f"Meld dit aan de beheerder en stuur dit bestand mee: {escape(str(_kort(verslag)))}", soft_wrap=True)


def _kort(pad: Path) -> Path:
    volledig = pad.resolve()
    return volledig.relative_to(Path.cwd()) if volledig.is_relative_to(Path.cwd()) else pad

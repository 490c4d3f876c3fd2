"""What the researcher reads of problems and crashes."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from rekenaudit.problems import Ernst, Probleem

_HOOGSTENS, _VEEL = 5, 10
"""Of a kind of problem that occurs more than so often, only the first few are printed."""


def toon_problemen(console: Console, problemen: Iterable[Probleem], *, alles: bool = False) -> None:
    """Print problems by file, and the same advice only once.

    Of a hundred of the same kind only the first few are printed, unless `alles`, for what `controleer` cannot show.
    """
    alle = tuple(problemen)
    getoond, rest = (alle, Counter[str]()) if alles else _kies(alle)
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
        zin = f"En nog {rest[code]} van de soort {code}. Zie ze allemaal met: rekenaudit controleer --alles"
        console.print(zin, soft_wrap=True)


def _kies(alle: tuple[Probleem, ...]) -> tuple[tuple[Probleem, ...], Counter[str]]:
    """Take the problems that are printed, and count the others by kind."""
    aantal = Counter(probleem.code for probleem in alle)
    getoond: list[Probleem] = []
    gezien: Counter[str] = Counter()
    for probleem in alle:
        gezien[probleem.code] += 1
        if aantal[probleem.code] <= _VEEL or gezien[probleem.code] <= _HOOGSTENS:
            getoond.append(probleem)
    return tuple(getoond), aantal - Counter(probleem.code for probleem in getoond)


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


def toon_storing(console: Console, verslag: Path) -> None:
    """Print that rekenaudit itself failed, and where the account of it is."""
    console.print("[red]rekenaudit is zelf vastgelopen. Dat ligt niet aan u.[/red]")
    console.print("Er is niets veranderd aan eerdere documenten.")
    console.print(
        f"Meld dit aan de beheerder en stuur dit bestand mee: {escape(str(kort_pad(verslag)))}", soft_wrap=True
    )


def kort_pad(pad: Path) -> Path:
    """Write a path from the current folder, when it lies below it."""
    volledig = pad.resolve()
    return volledig.relative_to(Path.cwd()) if volledig.is_relative_to(Path.cwd()) else pad

"""Tables on the console that stay readable in a narrow window: lines break between words, never within one.

What does not fit beside the first column goes to a next table, with that column again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

_RUIM = 16
"""A column of long texts does not get narrower than this, if there is another way."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column.

    Attributes:
        kop: its heading.
        cellen: its cells, with markup.
        rechts: whether it holds numbers.
    """

    kop: str
    cellen: Sequence[str]
    rechts: bool = False

    @property
    def wens(self) -> int:
        """Width without breaks."""
        return max(len(regel) for tekst in self._teksten() for regel in tekst.split("\n"))

    @property
    def minst(self) -> int:
        """Width of its longest word; of long texts somewhat more."""
        return max(min(self.wens, _RUIM), *(len(woord) for tekst in self._teksten() for woord in tekst.split() or [""]))

    def _teksten(self) -> Iterator[str]:
        yield self.kop
        for cel in self.cellen:
            yield Text.from_markup(cel).plain


def toon_tabel(console: Console, kolommen: Sequence[Kolom], *, lijn: bool = True) -> None:
    """Print a table, as more than one when the window is too narrow for all columns.

    Args:
        console: where to.
        kolommen: its columns; the first says what a row is about.
        lijn: whether a line stands under the headings.
    """
    tussen = 3 if lijn else 2
    for nummer, groep in enumerate(_groepen(kolommen, console.width, tussen)):
        if nummer:
            console.print()
        ruimte = console.width - tussen * (len(groep) - 1)
        tabel = Table(box=box.SIMPLE_HEAD if lijn else None, pad_edge=False, show_edge=False, header_style="bold")
        for kolom, breedte in zip(groep, _verdeel(groep, ruimte), strict=True):
            tabel.add_column(kolom.kop, width=breedte, overflow="fold", justify="right" if kolom.rechts else "left")
        for rij in zip(*(kolom.cellen for kolom in groep), strict=True):
            tabel.add_row(*rij)
        console.print(tabel)


def _groepen(kolommen: Sequence[Kolom], breedte: int, tussen: int) -> Iterator[list[Kolom]]:
    """Put as many columns in a table as fit beside the first."""
    eerste, *overige = kolommen
    groep = [eerste]
    for kolom in overige:
        nodig = sum(k.minst for k in groep) + kolom.minst + tussen * len(groep)
        if nodig > breedte and len(groep) > 1:
            yield groep
            groep = [eerste]
        groep.append(kolom)
    yield groep


def _verdeel(groep: Sequence[Kolom], ruimte: int) -> list[int]:
    """Give every column what it wants; when that is too much, take from those that can miss most."""
    breedtes = [kolom.wens for kolom in groep]
    while sum(breedtes) > ruimte:
        over = [breedte - kolom.minst for breedte, kolom in zip(breedtes, groep, strict=True)]
        ruimst = over.index(max(over)) if max(over) > 0 else breedtes.index(max(breedtes))
        breedtes[ruimst] -= 1
    return breedtes

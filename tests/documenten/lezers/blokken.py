"""What a reader gives of a document, whatever its format."""

import re
from typing import NamedTuple

KOPPEN = frozenset({"kop1", "kop2", "kop3", "kop4"})

_STIL = re.compile(r"[\s\u00ad\u200b\u2060\u2010\u2011-]+")
"""White space and hyphens: lines end elsewhere in every format, and Word has an element of its own for a hyphen."""

_LABEL = re.compile(r"^((?:Figuur|Tabel)\s*[\d.]*\d)\.?\s")


class Blok(NamedTuple):
    """A piece of a document in reading order.

    Attributes:
        soort: titel, kop1 to kop4, tekst, koprij, rij, beeld (its alternative text) or bijschrift.
        delen: the text as it stands there; of a row the text of each cell.
        pagina: page on which it begins, from 1; 0 where there are no pages.
    """

    soort: str
    delen: tuple[str, ...]
    pagina: int = 0

    @property
    def tekst(self) -> str:
        """Its text as one line."""
        return " | ".join(self.delen)

    @property
    def kern(self) -> tuple[str, ...]:
        """What must be the same in every format: the text without white space and hyphens.

        A caption loses the stop after its number, which is drawn and not written in HTML and PDF.
        """
        delen = (_LABEL.sub(r"\1 ", self.tekst),) if self.soort == "bijschrift" else self.delen
        return tuple(_STIL.sub("", deel) for deel in delen)

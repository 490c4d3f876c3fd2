"""What a researcher must read before a package is sent: what no program can judge."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rekenaudit.document.boom import Knoop
from rekenaudit.document.ontvanger import MASKER, Ontvanger
from rekenaudit.document.verschil.blokken import blokken
from rekenaudit.document.wederhoorstukken import KADER
from rekenaudit.wederhoor.maskeren import zinnen

BESTAND = "nakijken.txt"
"""Name of the list, beside what is kept of the package and never in it."""
_TEKSTEN = frozenset({"alinea", "punt", "tabelrij"})
_VASTE_TEKST = ('<p class="bronnoot"', '<p id="figuur-')
_GRENS = re.compile(rf" \| |{re.escape(MASKER)}")
"""What no sentence runs across: the next cell of a row, and a mask."""
_IS_ZIN = re.compile(r"\w .*[.!]$", re.DOTALL)
"""What says something: more than a number of a question, a heading or a value."""
_AANWIJZEN = """\
Wijst een zin toch een andere partij aan (‘de buurgemeente’, ‘de grootste stad’)? Zet dat woord dan in config.yaml
bij ‘wederhoor: maskeer’ en maak het pakket opnieuw."""
_GEMIST = """\
Zij gaan ook over anderen. Moet de partij een feit hieruit controleren? Leg het haar dan apart voor, of schrijf er
in het rapport twee zinnen van."""
_BIJLAGE = "Kijk of de partij de zin nog kan controleren."


@dataclass(frozen=True, slots=True)
class Regel:
    """A sentence, and the block in which it stands."""

    blok: str
    zin: str


@dataclass(frozen=True, slots=True)
class Nakijklijst:
    """What to read.

    Attributes:
        partij: to whom the package goes.
        zonder_naam: sentences of the report that go along and name nobody: they may still point at another party.
        gemist: sentences of the report that name the party and are left out, because they are about others too.
        bijlage: sentences of the appendix in which another party was masked.
    """

    partij: str
    zonder_naam: tuple[Regel, ...]
    gemist: tuple[Regel, ...]
    bijlage: tuple[Regel, ...]

    def telling(self) -> str:
        """Say in words how much there is; empty for nothing."""
        delen = (
            (self.zonder_naam, "zonder naam mee"),
            (self.gemist, f"over {self.partij} weggelaten"),
            (self.bijlage, "in de bijlage gemaskeerd"),
        )
        return ", ".join(f"{len(r)} {'zin' if len(r) == 1 else 'zinnen'} {wat}" for r, wat in delen if r)

    def tekst(self) -> str:
        """Write the list."""
        delen = (
            ("Deze zinnen uit het rapport gaan mee en noemen niemand", _AANWIJZEN, self.zonder_naam),
            (f"Deze zinnen uit het rapport noemen {self.partij} en gaan niet mee", _GEMIST, self.gemist),
            ("In deze zinnen uit de bijlage is een andere partij weggelaten", _BIJLAGE, self.bijlage),
        )
        koppen = (f"{kop} ({len(regels)})\n{uitleg}\n\n{_lijst(regels)}" for kop, uitleg, regels in delen)
        return f"Nakijken voordat u het pakket voor {self.partij} verstuurt\n\n" + "\n".join(koppen)


def nakijklijst(voor: Ontvanger, rapport: Knoop | None, passages: Knoop | None, bijlage: Knoop | None) -> Nakijklijst:
    """Make the list for a party.

    Args:
        voor: the party.
        rapport: tree of the report, nothing masked.
        passages: tree of what the party gets of it.
        bijlage: tree of its appendix, nothing masked.
    """
    mee = tuple(_zinnen(passages))
    gestuurd = {regel.zin for regel in (*mee, *_zinnen(bijlage))}
    return Nakijklijst(
        voor.naam,
        tuple(r for r in mee if _IS_ZIN.search(r.zin) and not voor.eigen(r.zin)),
        tuple(r for r in _zinnen(rapport) if voor.eigen(r.zin) and r.zin not in gestuurd),
        tuple(r for r in _zinnen(bijlage) if voor.vreemd(r.zin)),
    )


def _zinnen(boom: Knoop | None) -> Iterator[Regel]:
    """Give the sentences that somebody wrote: not the notes on sources, and not what stands for a picture."""
    gevonden = (
        Regel(blok.plek, zin)
        for blok in (blokken(boom, {}) if boom is not None else ())
        if blok.soort in _TEKSTEN and blok.plek not in {"", KADER} and not blok.inhoud.startswith(_VASTE_TEKST)
        for deel in _GRENS.split(blok.tekst)
        for zin in zinnen(deel)
    )
    return iter(dict.fromkeys(gevonden))


def _lijst(regels: tuple[Regel, ...]) -> str:
    return "".join(f"- {' '.join(r.zin.split())}  [{r.blok}]\n" for r in regels) or "(geen)\n"

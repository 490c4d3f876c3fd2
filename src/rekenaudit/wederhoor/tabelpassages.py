"""The passages of a table about one party: its own rows and columns, and totals; nothing of others."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.document.ontvanger import MASKER, Ontvanger, teksten_van
from rekenaudit.wederhoor.maskeren import maskeer

_ALINEAS = frozenset({"p", "ul", "ol"})


def eigen_tabel(tabel: Knoop, voor: Ontvanger) -> Knoop | None:
    """Keep of a table what is about a party; None when nothing is."""
    kop = next(k for k in tabel.knopen() if k.tag == "thead")
    koppen = [tekst(c) for c in kop.knopen()[0].knopen()]
    blijft = tuple(voor.eigen(k) or not voor.vreemd(k) for k in koppen)
    snijder = _Snijder(voor, blijft, heel=any(voor.eigen(k) for k in koppen))
    rijen = tuple(snijder.rijen(tabel))
    if not rijen:
        return None
    delen = (replace(kop, kinderen=tuple(snijder.rij(r, heel=True) for r in kop.knopen())), Knoop("tbody", (), rijen))
    return replace(tabel, attrs=tuple(_met_breedtes(tabel, blijft)), kinderen=delen)


@dataclass(frozen=True, slots=True)
class _Snijder:
    """Walks through the rows of one table.

    Attributes:
        voor: the party.
        blijft: for each column whether it stays; those of others do not.
        heel: whether the party has a column of its own, so that every row is about it.
    """

    voor: Ontvanger
    blijft: tuple[bool, ...]
    heel: bool

    def rijen(self, tabel: Knoop) -> Iterator[Knoop]:
        groep: list[Knoop] = []
        bij_groep, bij_ander, gevonden = False, False, False
        for rij in (r for k in tabel.knopen() if k.tag == "tbody" for r in k.knopen()):
            woorden = teksten_van(rij)
            if "groep" in rij.klassen():
                eigen, vreemd = self.voor.eigen(*woorden), self.voor.vreemd(*woorden)
                bij_groep, bij_ander = eigen and not vreemd, vreemd and not eigen
                groep = [self.rij(rij, heel=True)]
            elif bij_ander and not self.heel:
                continue
            elif (over := self._eigen(rij, bij_groep=bij_groep)) is not None:
                yield from groep
                groep, gevonden = [], True
                yield over
            elif "totaal" in rij.klassen() and gevonden and not self.voor.vreemd(*woorden):
                yield self.rij(rij, heel=True)

    def _eigen(self, rij: Knoop, *, bij_groep: bool) -> Knoop | None:
        """Keep a row when something about the party is left of it."""
        namen = [tekst(c) for c in rij.knopen() if c.tag == "th"]
        nieuw = self.rij(rij, heel=self.heel or bij_groep or self.voor.eigen(*namen))
        return nieuw if self.heel or bij_groep or self.voor.eigen(*teksten_van(nieuw)) else None

    def rij(self, rij: Knoop, *, heel: bool) -> Knoop:
        """Mask a row; of one that is not the party's own only what names the party stays in lists."""
        van_ander = not heel and self.voor.vreemd(*(tekst(c) for c in rij.knopen() if c.tag == "th"))
        cellen = rij.knopen()
        if len(cellen) != len(self.blijft):  # the title of a group of rows
            over = str(sum(self.blijft))
            return replace(rij, kinderen=tuple(_over(self._cel(c, heel=heel), over) for c in cellen))
        over_ = (c for c, blijft in zip(cellen, self.blijft, strict=True) if blijft)
        nieuw = (self._cel(c, heel=heel) for c in over_)
        return replace(rij, kinderen=tuple(self._dicht(c) if van_ander else c for c in nieuw))

    def _dicht(self, cel: Knoop) -> Knoop:
        """Close a cell in a row of another, unless it is about the party."""
        return cel if self.voor.eigen(*teksten_van(cel)) else replace(cel, kinderen=(MASKER,))

    def _cel(self, cel: Knoop, *, heel: bool) -> Knoop:
        if not any(k.tag in _ALINEAS for k in cel.knopen()):
            return self._gemaskeerd(cel)
        delen = [self._deel(k, heel=heel) for k in in_alineas(cel)]
        return replace(cel, kinderen=tuple(d for d in delen if d is not None) or (MASKER,))

    def _deel(self, deel: Knoop, *, heel: bool) -> Knoop | None:
        if deel.tag not in {"ul", "ol"}:
            return self._gemaskeerd(deel)
        punten = (self._gemaskeerd(k) for k in deel.knopen())
        over = tuple(p for p in punten if heel or self.voor.eigen(*teksten_van(p)))
        return replace(deel, kinderen=over) if over else None

    def _gemaskeerd(self, knoop: Knoop) -> Knoop:
        if any(k.tag in {*_ALINEAS, "li"} for k in knoop.knopen()):
            return replace(knoop, kinderen=tuple(self._gemaskeerd(k) for k in in_alineas(knoop)))
        return replace(knoop, kinderen=maskeer([zonder_bewijs(k) for k in knoop.kinderen], self.voor)[0])


def _over(cel: Knoop, aantal: str) -> Knoop:
    return replace(cel, attrs=tuple((n, aantal if n == "colspan" else w) for n, w in cel.attrs))


def _met_breedtes(tabel: Knoop, blijft: tuple[bool, ...]) -> Iterator[tuple[str, str]]:
    """Give the columns that stay the room of those that went, each its share; together they stay a hundred."""
    for naam, waarde in tabel.attrs:
        breedtes = waarde.split()
        if naam != "data-breedtes" or all(blijft) or len(breedtes) != len(blijft):
            yield naam, waarde
            continue
        over = [float(b) for b, ja in zip(breedtes, blijft, strict=True) if ja]
        eerste = [int(b * 100 / sum(over)) for b in over[1:]]
        yield naam, " ".join(map(str, (100 - sum(eerste), *eerste)))


def in_alineas(knoop: Knoop) -> tuple[Knoop, ...]:
    """Put loose text between blocks in a paragraph."""
    los: list[Knoop | str] = []
    uit: list[Knoop] = []
    for kind in knoop.kinderen:
        if isinstance(kind, Knoop) and kind.tag in {*_ALINEAS, "li"}:
            uit += [Knoop("p", (), tuple(los), knoop.bron)] if los else []
            uit.append(kind)
            los = []
        else:
            los.append(kind)
    return (*uit, *([Knoop("p", (), tuple(los), knoop.bron)] if los else []))


def zonder_bewijs(knoop: Knoop | str) -> Knoop | str:
    """Leave the code of a finding, and not those of its evidence: they tell what others handed over."""
    if isinstance(knoop, Knoop) and "bewijs" in knoop.klassen():
        return next((k for k in knoop.knopen() if "code" in k.klassen()), "")
    return knoop

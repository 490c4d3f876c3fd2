"""Expressions: a formula after reading, as a tree that remembers where each part stood.

`grammatica` makes them, `controle` judges them, `evaluatie` computes them and an explanation can walk them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written, and its column (from 1)."""

    tekst: str
    kolom: int


@dataclass(frozen=True, slots=True)
class Keuze:
    """A choice on one axis: one label drops the axis, several keep it."""

    as_naam: str
    labels: tuple[Label, ...]
    kolom: int


@dataclass(frozen=True, slots=True)
class Getal:
    """A plain number."""

    waarde: Fraction
    kolom: int


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A reference to facts (`bron` filled) or to an indicator (`bron` empty)."""

    bron: str
    naam: str
    keuzes: tuple[Keuze, ...]
    kolom: int

    def __str__(self) -> str:
        """Write the name as a formula does: `bron.grootheid` or the indicator's name."""
        return f"{self.bron}.{self.naam}" if self.bron else self.naam


@dataclass(frozen=True, slots=True)
class Tegengesteld:
    """The negative of an expression."""

    van: "Expressie"
    kolom: int


@dataclass(frozen=True, slots=True)
class Bewerking:
    """Arithmetic on two expressions; `teken` is one of + - * /, `kolom` that of the sign."""

    teken: str
    links: "Expressie"
    rechts: "Expressie"
    kolom: int


@dataclass(frozen=True, slots=True)
class Aanroep:
    """A function applied to an expression; `labels` are its axis or its years."""

    functie: str
    argument: "Expressie"
    labels: tuple[Label, ...]
    minimaal: int | None
    kolom: int


Expressie: TypeAlias = Getal | Verwijzing | Tegengesteld | Bewerking | Aanroep


def onderdelen(expressie: Expressie) -> tuple[Expressie, ...]:
    """Name the expressions directly under an expression, from left to right."""
    match expressie:
        case Bewerking(links=links, rechts=rechts):
            return (links, rechts)
        case Tegengesteld(van=van):
            return (van,)
        case Aanroep(argument=argument):
            return (argument,)
        case _:
            return ()


def doorloop(expressie: Expressie) -> Iterator[Expressie]:
    """Walk over an expression and everything under it, in the order of writing."""
    yield expressie
    for deel in onderdelen(expressie):
        yield from doorloop(deel)


def verwijzingen(expressie: Expressie) -> tuple[Verwijzing, ...]:
    """Gather all references in an expression, in the order of writing."""
    return tuple(deel for deel in doorloop(expressie) if isinstance(deel, Verwijzing))

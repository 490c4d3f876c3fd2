"""Indicators (kengetallen): declared in kengetallen.yaml, computed by `indicators`."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.record import Naam, Record, Teksten
from rekenaudit.model.reeks import Reeks

Notatie = Literal["getal", "procent", "procentpunt", "euro", "euro_duizend", "euro_miljoen"]


class Dimensie(Record):
    """A dimension of the study besides gemeente and jaar.

    Attributes:
        titel: what readers call it ("Afvalstroom").
        waarden: label used in data and formulas → text that readers see, in order.
    """

    titel: str
    waarden: dict[str, str]


class Kengetal(Record):
    """An indicator.

    Attributes:
        titel: what readers call it.
        formule: expression over facts (`bron.grootheid`) and other indicators.
        eenheid: unit, as `euro`, `euro / huishouden`, `verhouding` or `procentpunt`; checked against the formula.
        notatie: how values are written; a `verhouding` of 0,125 with `procent` is written "12,5 procent".
        decimalen: number of decimals shown.
        toelichting: definition that the accountability chapter prints.
    """

    titel: str
    formule: str
    eenheid: str
    notatie: Notatie = "getal"
    decimalen: int = Field(default=0, ge=0, le=6)
    toelichting: str = ""


class Kengetallen(Record):
    """The file normenkader/kengetallen.yaml."""

    eenheden: dict[Naam, BasisEenheid]
    dimensies: dict[Naam, Dimensie] = {}
    kengetallen: dict[Naam, Kengetal]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """A computed indicator.

    Attributes:
        naam: its name.
        kengetal: its declaration.
        reeks: its values.
        bronnen: ids of all sources it rests on, in the order of config.yaml.
        kanttekeningen: Dutch remarks that must be printed with it ("som over wat bekend is (ten minste 7 gemeenten)").
    """

    naam: str
    kengetal: Kengetal
    reeks: Reeks
    bronnen: Teksten
    kanttekeningen: tuple[str, ...] = ()

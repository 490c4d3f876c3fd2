"""Figures and tables: declared in figuren.yaml, filled with data before anything draws them."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import Field

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.record import Naam, Record, Sleutelwoord, Teksten

Figuursoort = Literal["staven", "liggend", "lijnen", "gestapeld", "panelen", "warmtekaart"]


class Figuurspec(Record):
    """A figure.

    Attributes:
        titel: caption.
        soort: kind of chart. `staven`: grouped bars; `liggend`: lying bars, one series; `lijnen`: lines;
            `gestapeld`: stacked bars; `panelen`: a small chart for each label of `paneel`; `warmtekaart`: a
            table of coloured cells with the numbers in them.
        kengetallen: indicators drawn.
        categorie: axis along the chart (`gemeente`, `jaar` or a dimension).
        reeks: axis that gives the series; `kengetal` when the series are the indicators themselves.
        paneel: axis that gives the panels.
        selectie: labels that the other axes are fixed at.
        waarden: axis → labels to keep, in this order; all when left out.
        gemiddelde: regional indicator drawn as a reference line, or as an extra category "gemiddelde".
        gemiddelde_titel: what the figure calls it; the indicator's title when left out.
        sorteer: order of the categories: as given, or by value (highest first).
        per: one figure for the whole, or one for each municipality.
        boodschap: what the figure shows, with `[[…]]`; the alternative text starts with it.
        toelichting: note printed under the figure.
        hoogte: height in centimetres.
    """

    titel: str
    soort: Figuursoort
    kengetallen: Teksten = Field(min_length=1)
    categorie: Naam
    reeks: Naam | None = None
    paneel: Naam | None = None
    selectie: dict[Naam, str] = {}
    waarden: dict[Naam, Teksten] = {}
    gemiddelde: Naam | None = None
    gemiddelde_titel: str = ""
    sorteer: Literal["gegeven", "waarde"] = "gegeven"
    per: Literal["geheel", "gemeente"] = "geheel"
    boodschap: str = ""
    toelichting: str = ""
    hoogte: float = Field(default=8, ge=3, le=22)


class Tabelspec(Record):
    """A table of indicator values.

    Attributes:
        titel: caption.
        kengetallen: indicators; with more than one, `kolommen` or `rijen` is `kengetal`.
        rijen: axis of the rows.
        kolommen: axis of the columns.
        selectie: labels that the other axes are fixed at.
        totaal: regional indicator(s) printed as a last row, in the order of `kengetallen`.
        totaal_titel: heading of that row.
    """

    titel: str
    kengetallen: Teksten = Field(min_length=1)
    rijen: Naam
    kolommen: Naam
    selectie: dict[Naam, str] = {}
    waarden: dict[Naam, Teksten] = {}
    totaal: Teksten = ()
    totaal_titel: str = "Totaal"
    per: Literal["geheel", "gemeente"] = "geheel"
    toelichting: str = ""


class Kerncijfer(Record):
    """A figure of a municipality beside that of the group.

    Attributes:
        kengetal: indicator per municipality.
        groep: indicator without the gemeente axis: a mean, a total or a share of all together; None for none.
        selectie: labels that the other axes are fixed at.
    """

    kengetal: Naam
    groep: Naam | None = None
    selectie: dict[Naam, str] = {}


class Factsheet(Record):
    """What a factsheet of two pages shows of a municipality; what does not fit is left out from the end.

    Attributes:
        titel: caption of the key figures.
        cijfers: key figures; what the norms measure in the last year when left out.
        toelichting: note under them: what the group's column holds, a mean or a total.
        figuren: figures per municipality; those of the themes, or else all, when left out.
        onderwerpen: topics whose first findings are the main ones; all when left out.
        normen: norms whose verdict stands there; all when left out.
    """

    titel: str = "Kerncijfers"
    cijfers: tuple[Kerncijfer, ...] = ()
    toelichting: str = ""
    figuren: Teksten = ()
    onderwerpen: Teksten = ()
    normen: Teksten = ()


class Figurenbestand(Record):
    """The file normenkader/figuren.yaml."""

    figuren: dict[Sleutelwoord, Figuurspec] = {}
    tabellen: dict[Sleutelwoord, Tabelspec] = {}
    factsheet: Factsheet = Factsheet()


@dataclass(frozen=True, slots=True)
class Punt:
    """One value of a figure (never a suppressed one).

    Attributes:
        waarde: exact value; None when absent.
        tekst: the value as written in Dutch, or why it is absent.
        aanwezigheid: its presence.
        ref: its place in the indicator, as `data-ref` names it.
        deels: whether it is computed over a part, and so not to be compared with one over another part.
    """

    waarde: Fraction | None
    tekst: str
    aanwezigheid: Aanwezigheid
    ref: str = ""
    deels: bool = False


@dataclass(frozen=True, slots=True)
class Serie:
    """A series: what readers call it and one point for each category."""

    naam: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True, slots=True)
class Paneel:
    """A chart within a figure; a figure without panels has exactly one, with an empty title."""

    titel: str
    series: tuple[Serie, ...]


@dataclass(frozen=True, slots=True)
class Figuurgegevens:
    """All that a figure shows, protected and ready to draw; needs nothing else but the house style.

    Attributes:
        id: place of the figure (`figuur-uitgaven`, for a municipality `figuur-uitgaven-veldstad`).
        bestandsnaam: name without extension in `figuren/`.
        titel: caption.
        soort: kind of chart.
        categorieen: what readers call the categories.
        panelen: the data.
        referentie: label and values (one for each category, or just one) of the reference line.
        as_titel: title of the value axis, with its unit.
        notatie: notation of the value axis (see `Kengetal.notatie`).
        decimalen: decimals of the value axis' numbers.
        alt: alternative text: the message and the data in words.
        toelichting: note under the figure.
        ontbreekt: Dutch note on what is missing and why; empty when all is there.
        bronnoot: source note with herkomst.
        hoogte: height in centimetres.
        wacht: mark that says which deliveries are awaited; empty when none is.
    """

    id: str
    bestandsnaam: str
    titel: str
    soort: Figuursoort
    categorieen: tuple[str, ...]
    panelen: tuple[Paneel, ...]
    referentie: Serie | None
    as_titel: str
    notatie: str
    decimalen: int
    alt: str
    toelichting: str
    ontbreekt: str
    bronnoot: str
    hoogte: float
    wacht: str = ""

    def woorden(self) -> tuple[str, ...]:
        """Every text that is drawn."""
        rijen = [serie for paneel in self.panelen for serie in paneel.series]
        namen = [paneel.titel for paneel in self.panelen] + [serie.naam for serie in rijen]
        waarden = [punt.tekst for serie in rijen for punt in serie.punten]
        referentie = self.referentie.naam if self.referentie else ""
        return (*self.categorieen, *namen, *waarden, referentie, self.as_titel, self.ontbreekt)


@dataclass(frozen=True, slots=True)
class Figuurbestand:
    """A drawn figure.

    Attributes:
        id: place of the figure.
        svg: as SVG that stands on its own: its letters are outlines.
        png: in pixels.
        breedte_cm: width in centimetres.
        hoogte_cm: height in centimetres.
        svg_tekst: as SVG with real text, for a document that has the typeface of the house style itself.
    """

    id: str
    svg: bytes
    png: bytes
    breedte_cm: float
    hoogte_cm: float
    svg_tekst: bytes

"""The study as config.yaml declares it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rekenaudit.model.aanwezigheid import Herkomst
from rekenaudit.model.record import JaNee, Naam, Record, Sleutelwoord, Teksten
from rekenaudit.model.wederhoor import Partij, Wederhoorinstelling
from rekenaudit.problems import STATUSSEN, Status

Formaat = Literal["docx", "pdf", "html"]
Oordelen = Literal["geen", "geheel", "per gemeente"]
"""Verdicts that a document may show: none, those on the whole, or those per municipality too."""

Weglating = Literal["conclusies", "aanbevelingen", "gegevens"]
"""What a document is made without; without `gegevens` is without figures, findings, verdicts and evidence."""
Grootheidnaam = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
"""A quantity of a source, as `bron.grootheid`."""


class Gemeente(Record):
    """A municipality: the name that data and documents use, and its CBS code (GM and four digits)."""

    naam: str
    code: str = Field(pattern=r"^GM\d{4}$")


class Rekenkamer(Record):
    """A court of audit that publishes the study.

    Attributes:
        gemeenten: the municipalities it works for.
        logo: image file relative to `templates/`; empty for none.
    """

    naam: str
    gemeenten: Teksten
    logo: str = ""


class Dialect(Record):
    """How a source writes its numbers and its file.

    Attributes:
        decimaal: decimal sign.
        duizendtal: thousands separator.
        scheiding: column separator of a CSV file.
        codering: encoding of a CSV file.
        symbolen: texts that stand for an absence, for instance `{".": onderdrukt, "": ontbreekt}`.
    """

    decimaal: Literal["komma", "punt"] = "komma"
    duizendtal: Literal["geen", "punt", "komma", "spatie"] = "geen"
    scheiding: Literal[";", ",", "tab"] = ";"
    codering: Literal["utf-8", "cp1252"] = "utf-8"
    symbolen: dict[str, Literal["ontbreekt", "niet geleverd", "onderdrukt", "niet van toepassing", "nul"]] = {}


class Kolommen(Record):
    """Which column of a delivered table holds what.

    Attributes:
        gemeente: column with the municipality's name or code (GM0141, 0141 and 141 are the same).
        gemeentenaam: optional second column, checked against the first.
        jaar: column with the year.
        dimensies: dimension of kengetallen.yaml → column.
    """

    gemeente: str
    gemeentenaam: str = ""
    jaar: str
    dimensies: dict[Naam, str] = {}


class Grootheid(Record):
    """A quantity that a source delivers: its column, its unit and the factor that turns a cell into that unit.

    Attributes:
        titel: what documents call it; the name in config.yaml when left out.
    """

    kolom: str
    titel: str = ""
    eenheid: Naam
    factor: int = 1


class Bron(Record):
    """A source of data.

    Attributes:
        titel: what the accountability chapter calls it.
        vermelding: short text for the source note under tables and figures.
        bestand: file, relative to `input/`.
        blad: sheet, for a workbook; the first when left out.
        lader: kind of loader.
        herkomst: how official it is.
        kopregel: row with the column names, from 1.
        nul: `telt` when a zero is a zero; `onbekend` when a zero may be a missing cell.
        jaren: years that were delivered; every other year of the study is "niet geleverd".
        niet_geleverd: why the other years were not delivered; without any year: why the source will never come.
        niet_geleverd_door: municipality that will never deliver → why.
        kanttekening: remark printed in every source note ("bruto lasten, primitieve begroting").
    """

    titel: str
    vermelding: str
    bestand: str
    blad: str = ""
    lader: str = "tabel"
    herkomst: Herkomst
    leverancier: str = ""
    toelichting: str = ""
    kanttekening: str = ""
    kopregel: int = Field(default=1, ge=1)
    dialect: Dialect = Dialect()
    kolommen: Kolommen
    grootheden: dict[Naam, Grootheid]
    nul: Literal["telt", "onbekend"] = "telt"
    jaren: Teksten
    niet_geleverd: str = ""
    niet_geleverd_door: dict[str, str] = {}


class Documentsoort(Record):
    """A document that a run makes.

    Attributes:
        naam: file name without extension; with `per: gemeente` the name of the folder.
        titel: title on the title page; `{gemeente}` is filled in.
        sjabloon: template in `templates/`.
        per: one document for the whole study, or one for each municipality.
        formaten: which formats.
        bijlagen_opnemen: whether the municipalities' appendices are bound into it.
        soort: kind of document, on the title page; `{onderzoek}` is the study's title.
        fase: statuses of the study in which it is made; all when left out.
        lezers: for whom it is, on the title page.
        oordelen: verdicts that it may show, within what `oordelen_per_gemeente` allows.
        zonder: what it is made without; its template does not know that and cannot show it.
    """

    naam: Sleutelwoord
    titel: str
    ondertitel: str = ""
    sjabloon: str
    per: Literal["geheel", "gemeente"] = "geheel"
    formaten: tuple[Formaat, ...] = ("docx", "pdf", "html")
    bijlagen_opnemen: JaNee = True
    soort: str = ""
    fase: tuple[Status, ...] = Field(default=STATUSSEN, min_length=1)
    lezers: str = ""
    oordelen: Oordelen = "per gemeente"
    zonder: tuple[Weglating, ...] = ()

    @property
    def bestuurlijke_nota(self) -> bool:
        """Whether it is the document on which the executives react."""
        return self.sjabloon.startswith("bestuurlijke-nota")

    @property
    def vooraf(self) -> bool:
        """Whether it can be made before any data or findings exist."""
        return "gegevens" in self.zonder


class Onderzoek(Record):
    """What the study is called and where it stands.

    Attributes:
        groep: what prose calls all municipalities together ("de negen gemeenten").
        periode: what titles call the years ("2030-2032").
        vorige_versie: version to compare with; the last one that was made when left out; `geen` for none.
        embargo: day from which the outcome may be told; documents say so until they are published.
    """

    titel: str
    ondertitel: str = ""
    groep: str
    periode: str
    datum: date
    versie: Sleutelwoord
    vorige_versie: Sleutelwoord | Literal[""] = ""
    status: Status
    embargo: date | None = None
    contact: str = ""


class Somcontrole(Record):
    """A delivered total that must equal the sum of its delivered parts, per municipality and year.

    Attributes:
        totaal: the total, as `bron.grootheid`.
        delen: the parts, as `bron.grootheid`; added up over the dimensions that the total does not have.
        marge: how far the two may differ, in their unit, because the supplier rounded.
    """

    totaal: Grootheidnaam
    delen: Grootheidnaam
    marge: int = Field(default=0, ge=0)


class VerklaardeSprong(Record):
    """A jump in the delivered figures that a researcher has looked into, so that it is not reported any more.

    Attributes:
        grootheid: what jumps, as `bron.grootheid`.
        jaar: the year that differs so much from the year before.
        dimensies: which of the figures, by dimension; every one of that municipality and year when left out.
        reden: why the figures are right; for the researchers, it is not printed.
    """

    grootheid: Grootheidnaam
    gemeente: str
    jaar: str
    dimensies: dict[Naam, str] = {}
    reden: str


class Studie(Record):
    """The file config.yaml."""

    onderzoek: Onderzoek
    rekenkamers: tuple[Rekenkamer, ...]
    gemeenten: tuple[Gemeente, ...] = Field(min_length=1)
    jaren: Teksten = Field(min_length=1)
    drempel_personen: int = Field(default=10, ge=0)
    oordelen_per_gemeente: Literal["intern", "bijlage", "rapport"] = "bijlage"
    bronnen: dict[Naam, Bron]
    documenten: tuple[Documentsoort, ...] = Field(min_length=1)
    sommen: tuple[Somcontrole, ...] = ()
    verklaarde_sprongen: tuple[VerklaardeSprong, ...] = ()
    partijen: tuple[Partij, ...] = ()
    wederhoor: Wederhoorinstelling = Wederhoorinstelling()

    def gemeentenamen(self) -> tuple[str, ...]:
        """Names of the municipalities, in the order of config.yaml."""
        return tuple(g.naam for g in self.gemeenten)

    @property
    def antwoord_aan(self) -> str:
        """Where parties send their reaction; empty when config.yaml does not say."""
        return self.wederhoor.antwoord_aan or self.onderzoek.contact

    def partijnamen(self) -> tuple[str, ...]:
        """Names of all who are asked to react: the municipalities, and then the other parties of config.yaml."""
        return (*self.gemeentenamen(), *(p.naam for p in self.partijen))

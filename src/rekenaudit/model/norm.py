"""Questions and norms as normenkader.yaml declares them."""

import re
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from rekenaudit.model.record import Naam, Record, Sleutelwoord, Teksten

_PROCENT = re.compile(r"\s*procent(punt)?$")
_DUBBELZINNIG = re.compile(r"^[-−]?\d{1,3}(\.\d{3})+$")
_GETAL = re.compile(r"[-−]?[0-9]{1,30}([.,][0-9]{1,30}|/0*[1-9][0-9]{0,29})?")
"""Digits, with decimals or as a fraction; nothing that takes for ever to work out, such as 1e999999999."""


def _exact(waarde: object) -> object:
    """Read `0,05` or `5 procent` as an exact number; `1.250` can be read in two ways and is refused."""
    if not isinstance(waarde, str):
        return waarde
    kern = _PROCENT.sub("", waarde.strip())
    if _DUBBELZINNIG.match(kern) or not _GETAL.fullmatch(kern):
        raise ValueError(kern)
    getal = Fraction(kern.replace(",", ".").replace("−", "-"))
    return getal / 100 if "procent" in waarde else getal


ExactGetal = Annotated[Fraction, BeforeValidator(_exact)]
"""An exact number, written with a decimal comma; `5 procent` is 0,05."""

Uitslagnaam = Literal["voldoet", "gedeeltelijk", "niet", "onvoldoende_data", "niet_van_toepassing"]


class Grens(Record):
    """A limit, inclusive or exclusive in so many words. Exactly one of the keys is given, or two that bound a range."""

    hoogstens: ExactGetal | None = None
    minder_dan: ExactGetal | None = None
    minstens: ExactGetal | None = None
    meer_dan: ExactGetal | None = None


class Drempel(Record):
    """An indicator against limits.

    Attributes:
        jaren: one year, several years, `elk jaar`, or `laatste N jaar`.
        combineren: how the years' verdicts make one: the worst of all, the best of any, or at least n.
        minstens: the n of `combineren: minstens`.
    """

    soort: Literal["drempel"]
    kengetal: Naam
    voldoet: Grens
    gedeeltelijk: Grens | None = None
    jaren: Teksten
    combineren: Literal["alle", "een", "minstens"] = "alle"
    minstens: int = 1
    selectie: dict[Naam, str] = {}


class Vergelijking(Record):
    """An indicator against the mean or median of the group, within a margin (a share of that mean or median).

    Attributes:
        richting: `rond` (not further off than the margin), `niet_hoger` or `niet_lager`.
        minimaal: how many municipalities must have a value; all when left out.
    """

    soort: Literal["vergelijking"]
    kengetal: Naam
    met: Literal["gemiddelde", "mediaan"]
    richting: Literal["rond", "niet_hoger", "niet_lager"] = "rond"
    marge: ExactGetal
    marge_gedeeltelijk: ExactGetal | None = None
    jaren: Teksten
    combineren: Literal["alle", "een", "minstens"] = "alle"
    minstens: int = 1
    minimaal: int | None = None
    selectie: dict[Naam, str] = {}


class Ontwikkeling(Record):
    """Direction or growth of an indicator from one year to another.

    Attributes:
        maat: `groei` (relative change) or `verschil` (absolute change).
    """

    soort: Literal["ontwikkeling"]
    kengetal: Naam
    van: str
    tot: str
    maat: Literal["groei", "verschil"] = "groei"
    voldoet: Grens
    gedeeltelijk: Grens | None = None
    selectie: dict[Naam, str] = {}


class Kwalitatief(Record):
    """The researcher's judgement per municipality, in input/bevindingen/, with evidence.

    Attributes:
        voldoet_als: what must be found for "voldoet".
        gedeeltelijk_als: what must be found for "voldoet gedeeltelijk".
    """

    soort: Literal["kwalitatief"]
    voldoet_als: str
    gedeeltelijk_als: str = ""


Meettoets = Drempel | Vergelijking | Ontwikkeling
"""A test of an indicator."""


class Criterium(Record):
    """A criterion of a composed norm that is not a norm of its own: a title and a numeric test."""

    titel: str
    toets: Annotated[Meettoets, Field(discriminator="soort")]


class Samengesteld(Record):
    """All, any or at least n of other norms or criteria."""

    soort: Literal["samengesteld"]
    regel: Literal["alle", "een", "minstens"]
    minstens: int = 1
    normen: Teksten = ()
    criteria: tuple[Criterium, ...] = ()


Toets = Annotated[Meettoets | Kwalitatief | Samengesteld, Field(discriminator="soort")]


class UitOordelen(Record):
    """The study's verdict follows from the municipalities' verdicts.

    Attributes:
        voldoet: share of the judged municipalities that must at least meet the norm.
        gedeeltelijk: share that must at least meet it wholly or partly.
    """

    soort: Literal["uit_oordelen"]
    voldoet: ExactGetal
    gedeeltelijk: ExactGetal


class UitKengetal(Record):
    """The study's verdict is a test of a regional indicator (one without the gemeente axis)."""

    soort: Literal["uit_kengetal"]
    toets: Annotated[Drempel | Ontwikkeling, Field(discriminator="soort")]


class Eigen(Record):
    """The study's verdict is the researcher's own, in input/bevindingen/."""

    soort: Literal["eigen"]


Studieregel = Annotated[UitOordelen | UitKengetal | Eigen, Field(discriminator="soort")]


class Norm(Record):
    """A norm.

    Attributes:
        id: stable id, also its place in documents.
        titel: a few words, for the matrix.
        tekst: the norm itself.
        toelichting: how it is read.
        bronnen: sources of evidence, as the norm table prints them.
        toets: how a municipality is scored.
        studie: how the study is scored.
        niet_van_toepassing: municipality → reason why the norm does not hold there.
        geldig_vanaf: date from which the norm holds.
        herkomst: publication or law that the norm comes from.
    """

    id: Sleutelwoord
    titel: str
    tekst: str
    toelichting: str = ""
    bronnen: Teksten
    toets: Toets
    studie: Studieregel
    niet_van_toepassing: dict[str, str] = {}
    geldig_vanaf: str = ""
    herkomst: str = ""


class Deelvraag(Record):
    """A sub-question with its norms; `nummer` is what readers see ("1a")."""

    id: Sleutelwoord
    nummer: str
    tekst: str
    normen: tuple[Norm, ...] = ()


class Vraag(Record):
    """A research question; `titel` is the heading of its section in the report."""

    id: Sleutelwoord
    nummer: str
    titel: str
    tekst: str
    normen: tuple[Norm, ...] = ()
    deelvragen: tuple[Deelvraag, ...] = ()

    def met_deelvragen(self) -> tuple["Vraag | Deelvraag", ...]:
        """The question itself, then its sub-questions."""
        return (self, *self.deelvragen)


class Onderwerp(Record):
    """A topic of the findings table of a municipality, and the (sub-)questions it answers."""

    id: Sleutelwoord
    titel: str
    vragen: Teksten


class Thema(Record):
    """A theme of the findings per municipality: a heading, figures and topics."""

    id: Sleutelwoord
    titel: str
    figuren: Teksten = ()
    tabellen: Teksten = ()
    onderwerpen: tuple[Onderwerp, ...]


class Aantalwoord(Record):
    """A word of quantity and the shares it stands for: from `vanaf` (inclusive) to `tot` (exclusive; 1 inclusive)."""

    woord: str
    vanaf: ExactGetal
    tot: ExactGetal


class Normenkader(Record):
    """The file normenkader/normenkader.yaml.

    Attributes:
        oordelen: labels of the verdicts that replace the usual ones.
        oordelen_kort: the same for narrow cells, such as those of the matrix.
    """

    titel: str
    hoofdvraag: str
    oordelen: dict[Uitslagnaam, str] = {}
    oordelen_kort: dict[Uitslagnaam, str] = {}
    aantalwoorden: tuple[Aantalwoord, ...] = ()
    vragen: tuple[Vraag, ...] = Field(min_length=1)
    themas: tuple[Thema, ...] = ()

    def alle_vragen(self) -> tuple[Vraag | Deelvraag, ...]:
        """All questions and sub-questions, in the order of the file."""
        return tuple(deel for vraag in self.vragen for deel in vraag.met_deelvragen())

    def alle_normen(self) -> tuple[Norm, ...]:
        """All norms, in the order of the file."""
        return tuple(norm for vraag in self.alle_vragen() for norm in vraag.normen)

"""Findings, evidence, qualitative verdicts, conclusions and recommendations: what researchers write as records."""

from typing import Literal

from pydantic import Field

from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.model.record import JaNee, Record, Sleutelwoord, Teksten


class Bewijsstuk(Record):
    """An entry of the evidence register.

    Attributes:
        code: stable code, used by findings and verdicts.
        soort: kind of evidence.
        titel: title of the document, or what the interview was about.
        gemeente: municipality it belongs to; empty for the whole study.
        datum: date as known (`2031`, `2031-05`, `2031-05-14`); empty when unknown.
        functie: function of the respondents of an interview.
        aantal: number of respondents of that function.
        vertrouwelijk: never printed by title.
        verslag: whether those who were spoken to have approved the report; `concept` when it was not sent yet,
            `voorgelegd` when they have not answered.
    """

    code: str = Field(pattern=r"^[A-Z][A-Z0-9-]*$")
    soort: Literal["document", "interview", "data", "vragenlijst"]
    titel: str
    gemeente: str = ""
    datum: str = ""
    functie: str = ""
    aantal: int = Field(default=1, ge=1)
    vertrouwelijk: JaNee = False
    verslag: Literal["concept", "voorgelegd", "goedgekeurd"] = "goedgekeurd"


class Bewijsregister(Record):
    """The file input/bevindingen/bewijs.yaml."""

    bewijs: tuple[Bewijsstuk, ...]


class Bevinding(Record):
    """A finding about a municipality or the whole.

    Attributes:
        id: stable id, also its place in documents.
        onderwerp: topic of normenkader.yaml that it stands under.
        vragen: (sub-)questions it serves; those of the topic when left out.
        tekst: the finding; `[[…]]` for numbers.
        bewijs: codes of the evidence register.
        factsheet: one of the main findings of the municipality, for its factsheet.
    """

    id: Sleutelwoord
    onderwerp: str
    vragen: Teksten = ()
    tekst: str
    bewijs: Teksten = Field(min_length=1)
    factsheet: JaNee = False


class KwalitatiefOordeel(Record):
    """The researcher's verdict on a norm for which the normenkader asks one."""

    norm: str
    oordeel: Uitslagnaam
    reden: str
    bewijs: Teksten = Field(min_length=1)
    beoordelaar: str = ""


class AfwijkendOordeel(Record):
    """A motivated deviation from a computed verdict."""

    norm: str
    oordeel: Uitslagnaam
    reden: str
    bewijs: Teksten = ()
    auteur: str
    tweede_lezer: str
    datum: str


class Bevindingenbestand(Record):
    """One file of input/bevindingen/: a municipality's, or (without `gemeente`) the whole study's."""

    gemeente: str = ""
    bevindingen: tuple[Bevinding, ...] = ()
    oordelen: tuple[KwalitatiefOordeel, ...] = ()
    afwijkingen: tuple[AfwijkendOordeel, ...] = ()


class Conclusie(Record):
    """A conclusion and what it rests on; `tekst` is Markdown."""

    id: Sleutelwoord
    titel: str
    tekst: str
    bevindingen: Teksten = ()
    normen: Teksten = ()


class Aanbeveling(Record):
    """A recommendation, the conclusions it follows from and who must act; `tekst` is Markdown."""

    id: Sleutelwoord
    titel: str
    tekst: str
    conclusies: Teksten = Field(min_length=1)
    aan: str


class Conclusiebestand(Record):
    """The file input/bevindingen/conclusies.yaml."""

    conclusies: tuple[Conclusie, ...]
    aanbevelingen: tuple[Aanbeveling, ...] = ()


class Bevindingen(Record):
    """Everything that researchers wrote as records: the files of input/bevindingen/ together."""

    bewijs: tuple[Bewijsstuk, ...] = ()
    bestanden: tuple[Bevindingenbestand, ...] = ()
    conclusies: tuple[Conclusie, ...] = ()
    aanbevelingen: tuple[Aanbeveling, ...] = ()

    def niet_goedgekeurd(self) -> frozenset[str]:
        """Codes of evidence that nobody may rest on yet, because those spoken to have not approved it."""
        return frozenset(stuk.code for stuk in self.bewijs if stuk.verslag != "goedgekeurd")

    def van(self, gemeente: str) -> tuple[Bevinding, ...]:
        """Findings about one municipality, or about the whole for an empty name, in the order of the files."""
        return tuple(b for f in self.bestanden if f.gemeente == gemeente for b in f.bevindingen)

"""The right of reply (wederhoor): what a party remarked, what was decided, and the corrections that follow from it.

A register is one YAML file a party, `input/wederhoor/<party>.yaml`. Texts of a party are only ever text: no
`[[…]]`, no Markdown and no formula in them is understood.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from rekenaudit.model.feit import FeitSleutel
from rekenaudit.model.record import JaNee, Naam, Record, Sleutelwoord, Teksten

Rondenaam = Literal["ambtelijk", "bestuurlijk"]
Reactiesoort = Literal["", "feitelijke onjuistheid", "aanvulling", "interpretatie"]
Besluituitkomst = Literal["", "overgenomen", "deels", "niet overgenomen"]
Standpunt = Literal["", "neemt over", "neemt deels over", "neemt niet over"]
OpmerkingId = Annotated[str, StringConstraints(pattern=r"^W-[a-z0-9]+(-[a-z0-9]+)*-[0-9]+$")]
"""The id of a remark: `W-veldstad-01`."""
Afdruk = Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")]
"""A SHA-256 in hexadecimal digits, or nothing."""

VERVALT = "vervalt"
"""New value of a deviation that is withdrawn, so that the computed verdict counts again."""


class Partij(Record):
    """A body or supplier that is asked to react, besides the municipalities, which are parties by themselves.

    Attributes:
        bronnen: sources of config.yaml that it delivered.
    """

    naam: str
    soort: Literal["orgaan", "leverancier"] = "orgaan"
    bronnen: Teksten = ()


class Rondeinstelling(Record):
    """What a party gets in one round.

    Attributes:
        sluit: closing date that the letter names.
        bijlage: document per municipality that a municipality gets; the first of config.yaml when left out.
        rapport: document about the whole of which a party gets the passages about it; when left out the first one
            without conclusions, or else the first. With `integraal` a bestuurlijke nota comes before these.
        oordelen: whether verdicts are sent; when left out only in the bestuurlijke round.
        conclusies: whether conclusions and recommendations are sent; when left out only in the bestuurlijke round.
        integraal: whether every municipality gets these in the same words, names of others included, and a
            bestuurlijke nota as it is; when left out only in the bestuurlijke round.
    """

    sluit: date | None = None
    bijlage: Sleutelwoord | Literal[""] = ""
    rapport: Sleutelwoord | Literal[""] = ""
    oordelen: JaNee = False
    conclusies: JaNee = False
    integraal: JaNee = False


class Wederhoorinstelling(Record):
    """How the study deals with remarks.

    Attributes:
        tweede_lezer: whether somebody else must have read a decision before it counts.
        tabel_in_rapport: whether the report prints every remark with its decision.
        antwoord_aan: where reactions go, such as an e-mail address; the contact of the study when left out.
        maskeer: words that point at a party without its name; in a package they count as a name of another.
        rondes: what parties get in each round.
    """

    tweede_lezer: Literal["verplicht", "niet verplicht"] = "verplicht"
    tabel_in_rapport: JaNee = False
    antwoord_aan: str = ""
    maskeer: Teksten = ()
    rondes: dict[Rondenaam, Rondeinstelling] = {}

    def ronde(self, naam: Rondenaam) -> Rondeinstelling:
        """Give the settings of a round; from the bestuurlijke round on verdicts and conclusions are sent, and whole."""
        instelling = self.rondes.get(naam, Rondeinstelling())
        open_ = {"oordelen", "conclusies", "integraal"} - instelling.model_fields_set
        return instelling.model_copy(update=dict.fromkeys(open_, naam == "bestuurlijk"))


class Ronde(Record):
    """One time that a party was asked to react.

    Attributes:
        versie: version that was sent.
        verzonden: when it was sent.
        sluit: closing date that the letter named.
        uitstel: later closing date that was granted.
        ontvangen: when the reaction came in.
        geen_reactie: no reaction came, and none is awaited any more.
        niet_gevraagd: why this party is not asked to react in this round; empty when it is.
    """

    ronde: Rondenaam
    versie: str
    verzonden: date | None = None
    sluit: date | None = None
    uitstel: date | None = None
    ontvangen: date | None = None
    geen_reactie: JaNee = False
    niet_gevraagd: str = ""


class IngelezenBestand(Record):
    """A returned file that was read, so that reading it again changes nothing.

    Attributes:
        afdruk: SHA-256 of the file.
        gelezen: when it came in.
        versie: version that it is about.
        kanaal: `formulier`, or the document that was returned as Word: a newer file replaces what came that way.
        bewaard: when it was saved last, as the file itself says.
    """

    bestand: str
    afdruk: Afdruk
    gelezen: date | None = None
    ronde: Rondenaam
    versie: str = ""
    kanaal: str = ""
    bewaard: str = ""


class Besluit(Record):
    """What the rekenkamer decides about a remark.

    Attributes:
        uitkomst: empty as long as nothing is proposed.
        vastgesteld_door: who adopted it; until then it is a proposal and has no effect.
    """

    uitkomst: Besluituitkomst = ""
    reden: str = ""
    voorgesteld_door: str = ""
    tweede_lezer: str = ""
    vastgesteld_door: str = ""
    vastgesteld_op: date | None = None

    @property
    def vastgesteld(self) -> bool:
        """Whether it was adopted, so that it counts."""
        return bool(self.uitkomst and self.vastgesteld_door and self.vastgesteld_op)


Doelsoort = Literal["feit", "bevinding", "oordeel", "afwijking"]


class Correctie(Record):
    """One replacement that follows from a remark: of a fact, a finding, a qualitative verdict or a deviation.

    Exactly one of `feit`, `bevinding`, `oordeel` and `afwijking` is given.

    Attributes:
        feit: `bron.grootheid`; with `gemeente`, `jaar` and `dimensies` the key of a fact.
        bevinding: id of a finding.
        oordeel: norm with a verdict of the researcher; without `gemeente` that of the study.
        afwijking: norm with a deviation; without `gemeente` that of the study.
        oud: the guard: what the delivered data, the finding or the verdict must still say.
        nieuw: what takes its place. Numbers in Dutch notation in the unit of the quantity; a missing value in words.
        reden: new reason of a verdict or deviation; the old one stays when left out.
        bewijs: new evidence of a finding, verdict or deviation; the old stays when left out.
    """

    feit: str = ""
    bevinding: str = ""
    oordeel: str = ""
    afwijking: str = ""
    gemeente: str = ""
    jaar: str = ""
    dimensies: dict[Naam, str] = {}
    oud: str
    nieuw: str
    reden: str = ""
    bewijs: Teksten = ()

    @property
    def doelen(self) -> tuple[tuple[Doelsoort, str], ...]:
        """What it replaces, kind and name; exactly one when it is right."""
        soorten: tuple[Doelsoort, ...] = ("feit", "bevinding", "oordeel", "afwijking")
        return tuple((soort, naam) for soort in soorten if (naam := getattr(self, soort)))


class Opmerking(Record):
    """One remark of a party.

    Attributes:
        versie: version of the document that it was made on.
        document: that document: its name, and for one of many the slug of whom it is about (`bijlagen/veldstad`).
        afdruk: SHA-256 of that document's tree as sent.
        rij: row of the form (`B12`) or paragraph of the Word file that it was read from; empty when it was typed.
        eerder: id of a remark on the same row about which was decided before the party changed it.
        blok: id of the block; empty for a remark about the whole.
        sleutel: key of the fact or indicator value, when the remark is about a value.
        passage: the text or value as printed.
        akkoord: what the party answered; None when it left that open.
        standpunt: what a college does with a conclusion or recommendation; it asks for no decision.
        reactie: explanation by the party.
        voorstel: correction that the party proposes.
        bewijs: evidence that the party names.
        stand: `ingetrokken` when a newer form withdrew it.
        besluit: None as long as nobody looked at it.
        correcties: what changes when it is adopted.
        teksten: prose files that were edited by hand because of it (`vragen/betalen`).
    """

    id: OpmerkingId
    ronde: Rondenaam
    versie: str
    document: str = ""
    afdruk: Afdruk = ""
    rij: str = ""
    eerder: str = ""
    blok: str = ""
    sleutel: str = ""
    passage: str = ""
    akkoord: JaNee | None = None
    standpunt: Standpunt = ""
    reactie: str = ""
    voorstel: str = ""
    soort: Reactiesoort = ""
    bewijs: str = ""
    stand: Literal["open", "ingetrokken"] = "open"
    besluit: Besluit | None = None
    correcties: tuple[Correctie, ...] = ()
    teksten: Teksten = ()

    @property
    def besloten(self) -> bool:
        """Whether nothing needs to be decided: it was decided, the party withdrew it, or it is only a point of view."""
        vastgesteld = self.besluit is not None and self.besluit.vastgesteld
        return self.stand == "ingetrokken" or vastgesteld or bool(self.standpunt)

    @property
    def aanvaard(self) -> bool:
        """Whether a decision was adopted that takes the remark over, wholly or in part: its corrections count."""
        besluit = self.besluit
        return besluit is not None and besluit.vastgesteld and besluit.uitkomst != "niet overgenomen"


class Wederhoorregister(Record):
    """The file input/wederhoor/<party>.yaml."""

    partij: str
    rondes: tuple[Ronde, ...] = ()
    bestanden: tuple[IngelezenBestand, ...] = ()
    opmerkingen: tuple[Opmerking, ...] = ()


@dataclass(frozen=True, slots=True)
class Verwerking:
    """A correction that was laid over the data of this run.

    Attributes:
        opmerking: id of the remark.
        partij: who made it.
        soort: what was replaced.
        doel: its name: the key of a fact, the id of a finding, or the norm and the municipality.
        feit: key of the fact; None for another kind.
        naam: id of the finding or norm; empty for a fact.
        gemeente: the municipality that it is about; empty for the whole.
        oud: what it said, as documents write it.
        nieuw: what it says now, as documents write it.
        reden: why it was taken over.
        auteur: who adopted it.
    """

    opmerking: str
    partij: str
    soort: Doelsoort
    doel: str
    feit: FeitSleutel | None
    naam: str
    gemeente: str
    oud: str
    nieuw: str
    reden: str
    auteur: str

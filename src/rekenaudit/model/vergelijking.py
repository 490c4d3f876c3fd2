"""Two versions compared: what changed, by which remark, and what changed without one; `vergelijk --json` gives all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bronwijziging:
    """What a correction replaced: a source value, a finding or a verdict of the researchers.

    Attributes:
        soort: kind of what it replaced.
        doel: its key.
        titel: what readers call it.
        oud: what it was.
        nieuw: what it is.
    """

    soort: str
    doel: str
    titel: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Cijferwijziging:
    """A value of an indicator that changed.

    Attributes:
        kengetal: the indicator.
        titel: its title.
        plek: its place, written for readers ("Veldstad, 2031").
        oud: what it was.
        nieuw: what it is.
    """

    kengetal: str
    titel: str
    plek: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Oordeelwijziging:
    """A verdict that changed, or whose reason changed; `gemeente` is empty for the study."""

    norm: str
    titel: str
    gemeente: str
    oud: str
    nieuw: str
    reden_oud: str
    reden_nieuw: str

    @property
    def omgeslagen(self) -> bool:
        """Whether the verdict itself became another."""
        return self.oud != self.nieuw


@dataclass(frozen=True, slots=True)
class Blokwijziging:
    """A part of a document that changed; without words before or after it is new or gone.

    Attributes:
        document: name of the document.
        plek: id of its place.
        waar: its place in words ("tabel 3", "Samenvatting").
        soort: kind of block.
        oud: words before.
        nieuw: words now.
    """

    document: str
    plek: str
    waar: str
    soort: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Keten:
    """All that one remark changed, from source to sentence.

    Attributes:
        opmerking: id of the remark.
        partij: who made it.
        stand: `nieuw` when it was laid over this version only, `vervallen` when over the old version only.
        passage: what the remark is about, as printed.
        sleutel: the value that it is about; empty for a text.
        reactie: what the party said.
        voorstel: what should stand there, according to the party.
        uitkomst: what was decided.
        reden: why.
        auteur: who adopted it.
        bronnen: what it replaced.
        teksten: texts that were edited because of it.
        cijfers: values that changed by it.
        oordelen: verdicts that changed by it.
        blokken: parts of documents that changed by it.
    """

    opmerking: str
    partij: str
    stand: str
    passage: str
    sleutel: str
    reactie: str
    voorstel: str
    uitkomst: str
    reden: str
    auteur: str
    bronnen: tuple[Bronwijziging, ...]
    teksten: tuple[str, ...]
    cijfers: tuple[Cijferwijziging, ...]
    oordelen: tuple[Oordeelwijziging, ...]
    blokken: tuple[Blokwijziging, ...]


@dataclass(frozen=True, slots=True)
class Zonder:
    """A remark that changed nothing: not taken over, withdrawn, not decided, or taken over without a correction.

    Attributes:
        opmerking: id of the remark.
        partij: who made it.
        passage: what it is about, as printed.
        reactie: what the party said.
        uitkomst: what was decided, in words for readers.
        reden: why.
    """

    opmerking: str
    partij: str
    passage: str
    reactie: str
    uitkomst: str
    reden: str


@dataclass(frozen=True, slots=True)
class Herlezen:
    """A conclusion or recommendation that rests on something that changed."""

    id: str
    soort: str
    nummer: int
    titel: str
    redenen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Losse:
    """Something that changed without a remark: a file, a setting, a rule, the program, a delivered value."""

    soort: str
    naam: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Documentstatus:
    """What became of a document."""

    naam: str
    titel: str
    stand: str
    versie: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Two versions compared.

    Every part of a document that changed stands in `ketens`, in `samen` or in `onverklaard`.

    Attributes:
        oud: name of the old version.
        nieuw: name of the new one.
        datum_oud: its date, in Dutch.
        datum_nieuw: its date, in Dutch.
        documenten: what became of every document.
        oordelen: verdicts that became another, whatever the cause.
        ketens: by remark what it changed.
        zonder: remarks of the new version that changed nothing, and that the old one did not have like that.
        samen: parts that changed by the right of reply as a whole; by which remark cannot be said.
        herlezen: conclusions and recommendations to read again.
        los: what changed without a remark.
        cijfers: values that changed without a remark.
        onverklaard: parts of documents that changed without a remark.
    """

    oud: str
    nieuw: str
    datum_oud: str
    datum_nieuw: str
    documenten: tuple[Documentstatus, ...]
    oordelen: tuple[Oordeelwijziging, ...]
    ketens: tuple[Keten, ...]
    zonder: tuple[Zonder, ...]
    samen: tuple[Blokwijziging, ...]
    herlezen: tuple[Herlezen, ...]
    los: tuple[Losse, ...]
    cijfers: tuple[Cijferwijziging, ...]
    onverklaard: tuple[Blokwijziging, ...]

    @property
    def leeg(self) -> bool:
        """Whether nothing changed but the name and date of the version."""
        inhoud = (self.oordelen, self.ketens, self.samen, self.los, self.cijfers, self.onverklaard)
        return not any(inhoud) and all(d.stand == "ongewijzigd" for d in self.documenten)

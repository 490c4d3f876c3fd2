"""What goes with a reaction form: the letter, and the frame around the passages of a report about one party."""

from dataclasses import dataclass, replace
from datetime import date

from rekenaudit.document.afwerking.keuring import keur
from rekenaudit.document.afwerking.nummering import nummer
from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.ontwerpen import Ontwerp, maak_boom
from rekenaudit.document.samenstellen import figuren_in, maak_document
from rekenaudit.document.titelblad import titelblad
from rekenaudit.document.uitgave import DATUM, merk
from rekenaudit.document.wijzigingsdelen import aantal
from rekenaudit.model.studie import Documentsoort
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.problems import Plaats

KADER = "over-deze-passages"
"""Id of the section that says what the document with passages is."""

_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})


@dataclass(frozen=True, slots=True)
class Wederhoorbrief:
    """What the letter says.

    Attributes:
        naam: the party.
        gemeente: the same when it is a municipality.
        titel: what it asks.
        ambtelijk: whether facts are to be checked.
        integraal: whether every municipality gets the same conclusions and recommendations.
        sluit: closing date in words; empty for none.
        stukken: documents that go with it.
        leverde: whether the form shows data that the party delivered for others.
        antwoord_aan: where the reaction goes; empty when nobody said.
        datum: date of the letter.
    """

    naam: str
    gemeente: str
    titel: str
    ambtelijk: bool
    integraal: bool
    sluit: str
    stukken: tuple[str, ...]
    leverde: bool
    antwoord_aan: str
    datum: date

    @property
    def college(self) -> bool:
        """Whether it goes to an executive."""
        return bool(self.gemeente) and not self.ambtelijk

    @property
    def aan(self) -> str:
        """Name to whom it goes."""
        return f"het college van burgemeester en wethouders van {self.naam}" if self.college else self.naam


@dataclass(frozen=True, slots=True)
class Passagekader:
    """What stands before the passages.

    Attributes:
        naam: the party.
        gemeente: the same when it is a municipality.
        rapport: title of the report.
        masker: what stands in the place of others.
        zonder: what was left out of all of it; empty for nothing.
        ook: what stands in it besides the passages about the party; empty for nothing.
        integraal: whether that is the same for every municipality.
    """

    naam: str
    gemeente: str
    rapport: str
    masker: str
    zonder: str
    ook: str
    integraal: bool


def maak_brief(brief: Wederhoorbrief, naam: str, gereedschap: Gereedschap) -> Document | None:
    """Make the letter; None with a problem when its template cannot be filled."""
    titel = f"Wederhoor: {gereedschap.studie.onderzoek.titel}"
    document = _document("wederhoorbrief", (titel, "Brief", f"Aan: {brief.aan}"), brief, gereedschap)
    if document is None:
        return None
    return replace(document, naam=naam, datum=brief.datum, merk=replace(document.merk, watermerk=""))


def maak_passages(
    kader: Passagekader, naam: str, hoofdstukken: tuple[Knoop, ...], gereedschap: Gereedschap
) -> Document | None:
    """Make the document with passages; None with a problem when its template cannot be filled."""
    titels = (f"Passages over {kader.naam}", "Passages uit het rapport", f"Uit: {kader.rapport}")
    document = _document("wederhoorpassages", titels, kader, gereedschap)
    if document is None:
        return None
    delen = tuple(_met_inhoud(k, hoofdstukken) for k in document.boom.knopen())
    boom = replace(document.boom, kinderen=(*delen, *hoofdstukken))
    gereedschap.problemen.extend(keur(boom, naam))
    return replace(document, naam=naam, boom=boom, figuren=figuren_in(boom))


def _met_inhoud(deel: Knoop, hoofdstukken: tuple[Knoop, ...]) -> Knoop:
    if deel.tag != "nav":
        return deel
    regels = tuple(r for h in hoofdstukken for r in _inhoudsregel(h))
    kinderen = (replace(k, kinderen=(*k.kinderen, *regels)) if k.tag == "ol" else k for k in deel.knopen())
    return replace(deel, kinderen=tuple(kinderen))


def _inhoudsregel(hoofdstuk: Knoop) -> tuple[Knoop, ...]:
    kop = next((k for k in hoofdstuk.knopen() if k.tag in _KOPPEN), None)
    if kop is None:
        return ()
    nummer_ = next((k for k in alle(kop) if "nummer" in k.klassen()), None)
    titel = tekst(kop).removeprefix(tekst(nummer_) if nummer_ else "").strip()
    woorden = Knoop("span", (("class", "tekst"),), (titel,))
    kinderen: tuple[Knoop | str, ...] = (nummer_, " ", woorden) if nummer_ is not None else (woorden,)
    return (Knoop("li", (), (Knoop("a", (("href", f"#{hoofdstuk.attr('id')}"),), kinderen),)),)


def _document(
    sjabloon: str, titels: tuple[str, str, str], p: Wederhoorbrief | Passagekader, gereedschap: Gereedschap
) -> Document | None:
    titel, wat, ondertitel = titels
    soort = Documentsoort(
        naam=sjabloon, titel=titel, sjabloon=f"{sjabloon}.html.j2", formaten=("docx", "pdf"), soort=wat, oordelen="geen"
    )
    blad = replace(titelblad(soort, gereedschap.studie, p.gemeente), ondertitel=ondertitel)
    if isinstance(p, Wederhoorbrief):
        blad = replace(blad, datum=merk(DATUM, schrijf_datum(p.datum)))
    anderen = len(gereedschap.studie.rekenkamers) - len(blad.uitgevers)
    samen = aantal(anderen, "andere rekenkamer", "andere rekenkamers") if anderen else ""
    gegevens = {"titels": blad, "onderzoek": gereedschap.studie.onderzoek, "p": p, "samen": samen}
    boom = maak_boom(soort, gegevens, Plaats(), gereedschap)
    if boom is None:
        return None
    return maak_document(Ontwerp(soort, p.gemeente, blad, boom, nummer(boom, {})), {}, gereedschap)

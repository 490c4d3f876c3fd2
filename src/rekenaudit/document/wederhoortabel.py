"""The table that a party gets back: every remark of its own with the decision and the reason, and a covering letter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rekenaudit.corrections.stand import Partijstand, stand
from rekenaudit.document.afwerking.nummering import nummer
from rekenaudit.document.delen.wederhoordelen import Wederhoorrij, wederhoorrijen
from rekenaudit.document.delen.wederhoorwijzigingen import Wijzigingswoorden
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Gereedschap, Invoer
from rekenaudit.document.ontwerpen import Ontwerp, maak_boom
from rekenaudit.document.samenstellen import maak_document, maak_gereedschap
from rekenaudit.document.titelblad import titelblad
from rekenaudit.document.uitgave import DATUM, merk
from rekenaudit.model.studie import Documentsoort
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats, Probleem, sorteer

SJABLOON = "wederhoortabel.html.j2"
_UITKOMSTEN = (("overgenomen", "overgenomen"), ("deels", "deels overgenomen"), ("niet overgenomen", "niet overgenomen"))


@dataclass(frozen=True, slots=True)
class Partijbrief:
    """What the template knows of one party.

    Attributes:
        verzonden: when it was asked to react; empty when that is not recorded.
        ontvangen: when its reaction came in; empty when that is not recorded.
        versie: version that it reacted to.
        zinnen: what was done with its remarks, in numbers.
        rijen: its remarks.
    """

    verzonden: str
    ontvangen: str
    versie: str
    zinnen: tuple[str, ...]
    rijen: tuple[Wederhoorrij, ...]


def wederhoortabellen(invoer: Invoer, datum: date | None = None) -> tuple[tuple[Document, ...], tuple[Probleem, ...]]:
    """Make the document of every party that made remarks in the ambtelijke round.

    Args:
        invoer: the study with its register; results and verdicts are not needed.
        datum: date of the letters; the last day that the register notes of the party when None.

    Returns:
        The documents, named after their party, and every problem.
    """
    gereedschap = maak_gereedschap(invoer)
    standen = [s for s in stand(gereedschap.studie, invoer.register, invoer.verwerkt) if s.ronde == "ambtelijk"]
    documenten = [_document(s, gereedschap, datum) for s in standen if s.opmerkingen]
    return tuple(d for d in documenten if d is not None), sorteer(gereedschap.problemen)


def _document(stand_: Partijstand, gereedschap: Gereedschap, gevraagd: date | None) -> Document | None:
    titel = f"Wederhoor: uw opmerkingen bij ‘{gereedschap.studie.onderzoek.titel}’"
    soort = Documentsoort(
        naam="wederhoortabel",
        titel=titel,
        sjabloon=SJABLOON,
        formaten=("docx", "pdf"),
        soort="Reactie op wederhoor",
        lezers=stand_.partij,
        oordelen="geen",
    )
    studie = gereedschap.studie
    gemeente = stand_.partij if stand_.partij in studie.gemeentenamen() else ""
    titels = titelblad(soort, studie, gemeente)
    datum = gevraagd or _laatste_dag(stand_) or studie.onderzoek.datum
    titels = replace(titels, ondertitel=f"Aan: {stand_.partij}", lezers="", datum=merk(DATUM, schrijf_datum(datum)))
    gegevens = {"titels": titels, "onderzoek": gereedschap.studie.onderzoek, "p": _brief(stand_, gereedschap.invoer)}
    boom = maak_boom(soort, gegevens, Plaats(), gereedschap)
    if boom is None:
        return None
    ontwerp = Ontwerp(soort, gemeente, titels, boom, nummer(boom, {}))
    document = maak_document(ontwerp, {}, gereedschap)
    return replace(document, naam=slug(stand_.partij), datum=datum, merk=replace(document.merk, watermerk=""))


def _laatste_dag(stand_: Partijstand) -> date | None:
    """Give the last day that the letter tells of: sending, the reaction, or a decision."""
    ronde, besluiten = stand_.verzending, [o.besluit for o in stand_.opmerkingen if o.besluit is not None]
    van_ronde = (ronde.verzonden, ronde.ontvangen) if ronde is not None else ()
    return max((dag for dag in (*van_ronde, *(b.vastgesteld_op for b in besluiten)) if dag), default=None)


def _brief(stand_: Partijstand, invoer: Invoer) -> Partijbrief:
    ronde = stand_.verzending
    return Partijbrief(
        verzonden=schrijf_datum(ronde.verzonden) if ronde and ronde.verzonden else "",
        ontvangen=schrijf_datum(ronde.ontvangen) if ronde and ronde.ontvangen else "",
        versie=ronde.versie if ronde else stand_.opmerkingen[0].versie,
        zinnen=tuple(_zinnen(stand_)),
        rijen=tuple(wederhoorrijen([stand_], Wijzigingswoorden(invoer, stand_.partij))),
    )


def _zinnen(stand_: Partijstand) -> Sequence[str]:
    totaal = len(stand_.opmerkingen)
    delen = [f"{n} {woord}" for uitkomst, woord in _UITKOMSTEN if (n := stand_.besloten(uitkomst))]
    delen += [f"{stand_.ingetrokken} door u ingetrokken"] if stand_.ingetrokken else []
    delen += [f"{stand_.open} nog in behandeling"] if stand_.open else []
    wat = "1 opmerking" if totaal == 1 else f"{totaal} opmerkingen"
    return (f"U maakte {wat}.", *(f"Daarvan: {'; '.join(delen)}." for _ in delen[:1]))

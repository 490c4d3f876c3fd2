"""Judge measurements of one or more years against limits, and combine the years' verdicts into one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rekenaudit.evaluators.combineren import combineer, eis_van, tel
from rekenaudit.evaluators.grenzen import Grenzen
from rekenaudit.evaluators.meting import Meting
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze
from rekenaudit.evaluators.uitspraak import Uitspraak
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Drempel, Vergelijking
from rekenaudit.model.oordeel import Gebruikt, Uitslag
from rekenaudit.model.reeks import Cel

EEN_WAARDE = "alle"
"""The rule for a test of a single measurement."""


@dataclass(frozen=True, slots=True)
class Jaaroordeel:
    """What the years come to.

    Attributes:
        uitslag: the verdict over all years.
        wijze: decimals that show no value as a limit that it misses.
        afstand: distance of the nearest value to its nearest limit, in Dutch.
        gebruikt: all values used.
        onbekendzin: what missing years mean for the verdict; empty when none is missing.
    """

    uitslag: Uitslag
    wijze: Schrijfwijze
    afstand: str
    gebruikt: tuple[Gebruikt, ...]
    onbekendzin: str

    def uitspraak(self, regel: str, zinnen: Iterable[str], uitkomst: Uitkomst) -> Uitspraak:
        """Say it by a rule, with the sentences that are not empty and the remarks on the indicator as its reason."""
        noten = (f"Kanttekening: {k.rstrip('.')}." for k in uitkomst.kanttekeningen)
        reden = " ".join(zin for zin in (*zinnen, *noten) if zin)
        return Uitspraak(self.uitslag, regel, reden, self.gebruikt, afstand=self.afstand)


def beoordeel(
    metingen: Sequence[Meting], grenzen: Grenzen, wijze: Schrijfwijze, regel: str = EEN_WAARDE, minstens: int = 1
) -> Jaaroordeel:
    """Judge every measurement and combine them.

    Args:
        metingen: one for each year.
        grenzen: limits that the values are judged against.
        wijze: notation of the values, with the decimals as declared.
        regel: `alle`, `een` or `minstens`.
        minstens: the n of `minstens`.
    """
    uitslagen = [_uitslag(meting.cel, grenzen) for meting in metingen]
    telling = tel(uitslagen)
    uitslag = combineer(telling, eis_van(regel, minstens, telling.geteld))
    waarden = tuple(meting.cel.waarde for meting in metingen if meting.cel.waarde is not None)
    return Jaaroordeel(
        uitslag,
        grenzen.wijze_voor(wijze, waarden),
        _afstand(metingen, grenzen, wijze),
        tuple(g for meting in metingen for g in meting.gebruikt),
        _onbekendzin(telling.onbekend, telling.geteld, uitslag),
    )


def combineertekst(toets: Drempel | Vergelijking, jaren: Sequence[str]) -> str:
    """Write how the years' verdicts make one (` in elk van deze jaren`); empty for a single year."""
    if len(jaren) < 2:
        return ""
    teksten = {
        "alle": " in elk van deze jaren",
        "een": " in ten minste één van deze jaren",
        "minstens": f" in minstens {toets.minstens} van deze {len(jaren)} jaren",
    }
    return teksten[toets.combineren]


def _uitslag(cel: Cel, grenzen: Grenzen) -> Uitslag:
    if cel.waarde is not None:
        return grenzen.uitslag(cel.waarde)
    if cel.aanwezigheid is Aanwezigheid.NIET_VAN_TOEPASSING:
        return Uitslag.NIET_VAN_TOEPASSING
    return Uitslag.ONVOLDOENDE_DATA


def _afstand(metingen: Sequence[Meting], grenzen: Grenzen, wijze: Schrijfwijze) -> str:
    """Write the smallest distance; with several years also whose it is."""
    afstanden = [(*grenzen.afstand(m.cel.waarde, wijze), m.jaar) for m in metingen if m.cel.waarde is not None]
    if not afstanden:
        return ""
    _, tekst, jaar = min(afstanden, key=lambda a: a[0])
    return f"{tekst} ({jaar})" if len(metingen) > 1 else tekst


def _onbekendzin(onbekend: int, geteld: int, uitslag: Uitslag) -> str:
    if not onbekend:
        return ""
    if uitslag is Uitslag.ONVOLDOENDE_DATA:
        return "Daardoor is er geen oordeel mogelijk." if geteld > 1 else ""
    return "Wat daar ook uitkomt, het oordeel blijft gelijk."

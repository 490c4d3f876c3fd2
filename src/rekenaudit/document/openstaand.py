"""What a document still waits for, and from whom: the words of the marks in a werkversie."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rekenaudit.model.aanwezigheid import Aanwezigheid, Herkomst
from rekenaudit.model.reeks import Cel
from rekenaudit.model.studie import Studie
from rekenaudit.model.werkverdeling import Werkverdeling
from rekenaudit.notation.woorden import opsomming

NIET_ONTVANGEN = "nog niet ontvangen"
NIET_GESCHREVEN = "nog niet geschreven"
NIET_GEMAAKT = "nog niet gemaakt"
NIET_GOEDGEKEURD = "nog niet goedgekeurd"
NIET_TE_BEPALEN = "nog niet te bepalen"
VOLGT = "[volgt]"
"""What a cell of a table says; the note under the table says what is awaited."""


@dataclass(frozen=True, slots=True)
class Openstaand:
    """Everything that is awaited; empty once the study has left the status werkversie.

    Attributes:
        verwacht: source → municipalities of which nothing was delivered yet, without a reason.
        werk: who does what.
        bewijs: codes of evidence that is not approved yet.
        oordelen: (municipality, norm) of researchers' verdicts that are not given yet.
    """

    verwacht: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    werk: Werkverdeling = field(default_factory=Werkverdeling)
    bewijs: frozenset[str] = frozenset()
    oordelen: frozenset[tuple[str, str]] = frozenset()

    @property
    def iets(self) -> bool:
        """Whether anything is awaited that verdicts rest on."""
        return bool(self.verwacht or self.bewijs or self.oordelen)

    def van_cel(self, cel: Cel, gemeenten: Iterable[str] = ()) -> dict[str, tuple[str, ...]]:
        """Tell which deliveries a missing value waits for.

        Args:
            cel: the value.
            gemeenten: municipalities that it is about; none for all together.

        Returns:
            Source → municipalities, in the order of the study; empty when the value waits for none.
        """
        if cel.waarde is not None or cel.aanwezigheid is not Aanwezigheid.ONTBREEKT:
            return {}
        wie = frozenset(gemeenten)
        gevonden = {
            bron: tuple(naam for naam in namen if not wie or naam in wie)
            for bron, namen in self.verwacht.items()
            if bron in cel.bronnen
        }
        return {bron: namen for bron, namen in gevonden.items() if namen}

    def door(self, deel: str, gemeente: str = "") -> str:
        """Write who must still write a part: ` door A. Jansen`; empty when nobody was named."""
        werk = self.werk.werk_aan(deel, gemeente)
        return f" door {werk.auteur}" if werk is not None and werk.auteur else ""

    def verslagen(self, codes: Iterable[str]) -> str:
        """Name the evidence that is not approved yet: `verslag VEL-G1 en VEL-G2`; empty when there is none."""
        namen = [code for code in codes if code in self.bewijs]
        return f"{'verslag' if len(namen) == 1 else 'verslagen'} {opsomming(namen)}" if namen else ""


def leveringen_in_woorden(
    leveringen: Mapping[str, Iterable[str]], studie: Studie, werk: Werkverdeling, eigen: str = ""
) -> str:
    """Write which deliveries are awaited and from whom: `ritten per halte van Veldstad en Oost-Aa`.

    Args:
        leveringen: source → municipalities.
        studie: the study.
        werk: whom deliveries were asked from.
        eigen: municipality whose document this is: others are counted, not named.
    """
    delen = []
    for bron in (b for b in studie.bronnen if b in leveringen):
        namen = [naam for naam in studie.gemeentenamen() if naam in leveringen[bron]]
        wie = opsomming([_gevraagd(bron, groep, studie, werk, eigen) for groep in _per_vraag(bron, namen, werk)])
        delen.append(f"{studie.bronnen[bron].vermelding} {wie}")
    return "; ".join(delen)


def _per_vraag(bron: str, namen: list[str], werk: Werkverdeling) -> list[list[str]]:
    """Gather the municipalities for which the same was asked of the same."""
    groepen: dict[str, list[str]] = {}
    for naam in namen:
        levering = werk.levering_van(bron, naam)
        groepen.setdefault(levering.gevraagd_aan if levering is not None else "", []).append(naam)
    return list(groepen.values())


def _gevraagd(bron: str, namen: list[str], studie: Studie, werk: Werkverdeling, eigen: str) -> str:
    levering = werk.levering_van(bron, namen[0])
    wie = _genoemd(namen, studie, eigen)
    if levering is not None and levering.gevraagd_aan:
        alles = len(namen) == len(studie.gemeenten) or len(studie.gemeenten) == 1
        return f"van {levering.gevraagd_aan}" if alles else f"van {levering.gevraagd_aan} (over {wie})"
    return f"{'over' if studie.bronnen[bron].herkomst is Herkomst.OFFICIEEL else 'van'} {wie}"


def _genoemd(namen: list[str], studie: Studie, eigen: str) -> str:
    if len(namen) == len(studie.gemeenten) > 1:
        return studie.onderzoek.groep
    if not eigen:
        return opsomming(namen)
    anderen = sum(naam != eigen for naam in namen)
    woord = "een andere gemeente" if anderen == 1 else f"{anderen} andere gemeenten"
    return opsomming([*([eigen] if eigen in namen else []), *([woord] if anderen else [])])


def merktekst(soort: str, wat: str) -> str:
    """Write the words of a mark: `[nog niet ontvangen: gebruik van Veldstad]`; empty when nothing is awaited."""
    return f"[{soort}: {wat}]" if wat else ""

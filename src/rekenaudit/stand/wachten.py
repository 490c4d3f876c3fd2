"""What a study waits for: deliveries and approvals, from whom, since when and until when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rekenaudit.model.bevinding import Bevindingen, Bewijsstuk
from rekenaudit.model.studie import Studie
from rekenaudit.model.werkverdeling import Levering, Werkverdeling


@dataclass(frozen=True, slots=True)
class Wachtpost:
    """Something that is awaited.

    Attributes:
        wat: the delivery or the report.
        gemeenten: municipalities that it is about; none for the whole.
        van: who must deliver or approve.
        gevraagd_op: when it was asked; None when that is not known.
        toegezegd_op: when it was promised for; None when it was not.
        te_laat: whether the promise had passed on the date of the study.
    """

    wat: str
    gemeenten: tuple[str, ...]
    van: str
    gevraagd_op: date | None = None
    toegezegd_op: date | None = None
    te_laat: bool = False


def wachtlijst(
    studie: Studie, verwacht: Mapping[str, tuple[str, ...]], bevindingen: Bevindingen, werk: Werkverdeling
) -> tuple[Wachtpost, ...]:
    """List what is awaited: deliveries in the order of config.yaml, then reports in that of the register."""
    return (*_leveringen(studie, verwacht, werk), *(_verslag(s) for s in bevindingen.bewijs if _wacht(s)))


def _leveringen(studie: Studie, verwacht: Mapping[str, tuple[str, ...]], werk: Werkverdeling) -> Iterator[Wachtpost]:
    for bron, wat in studie.bronnen.items():
        groepen: dict[Levering | None, list[str]] = {}
        for naam in verwacht.get(bron, ()):
            groepen.setdefault(werk.levering_van(bron, naam), []).append(naam)
        for levering, namen in groepen.items():
            alle = len(namen) == len(studie.gemeenten)
            van = (levering.gevraagd_aan if levering else "") or wat.leverancier or "de gemeenten zelf"
            op = levering.gevraagd_op if levering else None
            toegezegd = levering.toegezegd_op if levering else None
            te_laat = toegezegd is not None and toegezegd < studie.onderzoek.datum
            yield Wachtpost(wat.vermelding, () if alle else tuple(namen), van, op, toegezegd, te_laat)


def _wacht(stuk: Bewijsstuk) -> bool:
    return stuk.verslag != "goedgekeurd"


def _verslag(stuk: Bewijsstuk) -> Wachtpost:
    stand = "nog voorleggen" if stuk.verslag == "concept" else "goedkeuring gevraagd"
    gemeenten = (stuk.gemeente,) if stuk.gemeente else ()
    return Wachtpost(f"verslag {stuk.code} ({stand})", gemeenten, stuk.functie or "wie is gesproken")

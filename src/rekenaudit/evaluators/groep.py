"""The group that a municipality is compared with: its mean or median in a year, computed once for all."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from rekenaudit.evaluators.plek import neem
from rekenaudit.model.aanwezigheid import Aanwezigheid, sterkste
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Vergelijking
from rekenaudit.model.reeks import Cel
from rekenaudit.model.studie import Studie


@dataclass(frozen=True, slots=True)
class Groep:
    """The mean or median of the group in one year, and how many values it rests on."""

    cel: Cel
    aanwezig: int
    totaal: int

    def naam(self, artikel: str) -> str:
        """Write what it is: `het gemiddelde van de 9 gemeenten`, `de mediaan van 8 van de 9 gemeenten`."""
        deel = "" if self.aanwezig == self.totaal else f"{self.aanwezig} van "
        return f"{artikel} van {deel}de {self.totaal} gemeenten"


@dataclass(frozen=True, slots=True)
class Groepen:
    """Remembers every group, so that judging all municipalities costs no more than looking at each once."""

    studie: Studie
    _bekend: dict[tuple[object, ...], Groep] = field(default_factory=dict, repr=False)

    def groep(self, toets: Vergelijking, uitkomst: Uitkomst, jaar: str) -> Groep:
        """Take the group of a test in a year.

        Every municipality of the study belongs to it, also where the norm does not apply.
        """
        sleutel = (toets.kengetal, tuple(toets.selectie.items()), toets.met, toets.minimaal, jaar)
        if sleutel not in self._bekend:
            namen = self.studie.gemeentenamen()
            cellen = [neem(uitkomst, tuple(toets.selectie.items()), naam, jaar).cel for naam in namen]
            self._bekend[sleutel] = bereken_groep(cellen, toets, uitkomst.reeks.eenheid, self.studie.drempel_personen)
        return self._bekend[sleutel]


def bereken_groep(cellen: Sequence[Cel], toets: Vergelijking, eenheid: Eenheid, drempel_personen: int) -> Groep:
    """Take the mean or median over the values that are there; those that do not apply are outside the group.

    One value is no group: comparing it with itself says nothing, and does not apply. A small count of persons among
    the values makes the result small only when it is the middle value itself, or is itself a small count (a single base
    unit; whether that counts persons shows from the small count).
    """
    telt_mee = [cel for cel in cellen if cel.aanwezigheid is not Aanwezigheid.NIET_VAN_TOEPASSING]
    waarden = sorted(cel.waarde for cel in telt_mee if cel.waarde is not None)
    bronnen = frozenset[str]().union(*(cel.bronnen for cel in cellen))
    nodig = len(telt_mee) if toets.minimaal is None else toets.minimaal
    klein = any(cel.klein for cel in telt_mee)
    if len(waarden) < max(nodig, 2):
        afwezig = sterkste([Aanwezigheid.NIET_VAN_TOEPASSING, *(cel.aanwezigheid for cel in cellen)])
        return Groep(Cel(None, afwezig, bronnen, klein), len(waarden), len(cellen))
    midden = sum(waarden, Fraction(0)) / len(waarden) if toets.met == "gemiddelde" else _mediaan(waarden)
    is_telling = [macht for _, macht in eenheid.factoren] == [1]
    is_middelste = toets.met == "mediaan" and any(cel.klein and cel.waarde == midden for cel in telt_mee)
    klein = klein and (is_middelste or (is_telling and midden < drempel_personen))
    return Groep(Cel(midden, Aanwezigheid.AANWEZIG, bronnen, klein), len(waarden), len(cellen))


def _mediaan(waarden: Sequence[Fraction]) -> Fraction:
    helft = len(waarden) // 2
    return waarden[helft] if len(waarden) % 2 else (waarden[helft - 1] + waarden[helft]) / 2

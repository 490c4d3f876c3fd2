"""Limits: testing an exact value against them, and writing them and the distance to them in Dutch."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from operator import ge, gt, le, lt

from rekenaudit.evaluators.schrijfwijze import Schrijfwijze
from rekenaudit.evaluators.uitspraak import Dossier
from rekenaudit.model.norm import Grens
from rekenaudit.model.oordeel import Uitslag


@dataclass(frozen=True, slots=True)
class Eenzijdig:
    """One side of a limit: `hoogstens` 5 procent."""

    woord: str
    waarde: Fraction
    vergelijk: Callable[[Fraction, Fraction], bool]

    def goed(self, waarde: Fraction) -> bool:
        """Whether a value satisfies it, exactly."""
        return self.vergelijk(waarde, self.waarde)


def kaal(kant: Eenzijdig, wijze: Schrijfwijze) -> str:
    """Write one side of a limit: `hoogstens 5,0 procent`."""
    return f"{kant.woord} {wijze.schrijf(kant.waarde)}"


@dataclass(frozen=True, slots=True)
class Grenzen:
    """The limits of a test.

    Attributes:
        voldoet: limit for "voldoet".
        gedeeltelijk: limit for "voldoet gedeeltelijk"; None when the test has no such verdict.
        naam: what prose calls the limit that a value is near to ("de grens", "de marge").
        beschrijf: writes one side of a limit in words.
    """

    voldoet: Grens
    gedeeltelijk: Grens | None
    naam: str = "de grens"
    beschrijf: Callable[[Eenzijdig, Schrijfwijze], str] = kaal

    def uitslag(self, waarde: Fraction) -> Uitslag:
        """Judge a value, exactly."""
        if all(kant.goed(waarde) for kant in kanten(self.voldoet)):
            return Uitslag.VOLDOET
        if self.gedeeltelijk is not None and all(kant.goed(waarde) for kant in kanten(self.gedeeltelijk)):
            return Uitslag.GEDEELTELIJK
        return Uitslag.NIET

    def alle_kanten(self) -> tuple[Eenzijdig, ...]:
        """List every side of both limits."""
        return kanten(self.voldoet) + (kanten(self.gedeeltelijk) if self.gedeeltelijk is not None else ())

    def wijze_voor(self, wijze: Schrijfwijze, waarden: tuple[Fraction, ...]) -> Schrijfwijze:
        """Choose decimals that write the limits in full and no value as a limit that it misses."""
        wijze = wijze.exact_voor(kant.waarde for kant in self.alle_kanten())
        for waarde in waarden:
            for kant in self.alle_kanten():
                wijze = wijze.eerlijk(waarde, kant.waarde, kant.goed)
        return wijze

    def regel(self, wijze: Schrijfwijze, dossier: Dossier) -> str:
        """Write the rule: `hoogstens 5,0 procent: voldoet; hoogstens 10,0 procent: voldoet gedeeltelijk`."""
        delen = [f"{self.tekst(self.voldoet, wijze)}: {dossier.woord(Uitslag.VOLDOET)}"]
        if self.gedeeltelijk is not None:
            delen.append(f"{self.tekst(self.gedeeltelijk, wijze)}: {dossier.woord(Uitslag.GEDEELTELIJK)}")
        return "; ".join(delen)

    def normzin(self, uitslag: Uitslag, wijze: Schrijfwijze, dossier: Dossier, bij: str = "") -> str:
        """Write the limit as a sentence: `De norm is hoogstens 5,0 procent.`; what meets it needs no second limit."""
        zin = f"De norm is {self.tekst(self.voldoet, wijze)}{bij}."
        if self.gedeeltelijk is not None and uitslag is not Uitslag.VOLDOET:
            deels = dossier.woord(Uitslag.GEDEELTELIJK)
            zin += f" Bij {self.tekst(self.gedeeltelijk, wijze)} is het oordeel ‘{deels}’."
        return zin

    def tekst(self, grens: Grens, wijze: Schrijfwijze) -> str:
        """Write one limit: `minstens 5,0 procent en minder dan 10,0 procent`."""
        exact = wijze.exact_voor(kant.waarde for kant in self.alle_kanten())
        return " en ".join(self.beschrijf(kant, exact) for kant in kanten(grens))

    def afstand(self, waarde: Fraction, wijze: Schrijfwijze) -> tuple[Fraction, str]:
        """Measure how far a value is from the nearest limit.

        Returns:
            The distance, and the same in Dutch: `2,3 procentpunt boven de grens van 5,0 procent`.
        """
        exact = wijze.exact_voor(kant.waarde for kant in self.alle_kanten())
        grens = min((kant.waarde for kant in self.alle_kanten()), key=lambda g: abs(waarde - g))
        verschil = waarde - grens
        if not verschil:
            return verschil, f"precies op {self.naam} van {exact.schrijf(grens)}"
        verschiltekst = exact.van_verschil().zodat_zichtbaar(verschil).schrijf(abs(verschil))
        kant = "boven" if verschil > 0 else "onder"
        return abs(verschil), f"{verschiltekst} {kant} {self.naam} van {exact.schrijf(grens)}"


def kanten(grens: Grens) -> tuple[Eenzijdig, ...]:
    """List the sides of a limit that are given, in a fixed order."""
    mogelijk = (
        ("minstens", grens.minstens, ge),
        ("meer dan", grens.meer_dan, gt),
        ("hoogstens", grens.hoogstens, le),
        ("minder dan", grens.minder_dan, lt),
    )
    return tuple(Eenzijdig(woord, waarde, vergelijk) for woord, waarde, vergelijk in mogelijk if waarde is not None)

"""Figures to draw in tests: small builders with neutral names, and the default house style."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.figures.style import Style, load_style
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Figuursoort, Paneel, Punt, Serie
from rekenaudit.notation.waarden import schrijf_afwezig, schrijf_waarde

Waarde = Fraction | int | Aanwezigheid

SOORTEN: tuple[Figuursoort, ...] = ("staven", "liggend", "lijnen", "gestapeld", "panelen", "warmtekaart")
ONTBREEKT = Aanwezigheid.ONTBREEKT
NEGEN = ("Ee", "Veldstad", "Noorderwijk", "Hof van Beek", "Oostdam", "Zuiderkoggenland", "Wal", "Lage Duinen", "Bergh")
DERTIG = tuple(f"{naam} {bij}" for naam in ("Veld", "Noord-", "Hoog aan het ", "Zuid", "Sint ") for bij in "abcdef")
LANG = (
    "Ee",
    "Samenwerkingsgemeente Veldstad",
    "Noorderkoggenlandseweidendorp",
    "Hoog aan de Rivier en Omgeving",
    "Oost-, West- en Middelbroekwoud",
)
JAREN = ("2031", "2032", "2033", "2034", "2035")


@lru_cache
def stijlmap() -> Stijlmap:
    stijl, problemen = load_huisstijl(Path(__file__).parent)
    assert stijl is not None, problemen
    return stijl


def stijl() -> Style:
    return load_style(stijlmap())


def punt(waarde: Waarde, notatie: str = "getal", decimalen: int = 0) -> Punt:
    if isinstance(waarde, Aanwezigheid):
        return Punt(None, schrijf_afwezig(waarde), waarde)
    exact = Fraction(waarde)
    return Punt(exact, schrijf_waarde(exact, notatie, decimalen), Aanwezigheid.AANWEZIG)


def figuur(
    soort: Figuursoort,
    categorieen: Sequence[str],
    series: Mapping[str, Sequence[Waarde]],
    referentie: Sequence[Waarde] = (),
) -> Figuurgegevens:
    """Make a figure of one panel; with `panelen`, every series gets its own."""
    gemaakt = tuple(Serie(naam, tuple(punt(w) for w in waarden)) for naam, waarden in series.items())
    panelen: tuple[Paneel, ...] = (Paneel("", gemaakt),)
    if soort == "panelen":
        panelen = tuple(Paneel(serie.naam, (serie,)) for serie in gemaakt)
    return Figuurgegevens(
        id="figuur-proef",
        bestandsnaam="proef",
        titel="Proef",
        soort=soort,
        categorieen=tuple(categorieen),
        panelen=panelen,
        referentie=Serie("Gemiddelde", tuple(punt(w) for w in referentie)) if referentie else None,
        as_titel="aantal huishoudens",
        notatie="getal",
        decimalen=0,
        alt="",
        toelichting="",
        ontbreekt="",
        bronnoot="",
        hoogte=8,
    )


def met_notatie(gegevens: Figuurgegevens, notatie: str, decimalen: int) -> Figuurgegevens:
    return replace(gegevens, notatie=notatie, decimalen=decimalen)


def reeks(aantal: int, stap: int = 37, vanaf: int = 40) -> list[Waarde]:
    """Give uneven values that are the same every time."""
    return [Fraction(vanaf + (i * stap) % 101) for i in range(aantal)]

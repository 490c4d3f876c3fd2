"""The house style as CSS, for the formats that are laid out with it: variables, verdict colours and fonts."""

from collections.abc import Callable

from rekenaudit.config.huisstijl import LETTERFAMILIE, SYMBOLENFAMILIE, Stijlmap
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes import render as codes
from rekenaudit.render.lettertypen import Letter

KLEUREN = (
    "tekst", "accent", "accent_licht", "nadruk", "grijs", "grijs_licht", "vlak", "link", "attentie",
)  # fmt: skip
"""Colours that the formats use."""


def style_sheet(stijl: Stijlmap, letters: tuple[Letter, ...], adres: Callable[[Letter], str]) -> str:
    """Write the part of the style sheet that huisstijl.yaml decides.

    The typefaces get names of our own, so that a font of the same name on somebody's machine plays no part.

    Args:
        stijl: the house style.
        letters: its fonts.
        adres: gives the URL of a font.
    """
    familie = stijl.huisstijl.letter.naam
    regels = [
        _lettervlak(letter, LETTERFAMILIE if letter.familie == familie else SYMBOLENFAMILIE, adres)
        for letter in letters
    ]
    return "\n".join([*regels, _variabelen(stijl.huisstijl), *_oordelen(stijl.huisstijl)])


def check_colours(huisstijl: Huisstijl) -> None:
    """Make sure that a house style has every colour that the formats use.

    Raises:
        Gestopt: with a problem for each colour that is missing.
    """
    mist = [kleur for kleur in KLEUREN if kleur not in huisstijl.kleuren]
    if mist:
        plaats = Plaats("templates/huisstijl.yaml", sleutel="kleuren")
        soort = codes.KLEUR_ONTBREEKT
        raise Gestopt([soort.op(plaats, kleur=kleur) for kleur in mist])


def _lettervlak(letter: Letter, familie: str, adres: Callable[[Letter], str]) -> str:
    stand = "italic" if letter.cursief else "normal"
    return (
        f'@font-face{{font-family:"{familie}";font-weight:{letter.gewicht};font-style:{stand};'
        f'src:url("{adres(letter)}")}}'
    )


def _variabelen(huisstijl: Huisstijl) -> str:
    kleuren = "".join(f"--kleur-{naam.replace('_', '-')}:{kleur};" for naam, kleur in huisstijl.kleuren.items())
    letters = f'--letter:"{LETTERFAMILIE}","{SYMBOLENFAMILIE}";--letter-symbolen:"{SYMBOLENFAMILIE}","{LETTERFAMILIE}";'
    return f":root{{{kleuren}{letters}--lettergrootte:{huisstijl.lettergrootte:g}pt}}"


def _oordelen(huisstijl: Huisstijl) -> list[str]:
    regels = []
    for uitslag, beeld in huisstijl.oordelen.items():
        keuze = f'.oordeel[data-uitslag="{uitslag}"]'
        regels.append(f"{keuze}{{background-color:{beeld.achtergrond};color:{beeld.tekst}}}")
        if beeld.arcering == "schuin":
            vlak, lijn = beeld.achtergrond, lichter(beeld.achtergrond)
            streep = f"repeating-linear-gradient(135deg,{vlak},{vlak} 3px,{lijn} 3px,{lijn} 4.5px)"
            regels.append(f"{keuze}{{background-image:{streep}}}")
    return regels


def lichter(kleur: str) -> str:
    """Mix a colour with an eighth of white, for the lines of a hatching that text must stay readable on."""
    delen = (int(kleur[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{d + (255 - d) // 8:02X}" for d in delen)

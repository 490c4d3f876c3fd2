"""The house style as CSS, for the formats that are laid out with it: variables, verdict colours and fonts."""

import re
from collections import Counter
from collections.abc import Callable

from rekenaudit.config.huisstijl import LETTERFAMILIE, SYMBOLENFAMILIE, Stijlmap
from rekenaudit.config.kleuren import lichter
from rekenaudit.config.letters import Letter
from rekenaudit.config.stijlkleuren import PAPIER, watermerkkleur
from rekenaudit.model.huisstijl import Huisstijl


def style_sheet(stijl: Stijlmap, letters: tuple[Letter, ...], adres: Callable[[Letter], str]) -> str:
    """Write the part of the style sheet that huisstijl.yaml decides.

    The typefaces get names of our own, so that a font of the same name on somebody's machine plays no part.

    Args:
        stijl: the house style.
        letters: its fonts.
        adres: gives the URL of a font.
    """
    regels = [_lettervlak(letter, SYMBOLENFAMILIE if letter.aanvulling else LETTERFAMILIE, adres) for letter in letters]
    variabelen = ";".join(f"{naam}:{waarde}" for naam, waarde in _variabelen(stijl.huisstijl).items())
    return "\n".join([*regels, f":root{{{variabelen}}}", *_oordelen(stijl.huisstijl)])


def fill_in(css: str, huisstijl: Huisstijl) -> str:
    """Write the values of the house style's variables where a style sheet uses them.

    For WeasyPrint, which works out what a variable stands in again for every style of every document. A variable that
    the style sheet gives another value somewhere stays as it is.
    """
    gegeven = Counter(re.findall(r"(--[\w-]+)\s*:", css))
    waarden = {naam: waarde for naam, waarde in _variabelen(huisstijl).items() if gegeven[naam] == 1}
    return re.sub(r"var\((--[\w-]+)\)", lambda plek: waarden.get(plek[1], plek[0]), css)


def _lettervlak(letter: Letter, familie: str, adres: Callable[[Letter], str]) -> str:
    stand = "italic" if letter.cursief else "normal"
    return (
        f'@font-face{{font-family:"{familie}";font-weight:{letter.gewicht};font-style:{stand};'
        f'src:url("{adres(letter)}")}}'
    )


def _variabelen(huisstijl: Huisstijl) -> dict[str, str]:
    tekst, vlak = (huisstijl.kleuren.get(naam, PAPIER) for naam in huisstijl.tabelkopkleuren())
    alle = {**huisstijl.kleuren, "tabelkop_tekst": tekst, "tabelkop_vlak": vlak, "watermerk": watermerkkleur(huisstijl)}
    return {
        **{f"--kleur-{naam.replace('_', '-')}": kleur for naam, kleur in alle.items()},
        "--letter": f'"{LETTERFAMILIE}","{SYMBOLENFAMILIE}"',
        "--letter-symbolen": f'"{SYMBOLENFAMILIE}","{LETTERFAMILIE}"',
        "--lettergrootte": f"{huisstijl.lettergrootte:g}pt",
    }


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

"""The house style as CSS, for the formats that are laid out with it: variables, verdict colours and fonts."""

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
    return "\n".join([*regels, _variabelen(stijl.huisstijl), *_oordelen(stijl.huisstijl)])


def _lettervlak(letter: Letter, familie: str, adres: Callable[[Letter], str]) -> str:
    stand = "italic" if letter.cursief else "normal"
    return (
        f'@font-face{{font-family:"{familie}";font-weight:{letter.gewicht};font-style:{stand};'
        f'src:url("{adres(letter)}")}}'
    )


def _variabelen(huisstijl: Huisstijl) -> str:
    tekst, vlak = (huisstijl.kleuren.get(naam, PAPIER) for naam in huisstijl.tabelkopkleuren())
    alle = {**huisstijl.kleuren, "tabelkop_tekst": tekst, "tabelkop_vlak": vlak, "watermerk": watermerkkleur(huisstijl)}
    kleuren = "".join(f"--kleur-{naam.replace('_', '-')}:{kleur};" for naam, kleur in alle.items())
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

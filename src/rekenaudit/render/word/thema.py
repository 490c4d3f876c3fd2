"""theme1.xml and fontTable.xml: the colours and the letter of the house style where Word's own menus look for them."""

from itertools import cycle, islice

from rekenaudit.config.stijlkleuren import PAPIER
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.elementen import Element, el, met, xml
from rekenaudit.render.word.inlijn import SYMBOOLLETTER

_LIJNEN = (6350, 12700, 19050)
"""Widths of the three lines that a theme has."""


def theme_xml(huisstijl: Huisstijl) -> bytes:
    """Write the theme, so that who adds something in Word finds the colours of the house style."""
    kleuren = huisstijl.kleuren
    reeks = islice(cycle(huisstijl.reeks), 6)
    namen = {
        "dk1": kleuren["tekst"], "lt1": PAPIER, "dk2": kleuren["accent"], "lt2": kleuren["vlak"],
        **{f"accent{nummer}": kleur for nummer, kleur in enumerate(reeks, start=1)},
        "hlink": kleuren["link"], "folHlink": kleuren["link"],
    }  # fmt: skip
    schema = met(
        el("a:clrScheme", *(el(f"a:{naam}", _kleur(kleur)) for naam, kleur in namen.items())), name="Huisstijl"
    )
    letters = met(el("a:fontScheme", *(_letters(rol, huisstijl) for rol in ("major", "minor"))), name="Huisstijl")
    return xml(met(el("a:theme", el("a:themeElements", schema, letters, _vormen())), name="Huisstijl"))


def font_table_xml(huisstijl: Huisstijl) -> bytes:
    """Write which fonts the file uses."""
    return xml(el("w:fonts", *(_letter(naam) for naam in dict.fromkeys((huisstijl.letter.word, SYMBOOLLETTER)))))


def _letter(naam: str) -> Element:
    delen = (el("w:charset", val="00"), el("w:family", val="auto"), el("w:pitch", val="variable"))
    return el("w:font", *delen, name=naam)


def _kleur(kleur: str) -> Element:
    return met(el("a:srgbClr"), val=kleur.removeprefix("#").upper())


def _letters(rol: str, huisstijl: Huisstijl) -> Element:
    leeg = (met(el(f"a:{schrift}"), typeface="") for schrift in ("ea", "cs"))
    return el(f"a:{rol}Font", met(el("a:latin"), typeface=huisstijl.letter.word), *leeg)


def _vormen() -> Element:
    """Write the looks of shapes: plain, because nothing in the documents uses them, but a theme must have them."""
    lijnen = [met(el("a:ln", _vulling()), w=breedte) for breedte in _LIJNEN]
    return met(
        el(
            "a:fmtScheme",
            el("a:fillStyleLst", *(_vulling() for _ in range(3))),
            el("a:lnStyleLst", *lijnen),
            el("a:effectStyleLst", *(el("a:effectStyle", el("a:effectLst")) for _ in range(3))),
            el("a:bgFillStyleLst", *(_vulling() for _ in range(3))),
        ),
        name="Huisstijl",
    )


def _vulling() -> Element:
    return el("a:solidFill", met(el("a:schemeClr"), val="phClr"))

"""The default house style: symbols that the fonts have, and fonts that are light on the web."""

import pytest

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.model.oordeel import SYMBOLEN, Uitslag
from rekenaudit.render.lettertypen import light_woff2, load_fonts


@pytest.mark.parametrize("uitslag", list(Uitslag))
def test_oordelen_hebben_het_symbool_van_het_oordeel(stijl: Stijlmap, uitslag: Uitslag) -> None:
    assert stijl.huisstijl.oordelen[uitslag.value].symbool == SYMBOLEN[uitslag]


def test_symbolen_staan_in_de_letters(stijl: Stijlmap) -> None:
    letters = load_fonts(stijl)
    symbolen = next(letter for letter in letters if letter.aanvulling)
    nodig = {ord(b.symbool) for b in stijl.huisstijl.oordelen.values()}
    assert nodig <= symbolen.tekens


def test_letters_zijn_wat_hun_naam_zegt(stijl: Stijlmap) -> None:
    soorten = {(letter.gewicht, letter.cursief) for letter in load_fonts(stijl) if "Source" in letter.naam}
    assert soorten == {(400, False), (400, True), (600, False), (700, False), (700, True)}


def test_weblettertype_is_licht_en_steeds_gelijk(stijl: Stijlmap) -> None:
    pad = load_fonts(stijl)[0].pad
    eerste = light_woff2(pad, geheel=False)
    light_woff2.cache_clear()
    assert light_woff2(pad, geheel=False) == eerste
    assert eerste[:4] == b"wOF2"
    assert len(eerste) < 30_000

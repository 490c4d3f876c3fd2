"""Every kind of figure, with data as they come: whole, with holes, negative, empty, with many and long names."""

import hashlib
import subprocess
import sys
from fractions import Fraction
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from rekenaudit.figures import draw
from rekenaudit.figures.canvas import Canvas
from rekenaudit.figures.drawing import compose
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Figuursoort
from tests.figures.figuurbouw import (
    DERTIG,
    JAREN,
    LANG,
    NEGEN,
    ONTBREEKT,
    SOORTEN,
    Waarde,
    figuur,
    met_notatie,
    reeks,
    stijl,
    stijlmap,
)


def _gat(waarden: list[Waarde], *plekken: int) -> list[Waarde]:
    return [ONTBREEKT if i in plekken else w for i, w in enumerate(waarden)]


_GEVALLEN: dict[str, tuple[tuple[str, ...], dict[str, list[Waarde]], list[Waarde]]] = {
    "negen": (NEGEN, {"Begroting": reeks(9), "Rekening": reeks(9, 53)}, [Fraction(70)]),
    "negen een reeks": (NEGEN, {"Rekening": reeks(9)}, [Fraction(70)]),
    "dertig": (DERTIG, {"Begroting": reeks(30), "Rekening": reeks(30, 53)}, [Fraction(70)]),
    "dertig een reeks": (DERTIG, {"Rekening": _gat(reeks(30), 3, 4, 29)}, reeks(30, 11)),
    "lange namen": (LANG, {naam: reeks(5, 7 * i) for i, naam in enumerate(LANG)}, reeks(5)),
    "veel reeksen": (JAREN, {naam: reeks(5, 7 * i) for i, naam in enumerate(DERTIG)}, reeks(5)),
    "gaten": (JAREN, {"a": _gat(reeks(5), 0, 1), "b": _gat(reeks(5), 0, 3), "c": _gat(reeks(5), 0)}, _gat(reeks(5), 2)),
    "hele reeks weg": (JAREN, {"a": reeks(5), "b": [ONTBREEKT] * 5}, [ONTBREEKT]),
    "negatief": (NEGEN, {"a": reeks(9, 37, -60), "b": reeks(9, 53, -90)}, [Fraction(-10)]),
    "alleen negatief": (JAREN, {"a": [-5, -4, -3, -2, -1]}, [Fraction(-3)]),
    "niets": (NEGEN, {"a": [ONTBREEKT] * 9, "b": [Aanwezigheid.NIET_GELEVERD] * 9}, []),
    "nul": (JAREN, {"a": [0] * 5, "b": [0] * 5}, [0]),
    "een waarde": (("2031",), {"a": [123456]}, []),
    "heel klein": (JAREN, {"a": [Fraction(1, 1000), 0, 0, 0, Fraction(-1, 3000)]}, []),
    "heel groot": (JAREN, {"a": [10**12, 3 * 10**12, 1, 0, -(10**11)]}, []),
    "alle afwezigheden": (JAREN, {"a": [*list(Aanwezigheid)[1:], 5], "b": reeks(5)}, []),
}


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("geval", _GEVALLEN)
def test_labels_never_overlap_and_stay_inside(soort: Figuursoort, geval: str) -> None:
    doek = compose(figuur(soort, *_GEVALLEN[geval]), stijl())
    botsingen = [(a.text, b.text) for a, b in combinations(doek.labels, 2) if a.box.overlaps(b.box)]
    assert botsingen == []
    buiten = [
        label.text
        for label in doek.labels
        if label.box.left < 0 or label.box.bottom < 0 or label.box.right > doek.width or label.box.top > doek.height
    ]
    assert buiten == []
    assert doek.height / 72 * 2.54 <= 22.01


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("geval", ["negen", "niets", "nul", "een waarde"])
def test_both_formats_are_whole_and_the_same_every_time(soort: Figuursoort, geval: str) -> None:
    gegevens = figuur(soort, *_GEVALLEN[geval])
    bestand = draw(gegevens, stijlmap())
    assert draw(gegevens, stijlmap()) == bestand
    breedte = etree.fromstring(bestand.svg).get("width")
    assert breedte == "453.543307pt"
    with Image.open(BytesIO(bestand.png)) as plaatje:
        assert plaatje.width == int(16 / 2.54 * 200)
        assert plaatje.height == pytest.approx(bestand.hoogte_cm / 2.54 * 200, abs=2)
        assert set(plaatje.info) == {"dpi"}
    assert bestand.breedte_cm == 16


@pytest.mark.parametrize("soort", SOORTEN)
def test_text_is_text_at_the_places_that_were_measured(soort: Figuursoort) -> None:
    gegevens = figuur(soort, *_GEVALLEN["negen"])
    doek = compose(gegevens, stijl())
    svg = etree.fromstring(draw(gegevens, stijlmap()).svg_tekst)
    teksten = svg.findall(".//{*}text")
    assert [tekst.text for tekst in teksten] == _woorden(doek)
    for tekst, label in zip(teksten, doek.labels, strict=True):
        plekken = [float(plek) for plek in tekst.get("x", "").split()]
        assert len(plekken) == len(label.text)
        assert plekken == sorted(plekken)
        assert plekken[0] == pytest.approx(label.start[0], abs=0.01)
        assert float(tekst.get("y", "")) == pytest.approx(doek.height - label.start[1], abs=0.01)
        assert tekst.get("font-weight") == ("700" if label.ink.bold else "400")
        assert tekst.get("fill") == label.ink.colour
        assert ("transform" in tekst.attrib) == label.upright


def test_text_that_runs_upwards_is_turned_around_its_start() -> None:
    gegevens = figuur("warmtekaart", DERTIG, {naam: reeks(30) for naam in NEGEN})
    svg = etree.fromstring(draw(gegevens, stijlmap()).svg_tekst)
    (tekst,) = (tekst for tekst in svg.findall(".//{*}text") if tekst.text == "Veldstad")
    assert tekst.get("transform") == f"rotate(-90 {tekst.get('x', '').split()[0]} {tekst.get('y')})"


def test_text_that_means_something_in_svg_stays_text() -> None:
    gegevens = figuur("staven", ("R&D <nieuw>", "Twee  spaties"), {"a": [1, 2]})
    svg = etree.fromstring(draw(gegevens, stijlmap()).svg_tekst)
    assert {"R&D <nieuw>", "Twee  spaties"} <= {tekst.text for tekst in svg.findall(".//{*}text")}


def test_a_figure_says_nothing_about_when_and_with_what_it_was_made() -> None:
    svg = draw(figuur("staven", *_GEVALLEN["negen"]), stijlmap()).svg.lower()
    assert b"matplotlib" not in svg
    assert b"metadata" not in svg
    assert b"clip" not in svg
    assert b"<text" not in svg


_ELDERS = """
import hashlib, sys
sys.path.insert(0, {map!r})
import matplotlib
matplotlib.rcParams.update({{"svg.hashsalt": "x", "svg.fonttype": "none", "lines.scale_dashes": True, "font.size": 30}})
from tests.figures.figuurbouw import NEGEN, figuur, reeks, stijlmap
from rekenaudit.figures import draw
bestand = draw(figuur("lijnen", NEGEN, {{"a": reeks(9), "b": reeks(9, 53)}}, [70]), stijlmap())
print(hashlib.sha256(bestand.svg + bestand.png + bestand.svg_tekst).hexdigest())
"""


def test_another_process_with_other_settings_gives_the_same_bytes() -> None:
    opdracht = _ELDERS.format(map=str(Path(__file__).parent))
    bestand = draw(figuur("lijnen", NEGEN, {"a": reeks(9), "b": reeks(9, 53)}, [70]), stijlmap())
    hier = hashlib.sha256(bestand.svg + bestand.png + bestand.svg_tekst).hexdigest()
    elders = {
        subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", opdracht], env={"PYTHONHASHSEED": zaad}, capture_output=True, check=True, text=True
        ).stdout.strip()
        for zaad in ("1", "2")
    }
    assert elders == {hier}


def _woorden(doek: Canvas) -> list[str]:
    return [label.text for label in doek.labels]


def test_numbers_are_dutch() -> None:
    gegevens = met_notatie(figuur("staven", JAREN, {"a": [12345678, -2500000, 0, 1, 2]}), "euro_miljoen", 1)
    assert {"12,3", "−2,5", "0,0"} <= set(_woorden(compose(gegevens, stijl())))
    gegevens = met_notatie(figuur("warmtekaart", JAREN, {"a": [Fraction(1, 8), 2, 3, 4, 1234]}), "procent", 1)
    assert {"12,5", "123.400,0"} <= set(_woorden(compose(gegevens, stijl())))


def test_the_reference_is_named_with_its_value() -> None:
    naast = _woorden(compose(figuur("staven", JAREN, {"a": reeks(5)}, [Fraction(70)]), stijl()))
    assert naast[-2:] == ["Gemiddelde", "70"]
    boven = _woorden(compose(figuur("liggend", NEGEN, {"a": reeks(9)}, [Fraction(70)]), stijl()))
    assert boven[-1] == "Gemiddelde: 70"
    strepen = _woorden(compose(figuur("staven", NEGEN, {"a": reeks(9)}, reeks(9, 11)), stijl()))
    assert "Gemiddelde" in strepen
    weg = _woorden(compose(figuur("staven", NEGEN, {"a": reeks(9)}, [ONTBREEKT]), stijl()))
    assert "Gemiddelde: onbekend" in weg


def test_missing_values_are_hatched_and_explained_but_zero_is_a_bar() -> None:
    vol: list[Waarde] = [5, 0, 5, 5, 5]
    leeg: list[Waarde] = [5, ONTBREEKT, 5, 5, 5]
    doeken = [compose(figuur("staven", JAREN, {"a": waarden, "b": reeks(5)}), stijl()) for waarden in (vol, leeg)]
    assert ["geen gegevens" in _woorden(doek) for doek in doeken] == [False, True]
    licht = stijl().palette.light
    dun = [[s for s in doek.shapes if s.stroke == licht and s.width == 0.6] for doek in doeken]
    assert [bool(strepen) for strepen in dun] == [False, True]
    assert "0" in _woorden(doeken[0])


def test_the_place_of_a_missing_bar_has_no_height_that_could_be_read_as_a_value() -> None:
    doek = compose(figuur("staven", JAREN, {"a": [5, ONTBREEKT, 5, 5, 5], "b": reeks(5)}), stijl())
    leeg = compose(figuur("staven", JAREN, {"a": [5, ONTBREEKT, 5, 5, 5], "b": [5, ONTBREEKT, 5, 5, 5]}), stijl())
    assert _hoogte_van_strepen(doek) == _hoogte_van_strepen(leeg)


def _hoogte_van_strepen(doek: Canvas) -> float:
    strepen = [s for s in doek.shapes if s.stroke == stijl().palette.light and s.width == 0.6]
    hoogten = [y for s in strepen for lijn in s.outlines for _, y in lijn]
    return round(max(hoogten) - min(hoogten))


def test_reasons_for_absence_are_kept_apart() -> None:
    afwezig: list[Waarde] = [Aanwezigheid.ONDERDRUKT, Aanwezigheid.NIET_VAN_TOEPASSING, 3, 4, 5]
    woorden = _woorden(compose(figuur("staven", JAREN, {"a": afwezig}), stijl()))
    assert "niet getoond of niet van toepassing" in woorden
    in_cellen = _woorden(compose(figuur("warmtekaart", JAREN, {"a": afwezig, "b": reeks(5)}), stijl()))
    assert {"niet getoond", "n.v.t."} <= set(in_cellen)


def test_bars_of_a_series_without_any_value_are_named_and_take_no_room() -> None:
    niets: list[Waarde] = [Aanwezigheid.ONDERDRUKT] * 5
    doek = compose(figuur("staven", JAREN, {"a": reeks(5), "b": niets, "c": reeks(5)}), stijl())
    zonder = compose(figuur("staven", JAREN, {"a": reeks(5), "c": reeks(5)}), stijl())
    assert "b: niet getoond" in _woorden(doek)
    assert {"niet getoond", "b"}.isdisjoint(_woorden(doek))
    plekken = [[(w.text, w.start) for w in d.labels if w.text[0].isdigit()] for d in (doek, zonder)]
    assert plekken[0] == plekken[1]


def test_a_part_without_any_value_is_missed_in_every_stack() -> None:
    niets: list[Waarde] = [Aanwezigheid.ONDERDRUKT] * 5
    woorden = _woorden(compose(figuur("gestapeld", JAREN, {"a": reeks(5), "b": niets}), stijl()))
    assert "niet getoond" in woorden


def test_names_that_do_not_fit_beneath_the_axis_make_the_bars_lie_down() -> None:
    staand = compose(figuur("staven", JAREN, {"a": reeks(5)}), stijl())
    liggend = compose(figuur("staven", DERTIG, {"a": reeks(30)}), stijl())
    namen = {label.text: label.box for label in liggend.labels}
    assert len({round(namen[naam].right) for naam in DERTIG}) == 1
    assert len({round(label.start[1]) for label in staand.labels if label.text in JAREN}) == 1
    assert liggend.height > staand.height


def test_more_series_than_can_be_told_apart_get_charts_of_their_own() -> None:
    weinig = compose(figuur("lijnen", JAREN, {naam: reeks(5) for naam in DERTIG[:12]}), stijl())
    veel = compose(figuur("lijnen", JAREN, {naam: reeks(5) for naam in DERTIG[:13]}), stijl())
    assert not any(label.ink.bold for label in weinig.labels)
    assert [label.text for label in veel.labels if label.ink.bold] == list(DERTIG[:13])


def test_a_figure_with_panels_shows_them_all_whatever_its_kind() -> None:
    gegevens = figuur("panelen", JAREN, {naam: reeks(5) for naam in NEGEN})
    anders = Figuurgegevens(**{veld: getattr(gegevens, veld) for veld in gegevens.__slots__} | {"soort": "lijnen"})
    assert _woorden(compose(anders, stijl())) == _woorden(compose(gegevens, stijl()))


def test_a_long_title_of_a_panel_is_hyphenated_and_never_cut() -> None:
    namen = ("Samenwerkingsgemeente Noorderkoggenlandseweiden", *DERTIG[:29])
    woorden = _woorden(compose(figuur("panelen", JAREN, {naam: reeks(5) for naam in namen}), stijl()))
    assert not any("…" in woord for woord in woorden)
    geheel = "".join(woord.removesuffix("-") for woord in woorden)
    assert "Samenwerkingsgemeente" in geheel
    assert "Noorderkoggenlandseweiden" in geheel


def test_drawn_texts(snapshot) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - snapshottest has no types
    for soort in SOORTEN:
        doek = compose(figuur(soort, *_GEVALLEN["gaten"]), stijl())
        snapshot.assert_match(
            [f"{label.text} @ {label.start[0]:.0f},{label.start[1]:.0f}" for label in doek.labels], soort
        )


@pytest.mark.parametrize("soort", SOORTEN)
def test_values_that_leave_no_room_for_the_bars_are_drawn(soort: Figuursoort) -> None:
    gegevens = figuur(soort, LANG, {"a": [10**320, 2, 3, 4, 5], "b": [1, 2, 3, 4, -(10**60)]})
    assert draw(gegevens, stijlmap()).png


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_figure_in_a_pdf_has_no_background(soort: Figuursoort) -> None:
    svg = etree.fromstring(draw(figuur(soort, JAREN, {"a": [1, 2, 3, 4, 5]}), stijlmap()).svg_tekst)
    eerste = next(iter(svg))
    assert eerste.tag.endswith("path"), "a rectangle over the page would cover its watermark"

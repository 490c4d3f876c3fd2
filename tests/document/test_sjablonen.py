from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

from rekenaudit.document.inlijn import Getal
from rekenaudit.document.sjablonen.sjablonen import Sjablonen, SjabloonFout
from rekenaudit.problems import Plaats, Probleem
from tests.document.testonderzoek import stijl

HIER = Plaats("config.yaml", regel=9)


def sjablonen(tmp_path: Path, **bestanden: str) -> Sjablonen:
    (tmp_path / "templates").mkdir()
    for naam, inhoud in bestanden.items():
        (tmp_path / "templates" / f"{naam}.html.j2").write_text(inhoud, encoding="utf-8")
    return Sjablonen(stijl(tmp_path))


def fout(sjablonen: Sjablonen, **gegevens: object) -> Probleem:
    with pytest.raises(SjabloonFout) as gevonden:
        sjablonen.maak("a.html.j2", gegevens, HIER)
    return gevonden.value.probleem


def test_every_opening_tag_carries_its_line_and_code_does_not(tmp_path: Path) -> None:
    bron = '<p>\n{% if 1 <b %}\n<em class="x">{{ "<p>" }}</em>{# <p> #}\n{% endif %}</p>'
    uit = sjablonen(tmp_path, a=bron).maak("a.html.j2", {"b": 2}, HIER)
    assert uit == (
        '<p data-bron="templates/a.html.j2:1">\n<em data-bron="templates/a.html.j2:3" class="x">&lt;p&gt;</em></p>'
    )


def test_values_are_escaped_and_never_templates(tmp_path: Path) -> None:
    uit = sjablonen(tmp_path, a="{{ x }}").maak("a.html.j2", {"x": "<b>{{ 7*7 }}</b>"}, HIER)
    assert uit == "&lt;b&gt;{{ 7*7 }}&lt;/b&gt;"


def test_the_studys_own_template_goes_before_the_packaged_one(tmp_path: Path) -> None:
    eigen = sjablonen(tmp_path, rapport="eigen")
    assert eigen.maak("rapport.html.j2", {}, HIER) == "eigen"
    assert "macro" not in eigen.roep("delen/voorwerk.html.j2", "inhoud")


@pytest.mark.parametrize(
    ("bron", "code", "regel"),
    [
        ("a\n{% if %}", "sjabloon-schrijffout", 2),
        ("a\n{% for x in y %}", "sjabloon-schrijffout", 2),
        ("a\n\n{{ weg }}", "sjabloon-fout", 3),
        ("a\n\n{{ d.weg }}", "sjabloon-fout", 3),
        ("a\n\n{{ d.weg.verder }}", "sjabloon-fout", 3),
        ("a\n{{ ''.__class__.__mro__ }}", "sjabloon-fout", 2),
        ("a\n{{ 1 / 0 }}", "sjabloon-fout", 2),
        ("a\n{{ 'a' + 1 }}", "sjabloon-fout", 2),
        ("a\n{% include 'weg.html.j2' %}", "sjabloon-ontbreekt", 2),
    ],
)
def test_mistakes_name_file_and_line(tmp_path: Path, bron: str, code: str, regel: int) -> None:
    probleem = fout(sjablonen(tmp_path, a=bron), d={"goed": 1})
    assert (probleem.code, probleem.plaats) == (code, Plaats("templates/a.html.j2", regel=regel))


def test_a_mistake_in_an_imported_macro_names_that_file(tmp_path: Path) -> None:
    alle = sjablonen(
        tmp_path,
        a='{% from "b.html.j2" import m %}\n{{ m() }}',
        b="{% macro m() %}\n\n{{ weg }}{% endmacro %}",
    )
    assert fout(alle).plaats == Plaats("templates/b.html.j2", regel=3)
    with pytest.raises(SjabloonFout) as gevonden:
        alle.roep("b.html.j2", "m")
    assert gevonden.value.probleem.plaats == Plaats("templates/b.html.j2", regel=3)


def test_a_missing_template_names_who_asked_and_the_near_miss(tmp_path: Path) -> None:
    with pytest.raises(SjabloonFout) as gevonden:
        sjablonen(tmp_path).maak("raport.html.j2", {}, HIER)
    probleem = gevonden.value.probleem
    assert (probleem.code, probleem.plaats) == ("sjabloon-ontbreekt", HIER)
    assert "Bedoelt u 'rapport.html.j2'?" in probleem.zin


def test_a_mistake_in_our_own_code_is_not_blamed_on_a_template(tmp_path: Path) -> None:
    kapot = Getal("x", Fraction(1), cast("str", None))
    with pytest.raises(AttributeError):
        sjablonen(tmp_path, a="{{ x }}").maak("a.html.j2", {"x": kapot}, HIER)


@pytest.mark.parametrize("ander", ["a", "b"])
def test_a_template_in_another_encoding_is_a_problem_at_its_character(tmp_path: Path, ander: str) -> None:
    map_ = sjablonen(tmp_path, a="x\n{% include 'b.html.j2' %}", b="y")
    (tmp_path / "templates" / f"{ander}.html.j2").write_bytes("<p>a</p>\n<p>één</p>".encode("cp1252"))
    probleem = fout(map_)
    assert (probleem.code, str(probleem.plaats)) == (
        "bestand-codering",
        f"templates/{ander}.html.j2, regel 2, kolom 4",
    )


@pytest.mark.parametrize(
    ("bron", "zin"),
    [
        ("{{ weg }}", "de naam 'weg' bestaat hier niet."),
        ("{{ d.weg }}", "het onderdeel 'weg' bestaat hier niet."),
        ("{{ d | weg }}", "de bewerking 'weg' bestaat niet."),
        ("{% if d is weg %}{% endif %}", "de bewerking 'weg' bestaat niet."),
        ("{% for x in d %}", "het blok 'for' is niet gesloten."),
        ("{% weg %}", "de opdracht 'weg' bestaat niet of staat hier verkeerd."),
        ("{{ d[ }}", "hier hoort ']' te staan, maar er staat '}'."),
        ("{% if %}", "hier hoort een naam of waarde te staan."),
        ("{% for x in d %}{% endif %}", "hier staat 'endif', maar eerst moet het blok 'for' worden gesloten."),
        ("{{ d d }}", "hier hoort '}}' te staan, maar er staat 'd'."),
        ("{{ d ? }}", "hier hoort geen '?' te staan."),
        ("{# a", "een blok met {# of raw is niet gesloten."),
        ("{{ ''.__class__ }}", "een sjabloon mag het onderdeel '__class__' niet gebruiken."),
        ("{{ d + 1 }}", "technische melding: unsupported operand type(s) for +: 'dict' and 'int'."),
        ("{{ 1 / 0 }}", "er wordt door nul gedeeld."),
    ],
)
def test_what_jinja_says_is_told_in_dutch(tmp_path: Path, bron: str, zin: str) -> None:
    assert fout(sjablonen(tmp_path, a=bron), d={"goed": 1}).zin.endswith(f": {zin}")

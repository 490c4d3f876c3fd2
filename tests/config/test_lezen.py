"""Reading records from YAML: values, positions, and every problem at its place."""

from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import Field

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.wat_verwacht import PATRONEN, verwachting
from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.model.bevinding import Bevindingenbestand, Bewijsregister, Conclusiebestand
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Drempel, Grens, Normenkader
from rekenaudit.model.record import JaNee, Naam, Record, Sleutelwoord, Teksten
from rekenaudit.model.studie import Gemeente, Studie
from rekenaudit.problems import Probleem


class Deel(Record):
    naam: str
    soort: str = "gewoon"


class Proef(Record):
    titel: str
    code: Sleutelwoord = "x"
    aantal: int = Field(default=1, ge=1, le=6)
    jaren: Teksten = ()
    open: JaNee = False
    delen: tuple[Deel, ...] = ()
    per_naam: dict[Naam, Deel] = {}  # noqa: RUF012 - pydantic copies the defaults of a record


def lees(tmp_path: Path, inhoud: str | bytes) -> tuple[Gelezen[Proef] | None, tuple[Probleem, ...]]:
    bestand = tmp_path / "proef.yaml"
    bestand.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
    return lees_record(bestand, tmp_path, Proef)


def test_scalars_stay_the_text_that_was_written(tmp_path: Path) -> None:
    gelezen, problemen = lees(tmp_path, "titel: 0141\ncode: no\njaren: 2031\nopen: ja\naantal: 3\n")
    assert not problemen
    assert gelezen is not None
    assert gelezen.record == Proef(titel="0141", code="no", jaren=("2031",), open=True, aantal=3)


def test_a_key_without_a_value_is_a_key_left_out(tmp_path: Path) -> None:
    gelezen, problemen = lees(tmp_path, "titel: a\njaren:\ncode: ~\n")
    assert not problemen
    assert gelezen is not None
    assert gelezen.record == Proef(titel="a")


def test_an_empty_text_in_quotes_is_a_value_of_a_key_that_may_be_left_out(tmp_path: Path) -> None:
    gelezen, problemen = lees(tmp_path, "titel: a\ndelen: [{naam: b, soort: ''}]\n")
    assert not problemen
    assert gelezen is not None
    assert gelezen.record.delen[0].soort == ""


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    gelezen, problemen = lees(tmp_path, "titel: é\n".encode("utf-8-sig"))
    assert not problemen
    assert gelezen is not None
    assert gelezen.record.titel == "é"


def test_a_place_is_the_part_itself_or_its_nearest_ancestor(tmp_path: Path) -> None:
    gelezen, _ = lees(tmp_path, "titel: a\ndelen:\n  - naam: een\n  - naam: twee\n    soort: y\njaren: 2031\n")
    assert gelezen is not None
    assert str(gelezen.plaats("delen", 1, "soort")) == "proef.yaml, regel 5, kolom 5, bij delen.2.soort"
    assert str(gelezen.plaats("delen", 0, "soort")) == "proef.yaml, regel 3, kolom 5, bij delen.1.soort"
    assert str(gelezen.plaats("jaren", 0)) == "proef.yaml, regel 6, kolom 1, bij jaren.1"
    assert str(gelezen.plaats()) == "proef.yaml, regel 1, kolom 1"


DEFECTEN = [
    (b"", "bestand-leeg", (0, 0)),
    (b"# alleen uitleg\n", "bestand-leeg", (0, 0)),
    (b"\xef\xbb\xbf\r\n", "bestand-leeg", (0, 0)),
    (b"code: x\ntitel: caf\xe9\n", "bestand-codering", (2, 11)),
    ("titel: a: b\n", "yaml-fout", (1, 9)),
    ("titel:\n\t- b\n", "yaml-fout", (2, 1)),
    ("code: x\ntitel: 'a\n", "yaml-fout", (2, 8)),
    ("titel: [a\n", "yaml-fout", (1, 8)),
    ("titel: a\x00\n", "bestand-codering", (1, 9)),
    ("titel: a\n---\ntitel: b\n", "yaml-fout", (2, 1)),
    ("titel: a\ncode: *x\n", "yaml-fout", (2, 7)),
    ("titel: &x a\n", "yaml-fout", (1, 8)),
    ("titel: !Let op\n", "yaml-fout", (1, 8)),
    ("titel: !!python/name:os.system a\n", "yaml-fout", (1, 8)),
    ("titel: 'a' b\n", "yaml-fout", (1, 12)),
    ("titel: > a\n", "yaml-fout", (1, 10)),
    ('titel: "\\ud800"\n', "yaml-fout", (1, 11)),
    ("titel: ab\u202ecd\n", "teken-onzichtbaar", (1, 8)),
    ('titel: "a\\0b"\n', "teken-onzichtbaar", (1, 8)),
    ("titel: a\u200b\n", "teken-onzichtbaar", (1, 8)),
    ("titel: a\n? [b]\n: c\n", "yaml-fout", (2, 3)),
    ("titel: " + "[" * 60, "yaml-fout", (1, 57)),
    ("titel: a\ntitel: b\n", "sleutel-dubbel", (2, 1)),
    ("titel: a\ndelen:\n  - naam: a\n    naam: b\n", "sleutel-dubbel", (4, 5)),
    ("titel: a\ncoed: b\n", "sleutel-onbekend", (2, 1)),
    ("titel: a\nper_naam:\n  x:\n    naam: a\n    sort: b\n", "sleutel-onbekend", (5, 5)),
    ("code: a\n", "sleutel-ontbreekt", (1, 1)),
    ("titel:\n", "sleutel-ontbreekt", (1, 1)),
    ("titel: ''\n", "sleutel-ontbreekt", (1, 1)),
    ("titel: a\ndelen:\n  - naam: '  '\n", "sleutel-ontbreekt", (3, 5)),
    ("titel: a\nper_naam:\n  x:\n", "sleutel-ontbreekt", (3, 3)),
    ("titel: a\ncoed:\n", "sleutel-onbekend", (2, 1)),
    ("titel: a\ndelen: [{naam: b, soort: 0,001}]\n", "sleutel-onbekend", (2, 28)),
    ("per_naam: {}\ntitel: a\nper_naam:\n  x: {naam: b}\n  x: {naam: b, sort: c}\n", "sleutel-dubbel", (3, 1)),
    ("titel: a\ndelen:\n  - soort: a\n", "sleutel-ontbreekt", (3, 5)),
    ("titel: [a]\n", "waarde-ongeldig", (1, 1)),
    ("titel: a\ndelen: b\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\ndelen:\n  -\n", "waarde-ongeldig", (3, 4)),
    ("titel: a\naantal: drie\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\naantal: 0\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\naantal: 7\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\nopen: misschien\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\ncode: A b\n", "waarde-ongeldig", (2, 1)),
    ("titel: a\nper_naam:\n  Groot:\n    naam: b\n", "waarde-ongeldig", (3, 3)),
    ("losse tekst\n", "waarde-ongeldig", (1, 1)),
]


@pytest.mark.parametrize(("inhoud", "code", "plek"), DEFECTEN)
def test_every_defect_has_its_code_and_place(
    tmp_path: Path, inhoud: str | bytes, code: str, plek: tuple[int, int]
) -> None:
    _, problemen = lees(tmp_path, inhoud)
    assert [(p.code, p.plaats.regel, p.plaats.kolom) for p in problemen] == [(code, *plek)]
    assert problemen[0].plaats.bestand == "proef.yaml"
    assert problemen[0].zin.endswith((".", "?"))
    assert problemen[0].hint


def test_a_text_may_have_lines_tabs_spaces_and_characters_of_every_kind(tmp_path: Path) -> None:
    gelezen, problemen = lees(
        tmp_path, 'titel: "a\\n\\tb\u00a0c \u00e9 \U0001f469\u200d\U0001f33e co\u00adde \u0645"\n'
    )
    assert not problemen
    assert gelezen is not None


def test_a_missing_file_suggests_its_neighbour(tmp_path: Path) -> None:
    (tmp_path / "proef.yml").touch()
    gelezen, problemen = lees_record(tmp_path / "proef.yaml", tmp_path, Proef)
    assert gelezen is None
    assert [(p.code, p.plaats.bestand) for p in problemen] == [("bestand-ontbreekt", "proef.yaml")]
    assert "Bedoelt u 'proef.yml'?" in problemen[0].zin


def test_a_folder_in_place_of_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").mkdir()
    _, problemen = lees_record(tmp_path / "proef.yaml", tmp_path, Proef)
    assert [(p.code, p.plaats.bestand) for p in problemen] == [("geen-bestand", "proef.yaml")]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device without end")
def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").symlink_to("/dev/zero")
    _, problemen = lees_record(tmp_path / "proef.yaml", tmp_path, Proef)
    assert [p.code for p in problemen] == ["geen-bestand"]


def test_a_file_that_the_system_refuses_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").symlink_to("proef.yaml")
    _, problemen = lees_record(tmp_path / "proef.yaml", tmp_path, Proef)
    assert [p.code for p in problemen] == ["bestand-onleesbaar"]


def test_all_problems_of_a_file_come_at_once(tmp_path: Path) -> None:
    _, problemen = lees(tmp_path, "tietl: a\naantal: x\naantal: y\nopen: wellicht\n")
    gevonden = sorted((p.code, p.plaats.regel) for p in problemen)
    assert gevonden == [
        ("sleutel-dubbel", 3),
        ("sleutel-onbekend", 1),
        ("sleutel-ontbreekt", 1),
        ("waarde-ongeldig", 2),
        ("waarde-ongeldig", 4),
    ]
    assert "Bedoelt u 'titel'?" in next(p.zin for p in problemen if p.code == "sleutel-onbekend")


def test_a_union_is_explained_by_its_kinds(tmp_path: Path) -> None:
    kader = (
        "titel: a\nhoofdvraag: b\nvragen:\n- id: v\n  nummer: '1'\n  titel: a\n  tekst: b\n  normen:\n"
        "  - id: n\n    titel: a\n    tekst: b\n    bronnen: c\n"
        "    toets: {soort: drempl}\n    studie: {sort: eigen}\n"
        "  - id: m\n    titel: a\n    tekst: b\n    bronnen: c\n"
        "    toets:\n      soort: drempel\n      kengetal: k\n      jaren: x\n      vodloet: {}\n      voldoet:\n"
        "        hoogstens: veel\n    studie: {soort: eigen}\n"
    )
    (tmp_path / "kader.yaml").write_text(kader, encoding="utf-8")
    _, problemen = lees_record(tmp_path / "kader.yaml", tmp_path, Normenkader)
    assert [(p.code, p.plaats.regel, p.plaats.sleutel) for p in problemen] == [
        ("waarde-ongeldig", 13, "vragen.1.normen.1.toets.soort"),
        ("sleutel-ontbreekt", 14, "vragen.1.normen.1.studie.soort"),
        ("waarde-ongeldig", 25, "vragen.1.normen.2.toets.voldoet.hoogstens"),
        ("sleutel-onbekend", 23, "vragen.1.normen.2.toets.vodloet"),
    ]
    assert "Bedoelt u 'drempel'?" in problemen[0].zin
    assert "Bedoelt u 'voldoet'?" in problemen[3].zin


def test_a_fraction_that_cannot_exist_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text("aantalwoorden:\n- woord: a\n  vanaf: 1/0\n  tot: 1\n", encoding="utf-8")
    gelezen, problemen = lees_record(tmp_path / "k.yaml", tmp_path, Normenkader)
    assert gelezen is None
    assert [(p.code, p.plaats.regel) for p in problemen if p.plaats.regel == 3] == [("waarde-ongeldig", 3)]
    assert "'1/0'" in next(p.zin for p in problemen if p.plaats.regel == 3)


@pytest.mark.parametrize("getal", ["1e999999999", "1_0", "١", "9" * 40, "0,5,5", "", "inf"])
def test_a_limit_is_written_in_plain_digits(tmp_path: Path, getal: str) -> None:
    inhoud = f"aantalwoorden: [{{woord: a, vanaf: '{getal}', tot: '1'}}]\n"
    (tmp_path / "k.yaml").write_text(inhoud, encoding="utf-8")
    _, problemen = lees_record(tmp_path / "k.yaml", tmp_path, Normenkader)
    assert [p.code for p in problemen if "vanaf" in p.plaats.sleutel] == ["waarde-ongeldig"]


@pytest.mark.parametrize(
    ("inhoud", "begin"),
    [
        ("titel: a\ndelen:\n  -\n", "Bij 'delen, onderdeel 1' staat niets; verwacht werd een blok"),
        ("titel: a\nper_naam:\n  Groot:\n    naam: b\n", "Bij 'per_naam' staat 'Groot'; verwacht werd een naam"),
        ("losse tekst\n", "Bij 'proef.yaml' staat 'losse tekst'; verwacht werd een blok"),
    ],
)
def test_a_sentence_names_the_key_as_a_person_would(tmp_path: Path, inhoud: str, begin: str) -> None:
    _, problemen = lees(tmp_path, inhoud)
    assert problemen[0].zin.startswith(begin)


def test_a_pattern_says_in_dutch_what_it_asks(tmp_path: Path) -> None:
    (tmp_path / "g.yaml").write_text("naam: Veldstad\ncode: 141\n", encoding="utf-8")
    _, problemen = lees_record(tmp_path / "g.yaml", tmp_path, Gemeente)
    assert "verwacht werd een CBS-code: GM en vier cijfers" in problemen[0].zin


def test_a_limit_written_as_a_text_is_shown_how(tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text(
        "soort: drempel\nkengetal: k\njaren: 2031\nvoldoet: minstens 5\n", encoding="utf-8"
    )
    _, (probleem,) = lees_record(tmp_path / "d.yaml", tmp_path, Drempel)
    assert "verwacht werd een grens tussen accolades, zoals {minstens: 20 procent}" in probleem.zin


SOORTEN = [Studie, Huisstijl, Normenkader, Kengetallen, Figurenbestand]
BEVINDINGEN = [Bevindingenbestand, Bewijsregister, Conclusiebestand]


def patronen(schema: Any) -> set[str]:
    if isinstance(schema, dict):
        eigen = {schema["pattern"]} if isinstance(schema.get("pattern"), str) else set()
        namen = {n for n in schema.get("patternProperties", {}) if isinstance(n, str)}
        return eigen | namen | {p for deel in schema.values() for p in patronen(deel)}
    return {p for deel in schema for p in patronen(deel)} if isinstance(schema, list) else set()


@pytest.mark.parametrize("soort", [*SOORTEN, *BEVINDINGEN])
def test_every_pattern_of_the_model_is_explained(soort: type[Record]) -> None:
    # a Fraction brings pydantic's own pattern for numbers; its error is worded by type
    eigen = {p for p in patronen(soort.model_json_schema()) if not p.startswith(r"^(?!^[-+.]*$)")}
    assert eigen <= set(PATRONEN)


def test_an_unforeseen_error_is_still_dutch() -> None:
    assert verwachting("een_soort_die_nog_niet_bestaat", {}) == "een waarde in een andere vorm"
    assert get_args(JaNee)


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab:-[]{}&*!|>'\"%@`#?, \n\t\\~0", max_size=40))
def test_any_text_is_a_tree_or_a_problem(tekst: str) -> None:
    boom, problemen = lees_boom(tekst, "x.yaml")
    assert boom is not None or problemen
    assert all(p.plaats.bestand == "x.yaml" for p in problemen)


def test_a_number_with_a_comma_without_quotes(tmp_path: Path) -> None:
    (tmp_path / "grens.yaml").write_text("{hoogstens: 12,5 procent}\n", encoding="utf-8")
    _, problemen = lees_record(tmp_path / "grens.yaml", tmp_path, Grens)
    assert [(p.code, p.plaats.regel, p.plaats.kolom) for p in problemen] == [("sleutel-onbekend", 1, 16)]
    assert "aanhalingstekens" in problemen[0].zin


@pytest.mark.parametrize(
    ("inhoud", "regel", "reden"),
    [
        ("delen:\n  - id: a\n\tnaam: b\n", 3, "aan het begin van deze regel staat een tab"),
        ("delen:\n  - id: a\n  \tnaam: b\n", 3, "aan het begin van deze regel staat een tab"),
        ("delen:\n  - id: a\n    naam: b\n- id: c\n\n    naam: d\n", 4, "springt anders in"),
        ("delen:\n  - id: a\n    naam: b\n  - id: c\n\n      naam: d\n", 6, "verder in dan de sleutel in regel 4,"),
        ("a:\n  titel b\n  soort: c\n", 3, "misschien ontbreekt in regel 2 een dubbele punt"),
        ("titel: a: b\n", 1, "bij deze dubbele punt past de regel niet"),
        ("delen:\n  naam: a: b\n", 2, "bij deze dubbele punt past de regel niet"),
    ],
)
def test_een_verschoven_regel_wordt_zelf_genoemd(inhoud: str, regel: int, reden: str) -> None:
    _, (probleem,) = lees_boom(inhoud, "proef.yaml")
    assert (probleem.code, probleem.plaats.regel) == ("yaml-fout", regel)
    assert reden in probleem.zin


@pytest.mark.parametrize(
    ("regel", "kolom"),
    [
        ("titel: In regio #1 lukte het", 17),
        ("titel: Wijk #3", 13),
        ("delen:\n  - In regio #1 lukte", 14),
        ("titel: In regio\n  een  #of meer", 8),
    ],
)
def test_een_tekst_die_bij_een_hekje_ophoudt_wordt_gemeld(regel: str, kolom: int) -> None:
    _, problemen = lees_boom(f"x: 1\n{regel}\n", "a.yaml")
    assert [(p.code, p.plaats.regel, p.plaats.kolom) for p in problemen] == [
        ("tekst-afgekapt", 2 + regel.count("\n"), kolom)
    ]


@pytest.mark.parametrize(
    "regel",
    [
        'titel: "In regio #1 lukte het"',
        "titel: In regio een # dit is een opmerking",
        "titel: In regio een  # 1 van de drie",
        "status: concept #was werkversie",
        "titel: regio#1 lukte het",
        "titel: >-\n  In regio #1 lukte het",
        "#titel: In regio #1",
        "delen:  #1 of meer\n  - a",
    ],
)
def test_een_gewone_opmerking_wordt_niet_gemeld(regel: str) -> None:
    assert lees_boom(f"x: 1\n{regel}\n", "a.yaml")[1] == ()


@pytest.mark.parametrize("regel", ["aantal: “2”", "delen: [{naam: a, soort: “0,5”}]"])
def test_gekrulde_aanhalingstekens_worden_genoemd(tmp_path: Path, regel: str) -> None:
    _, problemen = lees(tmp_path, f"titel: a\n{regel}\n")
    assert problemen
    assert all("aanhalingstekens zijn gekruld" in p.zin for p in problemen)


def test_gekrulde_aanhalingstekens_in_een_tekst_mogen(tmp_path: Path) -> None:
    assert lees(tmp_path, "titel: “Groen” in de wijk\n")[1] == ()

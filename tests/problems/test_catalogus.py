"""The catalogue of problems: unique codes, whole sentences, and every field filled in where a problem is made."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import rekenaudit
from rekenaudit.problems import Plaats, ProbleemSoort, alle_soorten
from rekenaudit.problems.codes import __name__ as codes_pakket

BRON = Path(rekenaudit.__file__).parent
SOORTEN = [soort for soorten in alle_soorten().values() for soort in soorten]


def velden(soort: ProbleemSoort) -> set[str]:
    return {naam for tekst in (soort.zin, soort.hint) for _, naam, _, _ in Formatter().parse(tekst) if naam is not None}


def op_naam() -> dict[str, list[ProbleemSoort]]:
    """Kinds by the name of their constant, which rooms may share."""
    gevonden: dict[str, list[ProbleemSoort]] = {}
    for module in alle_soorten():
        for naam, waarde in vars(import_module(f"{codes_pakket}.{module}")).items():
            if isinstance(waarde, ProbleemSoort):
                gevonden.setdefault(naam, []).append(waarde)
    return gevonden


def aanroepen() -> Iterator[tuple[str, int, str, set[str] | None]]:
    """Every `….KIND.op(…)` in the source: file, line, name of the kind, and its fields (None when given by `**`)."""
    for bestand in sorted(BRON.rglob("*.py")):
        for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
            match knoop:
                case ast.Call(func=ast.Attribute(value=ast.Attribute(attr=naam) | ast.Name(id=naam), attr="op")):
                    namen = [k.arg for k in knoop.keywords]
                    gegeven = None if None in namen else {n for n in namen if n is not None}
                    yield bestand.name, knoop.lineno, naam, gegeven
                case _:
                    pass


def test_codes_are_unique() -> None:
    dubbel = [code for code, aantal in Counter(s.code for s in SOORTEN).items() if aantal > 1]
    assert not dubbel


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda s: s.code)
def test_a_kind_of_problem_is_worded_whole(soort: ProbleemSoort) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", soort.code)
    assert all(re.fullmatch(r"[a-z_]+", veld) for veld in velden(soort))
    probleem = soort.op(Plaats("a.yaml"), **dict.fromkeys(velden(soort), "iets"))
    for zin in (probleem.zin, probleem.hint, soort.uitleg):
        assert zin.endswith((".", "?", "iets")), zin
        assert zin[0].isupper() or not zin[0].isalpha() or zin.startswith(("rekenaudit", "iets")), zin


def test_every_problem_is_made_with_the_fields_of_its_sentence() -> None:
    bekend = op_naam()
    tekort = [
        (bestand, regel, naam)
        for bestand, regel, naam, gegeven in aanroepen()
        if naam in bekend and gegeven is not None and all(velden(soort) - gegeven for soort in bekend[naam])
    ]
    assert not tekort


def test_a_problem_made_without_a_field_would_be_found() -> None:
    soort = ProbleemSoort("a", "Iets met {veld}.", "Doe {iets}.", "Daarom.")
    assert velden(soort) == {"veld", "iets"}
    with pytest.raises(KeyError):
        _ = soort.op(Plaats()).zin


def test_no_kind_of_problem_is_left_over() -> None:
    bronnen = [b.read_text(encoding="utf-8") for b in sorted(BRON.rglob("*.py")) if b.parent.name != "codes"]
    ongebruikt = [naam for naam in op_naam() if not any(re.search(rf"\b{naam}\b", bron) for bron in bronnen)]
    assert not ongebruikt

"""Every help screen: whole sentences, plain Dutch, and an example that can be typed."""

import re
import shlex
from collections.abc import Iterator
from datetime import date

import click
import pytest
from click.testing import CliRunner

from rekenaudit.cli.hoofd import app
from rekenaudit.cli.hulp import Groep, Opdracht
from rekenaudit.cli.opdrachten import OPDRACHTEN, opties
from rekenaudit.cli.uitvoeren import VERKEERDE_INVOER
from rekenaudit.cli.vertaling import vertaal_click

ENGELS = re.compile(
    r"\b(usage|options?|commands?|arguments?|help for|show|the|and|exit|message|default|required|path|file"
    r"|directory|text|integer|range|choice|datetime|boolean|flag)\b",
    re.IGNORECASE,
)


def _alle(opdracht: click.Command, *namen: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield namen, opdracht
    if isinstance(opdracht, click.Group):
        for naam, deel in _delen(opdracht).items():
            yield from _alle(deel, *namen, naam)


def _delen(groep: click.Group) -> dict[str, click.Command]:
    context = click.Context(groep)
    gevonden = {naam: groep.get_command(context, naam) for naam in groep.list_commands(context)}
    return {naam: deel for naam, deel in gevonden.items() if deel is not None}


ALLE = [pytest.param(namen, opdracht, id=" ".join(namen) or "rekenaudit") for namen, opdracht in _alle(app)]


@pytest.fixture(autouse=True)
def _nederlands() -> None:
    vertaal_click()


def _hulp(namen: tuple[str, ...]) -> str:
    return CliRunner().invoke(app, [*namen, "--help"], prog_name="rekenaudit").output


@pytest.mark.parametrize(("namen", "opdracht"), ALLE)
def test_geen_afgebroken_regel_en_geen_engels(namen: tuple[str, ...], opdracht: click.Command) -> None:
    hulp = _hulp(namen)
    assert not re.search(r"(?<![A-Z])\.\.\.|…", hulp)  # BESTAND... is one file or more
    assert ENGELS.findall(hulp.replace("--help", "").replace("--version", "")) == []
    assert isinstance(opdracht, (Opdracht, Groep))
    assert opdracht.get_short_help_str().endswith(".")


@pytest.mark.parametrize(("namen", "opdracht"), ALLE)
def test_het_gebruik_noemt_opties_in_het_nederlands(namen: tuple[str, ...], opdracht: click.Command) -> None:
    eerste = _hulp(namen).splitlines()[0]
    if isinstance(opdracht, click.Group):
        assert eerste.endswith(" OPDRACHT")
    else:
        eigen = [p for p in opdracht.params if isinstance(p, click.Option) and "--help" not in p.opts]
        assert ("[OPTIES]" in eerste) is bool(eigen)


@pytest.mark.parametrize(("namen", "opdracht"), ALLE)
def test_het_voorbeeld_kan_worden_getypt(
    namen: tuple[str, ...], opdracht: click.Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opties, "vandaag", lambda: date(2033, 5, 1))  # the examples are of 2031
    _, programma, voorbeeld = (opdracht.epilog or "").partition(": rekenaudit ")
    assert programma, namen
    woorden = shlex.split(voorbeeld)
    assert tuple(woorden[: len(namen)]) == namen
    app_context = click.Context(app, info_name="rekenaudit")
    doel: click.Command = app
    while isinstance(doel, click.Group):
        doel = _delen(doel)[woorden.pop(0)]
    if "--help" not in woorden:
        doel.make_context("voorbeeld", woorden, parent=app_context)


def test_wat_iedereen_nodig_heeft_staat_voorop() -> None:
    gewoon, _, gevorderd = _hulp(()).partition("Voor gevorderden:")
    assert [n for n in OPDRACHTEN if f"\n  {n} " in gewoon] == [n for n in OPDRACHTEN if n not in app.gevorderd]
    assert all(f"\n  {naam} " in gevorderd for naam in app.gevorderd)
    assert set(app.gevorderd) <= set(OPDRACHTEN)


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["controler"], "De opdracht 'controler' bestaat niet. Bedoelt u 'controleer'?"),
        (["wederhoor", "pakketten"], "De opdracht 'pakketten' bestaat niet. Bedoelt u 'pakket'?"),
        (["xyz"], "De opdracht 'xyz' bestaat niet. Mogelijk zijn: 'controleer', 'genereer',"),
    ],
)
def test_een_opdracht_die_er_niet_is_krijgt_een_suggestie(woorden: list[str], zin: str) -> None:
    uitkomst = CliRunner().invoke(app, woorden, prog_name="rekenaudit")
    assert uitkomst.exit_code == VERKEERDE_INVOER
    assert zin in uitkomst.output


def test_elke_opdracht_heet_zoals_zij_wordt_getypt() -> None:
    assert [opdracht.name for opdracht in _delen(app).values()] == list(OPDRACHTEN)

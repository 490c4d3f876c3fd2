"""Every help screen: whole sentences, plain Dutch, and an example that can be typed."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from rekenaudit.cli.hoofd import app
from rekenaudit.cli.hulp import Groep, Opdracht
from rekenaudit.cli.vertaling import vertaal_click

ENGELS = re.compile(
    r"\b(usage|options?|commands?|arguments?|help for|show|the|and|exit|message|default|required|path|file"
    r"|directory|text|integer|range|choice|datetime|boolean|flag)\b",
    re.IGNORECASE,
)


def _alle(opdracht: click.Command, *namen: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield namen, opdracht
    if isinstance(opdracht, click.Group):
        for naam, deel in opdracht.commands.items():
            yield from _alle(deel, *namen, naam)


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
def test_het_voorbeeld_kan_worden_getypt(namen: tuple[str, ...], opdracht: click.Command) -> None:
    _, programma, voorbeeld = (opdracht.epilog or "").partition(": rekenaudit ")
    assert programma, namen
    woorden = shlex.split(voorbeeld)
    assert tuple(woorden[: len(namen)]) == namen
    app_context = click.Context(app, info_name="rekenaudit")
    doel: click.Command = app
    while isinstance(doel, click.Group):
        doel = doel.commands[woorden.pop(0)]
    if "--help" not in woorden:
        doel.make_context("voorbeeld", woorden, parent=app_context)


def test_wat_iedereen_nodig_heeft_staat_voorop() -> None:
    gewoon, _, gevorderd = _hulp(()).partition("Voor gevorderden:")
    assert [n for n in app.commands if f"\n  {n} " in gewoon] == [n for n in app.commands if n not in app.gevorderd]
    assert all(f"\n  {naam} " in gevorderd for naam in app.gevorderd)
    assert set(app.gevorderd) <= set(app.commands)

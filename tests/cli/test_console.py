"""What the researcher reads of problems: by file, and of a hundred of the same kind only the first few."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from rekenaudit.cli.console import toon_problemen
from rekenaudit.cli.resultaat import toon_resultaat
from rekenaudit.pipeline.genereren import Resultaat
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes.config import BESTAND_LEEG, BESTAND_ONLEESBAAR
from rekenaudit.problems.codes.controle import SPRONG


def getoond(*problemen: Probleem) -> list[str]:
    stroom = StringIO()
    toon_problemen(Console(file=stroom, width=200), problemen)
    return stroom.getvalue().splitlines()


def leeg(nummer: int) -> Probleem:
    return BESTAND_LEEG.op(Plaats(f"b{nummer:03}.csv"), bestand=f"b{nummer:03}.csv")


def test_honderd_van_dezelfde_worden_samengevat() -> None:
    ander = BESTAND_ONLEESBAAR.op(Plaats("z.csv", regel=3), bestand="z.csv")
    regels = getoond(*(leeg(n) for n in range(102)), ander)
    assert [r for r in regels if not r.startswith(" ")] == [
        "b000.csv",
        "b001.csv",
        "b002.csv",
        "b003.csv",
        "b004.csv",
        "z.csv",
        "En nog 97 van de soort bestand-leeg. Zie ze allemaal met: rekenaudit controleer --alles",
    ]


def test_wie_alles_vraagt_krijgt_alles() -> None:
    stroom = StringIO()
    toon_problemen(Console(file=stroom, width=200), (leeg(n) for n in range(102)), alles=True)
    assert stroom.getvalue().count("(bestand-leeg)") == 102
    assert "En nog" not in stroom.getvalue()


def test_tien_van_dezelfde_worden_alle_getoond() -> None:
    assert sum("bestand-leeg" in r for r in getoond(*(leeg(n) for n in range(10)))) == 10


def test_een_bestand_wordt_een_keer_genoemd() -> None:
    twee = [BESTAND_ONLEESBAAR.op(Plaats("z.csv", regel=n), bestand="z.csv") for n in (1, 2)]
    assert getoond(*twee).count("z.csv") == 1
    assert getoond(BESTAND_LEEG.op(Plaats(), bestand="x"))[0] == "Algemeen"


def test_hetzelfde_advies_staat_er_een_keer_achter_wat_erbij_hoort() -> None:
    """Also when another message stands between, and in another file."""
    velden = dict.fromkeys(("wat", "gemeente", "waarvan", "van", "eerder", "naar", "later", "titel"), "x")
    sprongen = [SPRONG.op(Plaats(f"{b}.csv", regel=n), **velden) for b, n in (("a", 1), ("a", 2), ("a", 9), ("b", 1))]
    tussen = BESTAND_ONLEESBAAR.op(Plaats("a.csv", regel=3), bestand="a.csv")
    regels = getoond(*sprongen[:2], tussen, *sprongen[2:])
    assert [r.strip() for r in regels].count(sprongen[0].hint) == 1
    assert regels.index(f"    {sprongen[0].hint}") == 5
    assert sum("(sprong)" in r for r in regels) == 4


@pytest.mark.parametrize(("aantal", "woord"), [(1, "1 bestand"), (2, "2 bestanden")])
def test_een_figuur_is_een_bestand(aantal: int, woord: str, tmp_path: Path) -> None:
    figuren = tuple(f"figuren/{n}.png" for n in range(aantal))
    stroom = StringIO()
    toon_resultaat(
        Console(file=stroom, width=200),
        Resultaat(
            tmp_path,
            figuren,
            gewijzigd=True,
            overgenomen=0,
            zonder_pdf=None,
            problemen=(),
            vorige="",
            standen={},
            over_vorige=(),
            uitleg=None,
        ),
    )
    assert f"figuren/ ({woord})" in stroom.getvalue()

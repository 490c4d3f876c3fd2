"""What the researcher reads of problems: by file, and of a hundred of the same kind only the first few."""

from io import StringIO

from rich.console import Console

from rekenaudit.cli.console import toon_problemen
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes.config import BESTAND_LEEG, BESTAND_ONLEESBAAR


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
        "En nog 97 van de soort bestand-leeg; u ziet ze alle met: rekenaudit controleer --json",
    ]


def test_tien_van_dezelfde_worden_alle_getoond() -> None:
    assert sum("bestand-leeg" in r for r in getoond(*(leeg(n) for n in range(10)))) == 10


def test_een_bestand_wordt_een_keer_genoemd() -> None:
    twee = [BESTAND_ONLEESBAAR.op(Plaats("z.csv", regel=n), bestand="z.csv") for n in (1, 2)]
    assert getoond(*twee).count("z.csv") == 1
    assert getoond(BESTAND_LEEG.op(Plaats(), bestand="x"))[0] == "Algemeen"

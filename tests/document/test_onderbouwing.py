from dataclasses import replace
from fractions import Fraction

import pytest

from rekenaudit.document.benamingen import benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.delen.onderbouwing import onderbouw
from rekenaudit.document.inlijn import oordeelmerken
from rekenaudit.model.oordeel import Gebruikt
from rekenaudit.model.reeks import Cel
from tests.document.testonderzoek import basis


def gemerkt(reden: str, *waarden: str) -> list[tuple[str, str]]:
    """Give what is marked in a reason, and as which value."""
    invoer = basis()
    kengetallen = invoer.regels.kengetallen.record
    stof = Bouwstof(invoer.studie.record, kengetallen, benamingen(kengetallen), invoer.uitkomsten, (), {})
    plek = (("gemeente", "Marke"),)
    gebruikt = tuple(Gebruikt("groei_lasten", plek, Cel(Fraction(w)), f"waarde {w}") for w in waarden)
    oordeel = replace(invoer.oordelen[0], reden=reden.replace(" procent", "\u00a0procent"), gebruikt=gebruikt)
    html = str(onderbouw(oordeel, stof, oordeelmerken({}, {}, {})).reden)
    delen = html.split('<data value="')[1:]
    return [(d.split('"')[0], d.split(">")[1].split("<")[0].replace("\u00a0", " ")) for d in delen]


@pytest.mark.parametrize(
    ("reden", "waarden", "uit"),
    [
        ("Het is 10,0 procent. De norm is hoogstens 10,0 procent.", ["0.1"], [("0.1", "10,0 procent")]),
        ("Dat is een daling van 5,0 procentpunt.", ["0.05"], []),
        ("Het is 5,0 procent. De norm is −5,0 procent.", ["0.05"], [("0.05", "5,0 procent")]),
        (
            "Van 5,0 procent naar 5,0 procent; de norm is 5,0 procent.",
            ["0.05", "0.0501"],
            [("0.05", "5,0 procent"), ("0.0501", "5,0 procent")],
        ),
    ],
)
def test_a_value_is_marked_once_and_a_limit_that_reads_the_same_is_not(
    reden: str, waarden: list[str], uit: list[tuple[str, str]]
) -> None:
    assert gemerkt(reden, *waarden) == uit

"""Changing a register as text: the new values are read back, and everything else stays byte for byte."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.corrections.bewerken import Bewerking, voeg_toe, zet

REGISTER = """\
# Register van Veldstad
partij: Veldstad   # de gemeente

opmerkingen:
# eerst dit
- id: W-veldstad-01
  ronde: ambtelijk
  reactie: >-
    Dit klopt niet,
    zeggen wij.

  besluit:   # voorstel
    uitkomst: deels # zie het verslag
    reden:
    voorgesteld_door: "A"
  # de correctie
  correcties:
  - {bevinding: v-1, oud: a, nieuw: b}

- {id: W-veldstad-02, ronde: ambtelijk, besluit: {uitkomst: deels}}
- {id: W-veldstad-03, ronde: ambtelijk}
- id: W-veldstad-04
  ronde: ambtelijk   # slot
"""


def lees(tekst: str) -> Any:
    boom, problemen = lees_boom(tekst, "r.yaml")
    assert boom is not None
    assert not problemen
    return boom.inhoud


@pytest.mark.parametrize("nummer", range(4))
def test_een_besluit_komt_op_zijn_plaats(nummer: int) -> None:
    waarden = {"uitkomst": "niet overgenomen", "reden": "Nee: zo is het, {echt} # waar.", "tweede_lezer": "B"}
    nieuw = zet(REGISTER, ("opmerkingen", nummer, "besluit"), waarden)
    verwacht = lees(REGISTER)
    verwacht["opmerkingen"][nummer].setdefault("besluit", {}).update(waarden)
    assert lees(nieuw) == verwacht
    opmerkingen = ("# Register", "# de gemeente", "# eerst", "# voorstel", "# zie", "# de corr", "# slot")
    assert [c for c in opmerkingen if c not in nieuw] == []
    oud = [r for r in REGISTER.splitlines() if r not in nieuw.splitlines()]
    assert len(oud) <= 2


def test_wat_niet_verandert_blijft_byte_voor_byte() -> None:
    assert zet(REGISTER, ("opmerkingen", 0, "besluit"), {}) == REGISTER
    assert zet(REGISTER, ("opmerkingen", 0, "besluit"), {"uitkomst": "overgenomen"}) == REGISTER.replace(
        "uitkomst: deels #", "uitkomst: overgenomen #"
    )


def test_een_leeg_besluit_wordt_gevuld() -> None:
    kaal = "opmerkingen:\n- id: a\n  besluit:\n  correcties: []\n"
    assert zet(kaal, ("opmerkingen", 0, "besluit"), {"uitkomst": "deels"}) == (
        "opmerkingen:\n- id: a\n  besluit:\n    uitkomst: deels\n  correcties: []\n"
    )


@pytest.mark.parametrize(
    "voor",
    ["partij: V\n", "partij: V", "partij: V\nopmerkingen: []\n", "partij: V\nopmerkingen: [{id: a}] # x\n", REGISTER],
)
def test_een_opmerking_komt_achteraan(voor: str) -> None:
    erbij = {"id": "W-veldstad-09", "reactie": "Eerste regel.\n\n- tweede: [[x]]", "correcties": [{"oud": "1"}]}
    na = voeg_toe(voor, ("opmerkingen",), [erbij, erbij])
    assert lees(na)["opmerkingen"] == [*lees(voor).get("opmerkingen", []), erbij, erbij]
    assert lees(na)["partij"] == lees(voor)["partij"]


@pytest.mark.parametrize("nummer", range(4))
def test_een_correctie_komt_bij_haar_opmerking(nummer: int) -> None:
    erbij = {"bevinding": "v-2", "oud": "a: b", "nieuw": "c, d"}
    verwacht = lees(REGISTER)
    verwacht["opmerkingen"][nummer].setdefault("correcties", []).append(erbij)
    assert lees(voeg_toe(REGISTER, ("opmerkingen", nummer, "correcties"), [erbij])) == verwacht


def test_een_lege_waarde_haalt_de_oude_weg() -> None:
    nieuw = zet(
        zet(REGISTER, ("opmerkingen", 0, "besluit"), {"uitkomst": ""}), ("opmerkingen", 1, "besluit"), {"uitkomst": ""}
    )
    assert lees(nieuw)["opmerkingen"][0]["besluit"] == {"voorgesteld_door": "A"}
    assert lees(nieuw)["opmerkingen"][1]["besluit"] == {}


@given(
    waarde=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], include_characters="\n"), min_size=1),
    nummer=st.integers(0, 3),
    sleutel=st.sampled_from(["uitkomst", "reden", "voorgesteld_door", "tweede_lezer"]),
)
def test_elke_tekst_komt_ongeschonden_terug(waarde: str, nummer: int, sleutel: str) -> None:
    nieuw = zet(REGISTER, ("opmerkingen", nummer, "besluit"), {sleutel: waarde})
    inhoud = yaml.load(nieuw, Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    assert inhoud["opmerkingen"][nummer]["besluit"][sleutel] == waarde


def test_een_lijst_die_niet_de_laatste_is_groeit_op_haar_eigen_plek() -> None:
    tekst = "partij: V\nbestanden:\n- bestand: a\n  ronde: b\n\nopmerkingen:\n- id: x\n"
    nieuw = voeg_toe(tekst, ("bestanden",), [{"bestand": "c"}])
    assert yaml.safe_load(nieuw) == {
        "partij": "V",
        "bestanden": [{"bestand": "a", "ronde": "b"}, {"bestand": "c"}],
        "opmerkingen": [{"id": "x"}],
    }


VELDEN = st.dictionaries(st.sampled_from(["uitkomst", "reden", "tweede_lezer"]), st.sampled_from(["deels", "", "a: b"]))


@given(st.dictionaries(st.integers(0, 3), VELDEN), st.lists(st.integers(0, 3)), st.sampled_from(["", "# 🏠 één\n"]))
def test_alles_ineens_geeft_hetzelfde_als_na_elkaar(
    besluiten: dict[int, dict[str, str]], correcties: list[int], kop: str
) -> None:
    ineens, na_elkaar = Bewerking(kop + REGISTER), kop + REGISTER
    for nummer, velden in besluiten.items():
        pad = ("opmerkingen", nummer, "besluit")
        ineens.zet(pad, velden)
        na_elkaar = zet(na_elkaar, pad, velden)
    for nummer in dict.fromkeys(correcties):
        for sleutel in ("correcties", "teksten"):
            deel = [{"oud": "a", "nieuw": "b"}] if sleutel == "correcties" else ["vragen/betalen"]
            ineens.voeg_toe(("opmerkingen", nummer, sleutel), deel)
            na_elkaar = voeg_toe(na_elkaar, ("opmerkingen", nummer, sleutel), deel)
    ineens.voeg_toe(("opmerkingen",), [{"id": "W-veldstad-05"}])
    na_elkaar = voeg_toe(na_elkaar, ("opmerkingen",), [{"id": "W-veldstad-05"}])
    assert ineens.klaar() == na_elkaar

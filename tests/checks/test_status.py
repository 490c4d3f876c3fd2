"""What a study must have put behind it: real figures, and norms that were established."""

import pytest

from tests.checks.controlestudie import STUDIE, controleer

STATUSSEN = ("werkversie", "concept", "concept bestuurlijke nota", "vastgesteld", "gepubliceerd")
VERZONNEN = {**STUDIE["bronnen"], "totaal": {**STUDIE["bronnen"]["totaal"], "herkomst": "fictief"}}


@pytest.mark.parametrize(("nummer", "status"), list(enumerate(STATUSSEN)))
def test_verzonnen_cijfers_stoppen_vanaf_vaststellen(nummer: int, status: str) -> None:
    onderzoek = {**STUDIE["onderzoek"], "status": status}
    problemen = controleer(studie={"onderzoek": onderzoek, "bronnen": VERZONNEN})
    assert [(p.code, p.plaats.sleutel) for p in problemen] == [("bron-verzonnen", "bronnen.totaal.herkomst")][:nummer]
    assert [p.stopt_bij(status) for p in problemen] == [nummer >= 3][:nummer]


@pytest.mark.parametrize(("nummer", "status"), list(enumerate(STATUSSEN)))
def test_een_normenkader_dat_nooit_is_vastgelegd_wordt_gemeld(nummer: int, status: str) -> None:
    onderzoek = {**STUDIE["onderzoek"], "status": status}
    problemen = controleer(studie={"onderzoek": onderzoek}, vastgesteld=False)
    assert [(p.code, p.plaats.bestand) for p in problemen] == [
        ("normenkader-niet-vastgesteld", "normenkader/normenkader.yaml")
    ][:nummer]
    assert not any(p.stopt_bij("gepubliceerd") for p in problemen)

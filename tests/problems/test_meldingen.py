"""The page that explains every message is in step with the catalogue."""

from rekenaudit.problems import alle_soorten
from scripts.meldingen import BESTEMMING, FASEN, tekst


def test_de_pagina_is_bij_de_tijd() -> None:
    assert BESTEMMING.read_text(encoding="utf-8") == tekst(), "typ: make documentatie"


def test_elke_fase_heeft_een_kop() -> None:
    assert set(alle_soorten()) == set(FASEN)

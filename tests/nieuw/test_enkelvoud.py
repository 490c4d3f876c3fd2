"""A study of one municipality, and of two, speaks of them in the right number."""

import re
from pathlib import Path

import pytest

from rekenaudit.document.boom import tekst
from rekenaudit.nieuw import kies, nieuw_onderzoek
from rekenaudit.pipeline.stappen import doorloop

EEN_MEER = re.compile(r"(?<![\w.,])(?:1|één) (?:gemeenten|oordelen|bevindingen|normen|bronnen)\b")
SAMEN = re.compile(r"\bde gemeente \w+ samen\b")
ALLEEN_BIJ_MEER = ("Woorden voor een aantal gemeenten", "Cijfers over andere gemeenten")


@pytest.mark.parametrize("gemeenten", ["Urk", "Urk, Texel"])
def test_getal_en_zelfstandig_naamwoord_passen_bij_elkaar(tmp_path: Path, gemeenten: str) -> None:
    keuze, _ = kies("Veldstad", gemeenten, "2031-2033")
    assert keuze is not None
    nieuw_onderzoek(tmp_path / "studie", keuze)
    documenten = doorloop(tmp_path / "studie").samenstelling.documenten
    teksten = [" ".join(tekst(document.boom).split()) for document in documenten]
    assert teksten
    for alles in teksten:
        assert EEN_MEER.findall(alles) == []
        assert SAMEN.findall(alles) == []
    meer = "," in gemeenten
    for zin in ALLEEN_BIJ_MEER:
        assert any(zin in alles for alles in teksten) == meer

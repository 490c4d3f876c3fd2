"""The bench measures what it says; its numbers are for people."""

from pathlib import Path

from bench.kaal_word import lees, schrijf
from bench.negentig import maak_negentig
from bench.proef import Meting
from rekenaudit.config.studie import load_study


def _taak(naam: str, cpu: float) -> dict[str, object]:
    return {"taak": naam, "cpu": cpu, "mb": 100.0}


def test_herspelen_legt_taken_op_twee_kernen() -> None:
    taken = (_taak("rapport.pdf", 10.0), _taak("figuur", 4.0), _taak("rapport.html", 3.0), _taak("rapport.docx", 2.0))
    stappen = ({"stap": "Figuren tekenen", "cpu": 1.0}, {"stap": "Klaar", "cpu": 1.0})
    meting = Meting(0.0, 20.0, taken, stappen, {}, 0, 0, 0.0)
    assert meting.rustig == 1.0 + 10.0 + 2.0  # Word waits for the PDF


def test_kaal_schrijft_wat_het_las() -> None:
    blokken = lees(schrijf([[["a", "b"], ["c", "d"]]]))
    assert blokken == [[["a", "b"], ["c", "d"]]]


def test_negentig_gemeenten(tmp_path: Path) -> None:
    studie, problemen = load_study(maak_negentig(tmp_path / "negentig"))
    assert not problemen
    assert studie is not None
    assert len(studie.record.gemeenten) == 90

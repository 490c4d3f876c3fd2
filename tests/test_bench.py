"""The bench measures what it says; its numbers are for people."""

from pathlib import Path

from bench.afbreken import gebreken
from bench.herhaal import CORRECTIES, corrigeer, minstens
from bench.kaal_word import lees, schrijf
from bench.negentig import maak_negentig
from bench.proef import Meting, kopie
from rekenaudit.config.studie import load_study
from rekenaudit.pipeline.stappen import doorloop


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


def test_de_correcties_passen_op_het_onderzoek(tmp_path: Path) -> None:
    studie = kopie(tmp_path / "studie")
    corrigeer(studie, *CORRECTIES.values())
    assert [v.soort for v in doorloop(studie).invoer.verwerkt] == ["bevinding", "feit"]


def test_de_grens_is_een_ongewijzigde_run_met_rapport_en_een_bijlage() -> None:
    taken = (_taak("rapport.pdf", 10.0), _taak("bijlagen/borne.pdf", 2.0), _taak("nota-van-bevindingen.pdf", 3.0))
    stappen = ({"stap": "Figuren tekenen", "cpu": 1.0}, {"stap": "Klaar", "cpu": 1.5})
    zelfde = Meting(0.0, 1.5, (), stappen, {}, 0, 0, 0.0)
    nu = Meting(0.0, 19.5, taken, stappen, {}, 0, 0, 0.0)
    minst = minstens(zelfde, nu)
    assert nu.start_werkers == 3.0
    assert minst.cpu == 1.5 + 3.0 + 10.0 + 2.0
    assert minst.rustig == 1.0 + (3.0 + 0.5) / 2 + 10.0


def test_afbreken_ziet_wat_half_kwijt_of_gemengd_is() -> None:
    voor = {"a.yaml": "1", "output/v/manifest.json": "1", "output/v/b/r.pdf": "1"}
    na = {"a.yaml": "2", "c.yaml": "2", "output/v/manifest.json": "2", "output/v/b/r.pdf": "2"}
    opzij = {naam.replace("/v/", "/.oud-v/"): som for naam, som in voor.items()}
    for goed in (voor, na, {**voor, "a.yaml": "2", ".c.yaml.bezig": "x"}, opzij):
        assert not list(gebreken(voor, goed, na))
    assert list(gebreken(voor, {**voor, "a.yaml": "x"}, na)) == ["half: a.yaml"]
    assert list(gebreken(voor, {**voor, "c.yaml": "x"}, na)) == ["half: c.yaml"]
    assert list(gebreken(voor, {n: s for n, s in voor.items() if n != "a.yaml"}, na)) == ["lost: a.yaml"]
    assert list(gebreken(voor, {**voor, "output/v/b/r.pdf": "2"}, na)) == ["mixed: output/v"]

"""Marks in a finished tree: said once in full, and none at all in a document that is vastgesteld."""

from pathlib import Path

import pytest

from rekenaudit.document.afwerking.merken import invulplekken, kort_herhaald, open_merken
from rekenaudit.document.boom import alle, tekst, van_html
from rekenaudit.document.samenstellen import assemble
from tests.document.testonderzoek import basis, kopie


@pytest.mark.parametrize(
    ("geschreven", "gevonden"),
    [
        ("Dit is [nog te schrijven] en [volgt].", ["[nog te schrijven]", "[volgt]"]),
        ("[nog niet ontvangen: ritten van Veldstad]", ["[nog niet ontvangen: ritten van Veldstad]"]),
        ("Zie […], [...] en [PM: cijfers].", ["[…]", "[...]", "[PM: cijfers]"]),
        ("TODO: kosten. XXX euro. PM", ["TODO", "XXX", "PM"]),
        ("Om 10 uur pm was het todo.", []),
        ("De gemeente schreef: [de raad] wil dit nog niet.", []),
        ("Nog open: [[ritten 2031", ["[["]),
        ("Lorem ipsum dolor", ["Lorem ipsum"]),
    ],
)
def test_wat_nog_moet_worden_ingevuld_wordt_herkend(geschreven: str, gevonden: list[str]) -> None:
    assert invulplekken(geschreven) == gevonden


def test_een_merk_staat_eenmaal_voluit_in_een_alinea() -> None:
    merk = '<span class="ontbreekt">[nog niet ontvangen: ritten van Veldstad]</span>'
    boom = kort_herhaald(van_html(f"<article><p>{merk}, {merk} en {merk}</p><p>{merk}</p></article>"))
    assert [tekst(k) for k in alle(boom) if k.tag == "span"] == [
        "[nog niet ontvangen: ritten van Veldstad]",
        "[volgt]",
        "[volgt]",
        "[nog niet ontvangen: ritten van Veldstad]",
    ]


def test_wat_een_ander_schreef_telt_niet_als_merk() -> None:
    letterlijk = '<section class="paragraaf letterlijk"><p>De kosten zijn PM, en [nog niet] TODO.</p></section>'
    boom = van_html(f"<article>{letterlijk}<p>Hier komt <strong>TODO</strong>.</p></article>")
    assert [woord for _, woord in open_merken(boom)] == ["TODO"]


@pytest.mark.parametrize(("status", "aantal"), [("concept", 0), ("vastgesteld", 2), ("gepubliceerd", 2)])
def test_in_een_vastgesteld_document_staat_geen_merk_meer(tmp_path: Path, status: str, aantal: int) -> None:
    map_ = kopie(tmp_path)
    pad = map_ / "input" / "teksten" / "samenvatting.md"
    pad.write_text(pad.read_text(encoding="utf-8") + "\nHier komt [nog iets te schrijven].\n", encoding="utf-8")
    pad.with_name("inleiding.md").write_text("[nog te schrijven]\n", encoding="utf-8")
    _, problemen = assemble(basis(map_, status=status))
    eigen = [p for p in problemen if p.code == "markering-open" and "te schrijven" in p.velden["tekst"]]
    bestanden = ["input/teksten/inleiding.md", "input/teksten/samenvatting.md"]
    assert [(p.plaats.bestand, p.velden["document"]) for p in eigen] == [(b, "rapport") for b in bestanden[:aantal]]
    assert all(p.stopt_bij(status) for p in eigen)

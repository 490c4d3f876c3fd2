"""The pages of the PDF are set well: no heading alone, no line alone, no empty page, nothing outside its place."""

from pathlib import Path

import pytest

from rekenaudit.render.zetter import Stijl, typeset
from tests.documenten.lezers.lees_pdf import open_pdf
from tests.documenten.lezers.zetwerk import keur


@pytest.mark.parametrize("naam", ["rapport", "bijlagen/veldstad", "bijlagen/sint-jansdal-aan-de-grote-vaart"])
def test_het_kleine_onderzoek(versie: Path, naam: str) -> None:
    assert list(keur(open_pdf(versie / f"{naam}.pdf"))) == []


@pytest.mark.documenten
def test_het_grote_onderzoek(vlaggenschip: Path) -> None:
    paden = sorted(vlaggenschip.rglob("*.pdf"))
    assert len(paden) >= 10
    assert [f"{pad.stem}, {fout}" for pad in paden for fout in keur(open_pdf(pad))] == []


STIJL = "@page{size:A4;margin:30mm 25mm 27mm 30mm} body{font-family:sans-serif;font-size:10pt} td{padding:0}"
ZIN = "Dit is een gewone zin van een alinea die gewoon doorloopt tot aan het einde. "
VOL = f"<p>{ZIN * 12}</p>" * 3
SMAL = "<table style='table-layout:fixed;width:40mm'><tr><td>{}</td><td>buurman</td></tr></table>"


@pytest.mark.parametrize(
    ("inhoud", "fout"),
    [
        (f"{VOL}<h2 style='break-after:page'>Kop</h2><p>Tekst.</p>{VOL}", "kop1 onderaan: Kop"),
        (
            f"{VOL}<p style='break-after:page'>Een begin van een</p><p>zin die losstaat.</p>{VOL}",
            "losse regel: Een begin",
        ),
        (f"{VOL}<p style='break-before:page;break-after:page'>Kort.</p>{VOL}", "bijna leeg"),
        (f"{VOL}<p style='break-before:page;white-space:nowrap'>{ZIN * 3}</p>", "punten in de marge"),
        (f"{SMAL.format('Langewoordenzonderplaats')}{VOL}", "over elkaar: Langewoordenzonderplaats / buurman"),
    ],
)
def test_een_fout_komt_boven(inhoud: str, fout: str, tmp_path: Path) -> None:
    lijf = f"<body><p style='font-size:30pt'>Titelblad</p>{inhoud}</body>"
    html = f"<!DOCTYPE html><html lang='nl'><head><title>Proef</title></head>{lijf}</html>"
    gezet = typeset(html, Stijl(STIJL, "", ()), _niets, {})
    (tmp_path / "proef.pdf").write_bytes(gezet.inhoud)
    fouten = list(keur(open_pdf(tmp_path / "proef.pdf")))
    assert [f for f in fouten if fout in f], fouten


def _niets(adres: str) -> tuple[bytes, str]:
    raise ValueError(adres)

"""No leftovers in what readers see: the finished Word, PDF and HTML files."""

from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree, html

from rekenaudit.document.afwerking.resten import in_tekst
from rekenaudit.problems import Plaats
from tests.documenten.lezers.blokken import Blok
from tests.documenten.lezers.lees_word import W
from tests.documenten.lezers.vergelijken import LEZERS, documenten


def resten(map_: Path, naam: str) -> list[str]:
    """Give what the three formats of a document have left over, empty cells too."""
    gevonden: list[str] = []
    for formaat, lezer in LEZERS.items():
        for blok in lezer(map_ / f"{naam}.{formaat}"):
            for deel in blok.delen:
                gevonden.extend(f"{formaat}: {p.zin}" for p in in_tekst(deel, Plaats()))
                if not deel.strip() and formaat != "pdf":  # the rest of a row on the next page may be empty there
                    gevonden.append(f"{formaat}: leeg: {blok}")
    return gevonden


@pytest.mark.parametrize("naam", ["rapport", "bijlagen/veldstad", "bijlagen/oost-aa"])
def test_niets_over_in_het_kleine_onderzoek(versie: Path, naam: str) -> None:
    assert resten(versie, naam) == []


@pytest.mark.documenten
def test_niets_over_in_het_grote_onderzoek(vlaggenschip: Path) -> None:
    assert [rest for naam in documenten(vlaggenschip) for rest in resten(vlaggenschip, naam)] == []


@pytest.mark.parametrize("naam", ["rapport", "bijlagen/veldstad"])
def test_elke_verwijzing_komt_aan(versie: Path, naam: str) -> None:
    pagina = html.fromstring((versie / f"{naam}.html").read_bytes())
    ids = {str(deel.get("id")) for deel in pagina.iter() if deel.get("id")}
    doelen = {str(a.get("href"))[1:] for a in pagina.iter("a") if str(a.get("href")).startswith("#")}
    assert len(doelen) > 3
    assert doelen <= ids
    with ZipFile(versie / f"{naam}.docx") as zip_:
        word = etree.fromstring(zip_.read("word/document.xml"))
    bladwijzers = {str(b.get(f"{W}name")) for b in word.iter(f"{W}bookmarkStart")}
    ankers = {str(a.get(f"{W}anchor")) for a in word.iter(f"{W}hyperlink") if a.get(f"{W}anchor")}
    assert len(ankers) > 3
    assert ankers <= bladwijzers
    with pikepdf.open(versie / f"{naam}.pdf") as pdf:
        namen = {str(n) for n in pdf.Root.Names.Dests.Names[::2]}
        links = [a for pagina_ in pdf.pages for a in pagina_.get("/Annots", []) if "/Dest" in a]
        assert len(links) > 3
        assert {str(link.Dest) for link in links} <= namen


@pytest.mark.parametrize("tekst", ["[[leden]]", "nan", "1 May 2031", "12%", "twee  spaties", "€ 1234.5"])
def test_een_rest_komt_boven(tekst: str) -> None:
    blok = Blok("rij", ("goed", tekst))
    assert [p.code for deel in blok.delen for p in in_tekst(deel, Plaats())]

"""A small count and what would give it away are in no file that leaves: not in words, figures or workbooks."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze

CIJFERS = """gemeente;jaar;huishoudens;kosten;bezwaarmakers
Veldstad;2031;50.000;9.250.000;184.627
Veldstad;2032;50.400;9.600.000;131
Oost-Aa;2031;6.000;1.200.000;4
Oost-Aa;2032;6.050;1.310.000;12
Sint-Jansdal aan de Grote Vaart;2031;21.000;;73.914
Sint-Jansdal aan de Grote Vaart;2032;21.300;3.900.000;27
"""
KENGETALLEN = """
  bezwaar_samen: {titel: Bezwaar samen, formule: "som(bezwaarmakers, gemeente)", eenheid: bezwaarmaker}
  bezwaar_aandeel:
    titel: Deel van het bezwaar
    formule: aandeel(bezwaarmakers, gemeente)
    eenheid: verhouding
    notatie: procent
    decimalen: 4
"""
FIGUUR = """figuren:
  bezwaar: {titel: Bezwaar, soort: staven, kengetallen: bezwaarmakers, categorie: gemeente, reeks: jaar}
"""
TABEL = """tabellen:
  bezwaar: {titel: Bezwaar, kengetallen: bezwaarmakers, rijen: gemeente, kolommen: jaar, totaal: bezwaar_samen}
  bezwaardeel: {titel: Deel, kengetallen: bezwaar_aandeel, rijen: gemeente, kolommen: jaar}
"""
NORM = """        normen:
          - id: n-bezwaar
            titel: Bezwaar
            tekst: Er is niet meer bezwaar dan gemiddeld.
            bronnen: [opgave van de gemeenten]
            toets:
              {soort: vergelijking, kengetal: bezwaarmakers, jaren: 2031, met: gemiddelde, richting: rond, marge: "0"}
            studie: {soort: uit_oordelen, voldoet: "1", gedeeltelijk: "0,5"}
"""
TEKST = """
In Sint-Jansdal waren het er [[bezwaarmakers 'Sint-Jansdal aan de Grote Vaart' 2031]], samen [[bezwaar_samen 2031]].

![](figuur:bezwaar)

![](tabel:bezwaar)

![](tabel:bezwaardeel)
"""
KLEIN_VERRADEN = {"73914", "73.914", "0,2858844", "28,5884", "28.5884"}
"""The count of Sint-Jansdal and its share, which with the total and Veldstad give the 4 of Oost-Aa."""
GETOOND = {"184.627", "258.545", "71,4100"}


def schrijf(studie: Path) -> None:
    regels = studie / "normenkader"
    (studie / "input/afval/gemeenten.csv").write_text(CIJFERS, encoding="utf-8")
    _vul(regels / "kengetallen.yaml", "  groei_afval:\n", f"{KENGETALLEN}  groei_afval:\n")
    _vul(regels / "figuren.yaml", "figuren:\n", FIGUUR)
    _vul(regels / "figuren.yaml", "tabellen:\n", TABEL)
    _vul(regels / "normenkader.yaml", "        normen:\n", NORM)
    _vul(studie / "input/teksten/vragen/betalen.md", "![](figuur:kosten)", f"![](figuur:kosten)\n{TEKST}")


def _vul(bestand: Path, oud: str, nieuw: str) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")


def inhoud(map_: Path) -> Iterator[tuple[str, str]]:
    """Read every file of a version, and what is packed in it."""
    for pad in sorted(p for p in map_.rglob("*") if p.is_file()):
        if zipfile.is_zipfile(pad):
            with zipfile.ZipFile(pad) as pak:
                yield from ((f"{pad.name}/{n}", pak.read(n).decode("utf-8", "ignore")) for n in pak.namelist())
        else:
            yield pad.name, pad.read_bytes().decode("utf-8", "ignore")


@pytest.fixture
def versie(afval: Path) -> Path:
    schrijf(afval)
    return genereer(afval, Keuze(formaten=("docx", "html"))).map


def test_wat_een_klein_aantal_verraadt_staat_in_geen_enkel_bestand(versie: Path) -> None:
    bestanden = dict(inhoud(versie))
    for naam, tekst in bestanden.items():
        assert not [getal for getal in KLEIN_VERRADEN if getal in tekst], naam
    assert all(any(getal in tekst for tekst in bestanden.values()) for getal in GETOOND)
    assert "niet getoond" in bestanden["rapport.html"].replace("\u00a0", " ")

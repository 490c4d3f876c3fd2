"""The documents of this study, each for its own readers: the facts, the conclusions, the norms and two pages."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf

from rekenaudit.document.boom import Knoop, alle, naar_html, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.figures import draw
from rekenaudit.loaders.bevindingen import load_findings
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.render.pdf import render_pdf
from tests.studie.twents import WORTEL

MAP = Path(WORTEL)


@cache
def toestand() -> Toestand:
    return doorloop(MAP)


def document(naam: str) -> Document:
    return next(d for d in toestand().samenstelling.documenten if d.naam == naam)


def deel(boom: Knoop, id_: str) -> Knoop:
    return next(k for k in alle(boom) if k.attr("id") == id_)


def factsheets() -> tuple[Document, ...]:
    return tuple(d for d in toestand().samenstelling.documenten if d.naam.startswith("factsheets/"))


def beeld(id_: str) -> Figuurbestand:
    gegevens = next(f for f in toestand().samenstelling.figuren if f.id == id_)
    return draw(gegevens, toestand().invoer.stijl)


def bladen(blad: Document) -> int:
    inhoud = render_pdf(blad, {id_: beeld(id_) for id_ in blad.figuren}, toestand().invoer.stijl).inhoud
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        return len(pdf.pages)


def test_er_zijn_zes_soorten_documenten() -> None:
    soorten = dict.fromkeys(d.naam.partition("/")[0] for d in toestand().samenstelling.documenten)
    assert list(soorten) == [
        "rapport",
        "bijlagen",
        "factsheets",
        "nota-van-bevindingen",
        "bestuurlijke-nota",
        "normenkader",
    ]


def test_de_nota_van_bevindingen_heeft_alleen_feiten() -> None:
    boom = document("nota-van-bevindingen").boom
    bestand = load_findings(MAP)[0].alles
    woorden = tekst(boom)
    assert not [c.titel for c in bestand.conclusies if c.titel in woorden]
    assert not [a.titel for a in bestand.aanbevelingen if a.titel in woorden]
    assert not [k for k in alle(boom) if {"antwoord", "oordeel"} & set(k.klassen())]
    assert "Aan de norm dat dit aandeel" not in woorden
    assert "Aan de norm dat dit aandeel" in tekst(document("rapport").boom)


def test_wat_in_rapport_en_nota_staat_is_hetzelfde() -> None:
    rapport, nota = document("rapport").boom, document("nota-van-bevindingen").boom
    ids = [k.attr("id") for k in alle(nota) if k.attr("id").startswith("bevinding-geheel")]
    assert len(ids) > 30
    for id_ in ids:
        assert naar_html(deel(nota, id_)) == naar_html(deel(rapport, id_))


def test_de_bestuurlijke_nota_zegt_waarop_elke_conclusie_rust() -> None:
    rapport, nota = document("rapport").boom, document("bestuurlijke-nota").boom
    for conclusie in load_findings(MAP)[0].alles.conclusies:
        eigen = deel(nota, f"conclusie-{conclusie.id}")
        assert conclusie.titel in tekst(eigen).replace("\u00a0", " ")
        for id_ in conclusie.bevindingen:
            volledig = tekst(next(iter(deel(rapport, f"bevinding-{id_}").knopen())))
            assert volledig in tekst(eigen)
        merken = [k for k in alle(eigen) if k.tag == "td" and "oordeel" in k.klassen()]
        assert len(merken) == len(conclusie.normen)


def test_het_normenkader_is_vooraf_hetzelfde_als_met_gegevens() -> None:
    vooraf = doorloop(MAP, keuze=Keuze(soorten=("normenkader",))).samenstelling.documenten
    assert [d.naam for d in vooraf] == ["normenkader"]
    assert naar_html(vooraf[0].boom) == naar_html(document("normenkader").boom)


def test_elke_factsheet_heeft_cijfers_figuren_oordelen_en_bevindingen() -> None:
    assert len(factsheets()) == 9
    for blad in factsheets():
        knopen = list(alle(blad.boom))
        assert len(blad.figuren) == 2
        assert sum(k.tag == "li" for k in knopen) >= 5
        assert sum(k.attr("id").startswith("norm-") for k in knopen) == 23
        refs = [k.attr("data-ref") for k in knopen if k.tag == "data"]
        assert not [r for r in refs if "gemeente=" in r and f"gemeente={blad.gemeente}" not in r]


def test_elke_factsheet_heeft_precies_twee_bladzijden() -> None:
    lengtes = {blad.gemeente: bladen(blad) for blad in factsheets()}
    assert lengtes == dict.fromkeys(lengtes, 2)

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from snapshottest.module import SnapshotTest

from rekenaudit.document.afwerking.keuring import keur
from rekenaudit.document.boom import Knoop, alle, naar_html, tekst
from rekenaudit.document.documenten import Document, Samenstelling
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.samenstellen import assemble
from rekenaudit.problems import Probleem, alle_soorten
from tests.document.testonderzoek import basis, kopie, met

GEBREKEN = yaml.safe_load((Path(__file__).parent / "gebreken.yaml").read_text("utf-8"))


@cache
def gemaakt() -> tuple[Samenstelling, tuple[Probleem, ...]]:
    """The documents of the small study."""
    return assemble(basis())


def document(samenstelling: Samenstelling, naam: str) -> Document:
    return next(d for d in samenstelling.documenten if d.naam == naam)


def html(invoer: Invoer | None, naam: str) -> str:
    samenstelling, _ = gemaakt() if invoer is None else assemble(invoer)
    return naar_html(document(samenstelling, naam).boom)


def deel(boom: Knoop, id_: str) -> Knoop:
    return next(k for k in alle(boom) if k.attr("id") == id_)


def problemen(map_: Path, **onderzoek: object) -> list[tuple[str, str]]:
    return [(p.code, str(p.plaats)) for p in assemble(basis(map_, **onderzoek))[1]]


def schrijf(map_: Path, naam: str, inhoud: str) -> None:
    pad = map_ / naam
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(inhoud, encoding="utf-8")


def test_every_document_is_made_and_sound() -> None:
    samenstelling, _ = gemaakt()
    assert [d.naam for d in samenstelling.documenten] == [
        "rapport",
        "bijlagen/veldstad",
        "bijlagen/marke",
        "bijlagen/hoog-aan-zee",
    ]
    assert [p for d in samenstelling.documenten for p in keur(d.boom, d.naam)] == []
    assert {f.id for f in samenstelling.figuren} >= {f for d in samenstelling.documenten for f in d.figuren}
    marke = document(samenstelling, "bijlagen/marke")
    assert (marke.titel, marke.gemeente, marke.uitgever) == ("Zwemmen in Marke", "Marke", "Rekenkamer Kust")


def test_the_same_input_gives_the_same_trees() -> None:
    assert assemble(basis()) == gemaakt()


def koppen_van(boom: Knoop) -> list[str]:
    """Headings of the sections right in a tree, with plain spaces."""
    return [tekst(k.knopen()[0]).replace("\u00a0", " ") for k in boom.knopen() if k.tag == "section"]


def test_the_report_has_all_its_parts() -> None:
    rapport = document(gemaakt()[0], "rapport").boom
    koppen = koppen_van(rapport)
    assert koppen == [
        "1 Samenvatting",
        "2 Inleiding",
        "3 Bevindingen",
        "4 Toetsing aan de normen",
        "5 Verantwoording",
        "Bijlage 1 Normenkader",
        "Bijlage 2 Documenten en respondenten",
        "Bijlage 3 Bevindingen per gemeente",
    ]
    bijlagen = koppen_van(deel(rapport, "bijlage-gemeenten"))
    assert bijlagen == ["Bijlage 3.1 Veldstad", "Bijlage 3.2 Marke", "Bijlage 3.3 Hoog aan Zee"]
    assert '<a href="#gemeente-marke"><span class="nummer">Bijlage 3.2</span>' in naar_html(deel(rapport, "inhoud"))


def test_appendices_can_be_left_out_of_the_report() -> None:
    invoer = basis()
    rapport, *rest = invoer.studie.record.documenten
    zonder = rapport.model_copy(update={"bijlagen_opnemen": False})
    uit = html(met(invoer, {"documenten": (zonder, *rest)}), "rapport")
    assert 'id="gemeente-veldstad"' not in uit
    assert '<a href="#bevinding-g-samen">g-samen</a>' in uit
    assert 'bevindingen <span class="code">v-begroting</span>, <span class="code"><a' in uit
    assert "bevinding v-begroting in ‘Zwemmen in Veldstad’" in uit


@pytest.mark.parametrize(
    ("reden", "staat_er"),
    [
        ("Van €\u00a01.000.000 in 2031 naar €\u00a01.055.000 in 2032.", ""),
        ("In 2032 was het €\u00a01.055.000.", "Rust ook op: Lasten, 2031: €\u00a01.000.000."),
        ("Groei genoeg.", "Rust op: Lasten, 2031: €\u00a01.000.000; Lasten, 2032: €\u00a01.055.000."),
        ("In 2031 €\u00a011.000.000, in 2032 €\u00a01.055.000.", "Rust ook op: Lasten, 2031: €\u00a01.000.000."),
    ],
)
def test_a_verdict_lists_the_values_that_its_reason_does_not_give(reden: str, staat_er: str) -> None:
    invoer = basis()
    oordelen = tuple(
        replace(o, reden=reden) if (o.norm, o.gemeente) == ("groei", "Veldstad") else o for o in invoer.oordelen
    )
    bijlage = document(assemble(replace(invoer, oordelen=oordelen))[0], "bijlagen/veldstad").boom
    alineas = [tekst(k) for k in alle(deel(bijlage, "norm-groei-veldstad")) if k.tag == "p"]
    assert [a for a in alineas if a.startswith("Rust")] == ([staat_er] if staat_er else [])


# What a municipality's document may not show


def test_a_municipalitys_document_holds_no_value_of_another() -> None:
    samenstelling, _ = gemaakt()
    for eigen in ("Veldstad", "Marke", "Hoog aan Zee"):
        boom = next(d for d in samenstelling.documenten if d.gemeente == eigen).boom
        plekken = {k.attr("data-ref") for k in alle(boom) if k.tag == "data"}
        assert plekken
        assert {p for p in plekken if "gemeente=" in p and f"gemeente={eigen}" not in p} == set()
        anderen = {"Veldstad", "Marke", "Hoog aan Zee"} - {eigen}
        assert not any(ander in tekst(boom) + naar_html(boom) for ander in anderen)


@pytest.mark.parametrize(
    ("stand", "matrix", "in_rapport", "in_bijlage"),
    [("intern", False, False, False), ("bijlage", False, False, True), ("rapport", True, True, True)],
)
def test_verdicts_per_municipality_stand_only_where_the_study_allows(
    stand: str, *, matrix: bool, in_rapport: bool, in_bijlage: bool
) -> None:
    samenstelling, _ = assemble(basis(oordelen_per_gemeente=stand))
    rapport = naar_html(document(samenstelling, "rapport").boom)
    bijlage = naar_html(document(samenstelling, "bijlagen/veldstad").boom)
    assert ('id="tabel-matrix"' in rapport) == matrix
    assert ('id="norm-groei-veldstad"' in rapport) == in_rapport
    assert ("A. Jansen" in rapport) == in_rapport
    assert ('id="norm-groei-veldstad"' in bijlage) == in_bijlage
    assert ('data-uitslag="voldoet"' in bijlage) == in_bijlage
    assert "norm-groei-marke" not in bijlage
    assert 'id="norm-groei"' in rapport
    assert 'id="norm-groei"' not in bijlage


def test_confidential_evidence_and_interviews_are_never_named() -> None:
    for d in gemaakt()[0].documenten:
        uit = naar_html(d.boom)
        assert "Geheim plan" not in uit
        assert "Gesprek" not in uit
        assert "14" + "\u00a0maart" not in uit


def test_a_municipality_is_told_only_of_shared_documents_that_it_is_judged_by() -> None:
    samenstelling, _ = gemaakt()
    assert "Regionale agenda" in naar_html(document(samenstelling, "bijlagen/hoog-aan-zee").boom)
    assert "Regionale agenda" not in naar_html(document(samenstelling, "bijlagen/veldstad").boom)


def test_small_counts_are_nowhere() -> None:
    samenstelling, _ = gemaakt()
    for d in samenstelling.documenten:
        waarden = [k.attr("value") for k in alle(d.boom) if "soort=senior" in k.attr("data-ref")]
        assert "8" not in waarden
    punten = [p for f in samenstelling.figuren for paneel in f.panelen for s in paneel.series for p in s.punten]
    assert all(p.waarde is None for p in punten if p.tekst == "niet getoond")


def test_data_and_findings_are_never_templates() -> None:
    uit = html(None, "bijlagen/veldstad")
    assert "{{ 7*7 }} doelen &amp; &lt;b&gt;plannen&lt;/b&gt;" in uit


# What is missing


def test_a_missing_text_is_marked_and_stops_a_concept_but_not_a_draft() -> None:
    samenstelling, gevonden = gemaakt()
    assert "[nog niet geschreven: inleiding]" in naar_html(document(samenstelling, "rapport").boom)
    probleem = next(p for p in gevonden if p.code == "tekst-ontbreekt" and p.velden["naam"] == "inleiding")
    assert probleem.plaats.bestand == "input/teksten/inleiding.md"
    assert not probleem.stopt_bij("werkversie")
    assert probleem.stopt_bij("concept")


def test_a_missing_finding_is_marked_in_a_draft_and_a_sentence_afterwards() -> None:
    assert "[nog niet geschreven: bevinding over ‘Doelgroepen’]" in html(None, "bijlagen/marke")
    assert "Hierover is geen bevinding vastgelegd." in html(basis(status="concept"), "bijlagen/marke")
    assert "bevinding-ontbreekt" in [p.code for p in gemaakt()[1]]


def test_half_a_study_can_be_made(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    for pad in sorted((map_ / "input" / "teksten").rglob("*.md")):
        pad.unlink()
    invoer = basis(map_)
    leeg = replace(invoer.findings, alles=type(invoer.findings.alles)(), bestanden=(), register=None, conclusies=None)
    samenstelling, gevonden = assemble(replace(invoer, findings=leeg))
    assert [p.zin for p in gevonden if p.stopt_bij("werkversie")] == []
    rapport = naar_html(document(samenstelling, "rapport").boom)
    assert "[nog niet geschreven: conclusies]" in rapport
    assert "[nog niet ontvangen: respondenten]" in rapport
    ongebruikt = [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in gevonden if p.code == "figuur-ongebruikt"]
    assert ("figuur-ongebruikt", "normenkader/figuren.yaml", "figuren.lasten-alle") in ongebruikt


# Bad input


@pytest.mark.parametrize("gebrek", GEBREKEN, ids=lambda g: f"{g['code']} {g['bestand']}")
def test_bad_texts_and_templates_have_their_code_and_place(tmp_path: Path, gebrek: dict[str, Any]) -> None:
    map_ = kopie(tmp_path)
    schrijf(map_, gebrek["bestand"], gebrek["inhoud"])
    gevonden = [(p.code, p.plaats.bestand, p.plaats.regel) for p in assemble(basis(map_))[1]]
    assert (gebrek["code"], gebrek["bestand"], gebrek["regel"]) in gevonden


def test_a_text_in_another_encoding_is_named(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    (map_ / "input/teksten/inleiding.md").write_bytes("a\n\nje één".encode("cp1252"))
    assert ("bestand-codering", "input/teksten/inleiding.md, regel 3, kolom 4") in problemen(map_)


def test_a_missing_template_is_named_where_it_is_asked_for() -> None:
    invoer = basis()
    rapport, *rest = invoer.studie.record.documenten
    fout = rapport.model_copy(update={"sjabloon": "raport.html.j2"})
    _, gevonden = assemble(met(invoer, {"documenten": (fout, *rest)}))
    probleem = next(p for p in gevonden if p.code == "sjabloon-ontbreekt")
    assert (probleem.plaats.bestand, probleem.plaats.sleutel) == ("config.yaml", "documenten.1.sjabloon")


def test_a_figure_that_does_not_fit_is_named_in_its_file() -> None:
    invoer = basis()
    bestand = invoer.regels.figuren
    spec = bestand.record.figuren["groei"].model_copy(update={"categorie": "soort"})
    record = bestand.record.model_copy(update={"figuren": {**bestand.record.figuren, "groei": spec}})
    regels = replace(invoer.regels, figuren=replace(bestand, record=record))
    _, gevonden = assemble(replace(invoer, regels=regels))
    probleem = next(p for p in gevonden if p.code == "figuur-past-niet")
    assert (probleem.plaats.bestand, probleem.plaats.sleutel) == ("normenkader/figuren.yaml", "figuren.groei")


def test_every_code_of_this_room_is_tested() -> None:
    bronnen = "".join(p.read_text(encoding="utf-8") for p in Path(__file__).parent.glob("test_*.py"))
    getest = {*re.findall(r'"([a-z-]+)"', bronnen), *(gebrek["code"] for gebrek in GEBREKEN)}
    assert {soort.code for soort in alle_soorten()["document"]} - getest == set()


# Components, as readers get them


@pytest.mark.parametrize(
    ("naam", "id_"),
    [
        ("bijlagen/veldstad", "tabel-leden-veldstad"),
        ("bijlagen/veldstad", "tabel-normen-veldstad"),
        ("bijlagen/veldstad", "figuur-lasten-veldstad"),
        ("rapport", "tabel-normtoets"),
        ("rapport", "tabel-normenkader"),
        ("rapport", "tabel-kengetallen"),
        ("rapport", "tabel-bronnen"),
        ("rapport", "tabel-aantalwoorden"),
        ("rapport", "conclusie-c-lasten"),
        ("rapport", "aanbeveling-a-raad"),
        ("rapport", "bijlage-bewijs"),
        ("rapport", "h-samenvatting"),
    ],
)
def test_component(snapshot: SnapshotTest, naam: str, id_: str) -> None:
    boom = document(gemaakt()[0], naam).boom
    snapshot.assert_match(leesbaar(deel(boom, id_)))


@pytest.mark.parametrize("id_", ["tabel-matrix", "tabel-afwijkingen", "norm-groei-hoog-aan-zee"])
def test_component_with_verdicts_per_municipality(snapshot: SnapshotTest, id_: str) -> None:
    boom = document(assemble(basis(oordelen_per_gemeente="rapport"))[0], "rapport").boom
    snapshot.assert_match(leesbaar(deel(boom, id_)))


def leesbaar(knoop: Knoop) -> str:
    return re.sub(r"(<(?:p|li|tr|th|td|h[1-5]|figcaption|img|section|thead|tbody|table)\b)", r"\n\1", naar_html(knoop))


def test_references_between_documents_say_where() -> None:
    assert "Zie figuur\u00a01 in ‘Zwemmen in drie gemeenten’." in html(None, "bijlagen/veldstad")


def _codes(gevonden: tuple[Probleem, ...]) -> list[str]:
    return [p.code for p in gevonden]


def test_the_small_study_itself_has_only_remarks() -> None:
    assert set(_codes(gemaakt()[1])) == {"tekst-ontbreekt", "bevinding-ontbreekt", "getal-ongebonden", "opmaak-over"}

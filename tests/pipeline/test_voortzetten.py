"""What did not change keeps its version and its bytes; what did change, in content or looks, prints the new one."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rekenaudit.document.boom import naar_html, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.document.uitgave import geef_uit, zonder_uitgave
from rekenaudit.outputs.verslag import Documentstand, inhoudsafdruk
from rekenaudit.outputs.verslaglezer import Verslag
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.voortzetten import verwacht, zet_voort
from rekenaudit.problems import Gestopt

MERK = Statusmerk("", "", "Concept")


def document(tekst: str, versie: str = "concept-2", dag: int = 2) -> Document:
    boom = van_html(
        '<article lang="nl"><header class="titelblad"><p class="versie">Versie <span class="uitgaveversie"></span>, '
        f'<span class="uitgavedatum"></span></p></header><p>{tekst}</p></article>'
    )
    datum = date(2032, 5, dag)
    kaal = Document("bijlagen/a", "Proef", "A", boom, (), ("html",), "concept", datum, versie, "RK", (), MERK)
    return geef_uit(kaal, versie, datum)


def maker(opmaak: str = "") -> Callable[[tuple[Document, ...], Callable[[str, bytes], None]], None]:
    def maak(documenten: tuple[Document, ...], schrijf: Callable[[str, bytes], None]) -> None:
        for d in documenten:
            schrijf(f"{d.naam}.html", (opmaak + d.versie + naar_html(d.boom)).encode())

    return maak


def stand_na(vorig: Verslag | None, nu: Document, opmaak: str = "") -> tuple[Documentstand, bytes]:
    bestanden: dict[str, bytes] = {}
    verwachting = verwacht([nu], [], vorig)
    voortzetting = zet_voort([nu], verwachting, maker(opmaak), bestanden.__setitem__)
    return voortzetting.standen[nu.naam], bestanden["bijlagen/a.html"]


def verslag_van(document: Document, stand: Documentstand) -> Verslag:
    velden = {"versie": stand.versie, "datum": stand.datum, "bestanden": stand.bestanden}
    delen = {"documenten": {document.naam: {"inhoud": inhoudsafdruk(document, {}), **velden}}}
    return Verslag("concept-1", "", delen, {})


def eerste() -> tuple[Verslag, bytes]:
    oud = document("hetzelfde", "concept-1", 1)
    stand, inhoud = stand_na(None, oud)
    assert stand.stand == "nieuw"
    return verslag_van(oud, stand), inhoud


def test_dezelfde_inhoud_houdt_versie_datum_en_bytes() -> None:
    vorig, toen = eerste()
    stand, nu = stand_na(vorig, document("hetzelfde"))
    assert (stand.stand, stand.versie, stand.datum) == ("ongewijzigd", "concept-1", "2032-05-01")
    assert nu == toen
    assert b"1 mei 2032" in nu.replace("\u00a0".encode(), b" ")


def test_andere_inhoud_krijgt_de_nieuwe_versie() -> None:
    vorig, _ = eerste()
    stand, nu = stand_na(vorig, document("anders"))
    assert (stand.stand, stand.versie) == ("gewijzigd", "concept-2")
    assert b"concept-1" not in nu


def test_andere_opmaak_krijgt_ook_de_nieuwe_versie() -> None:
    vorig, _ = eerste()
    stand, nu = stand_na(vorig, document("hetzelfde"), opmaak="nieuw lettertype")
    assert (stand.stand, stand.versie) == ("alleen opmaak gewijzigd", "concept-2")
    assert b"concept-1" not in nu


def test_zonder_een_bestand_om_te_vergelijken_is_er_geen_bewijs() -> None:
    oud = document("hetzelfde", "concept-1", 1)
    vorig = verslag_van(oud, Documentstand("concept-1", "2032-05-01", "nieuw", {"bijlagen/a.pdf": "x"}))
    assert stand_na(vorig, document("hetzelfde"))[0].stand == "alleen opmaak gewijzigd"


def test_status_en_titel_zijn_inhoud_versie_en_datum_niet() -> None:
    basis = document("hetzelfde", "concept-1", 1)
    assert inhoudsafdruk(basis, {}) == inhoudsafdruk(document("hetzelfde", "concept-9", 9), {})
    assert inhoudsafdruk(basis, {}) != inhoudsafdruk(replace(basis, status="vastgesteld"), {})
    assert inhoudsafdruk(basis, {}) != inhoudsafdruk(replace(basis, titel="Anders"), {})
    assert "concept-1" not in naar_html(zonder_uitgave(basis.boom))


def alleen_html(studie: Path) -> None:
    config = studie / "config.yaml"
    regels = config.read_text(encoding="utf-8").splitlines()
    met = [r + "\n    formaten: [html]" if r.startswith("    sjabloon:") else r for r in regels]
    config.write_text("\n".join(met) + "\n", encoding="utf-8")


def test_een_herhaling_zet_voort_wat_gelijk_bleef(afval: Path) -> None:
    """One changed finding: its municipality and the report are new, the others the same files as before."""
    alleen_html(afval)
    eerst = genereer(afval, Keuze())
    pad = afval / "input" / "bevindingen" / "oost-aa.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("Een buurgemeente", "De buurgemeente"), encoding="utf-8")
    for bestand in (afval / ".rekenaudit" / "cache").iterdir():
        bestand.write_bytes(b"beschadigd")
    tweede = genereer(afval, Keuze(versie="concept-2"))
    assert (tweede.vorige, tweede.overgenomen) == ("concept-1", 0)
    standen = {naam: (s.stand, s.versie) for naam, s in tweede.standen.items()}
    assert standen == {
        "rapport": ("gewijzigd", "concept-2"),
        "bijlagen/veldstad": ("ongewijzigd", "concept-1"),
        "bijlagen/oost-aa": ("gewijzigd", "concept-2"),
        "bijlagen/sint-jansdal-aan-de-grote-vaart": ("ongewijzigd", "concept-1"),
    }
    for naam, (stand, versie) in standen.items():
        toen, nu = ((r.map / f"{naam}.html").read_bytes() for r in (eerst, tweede))
        assert (toen == nu) == (stand == "ongewijzigd")
        assert versie.encode() in nu
    manifest = json.loads((tweede.map / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["vorige_versie"] == "concept-1"
    assert manifest["documenten"]["bijlagen/veldstad"]["stand"] == "ongewijzigd (sinds concept-1)"
    uitleg = tweede.map.parent / ".intern" / "concept-2" / "wijzigingen"
    assert tweede.uitleg == uitleg
    gemaakt = sorted(p.relative_to(uitleg).as_posix() for p in uitleg.rglob("*.*"))
    redlines = ["bijlagen/oost-aa-met-wijzigingen.docx", "rapport-met-wijzigingen.docx"]
    assert gemaakt == [*redlines, "wijzigingen.html"]
    assert not [b for b in tweede.bestanden if "wijzigingen" in b]
    assert genereer(afval, Keuze(versie="concept-2")).gewijzigd is False


def test_een_andere_opmaak_staat_ook_in_de_uitleg(afval: Path) -> None:
    """The explanation is thought out before the documents are made; that they look different is seen afterwards."""
    alleen_html(afval)
    genereer(afval, Keuze())
    (afval / "templates").mkdir(exist_ok=True)
    (afval / "templates" / "huisstijl.yaml").write_text("kleuren:\n  accent: '#7A1F3D'\n", encoding="utf-8")
    tweede = genereer(afval, Keuze(versie="concept-2"))
    assert {s.stand for s in tweede.standen.values()} == {"alleen opmaak gewijzigd"}
    assert tweede.uitleg is not None
    uitleg = (tweede.uitleg / "wijzigingen.html").read_text(encoding="utf-8")
    assert "<strong>Alleen opmaak gewijzigd</strong>" in uitleg
    assert "<strong>Gewijzigd</strong>" not in uitleg
    record = json.loads((tweede.uitleg.parent / "documenten.json").read_text(encoding="utf-8"))
    assert {(d["stand"], d["versie"]) for d in record.values()} == {("alleen opmaak gewijzigd", "concept-2")}
    boom = (tweede.uitleg.parent / "bomen" / "rapport.html").read_text(encoding="utf-8")
    assert "concept-2" in boom


@pytest.mark.parametrize(
    ("vorige", "code"), [("concept-9", "verslag-ontbreekt"), ("concept-1", "vorige-versie-is-zelfde")]
)
def test_een_vorige_versie_die_niet_kan_houdt_de_run_tegen(afval: Path, vorige: str, code: str) -> None:
    config = afval / "config.yaml"
    tekst = config.read_text(encoding="utf-8")
    config.write_text(tekst.replace("versie: concept-1", f"versie: concept-1\n  vorige_versie: {vorige}"), "utf-8")
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze())
    assert [p.code for p in gestopt.value.problemen] == [code]
    assert not (afval / "output" / "concept-1").exists()

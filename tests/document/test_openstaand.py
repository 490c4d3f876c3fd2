"""Marks in a werkversie: what is awaited, from whom; and none at all from concept on."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from rekenaudit.document.boom import Knoop, alle, naar_html, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.openstaand import leveringen_in_woorden
from rekenaudit.document.samenstellen import assemble
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Punt
from rekenaudit.model.reeks import Reeks
from rekenaudit.model.studie import Documentsoort
from rekenaudit.model.werkverdeling import Werkverdeling
from tests.document.testonderzoek import basis, kopie, met

WERK = Werkverdeling.model_validate(
    {
        "werk": [{"deel": ["inleiding", "vragen/geld"], "auteur": "A. Jansen"}],
        "leveringen": [{"bron": "leden", "gemeente": "Marke", "gevraagd_aan": "de sportraad"}],
    }
)


def woorden(verwacht: Mapping[str, Any], werk: Werkverdeling | None = None, eigen: str = "") -> str:
    return leveringen_in_woorden(verwacht, basis().studie.record, werk or Werkverdeling(), eigen)


def test_de_woorden_zeggen_wat_en_van_wie() -> None:
    bron = next(iter(basis().studie.record.bronnen))
    vermelding = basis().studie.record.bronnen[bron].vermelding
    alle_gemeenten = basis().studie.record.gemeentenamen()
    assert woorden({bron: ("Marke", "Veldstad")}).startswith(f"{vermelding} ")
    assert woorden({bron: ("Marke", "Veldstad")}).endswith(" Veldstad en Marke")
    assert woorden({bron: alle_gemeenten}).endswith(f" {basis().studie.record.onderzoek.groep}")
    assert woorden({bron: ("Marke", "Veldstad")}, eigen="Marke").endswith(" Marke en een andere gemeente")
    gevraagd = Werkverdeling.model_validate({"leveringen": [{"bron": bron, "gevraagd_aan": "de GGD"}]})
    assert woorden({bron: ("Marke",)}, gevraagd).endswith(" van de GGD (over Marke)")
    assert woorden({bron: alle_gemeenten}, gevraagd).endswith(" van de GGD")
    assert not woorden({})


def merken(document: Document) -> list[str]:
    return [tekst(k) for k in alle(document.boom) if "ontbreekt" in k.klassen()]


def samengesteld(invoer: Invoer) -> dict[str, Document]:
    return {d.naam: d for d in assemble(invoer)[0].documenten}


def test_een_tekst_die_er_niet_is_noemt_de_auteur(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    shutil.rmtree(map_ / "input" / "teksten")
    rapport = samengesteld(replace(basis(map_, status="werkversie"), werk=WERK))["rapport"]
    assert "[nog niet geschreven: inleiding door A. Jansen]" in merken(rapport)
    assert "[nog niet geschreven: samenvatting]" in merken(rapport)


def test_een_verwijzing_naar_wat_er_nog_niet_is_wordt_een_merk(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    pad = map_ / "input" / "teksten" / "samenvatting.md"
    pad.write_text(pad.read_text(encoding="utf-8") + "\nZie [](#figuur-later).\n", encoding="utf-8")
    samenstelling, problemen = assemble(basis(map_, status="werkversie"))
    assert "[nog niet geschreven: figuur later]" in merken(samenstelling.documenten[0])
    (probleem,) = (p for p in problemen if p.code == "verwijzing-onbekend")
    assert (probleem.stopt_bij("werkversie"), probleem.stopt_bij("concept")) == (False, True)


def test_een_figuur_die_nog_niet_is_beschreven_wordt_een_merk(tmp_path: Path) -> None:
    map_ = kopie(tmp_path)
    pad = map_ / "input" / "teksten" / "samenvatting.md"
    pad.write_text(pad.read_text(encoding="utf-8") + "\n![](figuur:later)\n", encoding="utf-8")
    samenstelling, problemen = assemble(basis(map_, status="werkversie"))
    assert "[nog niet gemaakt: figuur later]" in merken(samenstelling.documenten[0])
    assert not any(p.stopt_bij("werkversie") for p in problemen)


def test_wat_nog_niet_is_geleverd_staat_in_cellen_figuren_en_oordelen() -> None:
    invoer = basis(status="werkversie")
    bronnen = dict.fromkeys(invoer.studie.record.bronnen, ("Veldstad",))
    half = replace(invoer, verwacht=bronnen, uitkomsten=_zonder(invoer, "Veldstad"))
    rapport = samengesteld(half)["rapport"]
    gevonden = merken(rapport)
    assert "[volgt]" in gevonden
    assert any(m.startswith("[nog niet ontvangen: ") and m.endswith(" Veldstad]") for m in gevonden)
    assert any(p.tekst == "[volgt]" for f in assemble(half)[0].figuren for p in _punten(f))
    beeld = next(k for k in alle(rapport.boom) if k.tag == "img")
    assert "[nog niet ontvangen: " in beeld.attr("alt")
    concept = samengesteld(replace(half, studie=basis(status="concept").studie))["rapport"]
    assert all(m.startswith("[nog niet geschreven: ") for m in merken(concept))


def _punten(figuur: Figuurgegevens) -> list[Punt]:
    return [punt for paneel in figuur.panelen for serie in paneel.series for punt in serie.punten]


def _zonder(invoer: Invoer, gemeente: str) -> Mapping[str, Any]:
    """The indicators as if nothing had come from one municipality."""

    def leeg(reeks: Reeks) -> Reeks:
        cellen = {
            plek: replace(cel, waarde=None, aanwezigheid=Aanwezigheid.ONTBREEKT) if gemeente in plek else cel
            for plek, cel in reeks.cellen.items()
        }
        return Reeks(reeks.assen, reeks.eenheid, cellen)

    return {naam: replace(u, reeks=leeg(u.reeks)) for naam, u in invoer.uitkomsten.items()}


def test_onaf_bewijs_staat_bij_bevinding_en_oordeel() -> None:
    invoer = basis(status="werkversie")
    register = tuple(stuk.model_copy(update={"verslag": "voorgelegd"}) for stuk in invoer.findings.alles.bewijs)
    findings = replace(invoer.findings, alles=invoer.findings.alles.model_copy(update={"bewijs": register}))
    blad = Documentsoort(naam="blad", titel="B", sjabloon="factsheet.html.j2", per="gemeente")
    nota = Documentsoort(naam="nota", titel="N", sjabloon="bestuurlijke-nota.html.j2")
    soorten = (*invoer.studie.record.documenten, blad, nota)
    documenten = samengesteld(met(replace(invoer, findings=findings), {"documenten": soorten}))
    assert {"rapport", "blad/veldstad", "nota"} <= set(documenten)
    for document in documenten.values():
        for bevinding in (k for k in alle(document.boom) if k.attr("id").startswith("bevinding-")):
            assert "[nog niet goedgekeurd: verslag" in naar_html(bevinding), document.naam
    rapport = documenten["rapport"]
    norm = next(k for k in alle(rapport.boom) if k.attr("id").startswith("norm-") and _met_bewijs(k))
    assert "[nog niet goedgekeurd: verslag" in naar_html(norm)


def _met_bewijs(rij: Knoop) -> bool:
    return "Bewijs: " in tekst(rij)

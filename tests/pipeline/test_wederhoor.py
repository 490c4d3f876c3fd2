"""The right of reply in a whole run: a corrected count flips a verdict, an undecided remark does nothing."""

from pathlib import Path

import pytest

from rekenaudit.document.boom import naar_html
from rekenaudit.model.oordeel import Uitslag
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.problems import Gestopt
from tests.corrections.afvalwederhoor import BESLUIT, GFT_CORRECTIE, opmerking, schrijf_register


def uitslag(toestand: Toestand, norm: str, gemeente: str) -> Uitslag:
    return next(o.uitslag for o in toestand.oordelen if (o.norm, o.gemeente) == (norm, gemeente))


def bomen(toestand: Toestand) -> dict[str, str]:
    return {d.naam: naar_html(d.boom) for d in toestand.samenstelling.documenten}


def test_een_correctie_van_een_aantal_keert_een_oordeel_om(afval: Path) -> None:
    geleverd = {p: p.read_bytes() for p in sorted((afval / "input").rglob("*")) if p.is_file()}
    voor = doorloop(afval)
    assert uitslag(voor, "n-scheiding", "Veldstad") is Uitslag.VOLDOET
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE))
    na = doorloop(afval)
    assert uitslag(na, "n-scheiding", "Veldstad") is Uitslag.GEDEELTELIJK
    assert [(v.opmerking, v.oud, v.nieuw) for v in na.invoer.verwerkt] == [("W-veldstad-01", "8.000.000", "6.000.000")]
    assert "Gecorrigeerde cijfers: " in bomen(na)["bijlagen/veldstad"]
    assert {p: p.read_bytes() for p in geleverd} == geleverd
    anders = {naam for naam, boom in bomen(na).items() if boom != bomen(voor)[naam]}
    assert anders == {"rapport", "bijlagen/veldstad"}


def test_zonder_besluiten_is_alles_gelijk(afval: Path) -> None:
    voor = doorloop(afval)
    voorstel = {k: v for k, v in BESLUIT.items() if not k.startswith("vastgesteld")}
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE, besluit=voorstel, reactie="[[scheiding 2032]] {{ 1 }}"))
    na = doorloop(afval)
    assert bomen(na) == bomen(voor)
    assert (na.feiten, na.uitkomsten, na.oordelen, na.invoer.verwerkt) == (
        voor.feiten,
        voor.uitkomsten,
        voor.oordelen,
        (),
    )
    erbij = {p.code for p in na.problemen} - {p.code for p in voor.problemen}
    assert erbij == {"opmerkingen-onbeslist", "partij-niet-gevraagd"}


def test_de_bestuurlijke_nota_wacht_op_besluiten(afval: Path) -> None:
    pad = afval / "config.yaml"
    pad.write_text(pad.read_text().replace("status: concept", "status: concept bestuurlijke nota"))
    schrijf_register(afval, {"id": "W-veldstad-01", "ronde": "ambtelijk", "versie": "concept-1", "reactie": "Nee."})
    with pytest.raises(Gestopt) as gestopt:
        doorloop(afval)
    assert "opmerkingen-onbeslist" in {p.code for p in gestopt.value.problemen}


def test_een_oude_waarde_die_niet_klopt_houdt_het_maken_tegen(afval: Path) -> None:
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE | {"oud": "7.000.000"}))
    with pytest.raises(Gestopt) as gestopt:
        doorloop(afval)
    assert [p.code for p in gestopt.value.problemen if p.plaats.bestand.endswith("wederhoor/veldstad.yaml")] == [
        "correctie-oud-anders"
    ]


def test_een_onbesliste_opmerking_verandert_geen_byte(afval: Path) -> None:
    keuze = Keuze(formaten=("docx", "html"), werkers=1, vorige="geen")
    zonder = genereer(afval, keuze)
    voor = {p.name: p.read_bytes() for p in zonder.map.rglob("*") if p.is_file()}
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE, besluit={"uitkomst": "overgenomen", "voorgesteld_door": "a"}))
    met = genereer(afval, keuze)
    assert {p.name: p.read_bytes() for p in met.map.rglob("*") if p.is_file()} == voor

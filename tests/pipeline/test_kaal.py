"""The study without corrections: taken from the previous version only where that gives the same record."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from rekenaudit.document.boom import naar_html
from rekenaudit.document.uitgave import html_zonder_uitgave, zonder_uitgave
from rekenaudit.outputs.verslag import verslag_bestanden
from rekenaudit.outputs.verslaglezer import Verslag, uit_bestanden
from rekenaudit.pipeline import kaal, omgeving
from rekenaudit.pipeline.herkomst import neem_herkomst
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.pipeline.voortgang import stil
from rekenaudit.pipeline.voortzetten import Voortzetting
from rekenaudit.pipeline.wegschrijven import verslagstof
from tests.corrections.afvalwederhoor import GFT_CORRECTIE, opmerking, schrijf_register

BEVINDING = {
    "bevinding": "veldstad-2",
    "oud": "Elk jaar krijgt iedereen een brief over de tarieven.",
    "nieuw": "Soms krijgt iemand een brief.",
}
OORDEEL = {"oordeel": "n-uitleg", "gemeente": "Veldstad", "oud": "voldoet", "nieuw": "niet", "reden": "Geen brief."}
LEEG = {"feit": "milieudienst.gewicht", "gemeente": "Veldstad", "jaar": "2032", "dimensies": {"stroom": "gft"}}
REGISTERS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "geen": (),
    "een reactie zonder besluit": (opmerking(1, besluit={}, reactie="Nee."),),
    "een feit dat er niet meer is": (opmerking(1, LEEG | {"oud": "8.000.000", "nieuw": "niet geleverd"}),),
    "alles": (opmerking(1, GFT_CORRECTIE), opmerking(2, BEVINDING, OORDEEL)),
}


def zet(studie: Path, register: str) -> None:
    pad = studie / "input" / "wederhoor" / "veldstad.yaml"
    pad.unlink(missing_ok=True)
    if REGISTERS[register]:
        schrijf_register(studie, *REGISTERS[register])


def maak_verslag(toestand: Toestand, vorig: Verslag | None = None, vorige: str = "") -> Mapping[str, bytes]:
    herkomst = asdict(neem_herkomst(toestand.invoer.studiemap))
    stof = verslagstof(toestand, Voortzetting((), {}), herkomst, vorig, proef=False)
    return verslag_bestanden(replace(stof, vorige=vorige or stof.vorige))


def verslag(studie: Path) -> Verslag:
    return uit_bestanden(maak_verslag(doorloop(studie)))


def overgenomen(studie: Path, vorig: Verslag, monkeypatch: pytest.MonkeyPatch) -> tuple[bool, bool]:
    """Tell whether documents were taken from the previous version, and whether the record is what it is otherwise."""
    toestand = doorloop(studie, stil, Keuze(versie="concept-2"))
    samengesteld: list[object] = []
    echt = kaal._samengesteld

    def let_op(*wat: Any) -> Any:
        samengesteld.append(wat)
        return echt(*wat)

    with monkeypatch.context() as anders:
        anders.setattr(kaal, "_samengesteld", let_op)
        nu = maak_verslag(toestand, vorig)
    return not samengesteld, nu == maak_verslag(toestand, vorige="concept-1")


@pytest.mark.parametrize("eerst", REGISTERS)
def test_het_verslag_is_hetzelfde_met_en_zonder_wat_de_vorige_versie_al_had(
    afval: Path, eerst: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _voeg_toe("input/wederhoor/reacties/veldstad.md", "Wij zijn 😀.\n")(afval)
    zet(afval, eerst)
    vorig = verslag(afval)
    config = (afval / "config.yaml").read_text(encoding="utf-8")
    (afval / "config.yaml").write_text(
        config.replace("  datum: ", "  datum: 2033-12-24 # ", 1) + "\n# klaar\n", encoding="utf-8"
    )
    for later in REGISTERS:
        zet(afval, later)
        assert overgenomen(afval, vorig, monkeypatch) == (True, True), later


def test_versie_en_datum_gaan_uit_de_html_zoals_uit_de_boom(afval: Path) -> None:
    for document in doorloop(afval).samenstelling.documenten:
        assert html_zonder_uitgave(naar_html(document.boom)) == naar_html(zonder_uitgave(document.boom))


def _voeg_toe(bestand: str, tekst: str) -> Callable[[Path], None]:
    def doe(studie: Path) -> None:
        pad = studie / bestand
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text((pad.read_text(encoding="utf-8") if pad.exists() else "") + tekst, encoding="utf-8")

    return doe


def _vervang(bestand: str, oud: str, nieuw: str) -> Callable[[Path], None]:
    def doe(studie: Path) -> None:
        tekst = (studie / bestand).read_text(encoding="utf-8")
        assert oud in tekst
        (studie / bestand).write_text(tekst.replace(oud, nieuw), encoding="utf-8")

    return doe


VERANDERINGEN = {
    "een tekst": _voeg_toe("input/teksten/inleiding.md", "\nNog een zin.\n"),
    "een levering": _vervang("input/afval/inzameling.csv", "GM9001;Veldstad;2031;gft;", "GM9001;Veldstad;2031;gft;1"),
    "een norm": _voeg_toe("normenkader/normenkader.yaml", "\n# anders\n"),
    "een instelling": _vervang("config.yaml", "groep: de drie gemeenten", "groep: alle drie gemeenten"),
    "een reactie van een college": _voeg_toe("input/wederhoor/reacties/veldstad.md", "Wij zijn het eens.\n"),
    "een eigen sjabloon": _voeg_toe("templates/eigen.html.j2", "{# niets #}"),
}


@pytest.mark.parametrize("verandering", VERANDERINGEN)
def test_wat_ook_zonder_opmerkingen_anders_is_wordt_opnieuw_samengesteld(
    afval: Path, verandering: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vorig = verslag(afval)
    VERANDERINGEN[verandering](afval)
    zet(afval, "alles")
    assert overgenomen(afval, vorig, monkeypatch) == (False, True)


def test_een_sjabloon_dat_de_versie_zelf_schrijft_is_elke_versie_anders(
    afval: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kop = (omgeving.BRON.parents[1] / "templates" / "bijlage.html.j2").read_text(encoding="utf-8")
    eigen = kop.replace("{{ g.gemeente }}", "{{ g.gemeente }} {{ onderzoek.versie }}", 1)
    assert eigen != kop
    _voeg_toe("templates/bijlage.html.j2", eigen)(afval)
    vorig = verslag(afval)
    zet(afval, "alles")
    assert overgenomen(afval, vorig, monkeypatch) == (False, True)
    assert "concept-1" in "".join(vorig.kale_bomen.values())


def test_een_ander_programma_en_een_proef_tellen_niet(afval: Path) -> None:
    vorig = verslag(afval)
    zet(afval, "alles")
    toestand, herkomst = doorloop(afval), asdict(neem_herkomst(afval))
    assert kaal._van_vorige(toestand, herkomst, vorig)
    for wat in ("jinja2", "markdown-it-py", "broncode", "python"):
        programma = herkomst["programma"] | {wat: "0"}
        assert kaal._van_vorige(toestand, herkomst | {"programma": programma}, vorig) is None
    vorig.delen["versie"]["proef"] = True
    assert kaal._van_vorige(toestand, herkomst, vorig) is None

"""What the report says of the right of reply: the process, the table, the executives' reactions and the afterword."""

import re
from pathlib import Path
from typing import Any

import pytest

from rekenaudit.document.boom import naar_html
from rekenaudit.pipeline.stappen import doorloop
from rekenaudit.problems import Gestopt
from tests.corrections.afvalwederhoor import BESLUIT, GFT_CORRECTIE, RONDE, opmerking, schrijf_register

NIET = {"besluit": BESLUIT | {"uitkomst": "niet overgenomen", "reden": "Er is geen bewijs"}}
BESTUURLIJK = {"ronde": "bestuurlijk", "versie": "nota-1", "verzonden": "2033-05-01", "sluit": "2033-05-29"}


def rapport(studie: Path) -> str:
    html = next(naar_html(d.boom) for d in doorloop(studie).samenstelling.documenten if d.naam == "rapport")
    return re.sub(r' bron="[^"]*"', "", html)


def deel(html: str, id_: str) -> str:
    gevonden = re.search(rf'<section[^>]*id="{id_}".*', html, re.DOTALL)
    return re.split(r'<section[^>]*id="(?:versie|h-)', gevonden[0][10:])[0] if gevonden else ""


def woorden(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_het_proces_staat_in_de_verantwoording(afval: Path) -> None:
    schrijf_register(
        afval,
        opmerking(1, GFT_CORRECTIE),
        opmerking(2, **NIET),
        {"id": "W-veldstad-03", "ronde": "ambtelijk", "versie": "concept-1", "stand": "ingetrokken"},
        rondes=[{**RONDE, "sluit": "2033-04-05"}],
    )
    schrijf_register(
        afval, partij="oost-aa", rondes=[{"ronde": "ambtelijk", "versie": "concept-1", "geen_reactie": "ja"}]
    )
    assert woorden(deel(rapport(afval), "wederhoor")).endswith(
        "Wederhoor In het ambtelijk wederhoor konden twee gemeenten de feiten controleren. Van Oost-Aa is geen reactie "
        "ontvangen. Er kwamen drie opmerkingen binnen. De rekenkamers namen er één over en één niet. "
        "Door de partij is één opmerking ingetrokken. Daardoor is één cijfer gecorrigeerd, en alles wat daarop rust."
    )


def test_wie_nog_kan_reageren_heeft_de_feiten_niet_gecontroleerd(afval: Path) -> None:
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE))
    schrijf_register(afval, partij="oost-aa", rondes=[{"ronde": "ambtelijk", "versie": "concept-1"}])
    tekst = woorden(deel(rapport(afval), "wederhoor"))
    assert "konden twee gemeenten de feiten controleren. De reactie van Oost-Aa is nog niet " in tekst
    assert "geen reactie" not in tekst


def test_zonder_opmerkingen_zegt_het_rapport_dat(afval: Path) -> None:
    schrijf_register(afval)
    assert "Er waren geen opmerkingen." in deel(rapport(afval), "wederhoor")


@pytest.mark.parametrize("publiceren", ["ja", "nee"])
def test_de_tabel_staat_er_alleen_als_de_studie_dat_wil(afval: Path, publiceren: str) -> None:
    config = afval / "config.yaml"
    config.write_text(config.read_text() + f"wederhoor: {{tabel_in_rapport: {publiceren}}}\n")
    tekst = "Nee! [[scheiding 2032]] {{ 7*7 }} **niet** <b>\nTweede  regel"
    schrijf_register(afval, opmerking(1, **NIET, reactie=tekst, passage="8.000,50%"))
    html = rapport(afval)
    assert ('id="tabel-wederhoor"' in html) == (publiceren == "ja")
    assert ("<p>Nee! [[scheiding 2032]] {{ 7*7 }} **niet** &lt;b&gt;</p>" in html) == (publiceren == "ja")


def test_bestuurlijke_reacties_en_nawoord(afval: Path) -> None:
    assert not deel(rapport(afval), "h-reacties")
    schrijf_register(afval, rondes=[RONDE, {**BESTUURLIJK, "ontvangen": "2033-05-20"}])
    schrijf_register(afval, partij="oost-aa", rondes=[{**BESTUURLIJK, "geen_reactie": "ja"}])
    reactie = "# Geachte rekenkamer\n\nWij zijn het *oneens*: [[scheiding 2032]] {{ x }} ![](figuur:stromen)\n\n- een\n"
    reactie += "\n| Aanbeveling | Reactie |\n|---|---|\n| 1 | Wij nemen die *deels* over: [[x]] |\n"
    schrijf(afval / "input" / "wederhoor" / "reacties" / "veldstad.md", reactie)
    schrijf(
        afval / "input" / "teksten" / "nawoord.md", "Wij danken allen. In 2032 was het [[scheiding Veldstad 2032]]."
    )
    schrijf(afval / "input" / "teksten" / "nawoord" / "rekenkamer-veldstad.md", "Ook wij.")
    html = rapport(afval)
    reacties = deel(html, "h-reacties")
    assert "Ontvangen op 20 mei 2033:" in woorden(reacties)
    assert "Wij zijn het <em>oneens</em>: [[scheiding 2032]] {{ x }} ![](figuur:stromen)" in reacties
    assert "Geachte rekenkamer</h4>" in reacties
    assert "Uit deze tekst</figcaption>" in reacties
    assert '<td class="tekst">Wij nemen die <em>deels</em> over: [[x]]</td>' in reacties
    assert "|---|" not in reacties
    assert "Van het college van Oost-Aa is geen reactie ontvangen." in woorden(reacties)
    assert "Reactie van het college van Oost-Aa" not in reacties
    nawoord = woorden(deel(html, "h-nawoord"))
    assert "In 2032 was het 53,3 procent" in nawoord
    assert "Nawoord van Rekenkamer Veldstad Ook wij." in nawoord


def standpunt(nummer: int, blok: str, wat: str, **anders: str) -> dict[str, Any]:
    kern = {"id": f"W-veldstad-0{nummer}", "ronde": "bestuurlijk", "versie": "nota-1", "blok": blok}
    return {**kern, "standpunt": wat, **anders}


def test_het_standpunt_per_aanbeveling_staat_bij_de_reactie_ook_zonder_brief(afval: Path) -> None:
    schrijf_register(
        afval,
        standpunt(1, "aanbeveling-aanbeveling-scheiden", "neemt deels over", reactie="Wij doen dit [[al]]."),
        standpunt(2, "conclusie-conclusie-scheiden", "neemt niet over", stand="ingetrokken"),
        rondes=[{**BESTUURLIJK, "ontvangen": "2033-05-20"}],
    )
    reacties = deel(rapport(afval), "h-reacties")
    assert "Ontvangen op 20 mei 2033. " in woorden(reacties)
    assert "Toelichting Aanbeveling 1: Leer van elkaar neemt deels over Wij doen dit [[al]]." in woorden(reacties)
    assert "neemt niet over" not in reacties


def test_gebreken_van_reacties(afval: Path) -> None:
    schrijf_register(afval, rondes=[{**BESTUURLIJK, "ontvangen": "2033-05-20"}])
    schrijf(afval / "input" / "wederhoor" / "reacties" / "veltstad.md", "Nee.")
    with pytest.raises(Gestopt) as gestopt:
        doorloop(afval)
    problemen = {p.code: p.plaats.bestand for p in gestopt.value.problemen}
    assert problemen["bestuurlijke-reactie-onbekend"] == "input/wederhoor/reacties/veltstad.md"
    assert problemen["bestuurlijke-reactie-ontbreekt"] == "input/wederhoor/reacties/veldstad.md"


def schrijf(pad: Path, inhoud: Any) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(inhoud, encoding="utf-8")

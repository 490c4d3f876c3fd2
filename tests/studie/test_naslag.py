"""The reference pages name every key there is, and every example in them works."""

import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from rekenaudit.document.proza.markdown import VAKKEN
from rekenaudit.document.proza.vulling import NOTATIES
from rekenaudit.indicators.functies import FUNCTIES
from rekenaudit.model.bevinding import Bevindingenbestand, Bewijsregister, Conclusiebestand
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader, Toets
from rekenaudit.model.record import Record
from rekenaudit.model.studie import Dialect, Studie
from rekenaudit.model.vaststelling import Wijzigingenbestand
from rekenaudit.model.wederhoor import Wederhoorregister
from rekenaudit.model.werkverdeling import Werkverdeling
from rekenaudit.nieuw import kies, nieuw_onderzoek
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.problems import Ernst
from scripts import schemas, sleutels
from tests.studie.twents import WORTEL

NASLAG = {pad.name: pad.read_text(encoding="utf-8") for pad in sleutels.PAGINAS}
ALLES = "\n".join(NASLAG.values())
BLOKKEN = re.findall(r"```yaml\n# ([\w/.-]+)(?:, ([^\n]+))?\n(.*?)```", ALLES, re.DOTALL)
DELEN: dict[str, Any] = {"een toets": Toets, "een dialect": Dialect}
BESTANDEN: dict[str, type[Record]] = {
    "config.yaml": Studie,
    "normenkader/normenkader.yaml": Normenkader,
    "normenkader/kengetallen.yaml": Kengetallen,
    "normenkader/figuren.yaml": Figurenbestand,
    "normenkader/wijzigingen.yaml": Wijzigingenbestand,
    "input/bevindingen/zwolle.yaml": Bevindingenbestand,
    "input/bevindingen/bewijs.yaml": Bewijsregister,
    "input/bevindingen/conclusies.yaml": Conclusiebestand,
    "input/wederhoor/zwolle.yaml": Wederhoorregister,
    "werkverdeling.yaml": Werkverdeling,
    "templates/huisstijl.yaml": Huisstijl,
}


def _lees(tekst: str) -> Any:
    return yaml.load(tekst, yaml.BaseLoader)  # noqa: S506 - a loader that makes text only


def _tabel(pagina: str, kop: str) -> list[list[str]]:
    """Cells of the table under a heading, without its head; a bar within code is only a bar."""
    stuk = re.split(r"^##+ ", NASLAG[pagina].split(f"# {kop}\n")[1], flags=re.MULTILINE)[0]
    rijen = [re.split(r"(?<!\\)\|", regel)[1:-1] for regel in stuk.splitlines() if regel.startswith("| `")]
    return [[cel.strip().replace("\\|", "|") for cel in rij] for rij in rijen]


FORMULES = [(formule.strip("`"), eenheid.strip("`")) for formule, eenheid, _ in _tabel("normenkader.md", "Formules")]
INVULLINGEN = [rij[0].strip("`") for rij in _tabel("onderzoeksmap.md", "Cijfers en oordelen in een tekst")]


def _gebreken(map_: Path) -> list[str]:
    return [f"{p.plaats} {p.zin}" for p in controleer(map_) if p.ernst is Ernst.FOUT or p.code.startswith("invulling")]


@pytest.fixture
def wegen(tmp_path: Path) -> Path:
    keuze, problemen = kies("Wegen", "Zwolle, Deventer, Kampen", "2023-2025")
    assert keuze is not None, problemen
    nieuw_onderzoek(tmp_path / "o", keuze)
    return tmp_path / "o"


def test_wat_is_gepubliceerd_is_bijgewerkt() -> None:
    verouderd = [p.name for p, tekst in schemas.bestanden().items() if p.read_text(encoding="utf-8") != tekst]
    assert verouderd == [], "draai python scripts/schemas.py"
    gemaakt = {pad.name for pad in schemas.bestanden()}
    assert {pad.name for pad in schemas.DOEL.iterdir()} == {naam for naam in gemaakt if naam.endswith(".json")}


def test_elke_sleutel_is_beschreven_en_geen_die_niet_bestaat() -> None:
    bestaat = {naam: set(deel["properties"]) for naam, deel in sleutels.delen().items()}
    assert {naam: set(rij) for naam, rij in sleutels.lees().items()} == bestaat


def test_elk_record_heeft_een_tabel_met_al_zijn_sleutels() -> None:
    vakken = re.findall(r"<!-- sleutels: (\w+) -->\n(.*?)<!-- einde -->", ALLES, re.DOTALL)
    gedrukt = {naam: re.findall(r"^\| `(\w+)` \| (\S+) ", tabel, re.MULTILINE) for naam, tabel in vakken}
    assert len(vakken) == len(gedrukt)
    assert gedrukt == {
        naam: [(s, "**ja**" if s in deel.get("required", ()) else "nee") for s in deel["properties"]]
        for naam, deel in sleutels.delen().items()
    }


def test_wat_geldt_als_u_een_sleutel_weglaat() -> None:
    standaarden = set()
    for naam, record in sleutels.soorten().items():
        for sleutel, uitleg in sleutels.lees().get(naam, {}).items():
            veld = record.model_fields[sleutel]
            waarde = "" if veld.is_required() else sleutels.schrijf_standaard(veld.default)
            if waarde and "Laat u " not in uitleg.uitleg:
                standaarden.add(f"Standaard: `{waarde}`.")
    assert {f"Standaard: `{tekst}`." for tekst in re.findall(r"Standaard: `([^`]+)`\.", ALLES)} == standaarden
    assert "Standaard: `[docx, pdf, html]`." in standaarden


@pytest.mark.parametrize(
    ("record", "sleutel", "voorbeeld"),
    [(r, s, uitleg.voorbeeld) for r, rij in sleutels.lees().items() for s, uitleg in rij.items() if uitleg.voorbeeld],
)
def test_elk_voorbeeld_bij_een_sleutel_past(record: str, sleutel: str, voorbeeld: str) -> None:
    veld = sleutels.soorten()[record].model_fields[sleutel]
    TypeAdapter(veld.rebuild_annotation()).validate_python(_lees(voorbeeld))


@pytest.mark.parametrize(("bestand", "deel", "tekst"), BLOKKEN)
def test_elk_yaml_voorbeeld_past(bestand: str, deel: str, tekst: str) -> None:
    inhoud = _lees(tekst)
    if deel:
        TypeAdapter(DELEN[deel]).validate_python(inhoud)
        return
    velden = BESTANDEN[bestand].model_fields
    for sleutel, waarde in inhoud.items():
        TypeAdapter(velden[sleutel].rebuild_annotation()).validate_python(waarde)


def test_het_hele_kleine_onderzoek_werkt(tmp_path: Path) -> None:
    stukken = re.findall(r"^`([\w/.]+)`:\n\n```\w+\n(.*?)```", NASLAG["normenkader.md"], re.DOTALL | re.MULTILINE)
    assert "input/wegen.csv" in dict(stukken)
    for bestand, tekst in stukken:
        (tmp_path / bestand).parent.mkdir(exist_ok=True)
        (tmp_path / bestand).write_text(tekst, encoding="utf-8")
    assert _gebreken(tmp_path) == []


def test_elke_formule_rekent(wegen: Path) -> None:
    pad = wegen / "normenkader" / "kengetallen.yaml"
    extra = [
        f'  voorbeeld_{nummer}:\n    titel: Voorbeeld\n    formule: "{formule}"\n    eenheid: {eenheid}\n'
        for nummer, (formule, eenheid) in enumerate(FORMULES)
    ]
    pad.write_text(pad.read_text(encoding="utf-8") + "".join(extra), encoding="utf-8")
    assert _gebreken(wegen) == []
    assert len(extra) > len(FUNCTIES)


def test_elke_functie_en_bewerking_heeft_een_voorbeeld() -> None:
    formules = " ".join(formule for formule, _ in FORMULES)
    assert [naam for naam in FUNCTIES if f"{naam}(" not in formules] == []
    assert [naam for naam in ("+", "-", "*", "/", "minimaal=", "|", "[") if naam not in formules] == []


def test_elke_invulling_en_elk_vak_werkt(wegen: Path) -> None:
    pad = wegen / "input" / "teksten" / "samenvatting.md"
    vakken = "\n".join(re.findall(r"```markdown\n(.*?)```", NASLAG["onderzoeksmap.md"], re.DOTALL))
    pad.write_text("\n\n".join([*INVULLINGEN, vakken]), encoding="utf-8")
    assert _gebreken(wegen) == []
    assert len(INVULLINGEN) > len(NOTATIES)


def test_elk_vak_en_elke_schrijfwijze_wordt_genoemd() -> None:
    assert {rij[0].strip("`") for rij in _tabel("onderzoeksmap.md", "Vakken")} == set(VAKKEN)
    assert [naam for naam in NOTATIES if f"`{naam}`" not in NASLAG["onderzoeksmap.md"]] == []


@pytest.mark.parametrize("pad", sorted((WORTEL / "docs").glob("*.md")), ids=lambda pad: pad.name)
def test_elke_verwijzing_komt_aan(pad: Path) -> None:
    for adres, deel in re.findall(r"(?<!\[)\]\(((?!https?:)[\w/.-]*)(?:#([^)]+))?\)", pad.read_text("utf-8")):
        doel = pad.parent / adres if adres else pad
        assert doel.exists(), adres
        if deel:
            koppen = re.findall(r"^#+ (.+)$", doel.read_text("utf-8"), re.MULTILINE)
            assert deel in {sleutels.anker(kop) for kop in koppen}, f"{adres}#{deel}"


def test_de_begrippen_staan_op_volgorde_en_wijzen_naar_iets_dat_er_is() -> None:
    rijen = re.findall(
        r"^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$", (WORTEL / "docs" / "begrippen.md").read_text("utf-8"), re.MULTILINE
    )
    begrippen = [begrip.lower() for begrip, _ in rijen if begrip not in {"begrip", "---"}]
    assert begrippen == sorted(set(begrippen))
    for adres in re.findall(r"`((?:model|document|outputs|pipeline)\.[\w.]+)`", " ".join(code for _, code in rijen)):
        assert pkgutil.resolve_name(f"rekenaudit.{adres}"), adres

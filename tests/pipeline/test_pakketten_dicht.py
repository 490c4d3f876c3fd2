"""Packages of all parties in both rounds: what each one's files say, searched as a curious receiver would.

What colleges get whole in the bestuurlijke round is not searched here: `integraal` is off.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.document.boom import alle, tekst
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.notation.woorden import slug
from rekenaudit.outputs.verslaglezer import lees_verslag
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.pakketten import Pakketkeuze, maak_pakketten
from tests.wederhoor.doorzoeken import alle_teksten, vind
from tests.wederhoor.formulierbouw import afvalstudie

VELDSTAD, OOST_AA, JANSDAL = "Veldstad", "Oost-Aa", "Sint-Jansdal aan de Grote Vaart"
KRING, WEEGBRUG = "Afvalkring/Ring Oost", "Weegbrug BV"
GEHEIM = {
    VELDSTAD: "pruimentaart",
    OOST_AA: "kersenvlaai",
    JANSDAL: "appelflap",
    KRING: "peperkoek",
    WEEGBRUG: "kaneel",
}
"""A word that the report or an appendix says of one party only."""
DOCUMENTEN = {VELDSTAD: "D-1", OOST_AA: "D-2", JANSDAL: "I-2"}
TEKST = """

## Bijzonderheden {#bijzonder}

In Veldstad eet de wethouder pruimentaart. Bij de buurgemeente is dat kersenvlaai, en dat is lekker.

Oost-Aa kiest kersenvlaai. Daarbij hoort niets anders dan kersenvlaai. In OOST AA (D-2) staat dat op www.oost-aa.nl.

Sint-Jansdal aan de Grote Vaart eet een appelflap. Veldstad en Oost-Aa eten pruimentaart en kersenvlaai.

De Afvalkring bakt peperkoek. Ring Oost verdeelt de peperkoek. Van Weegbrug BV komt kaneel.

::: tabel Gebak {#gebak}
| Wat | Veldstad | Oost-Aa |
|---|---|---|
| Toetje | pruimentaart | kersenvlaai |
:::

::: tabel Wie {#wie}
| Wie | Wat | Met |
|---|---|---|
| Veldstad | pruimentaart | Oost-Aa |
| Oost-Aa | kersenvlaai | Veldstad |
| Ring Oost | peperkoek | D-2 |
:::
"""
RONDES: Mapping[Rondenaam, tuple[str, ...]] = {"ambtelijk": tuple(GEHEIM), "bestuurlijk": (VELDSTAD, KRING)}
"""In the second round only one party of each kind, for time."""
GEVALLEN = [(ronde, partij) for ronde, partijen in RONDES.items() for partij in partijen]


@pytest.fixture(scope="module")
def studie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a version in which every party has something to hide."""
    map_ = afvalstudie(tmp_path_factory.mktemp("dicht"))
    config = map_ / "config.yaml"
    config.write_text(
        config.read_text("utf-8").replace("duizendtal: punt}", "duizendtal: punt}\n    leverancier: Weegbrug BV")
        + "partijen:\n"
        + f"  - {{naam: {KRING}, soort: orgaan}}\n"
        + f"  - {{naam: {WEEGBRUG}, soort: leverancier, bronnen: [milieudienst]}}\n"
        + "wederhoor:\n  maskeer: [buurgemeente]\n  rondes: {bestuurlijk: {sluit: 2033-06-01, integraal: nee}}\n",
        encoding="utf-8",
    )
    scheiden = map_ / "input" / "teksten" / "vragen" / "scheiden.md"
    scheiden.write_text(scheiden.read_text("utf-8") + TEKST, encoding="utf-8")
    bevindingen = map_ / "input" / "bevindingen" / "veldstad.yaml"
    erbij = "Zoals in Oost-Aa (GM9002, D-2) en bij de Afvalkring is er in Veldstad pruimentaart."
    bevindingen.write_text(
        bevindingen.read_text("utf-8").replace("Elk jaar krijgt", f"{erbij} Elk jaar krijgt", 1), encoding="utf-8"
    )
    genereer(map_, Keuze())
    return map_


@pytest.fixture(scope="module")
def pakketten(studie: Path) -> Mapping[tuple[str, str], Path]:
    """Make the packages of both rounds, all parties at once; gives the folder of each with everything that is sent."""
    gemaakt: dict[tuple[str, str], Path] = {}
    for ronde, partijen in RONDES.items():
        keuze = Pakketkeuze(ronde=ronde, partijen=() if len(partijen) == len(GEHEIM) else partijen, overschrijf=True)
        for pakket in maak_pakketten(studie, keuze):
            doel = studie.parent / ronde / slug(pakket.partij)
            gemaakt[ronde, pakket.partij] = Path(shutil.copytree(pakket.map, doel))
    return gemaakt


def _studie(map_: Path) -> Studie:
    gelezen, _ = load_study(map_)
    assert gelezen is not None
    return gelezen.record


def _namen(partij: str) -> list[str]:
    return [partij, *partij.split("/")]


def _van_anderen(map_: Path, partij: str) -> Iterator[tuple[str, str]]:
    """Give what a package for a party must not say: name of it, and pattern."""
    studie = _studie(map_)
    for ander in (p for p in studie.partijnamen() if p != partij):
        for naam in _namen(ander):
            yield f"naam {naam}", r"(?<![^\W_])" + r"[\s\-\u2011]+".join(map(re.escape, re.split(r"[\s-]", naam)))
        yield f"bestandsnaam {ander}", rf"(?<![\w-]){re.escape(slug(ander))}(?![\w])"
        yield f"geheim van {ander}", GEHEIM[ander]
        if ander in DOCUMENTEN:
            yield f"document van {ander}", rf"(?<![\w-]){DOCUMENTEN[ander]}(?![\w-])"
    yield from ((f"code {g.naam}", g.code) for g in studie.gemeenten if g.naam != partij)
    for waarde in sorted(_waarden_van_anderen(map_, partij)):
        yield f"waarde {waarde}", rf"(?<![\d.,]){re.escape(waarde)}(?![\d]|[.,]\d)"


def _waarden_van_anderen(map_: Path, partij: str) -> set[str]:
    """Give the numbers of three digits and more that the version prints of others only."""
    verslag, _ = lees_verslag(map_ / "output", "concept-1")
    assert verslag is not None
    anderen = set(_studie(map_).gemeentenamen()) - {partij}
    eigen: set[str] = set()
    vreemd: set[str] = set()
    for naam in verslag.documenten:
        boom = verslag.boom(naam)
        assert boom is not None
        if naam == f"bijlagen/{slug(partij)}":  # its own: also what its figures say
            eigen |= {g for k in alle(boom) for g in _getallen(tekst(k), k.attr("alt"))}
        for data in (k for k in alle(boom) if k.tag == "data"):
            van = {a for a in anderen if f"gemeente={a}" in data.attr("data-ref")}
            (vreemd if van else eigen).update(_getallen(tekst(data)))
    return vreemd - eigen


def _getallen(*teksten: str) -> list[str]:
    return [g for t in teksten for g in re.findall(r"\d[\d.]*\d(?:,\d+)?", t) if len(re.sub(r"\D", "", g)) > 2]


def _zichtbaar(map_: Path, partij: str, pakket: Path) -> Iterator[tuple[str, str]]:
    """Give every text of a package, without the names of the senders; of a supplier not what it delivered itself."""
    studie = _studie(map_)
    afzenders = [r.naam for r in studie.rekenkamers if partij in r.gemeenten or partij not in studie.gemeentenamen()]
    for pad in sorted(pakket.iterdir()):
        for plek, inhoud in alle_teksten(pad.name, pad.read_bytes()):
            schoon = re.sub(r"\b[0-9a-f]{64}\b", "", inhoud)  # a fingerprint may hold any number
            for naam in afzenders:
                schoon = re.sub(r"\s+".join(map(re.escape, naam.split())), "", schoon)
            if partij != WEEGBRUG or "reactieformulier" not in plek:
                yield plek, schoon


@pytest.mark.parametrize(("ronde", "partij"), GEVALLEN)
def test_in_geen_bestand_staat_iets_van_een_ander(
    studie: Path, pakketten: Mapping[tuple[str, str], Path], ronde: str, partij: str
) -> None:
    teksten = list(_zichtbaar(studie, partij, pakketten[ronde, partij]))
    assert vind(teksten, dict(_van_anderen(studie, partij))) == []
    assert any(GEHEIM[partij] in inhoud for _, inhoud in teksten)  # its own does go along, so searching finds words

"""Writes docs/meldingen.md from the catalogue of problems and its tests, so that they cannot differ.

The examples are the problems of the spoilt studies in tests/gebreken/. With `--tabel` this prints for every
code the test that asserts it: which file is spoilt, and the place that is reported.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from rekenaudit.problems import ProbleemSoort, alle_soorten
from tests.gebreken.gebrek import Gebrek, lees

BESTEMMING = Path(__file__).parents[1] / "docs" / "meldingen.md"
KOP = """\
# Meldingen

Dit zijn alle meldingen die rekenaudit kan geven. Achter elke melding staat een code.
Zoek die code op deze pagina. U leest er wat de melding betekent en wat u kunt doen, met een voorbeeld.

Een *fout* houdt het maken van documenten tegen. Een *let op* niet. Bij sommige fouten hangt dat af van
de status van het onderzoek in `config.yaml`; dat staat er dan bij.

Twee woorden komen vaak terug. Een *sleutel* is in een YAML-bestand het woord voor de dubbele punt, zoals `naam` in
`naam: rapport`. Een *id* is de korte naam waarmee u naar een onderdeel verwijst. Andere woorden staan in
[begrippen](begrippen.md).

Dit bestand wordt gemaakt met `make documentatie`. Verander het niet met de hand.
"""
FASEN = {
    "gevolg": "Alle stappen",
    "config": "config.yaml en huisstijl",
    "laden": "Gegevens lezen",
    "wederhoor": "Wederhoor",
    "besluitenlijst": "De lijst om in te besluiten",
    "formulier": "Pakketten en reacties in het wederhoor",
    "controle": "Gegevens en bevindingen controleren",
    "normenkader": "Normenkader",
    "vaststelling": "Vastgesteld normenkader",
    "kengetallen": "Kengetallen en formules",
    "toetsing": "Toetsen",
    "onthulling": "Kleine aantallen",
    "document": "Sjablonen en teksten",
    "werkverdeling": "Werkverdeling",
    "render": "Word, PDF en HTML",
    "schrijven": "Schrijven",
    "nieuw": "Een nieuw onderzoek",
}


def tekst() -> str:
    """Write the page."""
    delen = [KOP]
    soorten, voorbeelden = alle_soorten(), _voorbeelden()
    for fase in sorted(soorten, key=lambda f: list(FASEN).index(f)):
        delen.append(f"## {FASEN[fase]}\n")
        delen += [_melding(soort, voorbeelden.get(soort.code, _zonder_voorbeeld(soort))) for soort in soorten[fase]]
    return "\n".join(delen)


def _voorbeelden() -> Mapping[str, Gebrek]:
    """Take the first defect of every code."""
    return {gebrek.code: gebrek for gebrek in reversed(lees())}


def _zonder_voorbeeld(soort: ProbleemSoort) -> Gebrek:
    """Stand in for a defect that is still to be written; a test asks for it."""
    return Gebrek(soort.code, "", {}, "", soort.zin)


def _melding(soort: ProbleemSoort, voorbeeld: Gebrek) -> str:
    plaats = f"*{voorbeeld.plaats}*<br>\n> " if voorbeeld.plaats else ""
    return (
        f"### `{soort.code}`\n\n"
        f"> {plaats}{voorbeeld.zin}\n\n"
        f"**Wat is er?** {soort.uitleg}\n\n"
        f"**Wat kunt u doen?** {voorbeeld.hint or soort.hint}\n\n"
        f"**Houdt tegen:** {soort.stopt}.\n"
    )


def tabel() -> str:
    """Write for every code where its test stands and which place it asserts."""
    regels = [(g.code, f"tests/gebreken/{g.stap}.yaml", g.plaats or "de hele run") for g in lees()]
    breed = [max(len(regel[kolom]) for regel in regels) for kolom in (0, 1)]
    return "\n".join(f"{code:<{breed[0]}}  {test:<{breed[1]}}  {plaats}" for code, test, plaats in sorted(regels))


if __name__ == "__main__":
    if sys.argv[1:] == ["--tabel"]:
        print(tabel())
    else:
        BESTEMMING.write_text(tekst(), encoding="utf-8")

"""Writes docs/meldingen.md from the catalogue of problems, so that the two cannot differ."""

from pathlib import Path

from rekenaudit.problems import ProbleemSoort, alle_soorten

BESTEMMING = Path(__file__).parents[1] / "docs" / "meldingen.md"
KOP = """\
# Meldingen

Dit zijn alle meldingen die rekenaudit kan geven. Achter elke melding staat een code.
Zoek die code op deze pagina. U leest er wat de melding betekent en wat u kunt doen.

Een *fout* houdt het maken van documenten tegen. Een *let op* niet. Bij sommige fouten hangt dat af van
de status van het onderzoek in `config.yaml`; dat staat er dan bij.

Dit bestand wordt gemaakt met `make documentatie`. Verander het niet met de hand.
"""
FASEN = {
    "config": "config.yaml en huisstijl",
    "laden": "Gegevens lezen",
    "wederhoor": "Wederhoor",
    "controle": "Gegevens en bevindingen controleren",
    "normenkader": "Normenkader",
    "kengetallen": "Kengetallen en formules",
    "toetsing": "Toetsen",
    "document": "Sjablonen en teksten",
    "render": "Word, PDF en HTML",
    "schrijven": "Schrijven",
    "nieuw": "Een nieuw onderzoek",
}


def tekst() -> str:
    """Write the page."""
    delen = [KOP]
    soorten = alle_soorten()
    for fase in sorted(soorten, key=lambda f: list(FASEN).index(f)):
        delen.append(f"## {FASEN[fase]}\n")
        delen += [_melding(soort) for soort in soorten[fase]]
    return "\n".join(delen)


def _melding(soort: ProbleemSoort) -> str:
    return (
        f"### `{soort.code}`\n\n"
        f"> {_invulplekken(soort.zin)}\n\n"
        f"**Wat is er?** {soort.uitleg}\n\n"
        f"**Wat kunt u doen?** {_invulplekken(soort.hint)}\n\n"
        f"**Houdt tegen:** {soort.stopt}.\n"
    )


def _invulplekken(zin: str) -> str:
    if zin == "{raad}":
        return "De melding zegt zelf wat u kunt doen."
    return zin.replace("{", "*").replace("}", "*").replace("*suggestie*", "")


if __name__ == "__main__":
    BESTEMMING.write_text(tekst(), encoding="utf-8")

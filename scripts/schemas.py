"""Write the JSON Schemas of all YAML files to docs/schemas/, and the tables of keys in docs/."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts import sleutels

DOEL = Path(__file__).resolve().parent.parent / "docs" / "schemas"


def bestanden() -> dict[Path, str]:
    """Make all files; the tests compare them with what is published."""
    gemaakt = {
        DOEL / naam: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for naam, schema in sleutels.beschreven().items()
    }
    teksten = {pagina.name: pagina.read_text(encoding="utf-8") for pagina in sleutels.PAGINAS}
    return gemaakt | {sleutels.DOCS / naam: tekst for naam, tekst in sleutels.vul(teksten).items()}


def main() -> None:
    """Write every file."""
    DOEL.mkdir(exist_ok=True)
    for pad, tekst in bestanden().items():
        pad.write_text(tekst, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""Write the JSON Schemas of all YAML files to docs/schemas/."""

import json
from pathlib import Path

from rekenaudit.normenkader.schemas import schemas

DOEL = Path(__file__).resolve().parent.parent / "docs" / "schemas"


def main() -> None:
    """Write every schema; the test of the schemas compares the files with what this writes."""
    DOEL.mkdir(exist_ok=True)
    for naam, schema in schemas().items():
        tekst = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (DOEL / naam).write_text(tekst, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

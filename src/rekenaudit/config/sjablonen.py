"""Where templates, house style and schemas are: in the source tree, or packed into the installed package."""

from pathlib import Path

SJABLONENMAP = "templates"

_PAKKET = Path(__file__).resolve().parents[1]
_BRONCODE = _PAKKET.parents[1]


def standaardmap() -> Path:
    """Folder of the default templates: `templates/` inside the package when installed, else of the repository."""
    return _ingepakt(SJABLONENMAP, _BRONCODE / SJABLONENMAP)


def schemamap() -> Path:
    """Folder of the JSON Schemas that editors use: inside the package when installed, else of the repository."""
    return _ingepakt("schemas", _BRONCODE / "docs" / "schemas")


def _ingepakt(naam: str, bron: Path) -> Path:
    map_ = _PAKKET / naam
    return map_ if map_.is_dir() else bron

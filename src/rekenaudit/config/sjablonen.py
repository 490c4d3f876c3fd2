"""Where the default templates and house style are: in the source tree, or packed into the installed package."""

from pathlib import Path

_PAKKET = Path(__file__).resolve().parents[1]


def standaardmap() -> Path:
    """Folder of the default templates: `templates/` inside the package when installed, else of the repository."""
    ingepakt = _PAKKET / "templates"
    return ingepakt if ingepakt.is_dir() else _PAKKET.parents[1] / "templates"

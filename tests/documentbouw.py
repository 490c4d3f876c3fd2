"""A document for tests that need one and do not mind which."""

from datetime import date
from typing import Any

from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk


def document(html: str, **anders: Any) -> Document:
    """Make a document of a tree; keyword arguments change what it is."""
    vast: dict[str, Any] = {
        "naam": "rapport",
        "titel": "Proef",
        "gemeente": "",
        "figuren": (),
        "formaten": ("docx", "pdf", "html"),
        "status": "concept",
        "datum": date(2032, 5, 1),
        "versie": "v1",
        "uitgever": "Rekenkamer Veldstad",
        "afzenders": (),
        "merk": Statusmerk("", "", "Concept"),
    }
    return Document(boom=van_html(html), **{**vast, **anders})

"""The version and date that a document prints: marked in its tree, so that the same content has the same fingerprint.

A document prints the version in which it last changed. So version and date are not part of its content: the tree
holds them in marks that can be filled anew, and that a comparison passes over.
"""

import re
from dataclasses import replace
from datetime import date
from html import escape

from markupsafe import Markup

from rekenaudit.document.boom import Knoop
from rekenaudit.document.documenten import Document
from rekenaudit.notation.datums import schrijf_datum

VERSIE, DATUM = "uitgaveversie", "uitgavedatum"
"""Classes of the marks."""

_GEVULD = re.compile(rf'(<span class="(?:{VERSIE}|{DATUM})">)[^<]*(?=</span>)')


def merk(klasse: str, tekst: str) -> Markup:
    """Write a mark for a template."""
    html = f'<span class="{klasse}">{escape(tekst)}</span>'
    return Markup(html)  # noqa: S704 - the text is escaped


def zonder_uitgave(boom: Knoop) -> Knoop:
    """Take version and date out of a tree: what is left is the content."""
    return _vul(boom, "", "")


def html_zonder_uitgave(html: str) -> str:
    """Take version and date out of a tree that is written as HTML: what `naar_html` gives `zonder_uitgave`."""
    return _GEVULD.sub(r"\1", html)


def geef_uit(document: Document, versie: str, datum: date) -> Document:
    """Give a document the version and date that it prints, in its tree and its properties."""
    boom = _vul(document.boom, versie, schrijf_datum(datum))
    return replace(document, boom=boom, versie=versie, datum=datum)


def _vul(knoop: Knoop, versie: str, datum: str) -> Knoop:
    klasse = knoop.attr("class")
    if knoop.tag == "span" and klasse in {VERSIE, DATUM}:
        tekst = versie if klasse == VERSIE else datum
        return replace(knoop, kinderen=(tekst,) if tekst else ())
    kinderen = tuple(k if isinstance(k, str) else _vul(k, versie, datum) for k in knoop.kinderen)
    return knoop if kinderen == knoop.kinderen else replace(knoop, kinderen=kinderen)

"""Word files as a party returns them: changes, moves and comments laid into a file that was sent."""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from rekenaudit.render.word.elementen import Element, el, met, naam

_MERK = {"author": "mw. De Vries", "date": "2033-05-19T10:00:00Z"}
_VERMELDING = {
    "[Content_Types].xml": (
        b"</Types>",
        (
            b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            b'wordprocessingml.comments+xml"/>'
        ),
    ),
    "word/_rels/document.xml.rels": (
        b"</Relationships>",
        (
            b'<Relationship Id="rIdOpmerkingen" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            b'comments" Target="comments.xml"/>'
        ),
    ),
}
"""Parts that name the part with comments: where, and how."""
_P, _R, _T = naam("w:p"), naam("w:r"), naam("w:t")


def bewerk(
    docx: bytes, wijzig: Callable[[Element], None], opmerkingen: dict[int, tuple[str, str]] | None = None
) -> bytes:
    """Change the text of a Word file; `opmerkingen`: number → author and text of a comment."""
    uit = BytesIO()
    with ZipFile(BytesIO(docx)) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.namelist():
            inhoud = oud.read(deel)
            if deel == "word/document.xml":
                boom = etree.fromstring(inhoud)
                wijzig(boom)
                inhoud = etree.tostring(boom)
            if opmerkingen and deel in _VERMELDING:
                waar, regel = _VERMELDING[deel]
                inhoud = inhoud.replace(waar, regel + waar)
            nieuw.writestr(deel, inhoud)
        if opmerkingen:
            bij = [
                met(el("w:comment", el("w:p", loop(tekst)), id=nummer), w__author=auteur)
                for nummer, (auteur, tekst) in opmerkingen.items()
            ]
            nieuw.writestr("word/comments.xml", etree.tostring(el("w:comments", *bij)))
    return uit.getvalue()


def alinea_met(boom: Element, woorden: str) -> Element:
    """Find the paragraph that begins with some words."""
    return next(p for p in boom.iter(_P) if tekst(p).replace("\xa0", " ").startswith(woorden))


def tekst(alinea: Element) -> str:
    return "".join(t.text or "" for t in alinea.iter(_T))


def loop(woorden: str) -> Element:
    return el("w:r", met(el("w:t", woorden), xml__space="preserve"))


def weg(element: Element, soort: str = "del") -> None:
    """Mark all runs of a paragraph as deleted, or moved away."""
    for stuk in list(element.iter(_R)):
        ouder = stuk.getparent()
        assert ouder is not None
        merk = el(f"w:{soort}", id=900, **_MERK)
        ouder.replace(stuk, merk)
        merk.append(stuk)
        for t in stuk.iter(_T):
            t.tag = naam("w:delText")


def erbij(alinea: Element, woorden: str, soort: str = "ins") -> Element:
    """Add words at the end of a paragraph as inserted, or moved to it."""
    merk = el(f"w:{soort}", loop(woorden), id=901, **_MERK)
    alinea.append(merk)
    return merk


def nieuwe_alinea(na: Element, woorden: str) -> None:
    """Insert a paragraph."""
    kopie = el("w:p", deepcopy(na.find(naam("w:pPr"))))
    erbij(kopie, woorden)
    na.addnext(kopie)


def opmerking(alinea: Element, nummer: int) -> None:
    """Anchor a comment in a paragraph."""
    alinea.append(el("w:r", el("w:commentReference", id=nummer)))

"""Everything that a file says, wherever it says it: what a curious receiver of a package can find in it."""

import html
import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

import pikepdf

_TAG = re.compile(r"<[^>]*>")
_OOXML = (".docx", ".xlsx", ".zip")


def alle_teksten(naam: str, inhoud: bytes) -> Iterator[tuple[str, str]]:
    """Give every text of a file with the place where it stands.

    Of an archive: names of its parts, comments and extra fields, and each part once as it is and once without its
    tags (a name may be cut up by them). Of a PDF: all its strings, also in properties, outlines, alternatives and
    metadata, the text of its pages, and everything of its attachments.
    """
    yield f"{naam}: naam", naam
    if naam.endswith(_OOXML):
        yield from _archief(naam, inhoud)
    elif naam.endswith(".pdf"):
        yield from _pdf(naam, inhoud)
    else:
        yield from _tekst(naam, inhoud.decode("utf-8", "replace"))


def vind(teksten: Iterable[tuple[str, str]], verboden: Mapping[str, str]) -> list[str]:
    """List where a forbidden pattern occurs: place, which one, and what stands around it.

    Args:
        teksten: places with their texts.
        verboden: what it is → pattern.
    """
    patronen = {wat: re.compile(patroon, re.IGNORECASE) for wat, patroon in verboden.items()}
    gevonden = []
    for plek, tekst in teksten:
        plat = plat_van(tekst)
        for wat, patroon in patronen.items():
            gevonden += [
                f"{plek}: {wat}: …{plat[max(0, t.start() - 60) : t.end() + 60]}…" for t in patroon.finditer(plat)
            ]
    return gevonden


def plat_van(tekst: str) -> str:
    """Write a text in the way in which patterns are: plain spaces, no soft hyphens."""
    return " ".join(tekst.replace("\u00ad", "").split())


def _tekst(plek: str, inhoud: str) -> Iterator[tuple[str, str]]:
    yield plek, inhoud
    if "<" in inhoud:
        yield f"{plek} (zonder tags)", html.unescape(_TAG.sub("", inhoud))
        yield f"{plek} (tags als spatie)", html.unescape(_TAG.sub(" ", inhoud))


def _archief(naam: str, inhoud: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        yield f"{naam}: opmerking", archief.comment.decode("utf-8", "replace")
        for deel in archief.infolist():
            yield f"{naam}/{deel.filename}: velden", f"{deel.comment!r} {deel.extra!r}"
            yield from alle_teksten(f"{naam}/{deel.filename}", archief.read(deel))


def _pdf(naam: str, inhoud: bytes) -> Iterator[tuple[str, str]]:
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        yield f"{naam}: objecten", "\n".join(woord for deel in pdf.objects for woord in _woorden(deel, 0))
        yield f"{naam}: titel en metagegevens", str(dict(pdf.docinfo.items()))
        for stroom in pdf.objects:
            if isinstance(stroom, pikepdf.Stream) and str(stroom.get("/Type", "")) in {"/Metadata", "/EmbeddedFile"}:
                yield from _tekst(f"{naam}: {stroom.get('/Type')}", stroom.read_bytes().decode("utf-8", "replace"))
        for bijlage, bestand in pdf.attachments.items():
            yield from alle_teksten(f"{naam}/{bijlage}", bestand.get_file().read_bytes())
    opdracht = ["pdftotext", "-q", "-", "-"]
    woorden = subprocess.run(opdracht, check=True, capture_output=True, input=inhoud).stdout  # noqa: S603 - fixed
    for nummer, bladzijde in enumerate(woorden.decode().split("\f"), start=1):
        yield f"{naam}: pagina {nummer}", bladzijde


def _woorden(deel: object, diepte: int) -> Iterator[str]:
    """Give the strings and names of an object that stand in it directly; what it refers to is an object of its own."""
    if isinstance(deel, str | pikepdf.String | pikepdf.Name):
        yield str(deel)
    elif isinstance(deel, pikepdf.Array) and diepte < 50:
        for kind in deel:
            if not getattr(kind, "is_indirect", False):
                yield from _woorden(kind, diepte + 1)
    elif isinstance(deel, pikepdf.Dictionary | pikepdf.Stream) and diepte < 50:
        for sleutel, kind in deel.items():
            yield sleutel
            if not getattr(kind, "is_indirect", False):
                yield from _woorden(kind, diepte + 1)

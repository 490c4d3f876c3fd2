"""Reading a Word file that came back: every paragraph as it was and as it is proposed, with comments.

Tracked insertions, deletions and moves are told apart from text that just stands there. Nothing in the file is run or
fetched; entities and addresses are not followed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from rekenaudit.render.word.elementen import Element, naam

GRENS_MB = 200
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_INHOUD = re.compile(r"^(TOC|Inhopg|Contents|Inhoud)", re.IGNORECASE)
"""Styles of a contents list: programs make it anew without being asked."""

_GEEN_BLOK = ("_", "nr_", "bnr_")
"""Begins of bookmarks that programs or our own numbers bear."""

_P, _R, _TR, _BLADWIJZER = naam("w:p"), naam("w:r"), naam("w:tr"), naam("w:bookmarkStart")
_ERBIJ = frozenset({naam("w:ins"), naam("w:moveTo")})
_WEG = frozenset({naam("w:del"), naam("w:moveFrom")})
_TEKST = frozenset({naam("w:t"), naam("w:delText")})
_WIT = frozenset({naam("w:tab"), naam("w:br"), naam("w:cr")})
_NOTEN = {naam("w:footnoteReference"): "footnotes", naam("w:endnoteReference"): "endnotes"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class OnleesbaarWord(ValueError):  # noqa: N818 - Dutch domain name
    """The file cannot be read; its text is why, as the end of a Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Wordalinea:
    """A paragraph.

    Attributes:
        plek: bookmark of the block that it belongs to; empty before the first.
        oud: its text without tracked changes.
        nieuw: its text when they are all accepted.
        kanttekeningen: what comments that begin in it say; whose they are plays no part.
    """

    plek: str
    oud: str
    nieuw: str
    kanttekeningen: tuple[str, ...] = ()


def lees_word(inhoud: bytes) -> tuple[Wordalinea, ...]:
    """Read the paragraphs of a Word file, in order; empty ones and the contents list are left out.

    Raises:
        OnleesbaarWord: when it is damaged, too large, protected by a password, or no Word file.
    """
    delen = _delen(inhoud)
    noten = {soort: _teksten(delen.get(soort), soort[:-1]) for soort in _NOTEN.values()}
    lezer = _Lezer(_teksten(delen.get("comments"), "comment"), noten)
    return tuple(lezer.alineas(delen["document"]))


def _delen(inhoud: bytes) -> Mapping[str, Element]:
    if inhoud.startswith(_OLE):
        raise OnleesbaarWord("het is met een wachtwoord beveiligd of in een oude vorm bewaard")
    try:
        with ZipFile(BytesIO(inhoud)) as archief:
            if sum(deel.file_size for deel in archief.infolist()) > GRENS_MB * 1_000_000:
                raise OnleesbaarWord(f"het is uitgepakt groter dan {GRENS_MB} MB")
            namen = set(archief.namelist())
            gekozen = {d: f"word/{d}.xml" for d in ("document", "comments", "footnotes", "endnotes")}
            delen = {deel: _xml(archief.read(pad)) for deel, pad in gekozen.items() if pad in namen}
    except (BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, etree.XMLSyntaxError) as fout:
        raise OnleesbaarWord("het is beschadigd of geen Word-bestand") from fout
    if "document" not in delen:
        raise OnleesbaarWord("het is beschadigd of geen Word-bestand")
    return delen


def _xml(inhoud: bytes) -> Element:
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    return etree.fromstring(inhoud, lezer)


def _teksten(deel: Element | None, soort: str) -> Mapping[str, str]:
    """Read comments or notes: id → text."""
    gevonden: dict[str, str] = {}
    for knoop in deel.iter(naam(f"w:{soort}")) if deel is not None else ():
        alineas = ("".join(t.text or "" for t in p.iter(naam("w:t"))).strip() for p in knoop.iter(_P))
        gevonden[_id(knoop)] = "\n".join(filter(None, alineas))
    return gevonden


def _id(knoop: Element) -> str:
    return str(knoop.get(naam("w:id"), ""))


class _Lezer:
    """Walks through the text; knows the bookmarks that it passed."""

    def __init__(self, kanttekeningen: Mapping[str, str], noten: Mapping[str, Mapping[str, str]]) -> None:
        self._kanttekeningen = kanttekeningen
        self._noten = noten
        self._buiten = ""
        self._gezien: set[str] = set()

    def alineas(self, document: Element) -> Iterator[Wordalinea]:
        rij: Element | None = None
        in_rij = ""
        for alinea in document.iter(_P):
            if _in_terugval(alinea):
                continue
            eigen_rij = next(alinea.iterancestors(_TR), None)
            if eigen_rij is not rij:
                rij, in_rij = eigen_rij, ""
            wijzers = [str(b.get(naam("w:name"), "")) for b in alinea.iter(_BLADWIJZER)]
            wijzers = [w for w in wijzers if not w.startswith(_GEEN_BLOK)]
            if wijzers and rij is not None:
                in_rij = wijzers[-1]
            if wijzers and (rij is None or _is_eerste(rij)):
                self._buiten = wijzers[-1]
            oud, nieuw = self._tekst(alinea)
            bij = tuple(self._bij(alinea))
            if (oud or nieuw or bij) and not _is_inhoud(alinea):
                yield Wordalinea(in_rij or self._buiten, oud, nieuw, bij)

    def _tekst(self, alinea: Element) -> tuple[str, str]:
        oud: list[str] = []
        nieuw: list[str] = []
        for loop in alinea.iter(_R):
            if next(loop.iterancestors(_P), None) is not alinea:
                continue
            soorten = {str(ouder.tag) for ouder in loop.iterancestors() if ouder.tag in _ERBIJ | _WEG}
            woorden = "".join(self._woorden(loop))
            noot = "".join(self._noot(loop))
            if not soorten & _ERBIJ:
                oud.append(woorden)
            if not soorten & _WEG:
                nieuw.append(woorden + noot)
        return _netjes("".join(oud)), _netjes("".join(nieuw))

    def _woorden(self, loop: Element) -> Iterator[str]:
        for deel in loop:
            if deel.tag in _TEKST:
                yield deel.text or ""
            elif deel.tag in _WIT:
                yield " "
            elif deel.tag == naam("w:noBreakHyphen"):
                yield "-"

    def _noot(self, loop: Element) -> Iterator[str]:
        for deel in loop:
            soort = _NOTEN.get(str(deel.tag))
            if soort and (tekst := self._noten[soort].get(_id(deel), "")):
                yield f" [noot: {tekst}]"

    def _bij(self, alinea: Element) -> Iterator[str]:
        for deel in alinea.iter(naam("w:commentRangeStart"), naam("w:commentReference")):
            nummer = _id(deel)
            if self._kanttekeningen.get(nummer) and nummer not in self._gezien:
                self._gezien.add(nummer)
                yield self._kanttekeningen[nummer]


def _is_eerste(rij: Element) -> bool:
    """Tell whether a row is the first of its table; a bookmark there may be that of the whole."""
    vorige = rij.getprevious()
    return vorige is None or vorige.tag != _TR


def _in_terugval(alinea: Element) -> bool:
    """Tell whether a paragraph is a copy for programs that cannot show a text box."""
    return next(alinea.iterancestors(_FALLBACK), None) is not None


def _is_inhoud(alinea: Element) -> bool:
    stijl = alinea.find(f"{naam('w:pPr')}/{naam('w:pStyle')}")
    return stijl is not None and _INHOUD.match(str(stijl.get(naam("w:val"), ""))) is not None


def _netjes(tekst: str) -> str:
    return " ".join(tekst.split())

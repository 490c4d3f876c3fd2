"""Blocks: the smallest parts of a tree that a reader takes in at once, and the pairs that two versions have in common.

A block is a heading, a paragraph, an item, a caption, a row of a table or a picture. Its place is the nearest id,
which never depends on its wording. The frames around blocks (a table with its widths, a box, a section) count as
blocks without text, so that no difference between two trees falls between two blocks. The contents list is left out:
it only repeats headings.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby

from rekenaudit.document.boom import Knoop, alle, naar_html, tekst
from rekenaudit.document.uitgave import zonder_uitgave

_SOORTEN = {
    "h1": "titel", "h2": "kop", "h3": "kop", "h4": "kop", "h5": "kop", "p": "alinea", "figcaption": "bijschrift",
    "tr": "tabelrij", "img": "figuur",
}  # fmt: skip
_GENEST = frozenset({"ul", "ol", "p"})
_GENOEG = 0.3
"""Two texts that are less alike are not one text that changed, but one that went and one that came."""


@dataclass(frozen=True, slots=True)
class Blok:
    """A block.

    Attributes:
        plek: nearest id.
        soort: `titel`, `kop`, `alinea`, `punt`, `bijschrift`, `tabelrij`, `figuur` or `vorm` (a frame).
        tekst: its words; of a picture its alternative text.
        inhoud: all of it, also what is not read, such as exact values.
        waarden: `data-ref` of every computed number in it → exact values.
        bestand: template or text that it was written in; empty when unknown.
    """

    plek: str
    soort: str
    tekst: str
    inhoud: str = field(repr=False)
    waarden: Mapping[str, tuple[str, ...]] = field(repr=False, compare=False, default_factory=dict)
    bestand: str = field(repr=False, compare=False, default="")


Paar = tuple[Blok | None, Blok | None]
"""A block before and after; None when it was not there or is gone."""


def blokken(boom: Knoop, beelden: Mapping[str, str]) -> tuple[Blok, ...]:
    """List the blocks of a tree in reading order.

    Args:
        boom: the tree; the version and date that it prints play no part.
        beelden: id of a figure → fingerprint of its data.
    """
    return tuple(_blok(*deel, beelden) for deel in _ontleed(zonder_uitgave(boom), ""))


def bestanden(boom: Knoop) -> tuple[str, ...]:
    """Name the template or text that each of the blocks of a tree was written in."""
    return tuple(_bestand(knoop) for knoop, _, _ in _ontleed(boom, ""))


def _ontleed(knoop: Knoop, plek: str) -> Iterator[tuple[Knoop, str, str]]:
    """Take a tree apart into blocks: what each holds, its place and its kind."""
    plek = knoop.attr("id") or plek
    if knoop.tag == "nav":
        return
    if knoop.tag in _SOORTEN:
        yield knoop, plek, _SOORTEN[knoop.tag]
        return
    yield replace(knoop, kinderen=()), plek, "vorm"
    los: list[Knoop | str] = []
    for kind in knoop.kinderen:
        if knoop.tag == "li" and (isinstance(kind, str) or kind.tag not in _GENEST):
            los.append(kind)
        elif isinstance(kind, Knoop):
            yield from _punt(knoop, los, plek)
            los = []
            yield from _ontleed(kind, plek)
    yield from _punt(knoop, los, plek)


def _punt(knoop: Knoop, los: list[Knoop | str], plek: str) -> Iterator[tuple[Knoop, str, str]]:
    if los:
        yield Knoop("span", (), tuple(los), knoop.bron), plek, "punt"


def _bestand(knoop: Knoop) -> str:
    return knoop.bron.rpartition(":")[0]


def _blok(knoop: Knoop, plek: str, soort: str, beelden: Mapping[str, str]) -> Blok:
    waarden: dict[str, tuple[str, ...]] = {}
    for deel in alle(knoop):
        if deel.tag == "data":
            ref = deel.attr("data-ref")
            waarden[ref] = (*waarden.get(ref, ()), deel.attr("value"))
    beeld = beelden.get(knoop.attr("src").removeprefix("figuur:"), "") if knoop.tag == "img" else ""
    return Blok(plek, soort, _woorden(knoop), naar_html(knoop) + beeld, waarden, _bestand(knoop))


def _woorden(knoop: Knoop) -> str:
    if knoop.tag == "tr":
        return " | ".join(" ".join(_delen(cel)) for cel in knoop.knopen())
    return knoop.attr("alt") if knoop.tag == "img" else tekst(knoop).strip()


def _delen(cel: Knoop) -> Iterator[str]:
    """Give the texts of the paragraphs and items of a cell."""
    if any(k.tag in {"p", "ul", "ol", "li"} for k in cel.knopen()):
        for kind in cel.knopen():
            yield from _delen(kind)
    else:
        yield tekst(cel).strip()


def paren(oud: Sequence[Blok], nieuw: Sequence[Blok]) -> tuple[Paar, ...]:
    """Pair the blocks of two versions; every block of both stands in exactly one pair.

    Blocks are paired within their place only. Pairs stand in the order of the new version; what is gone stands
    after what stood before it.
    """
    vroeger = {plek: tuple(groep) for plek, groep in groupby(sorted(oud, key=lambda b: b.plek), lambda b: b.plek)}
    gemaakt: list[Paar] = []
    nu = {plek: tuple(groep) for plek, groep in groupby(sorted(nieuw, key=lambda b: b.plek), lambda b: b.plek)}
    for plek in dict.fromkeys([*nu, *vroeger]):
        gemaakt += _paren(vroeger.get(plek, ()), nu.get(plek, ()))
    return tuple(_op_volgorde(gemaakt, oud, nieuw))


def gewijzigd(alle_paren: Sequence[Paar]) -> tuple[Paar, ...]:
    """Keep the pairs whose blocks differ."""
    return tuple((a, b) for a, b in alle_paren if a is None or b is None or a.inhoud != b.inhoud)


def _op_volgorde(gemaakt: Sequence[Paar], oud: Sequence[Blok], nieuw: Sequence[Blok]) -> Iterator[Paar]:
    plaats_nieuw = {id(blok): nummer for nummer, blok in enumerate(nieuw)}
    bij_oud = {id(a): (a, b) for a, b in gemaakt if a is not None}
    weg: dict[int, list[Paar]] = {}
    na = -1
    for blok in oud:
        paar = bij_oud[id(blok)]
        if paar[1] is None:
            weg.setdefault(na, []).append(paar)
        else:
            na = plaats_nieuw[id(paar[1])]
    bij_nieuw = {id(b): (a, b) for a, b in gemaakt if b is not None}
    yield from weg.get(-1, ())
    for nummer, blok in enumerate(nieuw):
        yield bij_nieuw[id(blok)]
        yield from weg.get(nummer, ())


def _paren(oud: Sequence[Blok], nieuw: Sequence[Blok]) -> Iterator[Paar]:
    gelijk = SequenceMatcher(None, [b.inhoud for b in oud], [b.inhoud for b in nieuw], autojunk=False)
    for wat, i, j, k, m in gelijk.get_opcodes():
        if wat == "equal":
            yield from zip(oud[i:j], nieuw[k:m], strict=True)
        else:
            yield from _losse_paren(oud[i:j], nieuw[k:m])


def _losse_paren(oud: Sequence[Blok], nieuw: Sequence[Blok]) -> Iterator[Paar]:
    """Pair blocks that are not the same: first by what a row is about, then by likeness, in order."""
    zelfde = SequenceMatcher(None, [_onderwerp(b) for b in oud], [_onderwerp(b) for b in nieuw], autojunk=False)
    for _, i, j, k, m in zelfde.get_opcodes():
        rest = list(nieuw[k:m])
        for blok in oud[i:j]:
            ander = next((n for n in rest if n.soort == blok.soort and _lijkt(blok, n)), None)
            if ander is not None:
                yield from ((None, n) for n in rest[: rest.index(ander)])
                rest = rest[rest.index(ander) + 1 :]
            yield blok, ander
        yield from ((None, n) for n in rest)


def _onderwerp(blok: Blok) -> tuple[str, str]:
    return blok.soort, blok.tekst.partition(" | ")[0] if blok.soort == "tabelrij" else ""


def _lijkt(blok: Blok, ander: Blok) -> bool:
    if blok.soort in {"vorm", "figuur", "kop", "titel", "bijschrift"}:
        return True
    meter = SequenceMatcher(None, blok.tekst.split(), ander.tekst.split(), autojunk=False)
    kort = blok.soort != "tabelrij" and max(len(blok.tekst.split()), len(ander.tekst.split())) <= 3
    return kort or meter.ratio() >= _GENOEG

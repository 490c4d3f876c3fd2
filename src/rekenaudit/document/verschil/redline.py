"""Two trees as one in which every difference is marked, for a Word file with tracked changes.

The marks are `<ins>` and `<del>` around words, and `data-wijziging` (`in` or `uit`) on rows and pictures. This tree is
only for Word; it is no document of the semantic subset. The contents list is left out: it repeats headings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from rekenaudit.document.boom import Knoop, naar_html, tekst
from rekenaudit.document.verschil.woordverschil import verschillen, woorden

Wijziging = Literal["", "in", "uit"]
MERK = "data-wijziging"
OUD_BEELD = "oud-"
"""What the name of a picture of the old version begins with."""

_INLIJN = frozenset({"strong", "em", "sup", "a", "data", "span"})
_IN_REGEL = frozenset({"h1", "h2", "h3", "h4", "h5", "p", "figcaption"})
_GEMENGD = frozenset({"li", "td", "th"})
_NUMMERS = frozenset({"nummer", "label"})
_ENIGE = _IN_REGEL - {"p"} | _GEMENGD - {"li"} | {"table", "thead", "tbody", "img", "header"}
"""Elements that are known by their place among the others of their kind."""

_TAGS = {"in": "ins", "uit": "del"}
_GENOEG = 0.3


@dataclass(frozen=True, slots=True)
class _Woord:
    """A word or white space, with the elements around it from the outside in."""

    tekst: str
    om: tuple[Knoop, ...]
    wijziging: Wijziging = ""


def redline(oud: Knoop, nieuw: Knoop) -> Knoop:
    """Make one tree of two versions of a document.

    Taking every `in` and leaving every `uit` gives the words of the new version, the reverse those of the old.
    """
    return _samen(oud, nieuw)


def _samen(oud: Knoop, nieuw: Knoop) -> Knoop:
    """Merge two elements that are versions of each other."""
    if naar_html(oud) == naar_html(nieuw):
        return nieuw
    if nieuw.tag in _IN_REGEL or (nieuw.tag in _GEMENGD and not _heeft_blokken(oud) and not _heeft_blokken(nieuw)):
        return replace(nieuw, kinderen=_regel(oud, nieuw))
    return replace(nieuw, kinderen=tuple(_kinderen(_delen(oud), _delen(nieuw))))


def _delen(knoop: Knoop) -> tuple[Knoop, ...]:
    """Give the blocks of an element; loose text becomes a paragraph."""
    uit: list[Knoop] = []
    los: list[Knoop | str] = []
    for kind in knoop.kinderen:
        if isinstance(kind, str) or kind.tag in _INLIJN:
            los.append(kind)
            continue
        uit += [Knoop("p", (), tuple(los), knoop.bron)] if los else []
        los = []
        uit += [kind] if kind.tag != "nav" else []
    return (*uit, Knoop("p", (), tuple(los), knoop.bron)) if los else tuple(uit)


def _heeft_blokken(knoop: Knoop) -> bool:
    return any(kind.tag not in _INLIJN for kind in knoop.knopen())


def _kinderen(oud: Sequence[Knoop], nieuw: Sequence[Knoop]) -> Iterator[Knoop]:
    gelijk = SequenceMatcher(None, [_sleutel(k) for k in oud], [_sleutel(k) for k in nieuw], autojunk=False)
    for wat, i, j, k, m in gelijk.get_opcodes():
        if wat == "equal":
            for toen, nu in zip(oud[i:j], nieuw[k:m], strict=True):
                yield from _paar(toen, nu)
        else:
            yield from _los(oud[i:j], nieuw[k:m])


def _los(oud: Sequence[Knoop], nieuw: Sequence[Knoop]) -> Iterator[Knoop]:
    """Pair elements without a place of their own by likeness, in order; the others went or came."""
    rest = list(nieuw)
    for toen in oud:
        nu = next((n for n in rest if _lijkt(toen, n)), None)
        if nu is None:
            yield _geheel(toen, "uit")
            continue
        yield from (_geheel(n, "in") for n in rest[: rest.index(nu)])
        rest = rest[rest.index(nu) + 1 :]
        yield from _paar(toen, nu)
    yield from (_geheel(n, "in") for n in rest)


def _paar(oud: Knoop, nieuw: Knoop) -> Iterator[Knoop]:
    """Merge a pair; what cannot be merged goes and comes as a whole."""
    if nieuw.tag == "img" and naar_html(oud) != naar_html(nieuw):
        yield _geheel(oud, "uit")
        yield _geheel(nieuw, "in")
    elif _past(oud, nieuw):
        yield _samen(oud, nieuw)
    else:
        yield _geheel(oud, "uit")
        yield _geheel(nieuw, "in")


def _past(oud: Knoop, nieuw: Knoop) -> bool:
    if "tabel" in nieuw.klassen():
        return _kolommen(oud) == _kolommen(nieuw)
    return nieuw.tag != "tr" or [_breedte(c) for c in oud.knopen()] == [_breedte(c) for c in nieuw.knopen()]


def _kolommen(figuur: Knoop) -> list[int]:
    return [len(k.attr("data-breedtes").split()) for k in figuur.knopen() if k.tag == "table"]


def _breedte(cel: Knoop) -> tuple[str, str]:
    return cel.tag, cel.attr("colspan")


def _sleutel(knoop: Knoop) -> tuple[str, str]:
    """Say by what an element is known again: its place, what a row is about, its kind, or else all of it."""
    if knoop.attr("id"):
        return knoop.tag, knoop.attr("id")
    if knoop.tag == "tr":
        return "tr", tekst(knoop.knopen()[0]) if knoop.knopen() else ""
    if knoop.tag in _ENIGE:
        return knoop.tag, ""
    return knoop.tag, naar_html(knoop)


def _lijkt(oud: Knoop, nieuw: Knoop) -> bool:
    if oud.tag != nieuw.tag or oud.attr("id") != nieuw.attr("id") or oud.attr("class") != nieuw.attr("class"):
        return False
    links, rechts = tekst(oud).split(), tekst(nieuw).split()
    kort = oud.tag != "tr" and max(len(links), len(rechts)) <= 3
    return kort or SequenceMatcher(None, links, rechts, autojunk=False).ratio() >= _GENOEG


def _geheel(knoop: Knoop, wijziging: Wijziging) -> Knoop:
    """Mark all of an element; what went loses its ids, which the new version may have."""
    attrs = tuple((n, w) for n, w in knoop.attrs if n != "id" or wijziging == "in")
    if knoop.tag == "img":
        src = knoop.attr("src").replace("figuur:", f"figuur:{OUD_BEELD}") if wijziging == "uit" else knoop.attr("src")
        return replace(knoop, attrs=(("src", src), ("alt", knoop.attr("alt")), (MERK, wijziging)))
    if knoop.tag in _IN_REGEL or (knoop.tag in _GEMENGD and not _heeft_blokken(knoop)):
        alle = [replace(w, wijziging=wijziging) for w in _woorden(_zonder_nummer(knoop), ())]
        return replace(knoop, attrs=attrs, kinderen=_schrijf(alle))
    if knoop.tag == "tr":
        attrs = (*attrs, (MERK, wijziging))
    return replace(knoop, attrs=attrs, kinderen=tuple(_geheel(kind, wijziging) for kind in _delen(knoop)))


def _regel(oud: Knoop, nieuw: Knoop) -> tuple[Knoop | str, ...]:
    """Merge two lines of text word by word; a number in front stays what it is only when it is the same."""
    toen, nu = oud.kinderen, nieuw.kinderen
    voor: tuple[Knoop | str, ...] = ()
    if toen and nu and _is_nummer(nu[0]) and toen[0] == nu[0]:
        voor, toen, nu = nu[:1], toen[1:], nu[1:]
    else:
        toen, nu = _zonder_nummer(oud), _zonder_nummer(nieuw)
    links, rechts = list(_woorden(toen, ())), list(_woorden(nu, ()))
    uit: list[_Woord] = []
    for wat, i, j, k, m in verschillen([_vorm(w) for w in links], [_vorm(w) for w in rechts]):
        if wat == "equal":
            uit += rechts[k:m]
        else:
            uit += [replace(w, wijziging="uit") for w in links[i:j]]
            uit += [replace(w, wijziging="in") for w in rechts[k:m]]
    return voor + _schrijf(uit)


def _is_nummer(kind: Knoop | str) -> bool:
    return isinstance(kind, Knoop) and bool(_NUMMERS & set(kind.klassen()))


def _zonder_nummer(knoop: Knoop) -> tuple[Knoop | str, ...]:
    """Write the number of a heading or caption as plain text, as Word shows it."""
    kinderen = knoop.kinderen
    if kinderen and _is_nummer(kinderen[0]):
        nummer = kinderen[0]
        einde = "." if isinstance(nummer, Knoop) and "label" in nummer.klassen() else " "
        return (tekst(nummer) + einde if isinstance(nummer, Knoop) else nummer, *kinderen[1:])
    return kinderen


def _vorm(woord: _Woord) -> tuple[str, tuple[str, ...]]:
    return woord.tekst, tuple(naar_html(k) for k in woord.om)


def _woorden(kinderen: Sequence[Knoop | str], om: tuple[Knoop, ...]) -> Iterator[_Woord]:
    for kind in kinderen:
        if isinstance(kind, str):
            yield from (_Woord(woord, om) for woord in woorden(kind))
        elif kind.tag == "data" or kind.attr("href").startswith("#"):  # no part of what is read; a place may be gone
            yield from _woorden(kind.kinderen, om)
        else:
            yield from _woorden(kind.kinderen, (*om, replace(kind, kinderen=(), bron="")))


def _schrijf(alle: Sequence[_Woord], diepte: int = 0) -> tuple[Knoop | str, ...]:
    """Write words with the elements around them; the mark of a change stands innermost."""
    uit: list[Knoop | str] = []
    for om, groep in groupby(alle, lambda w: w.om[diepte] if len(w.om) > diepte else None):
        if om is not None:
            uit.append(replace(om, kinderen=_schrijf(list(groep), diepte + 1)))
            continue
        for wijziging, deel in groupby(groep, lambda w: w.wijziging):
            stuk = "".join(w.tekst for w in deel)
            uit.append(Knoop(_TAGS[wijziging], (), (stuk,)) if wijziging else stuk)
    return tuple(uit)

"""Pruning a tree: verdicts, conclusions and recommendations taken out, with what makes no sense without them."""

from collections.abc import Callable, Collection
from dataclasses import replace

from rekenaudit.document.afwerking.resten import SAMENVATTING
from rekenaudit.document.boom import Knoop, alle, tekst

_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})
_LEGE_HOUDERS = frozenset({"section", "ul", "ol", "li", "aside", "tbody", "table"})


def zonder_conclusies(boom: Knoop) -> Knoop:
    """Take conclusions and recommendations out, and the summary and answers that repeat them."""
    return _los(_snoei(boom, is_conclusie))


def is_conclusie(knoop: Knoop) -> bool:
    """Tell whether a node holds conclusions or recommendations, or the summary and answers that repeat them."""
    id_ = knoop.attr("id")
    deel = knoop.tag == "section" and (
        id_ in {SAMENVATTING, "conclusies", "aanbevelingen"} or id_.startswith(("conclusie-", "aanbeveling-"))
    )
    return deel or (knoop.tag == "aside" and "antwoord" in knoop.klassen())


def zonder_delen(boom: Knoop, ids: Collection[str]) -> Knoop:
    """Take whole sections out."""
    return _los(_snoei(boom, lambda knoop: knoop.tag == "section" and knoop.attr("id") in ids))


def zonder_oordelen(boom: Knoop) -> Knoop:
    """Take verdicts out: their rows, the texts that count them, and the legend that explains them."""
    return _los(_snoei(boom, _is_oordeel))


def _is_oordeel(knoop: Knoop) -> bool:
    if knoop.tag not in {"tr", "p", "li", "td", "figcaption"}:
        return False
    if knoop.attr("id").startswith("norm-"):
        return True
    return any("oordeel" in d.klassen() or d.attr("data-ref").startswith("oordeel|") for d in alle(knoop))


def _snoei(knoop: Knoop, weg: Callable[[Knoop], bool]) -> Knoop:
    """Leave out nodes; a table without rows goes with the text that leads to it, and so does an empty section."""
    kinderen: list[Knoop | str] = []
    for kind in knoop.kinderen:
        if isinstance(kind, str):
            kinderen.append(kind)
            continue
        nieuw = None if weg(kind) else _snoei(kind, weg)
        if nieuw is not None and (nieuw == kind or not _leeg(nieuw)):
            kinderen.append(nieuw)
        elif kind.tag == "figure":
            while kinderen and isinstance(vorig := kinderen[-1], Knoop) and vorig.tag == "p" and not vorig.klassen():
                kinderen.pop()
                if "tabel" in tekst(vorig):
                    break
    return knoop if tuple(kinderen) == knoop.kinderen else replace(knoop, kinderen=tuple(kinderen))


def _leeg(knoop: Knoop) -> bool:
    """Tell whether nothing is left but a frame or a heading."""
    if knoop.tag == "figure":
        return not any(d.tag == "img" for d in alle(knoop)) and not any(_is_rij(d) for d in alle(knoop))
    if knoop.tag not in _LEGE_HOUDERS:
        return False
    return not any(k.tag not in _KOPPEN and "vraag" not in k.klassen() for k in knoop.knopen()) and not any(
        isinstance(k, str) and k.strip() for k in knoop.kinderen
    )


def _is_rij(knoop: Knoop) -> bool:
    return knoop.tag == "tr" and "groep" not in knoop.klassen() and any(k.tag == "td" for k in knoop.knopen())


def _los(boom: Knoop) -> Knoop:
    """Drop entries of the contents and links that lead to what is not there any more."""
    return zonder_dode_koppelingen(boom, frozenset(k.attr("id") for k in alle(boom) if k.attr("id")))


def zonder_dode_koppelingen(knoop: Knoop, doelen: frozenset[str]) -> Knoop:
    """Leave the words of a link whose place is gone; in the contents nothing."""
    kinderen: list[Knoop | str] = []
    for kind in knoop.kinderen:
        if not isinstance(kind, Knoop):
            kinderen.append(kind)
        elif kind.tag == "a" and kind.attr("href").startswith("#") and kind.attr("href")[1:] not in doelen:
            kinderen.append(tekst(kind))
        elif kind.tag == "nav":
            kinderen.append(_inhoud(kind, doelen))
        else:
            kinderen.append(zonder_dode_koppelingen(kind, doelen))
    return knoop if tuple(kinderen) == knoop.kinderen else replace(knoop, kinderen=tuple(kinderen))


def _inhoud(knoop: Knoop, doelen: frozenset[str]) -> Knoop:
    blijft = (
        k if isinstance(k, str) else _inhoud(k, doelen)
        for k in knoop.kinderen
        if isinstance(k, str) or k.tag != "li" or k.knopen()[0].attr("href")[1:] in doelen
    )
    kinderen = tuple(k for k in blijft if isinstance(k, str) or k.tag != "ol" or k.kinderen)
    return replace(knoop, kinderen=kinderen)

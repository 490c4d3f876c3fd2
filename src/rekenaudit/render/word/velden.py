"""Runs and fields: text with a cached result that Word can work out again."""

from collections.abc import Iterable

from rekenaudit.render.word.elementen import Element, el, met


def tekstloop(tekst: str, *eigenschappen: Element, vaste_streepjes: bool = False) -> Element:
    """Make a run of text; the properties must stand in the order of the schema.

    Args:
        tekst: the text.
        eigenschappen: properties of the run.
        vaste_streepjes: whether lines do not end at its hyphens.
    """
    rpr = el("w:rPr", *eigenschappen) if eigenschappen else None
    eerste, *rest = tekst.split("-") if vaste_streepjes else [tekst]
    delen = [_letters(eerste)]
    for deel in rest:
        delen += [el("w:noBreakHyphen"), _letters(deel)]
    return el("w:r", rpr, *delen)


def _letters(tekst: str) -> Element:
    return met(el("w:t", tekst), xml__space="preserve")


def tab() -> Element:
    """Make a run with a tab."""
    return el("w:r", el("w:tab"))


def veldbegin(opdracht: str) -> list[Element]:
    """Make the runs that open a field, up to its result."""
    code = met(el("w:instrText", f" {opdracht} "), xml__space="preserve")
    return [
        el("w:r", el("w:fldChar", fldCharType="begin")),
        el("w:r", code),
        el("w:r", el("w:fldChar", fldCharType="separate")),
    ]


def veldeinde() -> Element:
    """Make the run that closes a field."""
    return el("w:r", el("w:fldChar", fldCharType="end"))


def veld(opdracht: str, uitkomst: str, *eigenschappen: Element) -> list[Element]:
    """Make a whole field with its cached result, which may have properties."""
    return [*veldbegin(opdracht), tekstloop(uitkomst, *eigenschappen), veldeinde()]


def koppeling(bladwijzer: str, lopen: Iterable[Element]) -> Element:
    """Make a link to a bookmark."""
    return el("w:hyperlink", *lopen, anchor=bladwijzer, history=1)

"""Matching the labels of a `[[…]]`, in any order, to the axes that have them."""

from collections.abc import Iterator, Mapping

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.document.benamingen import Benamingen
from rekenaudit.document.proza.vulling import VullingFout
from rekenaudit.model.reeks import As


def verdeel(rest: str, assen: tuple[As, ...], namen: Benamingen) -> dict[str, str]:
    """Give every axis that is named its label.

    Args:
        rest: labels in any order, separated by spaces; a label may hold spaces, be quoted or be written `axis=label`.
        assen: axes to choose from.
        namen: what readers call labels; both forms are understood.

    Returns:
        Axis → label, for the axes that a label was found for.

    Raises:
        VullingFout: when a word is no label, or one of more than one axis.
    """
    gekozen: dict[str, str] = {}
    over = rest
    while over:
        as_naam, label, lengte = _eerste(over, [a for a in assen if a.naam not in gekozen], namen)
        gekozen[as_naam] = label
        over = over[lengte:].strip()
    return gekozen


def volledig(gekozen: Mapping[str, str], assen: tuple[As, ...]) -> dict[str, str]:
    """Add the axes that have only one label.

    Raises:
        VullingFout: when an axis is left to choose from.
    """
    plek = dict(gekozen)
    for as_ in assen:
        if as_.naam not in plek:
            if len(as_.waarden) != 1:
                raise VullingFout(
                    f"kies nog een waarde voor '{as_.naam}'", f"Noem achter het kengetal een waarde voor '{as_.naam}'."
                )
            plek[as_.naam] = as_.waarden[0]
    return plek


def _eerste(over: str, assen: list[As], namen: Benamingen) -> tuple[str, str, int]:
    """Find the longest label at the start of a text: (axis, label, length)."""
    treffers = [t for as_ in assen for t in _op_as(over, as_, namen)]
    if not treffers:
        woord = over.split(maxsplit=1)[0]
        bekend = [n for a in assen for n in _schrijfwijzen(a, namen)]
        raise VullingFout(
            f"'{woord}' is geen waarde die hier te kiezen is.{bedoelde_gemeente(woord, bekend)}",
            "Noem achter het kengetal alleen een gemeente, een jaar of een waarde van een dimensie van dit kengetal.",
        )
    langste = max(lengte for *_, lengte in treffers)
    beste = sorted({(as_naam, label) for as_naam, label, lengte in treffers if lengte == langste})
    if len(beste) > 1:
        vormen = " of ".join(f"{as_naam}={label}" for as_naam, label in beste)
        raise VullingFout("dit is op meer dan één manier te lezen", f"Schrijf {vormen}.")
    return (*beste[0], langste)


def _op_as(over: str, as_: As, namen: Benamingen) -> Iterator[tuple[str, str, int]]:
    for geschreven, label in _schrijfwijzen(as_, namen).items():
        for vorm in (geschreven, f"'{geschreven}'"):
            for tekst in (vorm, f"{as_.naam}={vorm}"):
                if over.casefold().startswith(tekst.casefold()) and over[len(tekst) : len(tekst) + 1] in {"", " "}:
                    yield as_.naam, label, len(tekst)


def _schrijfwijzen(as_: As, namen: Benamingen) -> dict[str, str]:
    """How a label may be written → the label; the label itself goes before what readers call it."""
    return {namen.label(as_.naam, label): label for label in as_.waarden} | {label: label for label in as_.waarden}

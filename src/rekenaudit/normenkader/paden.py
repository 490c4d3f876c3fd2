"""Where each norm, and each test within a norm, stands in normenkader.yaml: its key path."""

from collections.abc import Iterator

from rekenaudit.model.norm import Deelvraag, Meettoets, Norm, Normenkader, Samengesteld, UitKengetal, Vraag

Pad = tuple[str | int, ...]
"""A key path in a YAML file, to ask for a place with."""


def vragen_met_pad(normenkader: Normenkader) -> Iterator[tuple[Vraag | Deelvraag, Pad]]:
    """List the questions and sub-questions with their key paths, in the order of the file."""
    for v, vraag in enumerate(normenkader.vragen):
        yield vraag, ("vragen", v)
        yield from ((deelvraag, ("vragen", v, "deelvragen", d)) for d, deelvraag in enumerate(vraag.deelvragen))


def normen_met_pad(normenkader: Normenkader) -> Iterator[tuple[Norm, Pad]]:
    """List the norms with their key paths, in the order of the file."""
    for vraag, pad in vragen_met_pad(normenkader):
        yield from ((norm, (*pad, "normen", n)) for n, norm in enumerate(vraag.normen))


def meettoetsen(norm: Norm) -> Iterator[tuple[Meettoets, Pad, bool]]:
    """List the tests of indicators within a norm.

    Yields:
        The test, its key path within the norm, and whether it is about the whole region.
    """
    toets = norm.toets
    if isinstance(toets, Meettoets):
        yield toets, ("toets",), False
    elif isinstance(toets, Samengesteld):
        for c, criterium in enumerate(toets.criteria):
            yield criterium.toets, ("toets", "criteria", c, "toets"), False
    if isinstance(norm.studie, UitKengetal):
        yield norm.studie.toets, ("studie", "toets"), True


def meettoetsen_met_pad(normenkader: Normenkader) -> Iterator[tuple[Norm, Meettoets, Pad]]:
    """List the tests of indicators of all norms, with their key paths."""
    for norm, pad in normen_met_pad(normenkader):
        yield from ((norm, toets, (*pad, *deel)) for toets, deel, _ in meettoetsen(norm))

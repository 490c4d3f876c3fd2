"""Where each norm, and each test within a norm, stands in normenkader.yaml: its key path."""

from collections.abc import Iterator

from rekenaudit.model.norm import Drempel, Norm, Normenkader, Ontwikkeling, Samengesteld, UitKengetal, Vergelijking

Pad = tuple[str | int, ...]
"""A key path in a YAML file, to ask for a place with."""

Meettoets = Drempel | Vergelijking | Ontwikkeling
"""A test of an indicator."""


def normen_met_pad(normenkader: Normenkader) -> Iterator[tuple[Norm, Pad]]:
    """List the norms with their key paths, in the order of the file."""
    for v, vraag in enumerate(normenkader.vragen):
        for n, norm in enumerate(vraag.normen):
            yield norm, ("vragen", v, "normen", n)
        for d, deelvraag in enumerate(vraag.deelvragen):
            for n, norm in enumerate(deelvraag.normen):
                yield norm, ("vragen", v, "deelvragen", d, "normen", n)


def meettoetsen(norm: Norm) -> Iterator[tuple[Meettoets, Pad, bool]]:
    """List the tests of indicators within a norm.

    Yields:
        The test, its key path within the norm, and whether it is about the whole region.
    """
    toets = norm.toets
    if isinstance(toets, Drempel | Vergelijking | Ontwikkeling):
        yield toets, ("toets",), False
    elif isinstance(toets, Samengesteld):
        for c, criterium in enumerate(toets.criteria):
            yield criterium.toets, ("toets", "criteria", c, "toets"), False
    if isinstance(norm.studie, UitKengetal):
        yield norm.studie.toets, ("studie", "toets"), True

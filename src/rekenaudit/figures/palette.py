"""Colours of figures: from the house style, kept apart in grey by hatching where their lightness is alike."""

from collections.abc import Sequence
from colorsys import rgb_to_hls
from dataclasses import dataclass
from functools import cached_property

from rekenaudit.config.kleuren import luminance
from rekenaudit.figures.canvas import WHITE
from rekenaudit.model.huisstijl import Huisstijl

_ALIKE = 20.0
"""Difference in lightness (CIE L*, 0 to 100) below which two colours look the same in grey."""

_HATCHES = ("", "rising", "falling", "crossed")
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 1.5), (6, 1.5, 1.5, 1.5))


@dataclass(frozen=True, slots=True)
class Look:
    """How a series looks.

    Attributes:
        colour: of its bars or line.
        hatch: none, or `rising`, `falling` or `crossed` white lines over its bars.
        dash: of its line.
        marker: which shape marks its points.
    """

    colour: str
    hatch: str = ""
    dash: tuple[float, ...] = ()
    marker: int = 0


@dataclass(frozen=True)
class Palette:
    """The colours that figures use."""

    style: Huisstijl

    @cached_property
    def ink(self) -> str:
        """Colour of what must be read."""
        return self.style.kleuren["tekst"]

    @cached_property
    def grey(self) -> str:
        """Colour of what may be overlooked: axis titles, marks."""
        return self.style.kleuren["grijs"]

    @cached_property
    def light(self) -> str:
        """Colour of grid lines and of the hatching where there are no data."""
        return self.style.kleuren["grijs_licht"]

    def looks(self, count: int) -> tuple[Look, ...]:
        """Give so many series each a look that no other has, in colour and in grey."""
        colours = self.style.reeks
        looks: list[Look] = []
        for i in range(count):
            colour = colours[i % len(colours)]
            apart = [_apart(colour, [look.colour for look in looks if look.hatch == hatch]) for hatch in _HATCHES]
            hatch = _HATCHES[apart.index(max(apart))]
            dash = _DASHES[i // len(colours) % len(_DASHES)]
            looks.append(Look(colour, hatch, dash, marker=i))
        return tuple(looks)

    def opposites(self) -> tuple[str, str]:
        """Choose the colours for above and below zero: the first of the series, and the one most unlike it."""
        first, *others = self.style.reeks
        return first, max(others, key=lambda c: _hue_distance(first, c), default=self.ink)

    def on(self, background: str) -> str:
        """Choose the colour of text on a background: white or ink, whichever stands out more."""
        dark, light, here = (luminance(c) + 0.05 for c in (self.ink, WHITE, background))
        return self.ink if here / dark >= light / here else WHITE


def _apart(colour: str, others: Sequence[str]) -> float:
    """Measure how far a colour is from the nearest of others in grey, as far as that matters."""
    return min([_ALIKE, *(abs(lightness(other) - lightness(colour)) for other in others)])


def lightness(colour: str) -> float:
    """Compute how light a colour is: L* of CIELAB (CIE 15), from 0 for black to 100 for white."""
    y = luminance(colour)
    return 116 * y ** (1 / 3) - 16 if y > 216 / 24389 else y * 24389 / 27


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _hue_distance(one: str, other: str) -> float:
    """Compute how far two hues lie apart on the colour circle; greys have none."""
    (hue, _, strong), (hue2, _, strong2) = rgb_to_hls(*_rgb(one)), rgb_to_hls(*_rgb(other))
    apart = abs(hue - hue2)
    return min(apart, 1 - apart) * min(strong, strong2)

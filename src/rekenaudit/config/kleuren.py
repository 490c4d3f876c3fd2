"""How colours look to readers: contrast, and the difference that is left when red and green look alike.

Contrast follows WCAG 2.2 (relative luminance and contrast ratio). Colour-blindness is simulated with the matrices
for full strength of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE TVCG 15, 2009); differences are ΔE*ab of CIELAB (CIE 15, D65).
"""

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

_Drietal = tuple[float, float, float]

ZICHT: Mapping[str, tuple[_Drietal, _Drietal, _Drietal]] = MappingProxyType(
    {
        "deuteranopie": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "protanopie": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
    }
)
"""Kind of colour-blindness → linear sRGB as it is seen, from linear sRGB."""

_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WIT = (0.95047, 1.0, 1.08883)


def luminance(kleur: str) -> float:
    """Compute relative luminance (WCAG 2.2), from 0 for black to 1 for white."""
    rood, groen, blauw = _lineair(kleur)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(kleur: str, ander: str) -> float:
    """Compute the contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    donker, licht = sorted((luminance(kleur), luminance(ander)))
    return (licht + 0.05) / (donker + 0.05)


def tint(kleur: str, sterkte: float) -> str:
    """Mix a colour with white; strength 1 is the colour itself, 0 is white."""
    return "#" + "".join(f"{round(255 + (deel - 255) * sterkte):02X}" for deel in _delen(kleur))


def lichter(kleur: str) -> str:
    """Mix a colour with an eighth of white, for the lines of a hatching that text must stay readable on."""
    return "#" + "".join(f"{deel + (255 - deel) // 8:02X}" for deel in _delen(kleur))


def verschil(kleur: str, ander: str, zicht: str = "") -> float:
    """Compute the difference between two colours (ΔE*ab), as somebody with a kind of colour-blindness sees them."""
    lab, lab2 = _lab(kleur, zicht), _lab(ander, zicht)
    return float(sum((een - twee) ** 2 for een, twee in zip(lab, lab2, strict=True)) ** 0.5)


def _delen(kleur: str) -> tuple[int, ...]:
    return tuple(int(kleur[begin:eind], 16) for begin, eind in pairwise((1, 3, 5, 7)))


def _lineair(kleur: str) -> _Drietal:
    delen = (deel / 255 for deel in _delen(kleur))
    rood, groen, blauw = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in delen)
    return rood, groen, blauw


def _maal(matrix: tuple[_Drietal, _Drietal, _Drietal], kleur: _Drietal) -> _Drietal:
    een, twee, drie = (sum(m * k for m, k in zip(rij, kleur, strict=True)) for rij in matrix)
    return een, twee, drie


def _lab(kleur: str, zicht: str) -> _Drietal:
    gezien = _lineair(kleur)
    if zicht:
        rood, groen, blauw = (min(1.0, max(0.0, deel)) for deel in _maal(ZICHT[zicht], gezien))
        gezien = rood, groen, blauw
    x, y, z = (_wortel(deel / wit) for deel, wit in zip(_maal(_XYZ, gezien), _WIT, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _wortel(deel: float) -> float:
    """Give the response of the eye of CIELAB, with its straight part near black."""
    return deel ** (1 / 3) if deel > 216 / 24389 else (24389 / 27 * deel + 16) / 116

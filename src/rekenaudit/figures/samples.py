"""What shows a series: filled areas (hatched where grey needs it) and the markers of lines."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from rekenaudit.figures.canvas import WHITE, Canvas
from rekenaudit.figures.geometry import Box, Point
from rekenaudit.figures.palette import Look

_RADIUS = 2.3
_CORNERS = ((24, 0.0, 1.0), (4, 0.25, 1.2), (3, 0.25, 1.35), (4, 0.0, 1.35), (3, 0.75, 1.35), (5, 0.25, 1.25))
"""Markers as regular polygons: number of corners, turn (share of a circle), size; the first is a circle."""


def draw_area(canvas: Canvas, boxes: Sequence[Box], look: Look) -> None:
    """Fill rectangles in the look of a series."""
    canvas.fill(boxes, look.colour)
    if look.hatch in {"rising", "crossed"}:
        canvas.hatch(boxes, WHITE, 3.0)
    if look.hatch in {"falling", "crossed"}:
        canvas.hatch(boxes, WHITE, 3.0, falling=True)


def draw_marker(canvas: Canvas, points: Iterable[Point], look: Look) -> None:
    """Draw the marker of a series at its points; every second round of shapes is open."""
    corners, turn, size = _CORNERS[look.marker % len(_CORNERS)]
    turn = turn if corners != 4 or turn == 0 else 0.125
    angles = [2 * pi * (i / corners + turn) for i in range(corners)]
    radius = _RADIUS * size
    outlines = [tuple((x + radius * cos(a), y + radius * sin(a)) for a in angles) for x, y in points]
    hollow = look.marker // len(_CORNERS) % 2 == 1
    canvas.fill_outline(outlines, WHITE if hollow else look.colour, look.colour if hollow else WHITE)

"""Figures: protected data of a figure and the house style in, image bytes (SVG and PNG) out.

Stands beside `render` and `outputs`; the only room that knows matplotlib, and the only one where numbers
become floats. `draw` picks the chart by its kind; each kind places boxes, lines and labels on a `Canvas`
in points, and `image` turns that canvas into SVG and PNG, `textsvg` into an SVG with real text.
"""

from rekenaudit.figures.drawing import draw

__all__ = ["draw"]

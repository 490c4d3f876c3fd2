"""Rectangles on the canvas; all lengths are points (1/72 inch) from its lower left corner."""

from dataclasses import dataclass

POINTS_PER_CM = 72 / 2.54

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its four sides."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Distance from bottom to top."""
        return self.top - self.bottom

    @property
    def middle(self) -> Point:
        """The centre."""
        return ((self.left + self.right) / 2, (self.bottom + self.top) / 2)

    def shrink(self, *, left: float = 0, bottom: float = 0, right: float = 0, top: float = 0) -> "Box":
        """Move sides inwards."""
        return Box(self.left + left, self.bottom + bottom, self.right - right, self.top - top)

    def overlaps(self, other: "Box") -> bool:
        """Tell whether two rectangles share more than an edge."""
        beside = self.right <= other.left or other.right <= self.left
        above = self.top <= other.bottom or other.top <= self.bottom
        return not (beside or above)

    def corners(self) -> tuple[Point, ...]:
        """Give the corners, counterclockwise from the lower left."""
        return (
            (self.left, self.bottom),
            (self.right, self.bottom),
            (self.right, self.top),
            (self.left, self.top),
        )

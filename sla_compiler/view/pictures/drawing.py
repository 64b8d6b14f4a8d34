"""What a picture is drawn with: marks, in groups that say what they are.

The template of a mark sets it; its `kind` is its class, and names its colours.
"""

from typing import ClassVar, Literal

from sla_compiler.frozen import frozen
from sla_compiler.view.pictures.lettering import width

Point = tuple[int, int]


@frozen
class Text:
    """One line of text; `y` is its base line, `x` its start, middle or end."""

    template: ClassVar[str] = "pictures/text.html"

    x: int
    y: int
    text: str
    size: int = 11
    kind: str = "ink"
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False

    @property
    def weight(self) -> str:
        """Return the weight of the letters."""
        return "600" if self.bold else "400"

    @property
    def extent(self) -> tuple[int, int, int, int]:
        """Return the most that it covers: left, top, right and bottom."""
        wide = width(self.text, self.size, bold=self.bold)
        left = self.x - {"start": 0, "middle": wide // 2, "end": wide}[self.anchor]
        return left, self.y - self.size * 4 // 5, left + wide, self.y + self.size // 4


@frozen
class Box:
    """A rectangle."""

    template: ClassVar[str] = "pictures/box.html"

    x: int
    y: int
    width: int
    height: int
    kind: str
    round: int = 0

    @property
    def extent(self) -> tuple[int, int, int, int]:
        """Return what it covers: left, top, right and bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height


@frozen
class _Pointed:
    """What points make."""

    points: tuple[Point, ...]
    kind: str

    @property
    def path(self) -> str:
        """Return the points as SVG writes them."""
        return " ".join(f"{x},{y}" for x, y in self.points)


@frozen
class Line(_Pointed):
    """A line through points."""

    template: ClassVar[str] = "pictures/line.html"


@frozen
class Shape(_Pointed):
    """A filled shape with such corners."""

    template: ClassVar[str] = "pictures/shape.html"


@frozen
class Disc:
    """A filled circle."""

    template: ClassVar[str] = "pictures/disc.html"

    x: int
    y: int
    radius: int
    kind: str


Mark = Text | Box | Line | Shape | Disc


@frozen(kw_only=False)
class Group:
    """Marks that are one thing of the agreement, and what it is in words."""

    title: str
    marks: tuple[Mark, ...]


@frozen
class Picture:
    """A picture: what it shows, the same in words, its size and what is on it."""

    template: ClassVar[str] = "blocks/picture.html"

    kind: str
    title: str
    description: str
    width: int
    height: int
    groups: tuple[Group, ...]


def arrow(points: tuple[Point, ...], kind: str) -> tuple[Line, Shape]:
    """Return a line of upright and level pieces that ends in the head of an arrow."""
    (fx, fy), (x, y) = points[-2:]
    dx, dy = (x > fx) - (x < fx), (y > fy) - (y < fy)
    back = (x - dx * HEAD, y - dy * HEAD)
    half = HEAD // 2
    head = (
        (x, y),
        (back[0] - dy * half, back[1] + dx * half),
        (back[0] + dy * half, back[1] - dx * half),
    )
    return Line(points=(*points[:-1], back), kind=kind), Shape(points=head, kind=kind)


HEAD = 8
"""How long the head of an arrow is."""

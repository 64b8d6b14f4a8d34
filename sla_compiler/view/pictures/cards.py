"""Cards: a box with a few lines about one thing, as tall as they need."""

from collections.abc import Iterator

from sla_compiler.frozen import frozen
from sla_compiler.view.pictures.drawing import Box, Group, Mark, Text
from sla_compiler.view.pictures.flow import Card, Reason
from sla_compiler.view.pictures.lettering import width, wrapped

PAD = 8
SMALL = 10
TITLE = 12
LINE = 13
MANY = 10
"""From so many outcomes on a card names them by their codes."""


@frozen(kw_only=False)
class Row:
    """A line of a card: pieces, each set in so far, its text, if bold, and its kind."""

    pieces: tuple[tuple[int, str, bool, str], ...]
    size: int = SMALL
    above: int = 0


@frozen(kw_only=False)
class Rows:
    """Lines that belong together, and what they are in full."""

    title: str
    rows: tuple[Row, ...]


def height(of: Card, wide: int) -> int:
    """Return how tall a card of such a width is."""
    rows = [row for each in _contents(of, wide - 2 * PAD) for row in each.rows]
    return 2 * PAD + sum(row.above + _tall(row) for row in rows) - 2


def drawn(of: Card, box: Box) -> Iterator[Group]:
    """Yield what is on a card, the card itself with its head."""
    down = box.y + PAD - 2
    for number, each in enumerate(_contents(of, box.width - 2 * PAD)):
        marks: list[Mark] = [] if number else [box]
        for row in each.rows:
            down += row.above + _tall(row)
            marks += (
                Text(
                    x=box.x + PAD + inset,
                    y=down - 2,
                    text=text,
                    size=row.size,
                    kind=kind,
                    bold=bold,
                )
                for inset, text, bold, kind in row.pieces
            )
        yield Group(each.title, tuple(marks))


def _tall(row: Row) -> int:
    return LINE if row.size == SMALL else LINE + 2


def _contents(of: Card, room: int) -> Iterator[Rows]:
    head = [_plain(line, "faint") for line in wrapped(of.kicker, room, SMALL, most=2)]
    head += [
        Row(((0, line, True, "ink"),), TITLE)
        for line in wrapped(of.title, room, TITLE, bold=True, most=2)
    ]
    yield Rows(f"{of.title}: {of.kicker}", tuple(head))
    for said in of.said:
        lines = wrapped(said, room, SMALL, most=2)
        yield Rows(said, tuple(_plain(line, "ink") for line in lines))
    if len(of.reasons) > MANY:
        yield _codes(of.reasons, room)
        return
    for reason in of.reasons:
        yield _reason(reason, room)


def _plain(text: str, kind: str) -> Row:
    return Row(((0, text, False, kind),))


def _reason(of: Reason, room: int) -> Rows:
    """Return an outcome: its code, what it is beside it, and what gives it."""
    title = " ".join((of.code, of.label, *of.said))
    inset = width(f"{of.code} ", SMALL, bold=True) + 3
    if inset > room // 2:  # a code as long as a name gets a line of its own
        code = [_bold(line) for line in wrapped(of.code, room, SMALL, bold=True)]
        inset = PAD
        said = [*wrapped(of.label, room - inset, SMALL, most=3)]
        rows = [*code, *(_set_in(line, inset, "ink") for line in said)]
    else:
        first, *more = wrapped(of.label, room - inset, SMALL, most=3) or ("",)
        pieces = ((0, of.code, True, "ink"), (inset, first, False, "ink"))
        rows = [Row(pieces), *(_set_in(line, inset, "ink") for line in more)]
    for each in of.said:
        lines = wrapped(each, room - inset, SMALL, most=2)
        rows += [_set_in(line, inset, "faint") for line in lines]
    return Rows(title, (_apart(rows[0]), *rows[1:]))


def _apart(row: Row) -> Row:
    return Row(row.pieces, row.size, 3)


def _bold(text: str) -> Row:
    return Row(((0, text, True, "ink"),))


def _set_in(text: str, inset: int, kind: str) -> Row:
    return Row(((inset, text, False, kind),))


def _codes(of: tuple[Reason, ...], room: int) -> Rows:
    codes = ", ".join(each.code for each in of)
    lines = wrapped(codes, room, SMALL, bold=True)
    title = "; ".join(f"{each.code} {each.label}" for each in of)
    return Rows(title, tuple(_bold(line) for line in lines))

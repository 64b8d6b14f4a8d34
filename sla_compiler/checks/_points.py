"""How many points a score can give, and which of them a grade covers."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.model import Model
from sla_compiler.model.condition import Test
from sla_compiler.model.qualification import Criterion, Fit, Interest, Total
from sla_compiler.words.number import plain
from sla_compiler.words.test import Range

Score = Fit | Interest | Total


@frozen(kw_only=False)
class Span:
    """Points from one number to another; `None` is no bound, an open one is out."""

    low: Fraction | None = None
    low_open: bool = False
    high: Fraction | None = None
    high_open: bool = False

    def plain(self) -> str:
        """Return the span in the words of a test."""
        if self.low is None:
            word = "under" if self.high_open else "at most"
            return f"{word} {plain(self.high or 0)}"
        if self.high is None:
            return f"{'over' if self.low_open else 'at least'} {plain(self.low)}"
        if self.low == self.high:
            return plain(self.low)
        first = "over " if self.low_open else ""
        last = "under " if self.high_open else ""
        return f"{first}{plain(self.low)} to {last}{plain(self.high)}"


def scores(model: Model) -> Iterator[tuple[str, Score]]:
    """Yield each score of the spec under its name."""
    axes = model.qualification
    for name in ("fit", "interest", "total"):
        score = getattr(axes, name, None)
        if score is not None:
            yield name, score


def grades(score: Score) -> list[tuple[str, Span]]:
    """Return the grades with their points, lowest first; others are no ranges."""
    found = [(label, span(test)) for label, test in score.grades]
    known = [(label, points) for label, points in found if points is not None]
    return sorted(known, key=lambda pair: _start(pair[1]))


def span(test: Test) -> Span | None:
    """Return the points a test covers, if it compares bare numbers or points."""
    if not isinstance(test, Range):
        return None
    ends = [end.value if end else None for end in (test.low, test.high)]
    low, high = (end if isinstance(end, Fraction) else None for end in ends)
    if [low, high] != ends:
        return None
    return Span(low, test.low_open, high, test.high_open)


def _start(points: Span) -> tuple[bool, Fraction, bool]:
    return points.low is not None, points.low or Fraction(0), points.low_open


def best_of_fit(fit: Fit) -> Fraction:
    """Return the most that all criteria together can add."""
    return _together(fit, max)


def worst_of_fit(fit: Fit) -> Fraction:
    """Return the least that all criteria together can come to."""
    return _together(fit, min)


def _together(fit: Fit, choose: object) -> Fraction:
    """Add up the best or worst of each criterion; a lead is of one segment only."""
    by_segment: dict[str | None, list[Fraction]] = {None: []}
    for each in fit.criteria:
        points = choose((*points_of(each), Fraction(0)))  # type: ignore[operator]
        by_segment.setdefault(each.segment, []).append(points)
    common = _sum(by_segment.pop(None))
    return common + choose((*map(_sum, by_segment.values()), Fraction(0)))  # type: ignore[operator,no-any-return]


def _sum(points: list[Fraction]) -> Fraction:
    """Return the sum of points, adding up as integers those of one denominator.

    Nearly all are whole, and to add fractions one by one takes ten times as long.
    """
    by_part: Counter[int] = Counter()
    for each in points:
        by_part[each.denominator] += each.numerator
    return sum((Fraction(n, part) for part, n in by_part.items()), Fraction(0))


def points_of(criterion: Criterion) -> list[Fraction]:
    """Return what a criterion can add."""
    own = [criterion.add] if criterion.add is not None else []
    return own + [points for _, points in criterion.points]


def reach(score: Score) -> Span:
    """Return the points that leads can come to."""
    low, high = score.floor, score.cap
    if isinstance(score, Fit):
        best, worst = best_of_fit(score), worst_of_fit(score)
        high = best if high is None else min(high, best)
        low = worst if low is None else max(low, worst)
    return Span(low, high=high)


def is_whole(score: Score) -> bool:
    """Tell whether the score counts whole points only."""
    numbers: list[Fraction | None] = [score.cap, score.floor]
    match score:
        case Fit():
            numbers += [each for one in score.criteria for each in points_of(one)]
        case Interest():
            for signal in score.signals:
                numbers += [signal.add, signal.set]
                numbers += [n for band in signal.points for n in (band.add, band.set)]
            numbers.append(score.decay.lose if score.decay else None)
        case Total():
            return False
    return all(number is None or number.denominator == 1 for number in numbers)


def both(one: Span, other: Span) -> Span | None:
    """Return the points that lie in two spans."""
    lows = [(s.low, s.low_open) for s in (one, other) if s.low is not None]
    highs = [(s.high, not s.high_open) for s in (one, other) if s.high is not None]
    low, low_open = max(lows, default=(None, False))
    high, closed = min(highs, default=(None, True))
    shared = Span(low, low_open, high, not closed)
    if low is None or high is None or low < high:
        return shared
    return shared if low == high and closed and not low_open else None


def is_above(points: Span, other: Span) -> bool:
    """Tell whether all of one span lies above all of another."""
    if points.low is None or other.high is None:
        return False
    is_open = points.low_open or other.high_open
    return points.low > other.high or (points.low == other.high and is_open)

"""The facts about a lead at an instant: on record, built in, and derived."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sla_compiler.agreement.condition import ALWAYS, Condition, Value
from sla_compiler.agreement.facts import (
    Count,
    FirstMatch,
    Formula,
    Holds,
    Ratio,
    Since,
    TextClass,
    TimeOf,
    TimeUntil,
)
from sla_compiler.agreement.scores import Grade
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.deadline import Never, deadline, elapsed
from sla_compiler.clock.zone import Instant, first_instant, wall_of
from sla_compiler.reading import scores
from sla_compiler.reading.conditions import Fact, Left, Passed, folded, holds
from sla_compiler.reading.course import Course, Occurrence
from sla_compiler.reading.history import NONE, Own
from sla_compiler.words.duration import Duration
from sla_compiler.words.percent import Percent


@dataclass(frozen=True, slots=True)
class View:
    """The facts at the present instant of a course; `own` are those of a happening."""

    course: Course
    own: Own = field(default_factory=lambda: NONE)
    _known: dict[str, Fact | None] = field(default_factory=dict, repr=False)

    @property
    def calendar(self) -> Calendar:
        """Return the calendar of the agreement."""
        return self.course.calendar

    @property
    def day(self) -> date:
        """Return today, in the agreement's zone."""
        return self.course.calendar.day(self.course.now)

    def inside(self, own: Own) -> "View":
        """Return the facts as a happening with facts of its own sees them."""
        return View(self.course, own) if own or self.own else self

    def listed(self, name: str) -> tuple[Value, ...]:
        """Return the values of a list."""
        return self.course.ground.lists.get(name, ())

    def ignores_case(self, name: str) -> bool:
        """Tell whether large and small letters count as the same in an attribute."""
        return name in self.course.ground.ignoring_case

    def value(self, name: str) -> Fact | None:
        """Return the value of an attribute, or none; a circle of formulas has none."""
        if name in self.own:
            return self.own[name]
        if name not in self._known:
            self._known[name] = None
            self._known[name] = self._value(name)
        return self._known[name]

    def _value(self, name: str) -> Fact | None:
        ground = self.course.ground
        if name in ground.attributes:
            return self.course.facts.get(name, ground.attributes[name].unset)
        if name in ground.derived:
            return _derived(ground.derived[name].formula, self)
        return _built_in(name, self)


def present(course: Course) -> View:
    """Return the facts as they are now; what was worked out is kept while it is so."""
    state = course.state()
    if course.known[0] != state:
        course.known = state, {}
    return View(course, NONE, course.known[1])


def happened(
    moments: tuple[str, ...], view: View, where: Condition = ALWAYS
) -> tuple[Occurrence, ...]:
    """Return each time that any of the moments happened so far, in time."""
    wanted = set(moments)
    return tuple(
        each
        for each in view.course.log
        if not wanted.isdisjoint(each.moments)
        and (where == ALWAYS or holds(where, view.inside(each.own)))
    )


def is_within(at: Instant, length: Duration, calendar: Calendar, now: Instant) -> bool:
    """Tell whether an instant lies so far back at most; the bound is included."""
    until = deadline(at, length, calendar)
    return isinstance(until, Never) or now <= until


def midnight(day: date, calendar: Calendar) -> Instant:
    """Return the first instant of a day."""
    return first_instant(calendar.in_zone, wall_of(day))


def _derived(formula: Formula, view: View) -> Fact | None:
    match formula:
        case Holds(condition=condition):
            return holds(condition, view)
        case FirstMatch(lines=lines, otherwise=otherwise):
            found = (line.value for line in lines if holds(line.when, view))
            return next(found, otherwise)
        case Count(moments=moments, within=within, where=where):
            return Fraction(_count(happened(moments, view, where), within, view))
        case Since(moments=moments, where=where):
            times = happened(moments, view, where)
            return Passed(times[-1].at, view.course.now) if times else None
        case TimeOf(which=which, moments=moments, where=where):
            times = happened(moments, view, where)
            at = times[0 if which == "first" else -1].at if times else None
            return None if at is None else view.calendar.day(at)
        case TimeUntil(attribute=name):
            return _left(view.value(name), view)
        case Ratio(of=of, to=to):
            return _ratio(view.value(of), view.value(to), view)
        case TextClass():
            return _is_of_class(formula, view)


def _count(times: tuple[Occurrence, ...], within: Duration | None, view: View) -> int:
    if within is None:
        return len(times)
    now = view.course.now
    return sum(is_within(each.at, within, view.calendar, now) for each in times)


def _left(day: Fact | None, view: View) -> Fact | None:
    """Return the time until a day begins: nought on it, missing after it."""
    if not isinstance(day, date):
        return None
    start, now = midnight(day, view.calendar), view.course.now
    if view.calendar.day(now) > day:
        return None
    return Left(max(start, now), now)


def _ratio(of: Fact | None, to: Fact | None, view: View) -> Fact | None:
    base = _number(to, None, view)
    part = _number(of, to, view)
    if part is None or not base:
        return None
    return Percent(share=part / base)


def _number(value: Fact | None, like: Fact | None, view: View) -> Fraction | None:
    """Return a value as a number; passed time in what `like` counts."""
    match value, like:
        case Fraction(), None | Fraction():
            return value
        case Duration(), None:
            return Fraction(value.amount)
        case Duration(), Duration() if value.family is like.family:
            return Fraction(value.amount)
        case Passed(since=since, at=at), Duration():
            return elapsed(since, at, like.family, view.calendar)
    return None


def _is_of_class(of: TextClass, view: View) -> bool:
    text = view.value(of.attribute)
    if not isinstance(text, str):
        return False
    ignore = view.ignores_case(of.attribute)
    shown = folded(text, ignore=ignore)
    pieces = (
        *((shown.find(folded(each, ignore=ignore)) >= 0) for each in of.contains),
        *(shown.startswith(folded(each, ignore=ignore)) for each in of.starts_with),
        *(shown.endswith(folded(each, ignore=ignore)) for each in of.ends_with),
    )
    values = view.listed(of.list) if of.list else ()
    return any(pieces) or shown in {folded(str(v), ignore=ignore) for v in values}


def _built_in(name: str, view: View) -> Fact | None:
    course = view.course
    match name:
        case "stage" | "status" | "owner" | "outcome":
            found: str | None = getattr(course, name)
            return found
        case "segment":
            segments = course.agreement.segments
            return next((s.id for s in segments if holds(s.when, view)), None)
        case "priority":
            return scores.priority(course.agreement.priority, view)
        case "attempts":
            start = course.handed_over
            return Fraction(sum(each.index > start for each in course.attempts))
        case "connected":
            return _connected(course)
        case "last_events":
            return _last_event(course)
        case "qualification.mql" | "qualification.sql":
            condition = getattr(course.agreement, name.partition(".")[2])
            return condition is not None and holds(condition, view)
    return _score(name, view)


def _connected(course: Course) -> bool | None:
    """Return whether the lead was reached since the hand-off; unknown before it."""
    if any("connected" in each.moments for each in course.since_handoff()):
        return True
    return False if course.handoffs else None


def _last_event(course: Course) -> str | None:
    declared = {event.id for event in course.agreement.events}
    recent = (m for each in reversed(course.log) for m in each.moments)
    return next((moment for moment in recent if moment in declared), None)


def _score(name: str, view: View) -> Fact | None:
    score, _, part = name.partition(".")
    points, grades = _points(score, view)
    return scores.grade(points, grades, view) if part == "grade" else points


def _points(score: str, view: View) -> tuple[Fraction | None, tuple[Grade, ...]]:
    agreement = view.course.agreement
    match score:
        case "fit" if agreement.fit is not None:
            points = scores.fit_points(agreement.fit, view, view.day)
            return points, agreement.fit.grades
        case "interest" if agreement.interest is not None:
            return view.course.points, agreement.interest.grades
        case "total" if agreement.total is not None:
            fit, interest = (_points(each, view)[0] for each in ("fit", "interest"))
            both = scores.total_points(agreement, fit, interest)
            return both, agreement.total.grades
    return None, ()

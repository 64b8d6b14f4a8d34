"""A lead's way through the agreement, instant by instant."""

from datetime import date

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.header import Calendar as Agreed
from sla_compiler.clock.calendar import Calendar
from sla_compiler.clock.zone import Instant
from sla_compiler.reading import (
    alarms,
    consequences,
    duties,
    interest,
    judging,
    lateness,
    lifecycle,
    moves,
    outcomes,
    records,
    tracks,
    watching,
)
from sla_compiler.reading.course import ALWAYS_OPEN, Course, Ground
from sla_compiler.reading.facts import midnight, present
from sla_compiler.reading.happening import happen
from sla_compiler.reading.history import Lead

MOST_ROUNDS = 50
"""So many rounds of triggers are heard at one instant; more of them are a circle."""
MOST_INSTANTS = 20_000
"""So many instants are looked at; a lead with more is left where it is then."""


def ground_of(agreement: Agreement) -> Ground:
    """Return what the reading works out of an agreement once."""
    calendars = {each.id: _calendar(each) for each in agreement.calendars}
    own = (each for event in agreement.events for each in event.has)
    known = (*agreement.attributes, *own)
    parts = tuple(alarms.parts(agreement))
    return Ground(
        agreement=agreement,
        calendars=calendars,
        calendar=calendars.get(agreement.calendar or "", ALWAYS_OPEN),
        order=tuple(stage.id for stage in agreement.stages),
        watches=watching.watches(agreement),
        tested=alarms.tested(parts),
        days_in_force=alarms.days_in_force(parts),
        stops=tracks.stops(agreement),
        attributes={each.id: each for each in agreement.attributes},
        derived={each.id: each for each in agreement.derived},
        lists={each.id: each.values for each in agreement.lists},
        ignoring_case=frozenset(each.id for each in known if each.ignore_case),
    )


def simulate(ground: Ground, lead: Lead, at: Instant) -> Course:
    """Return where a lead is at an instant, and the way there."""
    course = _created(ground, lead)
    entries = list(lead.until(at))
    for _ in range(MOST_INSTANTS):
        alarm = alarms.next_alarm(course)
        record = entries[0].at if entries else None
        due = [each for each in (alarm, record) if each is not None and each <= at]
        if not due:
            break
        _pass_to(course, max(min(due), course.now))
        while entries and entries[0].at <= course.now:
            records.apply(course, entries.pop(0))
            _settle(course)
    else:
        course.fault("too long", "the history has too many instants to be read")
    course.now = at
    return course


def _created(ground: Ground, lead: Lead) -> Course:
    """Return a lead at the instant at which it was created."""
    course = Course(
        ground=ground,
        lead=lead,
        now=lead.created,
        replay=lambda at: simulate(ground, lead, at),
    )
    course.facts = {k: v for k, v in lead.attributes.items() if v != ""}
    interest.begin(course)
    if ground.order:
        lifecycle.go(course, ground.order[0], "created", moments=("created",))
    else:
        happen(course, ("created",), cause="created")
    _settle(course)
    return course


def _calendar(of: Agreed) -> Calendar:
    return Calendar(zone=of.zone, hours=of.hours, holidays=frozenset(of.holidays))


def _pass_to(course: Course, at: Instant) -> None:
    """Let time pass to an instant, and do what time alone does there."""
    tick = interest.next_tick(course)
    recurring = [duty for duty, due in alarms.due(course, course.now) if due == at]
    is_later, course.now = at > course.now, at
    if tick == at:
        interest.tick(course, present(course))
    if interest.is_floor_time(course):
        interest.raise_to_floor(course)
    if is_later:
        _dawn(course)
    for duty in recurring:
        judging.recur(course, duty, present(course))
    lateness.fall_late(course)
    _settle(course)


def _dawn(course: Course) -> None:
    """Let the dates on record whose day begins now be moments."""
    for attribute in course.agreement.attributes:
        day = course.facts.get(attribute.id)
        if isinstance(day, date) and midnight(day, course.calendar) == course.now:
            happen(course, (attribute.id,), cause="its day begins")


def _settle(course: Course) -> None:
    """Hear triggers until none is set off any more."""
    for _ in range(MOST_ROUNDS):
        tracks.stop(course)
        outcomes.unblock(course, present(course))
        fired = [*course.fired, *watching.turned(course, present(course))]
        course.fired = []
        moves.apply(course, fired)
        tracks.stop(course)
        tracks.set_off(course, fired)
        duties.turned(course, present(course))
        duties.check(course, present(course))
        judging.check(course, present(course))
        is_calm = not (
            fired
            or course.fired
            or lateness.break_down(course)
            or consequences.judge_kept(course)
        )
        if is_calm and not tracks.finish(course):
            tracks.pause(course, present(course))
            return
    course.fired = []
    course.fault("circle", "rules set each other off without an end")

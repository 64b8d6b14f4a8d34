"""The reference reading: `evaluate` says all that an agreement makes of a lead."""

from collections.abc import Callable, Iterator
from datetime import datetime
from fractions import Fraction

from sla_compiler.agreement import Agreement
from sla_compiler.clock.zone import Instant, moment
from sla_compiler.reading import (
    interest,
    known,
    lifecycle,
    outcomes,
    result,
    scores,
    tracks,
)
from sla_compiler.reading.cases import duties_read
from sla_compiler.reading.course import Conflict, Course, Given, Place
from sla_compiler.reading.facts import View, present
from sla_compiler.reading.handoffs import handoffs
from sla_compiler.reading.history import Lead
from sla_compiler.reading.result import Evaluation, Found, Line, Position, Score, Stay
from sla_compiler.reading.scores import is_in_force
from sla_compiler.reading.simulation import ground_of, simulate


def evaluate(agreement: Agreement, lead: Lead, at: Instant) -> Evaluation:
    """Return what the agreement says of a lead at an instant.

    What the history holds after that instant is not read; what comes before is read in
    time order, at one instant in the order written.
    """
    return reader(agreement)(lead, at)


def reader(agreement: Agreement) -> Callable[[Lead, Instant], Evaluation]:
    """Return what evaluates one lead after another by the same agreement."""
    ground = ground_of(agreement)

    def read(lead: Lead, at: Instant) -> Evaluation:
        course = simulate(ground, lead, max(at, lead.created))
        if at < lead.created:
            course.fault("not yet", "the lead was created later than asked for")
        return _evaluation(course, present(course))

    return read


def _evaluation(course: Course, view: View) -> Evaluation:
    agreement = course.agreement
    return Evaluation(
        agreement=agreement.id,
        version=agreement.version,
        zone=course.calendar.zone,
        lead=course.lead.id,
        created=moment(course.lead.created),
        at=moment(course.now),
        currency=agreement.currency,
        facts=tuple(known.facts(view)),
        events=tuple(known.events(view)),
        fit=_fit(course, view),
        interest=_interest(course, view),
        total=_total(course, view),
        priority=scores.priority(agreement.priority, view),
        qualified=tuple(_qualified(agreement, view)),
        segment=_segment(course, view),
        stage=_stage(course),
        status=_status(course),
        handoffs=tuple(handoffs(course)),
        outcomes=tuple(_given(course, each) for each in course.given),
        usable=tuple(_usable(course, view)),
        attempts=_attempts(course),
        attempt_rule=agreement.attempt,
        tracks=tuple(_tracks(course)),
        nurturing=agreement.nurturing,
        handoff_rules=agreement.handoff,
        may_return_from=_moment(outcomes.free_at(course)),
        shared=tuple(_shared(course, view)),
        duties=tuple(duties_read(course)),
        held_back=tuple(_found(each) for each in course.held_back),
        conflicts=tuple(_found(each) for each in course.conflicts),
    )


def _moment(at: Instant | None) -> datetime | None:
    return None if at is None else moment(at)


def _fit(course: Course, view: View) -> Score | None:
    fit = course.agreement.fit
    if fit is None:
        return None
    points = scores.fit_points(fit, view, view.day)
    lines = (
        Line(
            clause=each.criterion,
            effect="",
            points=each.points,
            note=each.note,
            origin=each.origin,
        )
        for each in scores.earned(fit, view, view.day)
    )
    return Score(
        points=points,
        grade=scores.grade(points, fit.grades, view),
        cap=fit.cap,
        floor=fit.floor,
        lines=tuple(lines),
    )


def _interest(course: Course, view: View) -> Score | None:
    of = course.agreement.interest
    if of is None:
        return None
    lines = (
        Line(
            clause=each.signal or "",
            effect=each.effect,
            points=each.points,
            at=moment(each.at),
            event=each.event,
            note=each.note,
            origin=each.origin,
        )
        for each in course.ledger
    )
    return Score(
        points=course.points,
        grade=scores.grade(course.points, of.grades, view),
        cap=of.cap,
        floor=of.floor,
        lines=tuple(lines),
        decay=of.decay,
        next_loss=_next_loss(course),
        floor_at=of.floor_at,
    )


def _next_loss(course: Course) -> datetime | None:
    interest.skip_ticks(course)
    return _moment(interest.next_tick(course))


def _total(course: Course, view: View) -> Score | None:
    of, points = course.agreement.total, view.value("total")
    if of is None or not isinstance(points, Fraction):
        return None
    grade = scores.grade(points, of.grades, view)
    return Score(points=points, grade=grade, cap=of.cap, floor=of.floor)


def _qualified(agreement: Agreement, view: View) -> Iterator[tuple[str, bool]]:
    for name, condition in (("mql", agreement.mql), ("sql", agreement.sql)):
        if condition is not None:
            yield name, view.value(f"qualification.{name}") is True


def _segment(course: Course, view: View) -> result.Segmented:
    name = view.value("segment")
    for each in course.agreement.segments:
        if each.id == name:
            return result.Segmented(
                id=each.id, calendar=each.calendar, team=each.team, origin=each.origin
            )
    return result.Segmented(id=None)


def _stays(places: list[Place]) -> tuple[Stay, ...]:
    return tuple(
        Stay(id=each.id, at=moment(each.at), cause=each.cause, origin=each.origin)
        for each in places
    )


def _stage(course: Course) -> Position:
    return Position(id=course.stage, owner=course.owner, way=_stays(course.places))


def _status(course: Course) -> Position:
    found = lifecycle.status_of(course, course.status)
    return Position(
        id=course.status,
        holder=found.holder if found is not None else (),
        allows=found.allows if found is not None else (),
        way=_stays(course.statuses),
    )


def _given(course: Course, of: Given) -> result.OutcomeGiven:
    return result.OutcomeGiven(
        at=moment(of.at),
        id=of.outcome.id,
        code=of.outcome.code,
        used_as=of.use,
        by=of.by,
        note=of.note,
        cause=of.cause,
        went_to=of.back_to,
        cooldown_until=_moment(of.cooldown_until),
        may_come_back=_come_back(course, of),
        terms=of.outcome,
        origin=of.outcome.origin,
    )


def _come_back(course: Course, of: Given) -> datetime | None:
    is_latest = of is course.given[-1] and course.block is not None
    return _moment(outcomes.free_at(course)) if is_latest else None


def _usable(course: Course, view: View) -> Iterator[result.Usable]:
    """Yield what outcomes a lead could be given where it is now."""
    order, handoff = course.order(), course.agreement.handoff.stage
    here = order.index(course.stage) if course.stage in order else -1
    is_out = handoff in order and here >= order.index(handoff)
    for each in course.agreement.outcomes:
        uses = [use for use in each.uses if is_out or use == "disqualify"]
        if uses and not course.has_ended() and is_in_force(each.in_force, view.day):
            yield result.Usable(
                id=each.id,
                code=each.code,
                uses=tuple(uses),
                by=each.by,
                note_required=each.note_required,
            )


def _attempts(course: Course) -> tuple[result.Tried, ...]:
    counted = [(each, True, "") for each in course.attempts]
    tries = [*counted, *((each, False, why) for each, why in course.uncounted)]
    found = (
        result.Tried(
            at=moment(each.at),
            via=str(each.own["via"]) if "via" in each.own else None,
            counts=counts,
            why=why,
        )
        for each, counts, why in tries
    )
    return tuple(sorted(found, key=lambda each: each.at))


def _tracks(course: Course) -> Iterator[result.Track]:
    for run in course.runs:
        messages = (
            result.Message(
                step=each.step + 1,
                via=each.what.via,
                offer=each.what.offer,
                planned=moment(each.planned),
                due=_moment(each.due),
                why=each.why,
            )
            for each in tracks.plan(course, run)
        )
        entry = run.track.entry
        yield result.Track(
            id=run.track.id,
            stage=run.track.stage,
            owner=run.track.owner,
            start=moment(run.start),
            cause=run.cause,
            end=_moment(run.end),
            why=run.why,
            messages=tuple(messages),
            by=entry.by,
            at_most=entry.at_most.plain() if entry.at_most is not None else "",
            origin=run.track.origin,
        )


def _shared(course: Course, view: View) -> Iterator[result.SharedFact]:
    """Yield the facts that must accompany a lead where it is now."""
    for stage, names in course.agreement.handoff.shares:
        if stage == course.stage:
            for name in names:
                known = view.value(name) is not None
                yield result.SharedFact(stage=stage, fact=name, known=known)


def _found(of: Conflict) -> Found:
    return Found(at=moment(of.at), kind=of.kind, message=of.message, about=of.about)

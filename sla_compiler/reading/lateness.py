"""What follows when a duty is late: its moment, consequences, silence, the way out."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import Consequence
from sla_compiler.reading import duties, escalation, outcomes
from sla_compiler.reading.course import Case, Course
from sla_compiler.reading.facts import present
from sla_compiler.reading.happening import happen
from sla_compiler.reading.routing import first_that_exists
from sla_compiler.reading.scores import is_in_force

ACCEPTANCE = "handoff.acceptance:accept"
"""The duty whose silence the hand-off speaks of."""


def fall_late(course: Course) -> None:
    """Let everything whose time is over be late, and what was broken count as late."""
    for case in tuple(course.cases):
        is_over = case.deadline is not None and case.deadline < course.now
        if case.state == "pending" and case.done is None and is_over:
            _fall(course, case)
    reassign(course)


def break_down(course: Course) -> bool:
    """Let what was found broken be late; tell whether there was any."""
    broken, course.broken = course.broken, []
    for case in broken:
        if case.state == "pending":
            _fall(course, case)
    return bool(broken)


def _fall(course: Course, case: Case) -> None:
    if case.duty.id == ACCEPTANCE and course.agreement.handoff.silence == "accepted":
        happen(course, ("accepted",), cause="silence")
        duties.keep(case, course.now, "silence")
        return
    case.state = "late"
    happen(course, tuple(moments_of(case.duty.id)), cause=case.duty.id)
    if case.duty.then is not None:
        follow(course, case.duty.then, case.duty.id)
    for remedy in remedies(course, case, "late"):
        follow(course, remedy, case.duty.id)
    _way_out(course, case)


def moments_of(duty: str) -> Iterator[str]:
    """Yield the moments that the lateness of a duty is: its own, and its clauses'."""
    yield f"late.{duty}"
    path = duty.partition(":")[0]
    while path:
        yield f"late.{path}"
        path = path.rpartition(".")[0]


def remedies(course: Course, case: Case, state: str) -> Iterator[Consequence]:
    """Yield what the agreement's consequences make of one case."""
    day = present(course).day
    for remedy in course.agreement.remedies:
        when = remedy.when
        if (
            is_in_force(remedy.in_force, day)
            and case.duty.id in when.duties
            and when.state == state
            and when.times == when.in_a_row == 1
        ):
            yield remedy.then


def follow(course: Course, then: Consequence, cause: str) -> None:
    """Let a consequence work on the lead."""
    if then.reassign:
        pass_to(course, then.reassign)
    if then.counts_as is not None:
        happen(course, (then.counts_as,), cause=cause)
    outcome = outcomes.outcome_of(course, then.outcome)
    if outcome is not None:
        outcomes.give(course, outcome, _use(outcome.uses), cause)


def _use(uses: tuple[str, ...]) -> str:
    return "return" if "return" in uses or not uses else uses[0]


def _way_out(course: Course, case: Case) -> None:
    """Give a lead the outcome of a stage it did not reach, or of silence."""
    handoff = course.agreement.handoff
    name = None
    if case.duty.id == ACCEPTANCE and handoff.silence == "returned":
        name = handoff.silence_outcome
    for stage in course.agreement.stages:
        if stage.way_out is not None and stage.origin == case.duty.origin:
            name = stage.way_out
    outcome = outcomes.outcome_of(course, name)
    if outcome is not None:
        outcomes.give(course, outcome, _use(outcome.uses), f"late.{case.duty.id}")


def pass_to(course: Course, actors: tuple[str, ...]) -> None:
    """Give the lead to the first of these that exists."""
    course.owner = first_that_exists(actors, course, present(course))
    course.is_given = course.owner is not None


def reassign(course: Course) -> None:
    """Pass a lead to whom a late step tells, where the step says so."""
    for case in course.cases:
        if case.done is not None or case.state not in {"pending", "late"}:
            continue
        for step in escalation.ladder(case.duty, course.agreement):
            if step.reassign and escalation.instant_of(step, case) == course.now:
                pass_to(course, step.to)

"""When a duty is late: its moment, its consequences, silence, the way out."""

from collections.abc import Iterator

from sla_compiler.agreement.duty import is_promise
from sla_compiler.reading import consequences, duties, escalation, outcomes
from sla_compiler.reading.course import Case, Course
from sla_compiler.reading.happening import happen

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
    consequences.judge(course, case)
    happen(course, tuple(moments_of(case.duty.id)), cause=case.duty.id)
    consequences.follow_all(course, case)
    _way_out(course, case)


def moments_of(duty: str) -> Iterator[str]:
    """Yield the moments that the lateness of a duty is: its own, and its clauses'."""
    yield f"late.{duty}"
    path = duty.partition(":")[0]
    while path and is_promise(duty):
        yield f"late.{path}"
        path = path.rpartition(".")[0]


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
        outcomes.give(
            course, outcome, consequences.use_of(outcome.uses), f"late.{case.duty.id}"
        )


def reassign(course: Course) -> None:
    """Pass a lead to whom a late step tells, where the step says so."""
    for case in course.cases:
        if case.done is not None or case.state not in {"pending", "late"}:
            continue
        for step in escalation.ladder(case.duty, course.agreement):
            if step.reassign and escalation.instant_of(step, case) == course.now:
                consequences.pass_to(course, step.to)

"""What follows of cases that are late or kept: of each, or of several together."""

from collections import Counter
from collections.abc import Iterator

from sla_compiler.agreement.duty import CONSEQUENCES, Consequence, Started
from sla_compiler.agreement.governance import Miss, Remedy
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.reading import outcomes
from sla_compiler.reading.course import Case, Course
from sla_compiler.reading.facts import present
from sla_compiler.reading.happening import happen
from sla_compiler.reading.result import Counted
from sla_compiler.reading.routing import first_that_exists
from sla_compiler.reading.scores import is_in_force
from sla_compiler.words.duration import Duration, Family

CALLED = "called."
"""With it begins the moment of a consequence that no single late case sets off."""
_MONTH = Duration(family=Family.MONTHS, amount=1)


def judge(course: Course, case: Case) -> None:
    """Put down that a case is late or kept as of now, and who had the lead then."""
    case.judged, case.owner, case.team = course.now, course.owner, course.team


def judge_kept(course: Course) -> bool:
    """Judge the cases that were kept; tell whether anything followed."""
    kept = [each for each in course.cases if each.state == "kept"]
    new = [each for each in kept if each.judged is None]
    for case in new:
        judge(course, case)
    for case in new:
        follow_all(course, case)
    return any(case.follows for case in new)


def follow_all(course: Course, case: Case) -> None:
    """Let all consequences of a case that was just judged work on the lead."""
    found = list(of_one(course, case))
    for remedy in _remedies(course, case):
        if not _is_of_one(remedy) and (count := _count(course, case, remedy)):
            case.counts = (*case.counts, count)
            found += [remedy.then] if count.works else []
    case.follows = tuple(found)
    for then in found:
        follow(course, then, case.duty.id)


def of_one(course: Course, case: Case) -> Iterator[Consequence]:
    """Yield what follows of a case by itself: its duty's own, and the agreement's."""
    if case.duty.then is not None and case.state == "late":
        yield case.duty.then
    for remedy in _remedies(course, case):
        if _is_of_one(remedy):
            yield remedy.then


def _is_of_one(remedy: Remedy) -> bool:
    return remedy.when.times == remedy.when.in_a_row == 1


def _remedies(course: Course, case: Case) -> Iterator[Remedy]:
    """Yield the agreement's consequences in which a case has a part as it stands."""
    day = present(course).day
    for remedy in course.agreement.remedies:
        when = remedy.when
        is_meant = case.duty.id in when.duties and when.state == case.state
        if is_meant and is_in_force(remedy.in_force, day):
            yield remedy


def _count(course: Course, case: Case, remedy: Remedy) -> Counted | None:
    """Return how many cases of the lead there are with this one, and if they suffice.

    With those that sufficed the consequence works once; counting begins anew then.
    """
    when, whose = remedy.when, _whose(case, remedy.when)
    if when.each is not None and whose is None:
        return None
    alike = [
        each
        for each in course.cases
        if each.judged is not None
        and each.state == when.state
        and each.duty.id in when.duties
        and _whose(each, when) == whose
        and remedy.id not in each.spent
    ]
    rows = Counter(_row(course, each, when) for each in alike)
    full = next(n for n in range(len(alike) + 1) if rows[n + 1] < when.times)
    works = full >= when.in_a_row
    if works:
        for each in alike:
            each.spent.add(remedy.id)
    return Counted(
        consequence=f"{CONSEQUENCES}.{remedy.id}",
        each=when.each,
        of=whose,
        cases=rows[1],
        times=when.times,
        within=_length(when),
        rows=min(full, when.in_a_row),
        in_a_row=when.in_a_row,
        works=works,
        origin=remedy.origin,
    )


def _whose(case: Case, when: Miss) -> str | None:
    """Return with whose cases a case counts; none where all count together."""
    return {"owner": case.owner, "team": case.team}.get(when.each or "")


def _length(when: Miss) -> Duration | None:
    """Return the time in which cases count together; without one all of them do."""
    return when.within or (_MONTH if when.in_a_row > 1 else None)


def _row(course: Course, case: Case, when: Miss) -> int | None:
    """Return in which of the times, counted back from now, a case was judged."""
    length, judged = _length(when), case.judged
    assert judged is not None
    if length is None:
        return 1
    for number in range(1, min(when.in_a_row, len(course.cases)) + 1):
        whole = Duration(family=length.family, amount=length.amount * number)
        end = deadline(judged, whole, course.calendar)
        if isinstance(end, Never) or course.now <= end:
            return number
    return None


def follow(course: Course, then: Consequence, cause: str) -> None:
    """Let a consequence work on the lead."""
    if then.reassign:
        pass_to(course, then.reassign)
    if then.counts_as is not None:
        happen(course, (then.counts_as,), cause=cause)
    for moment in _called(course, then):
        happen(course, (moment,), cause=cause)
    outcome = outcomes.outcome_of(course, then.outcome)
    if outcome is not None:
        outcomes.give(course, outcome, use_of(outcome.uses), cause)


def _called(course: Course, then: Consequence) -> Iterator[str]:
    """Yield the moment that starts a duty which no single late case starts."""
    for duty in course.agreement.duties:
        if duty.id == then.duty and isinstance(duty.clock, Started):
            after = duty.clock.trigger.after
            yield from (each for each in after if each.startswith(CALLED))


def use_of(uses: tuple[str, ...]) -> str:
    """Return as what an outcome is used that a rule gives."""
    return "return" if "return" in uses or not uses else uses[0]


def pass_to(course: Course, actors: tuple[str, ...]) -> None:
    """Give the lead to the first of these that exists."""
    course.owner = first_that_exists(actors, course, present(course))
    course.is_given = course.owner is not None

"""What each kind of entry in a history does."""

from dataclasses import replace

from sla_compiler.agreement.lifecycle import End, Outcome, Stage
from sla_compiler.clock.deadline import Never, deadline
from sla_compiler.reading import lifecycle, moves, outcomes, tracks, watching
from sla_compiler.reading.course import Course, Occurrence
from sla_compiler.reading.duties import DONE
from sla_compiler.reading.facts import present
from sla_compiler.reading.frequency import allows
from sla_compiler.reading.happening import happen
from sla_compiler.reading.history import Entry
from sla_compiler.reading.routing import belongs_to, declared
from sla_compiler.reading.scores import is_in_force

OF_THE_LANGUAGE = frozenset(
    {"attempt", "routed", "notified", "accepted", "rejected", "returned"}
    | {"disqualified", "connected", "disputed", "decided", "requested"}
    | {"status", "stage", "enrolled", "sent", DONE}
)
"""The events that the language itself brings; all others are declared."""


def apply(course: Course, entry: Entry) -> None:  # noqa: C901 - one case an event
    """Let an entry of the history work on the lead."""
    match entry.event:
        case "set":
            _set(course, entry)
        case "attempt":
            _attempt(course, entry)
        case "routed":
            _routed(course, entry)
        case "connected":
            _connected(course, entry)
        case "rejected" | "returned" | "disqualified":
            _outcome(course, entry)
        case "disputed":
            _disputed(course, entry)
        case "status":
            _status(course, entry)
        case "stage":
            _stage(course, entry)
        case "enrolled":
            _enrolled(course, entry)
        case _:
            act = happen(course, (entry.event,), entry.own, cause="on record")
            if entry.event == "sent":
                course.sent.append(act)


def _text(entry: Entry, name: str) -> str | None:
    value = entry.own.get(name)
    return value if isinstance(value, str) else None


def _set(course: Course, entry: Entry) -> None:
    facts = {**course.facts, **entry.facts}
    course.facts = {k: v for k, v in facts.items() if v is not None and v != ""}


def _attempt(course: Course, entry: Entry) -> None:
    reason = _uncounted(course, entry)
    if reason:
        act = Occurrence(
            index=len(course.log), at=course.now, moments=(), own=entry.own
        )
        course.uncounted.append((act, reason))
        return
    start = course.handed_over
    is_first = not any(each.index > start for each in course.attempts)
    moments = ("attempt", "last_attempt", *(("first_attempt",) if is_first else ()))

    def change() -> None:
        course.attempts.append(course.log[-1])

    happen(course, moments, entry.own, cause="on record", change=change)


def _uncounted(course: Course, entry: Entry) -> str:
    """Return why a try does not count as an attempt, or an empty text."""
    rule = course.agreement.attempt
    if entry.own.get("automatic") is True and not rule.automatic:
        return "automatic"
    if rule.via and entry.own.get("via") not in rule.via:
        return f"via {entry.own.get('via') or 'an unknown channel'}"
    times = [each.at for each in course.attempts]
    if rule.apart is not None and times:
        free = deadline(times[-1], rule.apart, course.calendar)
        if isinstance(free, Never) or course.now < free:
            return f"less than {rule.apart.plain()} after the one before"
    if not allows(rule.at_most, times, course.now, course.calendar):
        assert rule.at_most is not None
        return f"{rule.at_most.plain()} at most"
    return ""


def _routed(course: Course, entry: Entry) -> None:
    """Give the lead to whom the record names, else to whom the rule does."""
    judged = course.routes[-1] if course.routes else None
    to = _text(entry, "to") or (judged.owner if judged else None)
    teams = {team.id for team in course.agreement.teams}
    if judged is not None:
        course.routes[-1] = replace(judged, recorded=to)

    def change() -> None:
        course.owner, course.is_given = to, to is not None
        by_rule = judged.owner if judged is not None else None
        known = to in declared(course.agreement)
        found = to if to in teams or known else by_rule
        if course.team is None and found in teams:
            course.team = found

    happen(course, ("routed",), entry.own, cause="on record", change=change)


def _connected(course: Course, entry: Entry) -> None:
    """Contact counts as acceptance of a lead that nobody accepted or rejected yet."""
    later = {m for each in course.since_handoff() for m in each.moments}
    accepts = course.handoffs and not later & {"accepted", "rejected"}
    moments = ("connected", *(("accepted",) if accepts else ()))
    happen(course, moments, entry.own, cause="on record")


def _outcome(course: Course, entry: Entry) -> None:
    use = outcomes.USES[entry.event]
    outcome = outcomes.outcome_of(course, _text(entry, "outcome"))
    order, handoff = course.order(), course.agreement.handoff.stage
    if use != "disqualify" and handoff in order:
        here = order.index(course.stage) if course.stage in order else -1
        if here < order.index(handoff):
            message = f"{entry.event}, but the lead is not handed over"
            course.fault("not possible", message, entry.event)
            return
    if outcome is None:
        back = lifecycle.before_handoff(course)
        if back is None:
            happen(course, (entry.event,), entry.own, cause="on record")
        else:
            lifecycle.go(
                course, back, entry.event, moments=(entry.event,), own=entry.own
            )
            watching.settle_stages(course, present(course))
        return
    by, note = _text(entry, "by"), _text(entry, "note")
    _expect_allowed(course, outcome, use, by, note)
    outcomes.give(course, outcome, use, "on record", own=entry.own, by=by, note=note)


def _expect_allowed(
    course: Course,
    outcome: Outcome,
    use: str,
    by: str | None,
    note: str | None,
) -> None:
    """Put down in what the use of an outcome goes against the agreement."""
    if use not in outcome.uses:
        course.fault("not allowed", f"{outcome.id} is not for use as {use}", outcome.id)
    if by is not None and not belongs_to(by, outcome.by, course.agreement):
        allowed = ", ".join(outcome.by)
        course.fault(
            "not allowed", f"{outcome.id} is for {allowed}, not {by}", outcome.id
        )
    if outcome.note_required and not note:
        course.fault("note missing", f"{outcome.id} needs a note", outcome.id)
    if not is_in_force(outcome.in_force, present(course).day):
        course.fault("not allowed", f"{outcome.id} is not in force", outcome.id)


def _disputed(course: Course, entry: Entry) -> None:
    """Take a dispute, unless there is nothing to dispute or the time for it is over."""
    rejections = [each for each in course.given if each.use == "reject"]
    if not rejections:
        course.fault("not possible", "disputed, but nothing was rejected", "disputed")
        return
    handoff = course.agreement.handoff
    name = handoff.decide_calendar or course.agreement.calendar or ""
    calendar = course.calendars.get(name, course.calendar)
    if handoff.raise_within is not None:
        end = deadline(rejections[-1].at, handoff.raise_within, calendar)
        if not isinstance(end, Never) and course.now > end:
            limit = handoff.raise_within.plain()
            course.fault("too late", f"disputed more than {limit} after", "disputed")
            return
    happen(course, ("disputed",), entry.own, cause="on record")


def _status(course: Course, entry: Entry) -> None:
    name = _text(entry, "to")
    found = lifecycle.status_of(course, name)
    if found is None or course.stage not in found.stages:
        message = f"status {name} does not belong to stage {course.stage}"
        course.fault("not possible", message, name or "")
        return
    here = lifecycle.status_of(course, course.status)
    if here is not None and here.allows and found.id not in here.allows:
        message = f"{here.id} does not allow a move to {found.id} by hand"
        course.fault("not allowed", message, here.id, found.id)
    if course.status != found.id:
        lifecycle.put_status(course, found.id, "on record")


def _stage(course: Course, entry: Entry) -> None:
    """Follow a record to a stage or end without a trigger; none leads back."""
    name = _text(entry, "to")
    places: tuple[Stage | End, ...]
    places = (*course.agreement.stages, *course.agreement.ends)
    found = next((each for each in places if each.id == name), None)
    if found is None or found.id == course.stage:
        return
    trigger = found.trigger
    order = course.order()
    if trigger.after or trigger.becomes is not None:
        message = f"{found.id} is entered on its trigger, not by a record"
        course.fault("not possible", message, found.id)
    elif found.id in order and course.has_ended():
        moves.enter_stage(course, found.id, "on record")
        watching.settle_stages(course, present(course))
    elif found.id in order and order.index(found.id) < order.index(course.stage or ""):
        message = f"only a return takes a lead back to {found.id}"
        course.fault("not possible", message, found.id)
    elif found.id in order:
        moves.enter_stage(course, found.id, "on record")
    else:
        lifecycle.go(course, found.id, "on record")


def _enrolled(course: Course, entry: Entry) -> None:
    """Start a track by hand, even where the agreement names others for it."""
    name, by = _text(entry, "track"), _text(entry, "by")
    found = (each for each in course.agreement.tracks if each.id == name)
    track = next(found, None)
    if track is None:
        return
    if course.has_ended():
        message = f"{track.id} is started, but the lead has ended"
        course.fault("not possible", message, track.id)
        return
    happen(course, ("enrolled",), entry.own, cause="on record")
    if not track.entry.by or (
        by is not None and not belongs_to(by, track.entry.by, course.agreement)
    ):
        who = ", ".join(track.entry.by) or "nobody"
        course.fault(
            "not allowed", f"{track.id} is started by {who}, not {by}", track.id
        )
    course.enrolled = course.now
    tracks.enter(course, track, f"by hand, {by}" if by else "by hand")

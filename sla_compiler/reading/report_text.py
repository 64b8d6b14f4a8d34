"""An evaluation as text, in sentences that can be read aloud."""

from collections.abc import Iterator
from fractions import Fraction

from sla_compiler.agreement.duty import Duty
from sla_compiler.agreement.lifecycle import Outcome
from sla_compiler.reading.result import (
    CaseOfDuty,
    Counted,
    Counting,
    DutyRead,
    Evaluation,
    HandedOver,
    Line,
    OutcomeGiven,
    Position,
    Score,
    Track,
)
from sla_compiler.reading.telling import Telling
from sla_compiler.words.duration import Duration, Family

_STATES = {
    "pending": "is still open",
    "kept": "was kept",
    "late": "is late",
    "lapsed": "is no longer owed, since the lead moved on",
    "not in force": "is not in force",
    "excluded": "is not owed, since the lead is excluded",
}
_USES = {"reject": "rejected", "return": "returned", "disqualify": "disqualified"}


def lines(evaluation: Evaluation, telling: Telling) -> Iterator[str]:
    """Yield the lines of the report."""
    groups = (
        ("Lead", _lead(evaluation, telling)),
        ("Score", _scores(evaluation, telling)),
        ("Stage", _stage(evaluation, telling)),
        ("Owner", _owner(evaluation, telling)),
        ("Duties", _duties(evaluation, telling)),
        ("Nurturing", _nurturing(evaluation, telling)),
        ("To be settled", _conflicts(evaluation, telling)),
    )
    for heading, sentences in groups:
        told = list(sentences)
        if told:
            yield heading
            yield from (f"  {each}" for each in told)
            yield ""


def _lead(of: Evaluation, tell: Telling) -> Iterator[str]:
    yield f"{of.lead}, under {of.agreement} {of.version}, as of {tell.at(of.at)}."
    yield f"Created on {tell.at(of.created)}. All times are those of {of.zone}."
    if of.segment.id is not None:
        team = f", worked by {tell.name(of.segment.team)}" if of.segment.team else ""
        calendar = (
            f", on the calendar {tell.calendar(of.segment.calendar)}"
            if of.segment.calendar
            else ""
        )
        place = tell.line(of.segment.origin)
        yield f"Segment {tell.name(of.segment.id)}{calendar}{team}.{place}"
    known = [f"{tell.name(f.fact)} {f.value}" for f in of.facts if f.value is not None]
    if known:
        yield f"On record or derived: {', '.join(known)}."
    for excluded in {each.excluded for each in of.handoffs if each.excluded}:
        yield f"Excluded from every duty and measure: {tell.names(excluded)}."


def _scores(of: Evaluation, tell: Telling) -> Iterator[str]:
    for name, score in (
        ("Fit", of.fit),
        ("Interest", of.interest),
        ("Total", of.total),
    ):
        if score is not None:
            yield _score(name, score, tell)
            yield from (f"  {_points(each, tell)}" for each in score.lines)
    if of.interest is not None and of.interest.next_loss is not None:
        yield f"The next points are lost on {tell.at(of.interest.next_loss)}."
    if of.priority is not None:
        yield f"Priority {tell.name(of.priority)}."
    for name, holds in of.qualified:
        word = "holds" if holds else "does not hold"
        yield f"The condition of {name.upper()} {word}."


def _score(name: str, of: Score, tell: Telling) -> str:
    grade = f", grade {of.grade}" if of.grade is not None else ""
    limits = [
        f"{word} {_number(limit, tell)}"
        for word, limit in (("at least", of.floor), ("at most", of.cap))
        if limit is not None
    ]
    bounds = f" ({', '.join(limits)})" if limits else ""
    return f"{name}: {_number(of.points, tell)} points{grade}{bounds}."


def _number(value: Fraction, tell: Telling) -> str:
    return tell.locale.number(value)


def _points(of: Line, tell: Telling) -> str:
    place = tell.line(of.origin)
    if of.at is None:
        note = f" ({of.note})" if of.note else ""
        return f"{tell.name(of.clause)}: {_number(of.points, tell)}{note}{place}"
    note = f" ({of.note})" if of.note else ""
    what = tell.name(of.clause or of.event)
    total = _number(of.points, tell)
    return f"{tell.at(of.at)}: {what} {of.effect}{note}, makes {total}{place}"


def _stage(of: Evaluation, tell: Telling) -> Iterator[str]:
    yield from _position("Stage", of.stage, tell)
    if of.status.id is not None:
        yield from _position("Status", of.status, tell)
        yield f"Held by {tell.names(of.status.holder) or 'nobody'}."
        if of.status.allows:
            yield f"By hand it may move to {tell.names(of.status.allows)}."
    for given in of.outcomes:
        yield from _outcome(given, tell)
    for held in of.held_back:
        yield f"On {tell.at(held.at)} it was not handed over: {held.message}."
    if of.may_return_from is not None:
        yield f"It may come back from {tell.at(of.may_return_from)}."
    if of.usable:
        uses = ", ".join(f"{each.code} {tell.name(each.id)}" for each in of.usable)
        yield f"Outcomes that can be given now: {uses}."


def _position(word: str, of: Position, tell: Telling) -> Iterator[str]:
    yield f"{word}: {tell.name(of.id) if of.id else 'none'}."
    for stay in of.way:
        place = tell.line(stay.origin)
        yield f"  {tell.at(stay.at)}: {tell.name(stay.id)} ({stay.cause}){place}"


def _outcome(of: OutcomeGiven, tell: Telling) -> Iterator[str]:
    by = f" by {of.by}" if of.by else ""
    note = f', with the note "{of.note}"' if of.note else ""
    yield (
        f"{tell.at(of.at)}: {_USES[of.used_as]} as {of.code} {tell.name(of.id)}{by}"
        f"{note} ({of.cause}).{tell.line(of.origin)}"
    )
    yield from (f"  {each}" for each in _effects(of.terms, of, tell))


def _effects(terms: Outcome, of: OutcomeGiven, tell: Telling) -> Iterator[str]:
    yield f"It went to {tell.name(of.went_to)}."
    if terms.queue is not None:
        yield f"It waits in {tell.name(terms.queue)}."
    if terms.interest is not None:
        word = "set to" if terms.interest.kind == "set" else "changed by"
        yield f"Interest was {word} {_number(terms.interest.points, tell)}."
    if of.cooldown_until is not None:
        yield f"It cannot be handed on again before {tell.at(of.cooldown_until)}."
    for duty in terms.asks:
        yield f"It calls for {duty}."


def _owner(of: Evaluation, tell: Telling) -> Iterator[str]:
    yield f"Owner: {tell.name(of.stage.owner)}."
    for handoff in of.handoffs:
        yield from _handoff(handoff, tell)
    missing = tuple(each.fact for each in of.shared if not each.known)
    if of.shared:
        facts = tell.names(tuple(each.fact for each in of.shared))
        yield f"With it must come {facts}."
    if missing:
        yield f"Missing of these: {tell.names(missing)}."


def _handoff(of: HandedOver, tell: Telling) -> Iterator[str]:
    yield f"Handed over on {tell.at(of.at)}."
    route = of.routing
    if route.rule is not None:
        method = f" by {tell.name(route.method)}" if route.method else ""
        limit = f", {route.limit} a person at most" if route.limit else ""
        yield (
            f"  Rule {tell.name(route.rule)} names {tell.names(route.to)}: it goes to "
            f"{tell.name(route.owner)}{method}{limit}.{tell.line(route.origin)}"
        )
    elif route.owner is not None:
        yield f"  No rule takes it; it goes to {tell.name(route.owner)}."
    else:
        yield "  No rule takes it."
    if route.recorded is not None and route.recorded != route.owner:
        yield f"  The record says {route.recorded}."
    yield from (f"  {_counting(each)}" for each in of.counts)


def _counting(of: Counting) -> str:
    if of.counts:
        return f"It counts towards {of.duty}, {of.period}."
    return f"It does not count towards {of.duty}, {of.period}: {of.why}."


def _duties(of: Evaluation, tell: Telling) -> Iterator[str]:
    for duty in of.duties:
        for case in duty.cases:
            yield f"{_promise(duty, tell)}{tell.line(duty.origin)}"
            yield from (f"  {each}" for each in _case(case, duty.promise, tell))
    counted = [each for each in of.attempts if each.counts]
    if of.attempts:
        yield f"Attempts that count: {len(counted)} of {len(of.attempts)}."
    for tried in of.attempts:
        why = "" if tried.counts else f", does not count: {tried.why}"
        yield f"  {tell.at(tried.at)}: {tried.via or 'no channel named'}{why}"


def _promise(of: DutyRead, tell: Telling) -> str:
    duty = of.promise
    levels = [
        f"{_within(level.within, tell)} in {_share(level.share.share, tell)}"
        for level in duty.levels
    ]
    when = f", {tell.locale.list_of(levels)}" if levels else ""
    over = f", over {tell.locale.duration(duty.over)}" if duty.over else ""
    via = f", via {tell.names(duty.via)}" if duty.via else ""
    return (
        f"{tell.names(duty.owes)} to {tell.names(duty.to)}: {of.id}{when}{over}{via}."
    )


def _within(length: Duration, tell: Telling) -> str:
    if length.is_at_once:
        return "at once"
    if not length.amount and length.family is Family.OPEN:
        return "at once, or at the next opening"
    return f"within {tell.locale.duration(length)}"


def _share(share: Fraction, tell: Telling) -> str:
    return "all cases" if share == 1 else f"{tell.locale.percent(share)} of the cases"


def _case(of: CaseOfDuty, duty: Duty, tell: Telling) -> Iterator[str]:
    calendar = f" on the calendar {tell.calendar(of.calendar)}" if of.calendar else ""
    dues = tell.locale.list_of([tell.at(each.at) for each in of.dues])
    due = f"; due {dues}" if of.dues else ""
    yield f"From {tell.at(of.start)} ({of.cause}){calendar}{due}."
    done = f", fulfilled on {tell.at(of.done)} ({of.how})" if of.done else ""
    yield f"It {_STATES[of.state]}{done}."
    if of.aim is not None:
        yield f"The aim is {tell.at(of.aim)}."
    for told in of.ladder:
        if told.came_due or of.state == "pending":
            word = "had to hear" if told.came_due else "will hear"
            yield f"{tell.names(told.to)} {word} of it on {tell.at(told.at)}."
    for then in of.follows:
        if then.exclude_from:
            yield f"The case does not count in {then.exclude_from}."
        if then.duty:
            yield f"The duty {then.duty} arises."
    for counted in of.counts:
        yield f"{_counted(counted, of.state, tell)}{tell.line(counted.origin)}"
    if duty.tolerance is not None:
        tolerated = tell.locale.percent(duty.tolerance.share)
        yield f"A shortfall of {tolerated} is tolerated."


def _counted(of: Counted, state: str, tell: Telling) -> str:
    """Return how many of the cases of a consequence there are, and what that means."""
    name = of.consequence.rpartition(".")[2]
    called = tell.text(tell.agreement.texts.get(f"{of.consequence}.label"))
    whose = f" of {tell.name(of.of)}" if of.of is not None else ""
    length = f" in {tell.locale.duration(of.within)}" if of.within else ""
    row = f", {of.rows} of {of.in_a_row} such times in a row" if of.in_a_row > 1 else ""
    end = "so it follows" if of.works else "and cases of other leads count too"
    number = f"number {of.cases} of {of.times} {state} cases"
    return f"For {called or tell.name(name)} it is {number}{whose}{length}{row}, {end}."


def _nurturing(of: Evaluation, tell: Telling) -> Iterator[str]:
    for track in of.tracks:
        yield from _track(track, tell)
    if of.tracks and of.nurturing.at_most is not None:
        often = tell.locale.frequency(of.nurturing.at_most)
        yield f"Messages at most {often}."


def _track(of: Track, tell: Telling) -> Iterator[str]:
    stage = f" ({of.stage})" if of.stage else ""
    end = f", until {tell.at(of.end)}: {of.why}" if of.end else ""
    yield (
        f"{tell.name(of.id)}{stage}, run by {tell.names(of.owner)}, from "
        f"{tell.at(of.start)} ({of.cause}){end}.{tell.line(of.origin)}"
    )
    for each in of.messages:
        when = tell.at(each.due) if each.due else f"not sent: {each.why}"
        offer = tell.text(each.offer) or "message"
        yield f"  {each.step}. {offer} via {each.via}: {when}"


def _conflicts(of: Evaluation, tell: Telling) -> Iterator[str]:
    for each in of.conflicts:
        about = f": {tell.names(each.about)}" if each.about else ""
        yield f"{tell.at(each.at)}: {each.kind}: {each.message}{about}."

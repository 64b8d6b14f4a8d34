"""What follows a miss, as short lines: in which case, and what then."""

from collections.abc import Iterator, Mapping

from sla_compiler.agreement.duty import Consequence, Duty, LateStep
from sla_compiler.agreement.governance import Remedy
from sla_compiler.phrases import short
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.misses import miss
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.fitting import clipped
from sla_compiler.view.page import Line, Link, Part
from sla_compiler.view.summary_lines import TOPICS, working_order

LONGEST = 180.0
"""How wide what follows may be, in the height of its letters."""

CASE = 60.0


def following(clauses: Mapping[str, Part], voice: Voice) -> Iterator[Line]:
    """Yield what follows: for all duties, for some, for each by its own words."""
    yield from _ladder(clauses, voice)
    for remedy in voice.agreement.remedies:
        if remedy.in_force is not False and remedy.when.state == "late":
            yield _remedy(remedy, clauses, voice)
    yield from _silence(clauses, voice)
    yield from _own(clauses, voice)


def _ladder(clauses: Mapping[str, Part], voice: Voice) -> Iterator[Line]:
    of = voice.agreement.escalation
    if of is not None:
        part = clauses["governance.escalation"]
        said = tuple(short.told(of.steps, voice))
        own = any(duty.late for duty in voice.agreement.duties)
        yield _line(
            voice.say("one-page-any-other" if own else "one-page-any"),
            said,
            Link(part.number, f"#{part.id}"),
            voice,
        )


def _remedy(of: Remedy, clauses: Mapping[str, Part], voice: Voice) -> Line:
    path = f"governance.consequences.{of.id}"
    said = (*short.follows(of.then, voice), short.begins(of.in_force, voice))
    link = Link(clauses[path].number, f"#{path}")
    return _line(miss(of.when, voice), said, link, voice)


def _silence(clauses: Mapping[str, Part], voice: Voice) -> Iterator[Line]:
    silence = voice.agreement.handoff.silence
    part = clauses.get("handoff.acceptance")
    if part is not None and silence != "late":
        said = voice.say(f"one-page-silence-{silence}")
        link = Link(part.number, f"#{part.id}")
        yield _line(voice.say("one-page-silence"), (said,), link, voice)


def _own(clauses: Mapping[str, Part], voice: Voice) -> Iterator[Line]:
    """Yield what follows a duty by its own words, for duties alike in one line."""
    alike: dict[tuple[tuple[LateStep, ...], Consequence | None], list[Duty]] = {}
    owed = (d for d in voice.agreement.duties if short.topic(d) in TOPICS)
    for duty in sorted(owed, key=working_order(voice)):
        if (duty.late or duty.then) and duty.in_force is not False:
            alike.setdefault((duty.late, duty.then), []).append(duty)
    for (late, then), same in alike.items():
        names = dict.fromkeys(f"“{duty_name(duty.id, voice)}”" for duty in same)
        if_ = voice.say("one-page-late", duties=voice.either(names))
        said = (*short.told(late, voice), *(short.follows(then, voice) if then else ()))
        first = same[0].id
        yield _line(if_, said, Link(clauses[first].number, f"#{first}"), voice)


def _line(case: str, follows: tuple[str, ...], link: Link, voice: Voice) -> Line:
    said = "; ".join(each for each in follows if each)
    lead = voice.sentence(clipped(case, CASE))
    return Line(
        lead=voice.say("one-page-lead", due=lead),
        text=clipped(said, LONGEST),
        links=(link,),
    )

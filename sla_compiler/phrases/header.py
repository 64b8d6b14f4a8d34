"""Parties, teams, term and calendars in sentences."""

from collections.abc import Iterable, Iterator, Sequence

from sla_compiler.agreement.header import Calendar, Party, Team
from sla_compiler.agreement.lifecycle import Exclusion
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.conditions import condition
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.values import leads, minute_of_day, notice, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.hours import Opening


def party(of: Party, voice: Voice) -> Iterator[str]:
    """Yield what part a party takes, and where it is reached."""
    name = actor(of.id, voice)
    house = organization(of, voice)
    if of.kind == "steward":
        yield voice.say("party-steward", steward=name)
    elif of.kind == "third":
        yield voice.say("party-third", third=name)
    else:
        yield voice.say("party-bound", party=name)
    if house:
        yield voice.say("party-organization", organization=house)
    contact = voice.plain.text(of.origin, "contact")
    if contact:
        yield voice.say("party-contact", contact=contact)


def organization(of: Party, voice: Voice) -> str:
    """Return the organization that a party belongs to, nothing where none is named."""
    return voice.plain.text(of.origin, "organization")


def team(of: Team, voice: Voice) -> Iterator[str]:
    """Yield who a team is and how much it can do."""
    if of.people is not None:
        yield voice.say("team-people", count=of.people)
    if of.attempts_per_day is not None:
        yield voice.say("team-attempts", count=of.attempts_per_day)
    if of.share.share != 1:
        yield (
            voice.sentence(voice.say("team-share", share=share(of.share, voice))) + "."
        )
    if of.capacity is not None:
        yield voice.say("team-capacity", limit=leads(of.capacity, voice))
    if of.ramp:
        shares = voice.both(share(each, voice) for each in of.ramp)
        yield voice.say("team-ramp", shares=shares)
    if of.calendar is not None:
        calendar = voice.name("calendar", of.calendar)
        yield voice.say("team-calendar", calendar=calendar)
    if of.lead is not None:
        yield voice.sentence(voice.say("team-lead", role=actor(of.lead, voice))) + "."


def term(voice: Voice) -> Iterator[str]:
    """Yield from when to when the agreement holds and how it goes on."""
    of = voice.agreement.term
    start = voice.locale.date(of.effective)
    if of.until is None:
        yield voice.say("term-from", **{"from": start})
    else:
        until = voice.locale.date(of.until)
        yield voice.say("term-from-until", **{"from": start, "until": until})
        yield voice.say(f"renewal-{of.renewal.replace('_', '-')}")
    if of.notice is not None:
        yield notice("term" if of.until is None else "renewal", of.notice, voice)
    if voice.agreement.currency is not None:
        yield voice.say("term-currency", currency=voice.agreement.currency)
    month = voice.locale.month(voice.agreement.fiscal_start)
    yield voice.say("term-fiscal-year", month=month)


def ending(voice: Voice) -> Iterator[str]:
    """Yield how the agreement is changed and ended."""
    of = voice.agreement.term
    if of.amendment_notice is not None:
        yield notice("amendment", of.amendment_notice, voice)
    if of.amendment_emergency is not None:
        yield notice("emergency", of.amendment_emergency, voice)
    if of.amendment_by:
        yield voice.say("amendment-by", actors=_any_of(of.amendment_by, voice))
    if of.termination_notice is not None:
        yield notice("termination", of.termination_notice, voice)
    if of.termination_by:
        yield voice.say("termination-by", actors=_any_of(of.termination_by, voice))


def _any_of(names: Iterable[str], voice: Voice) -> str:
    """Return all who are named, of whom each may act without the others."""
    return voice.sentence(voice.either(actor(name, voice) for name in names))


def exclusion(of: Exclusion, voice: Voice) -> Iterator[str]:
    """Yield which leads are left out, and why."""
    said = condition(of.when, voice)
    because = voice.text(of.origin, "because")
    if because:
        yield voice.say("scope-excluded", condition=said, reason=voice.ended(because))
    else:
        yield voice.say("scope-excluded-bare", condition=said)
    yield from in_force(of.in_force, voice)


def days(of: Sequence[str], voice: Voice) -> str:
    """Return days of the week that follow each other: two by name, more as a span."""
    names = [voice.locale.weekday(each) for each in of]
    if len(names) < 3:
        return voice.both(names)
    return voice.say("range", **{"from": names[0], "until": names[-1]})


def openings(of: tuple[Opening, ...], voice: Voice) -> str:
    """Return the open hours of a day, for a cell."""
    if not of:
        return voice.say("calendar-closed")
    return ", ".join(
        voice.say(
            "range",
            **{
                "from": minute_of_day(each.start, voice),
                "until": minute_of_day(each.end, voice),
            },
        )
        for each in of
    )


def holiday(of: Calendar, day: str, voice: Voice) -> str:
    """Return the name of a holiday."""
    return voice.plain.text(of.origin, "holidays", day)

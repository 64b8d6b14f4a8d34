"""What stands before the clauses: parties, scope, term, calendars, segments."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sla_compiler.agreement.header import Calendar, Party
from sla_compiler.phrases import header, lifecycle
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Block, Items, Part, Sentences, Table, cell
from sla_compiler.words.hours import Opening

WEEKDAYS = (
    *("monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)


def front(voice: Voice) -> Iterator[Part]:
    """Yield the parts before the clauses."""
    yield _parties(voice)
    yield _scope(voice)
    yield Part(
        id="term",
        title=voice.say("section-term"),
        blocks=(Sentences(tuple(header.term(voice))),),
    )
    yield _calendars(voice)
    if voice.agreement.segments:
        yield _segments(voice)


def _parties(voice: Voice) -> Part:
    parties = tuple(_party(each, voice) for each in voice.agreement.parties)
    return Part(id="parties", title=voice.say("section-parties"), parts=parties)


def _party(of: Party, voice: Voice) -> Part:
    blocks: list[Block] = [Sentences(tuple(header.party(of, voice)))]
    for message, name, ids in (
        ("party-roles", "roles", of.roles),
        ("party-queues", "queues", of.queues),
    ):
        if ids:
            called = (actor(each, voice) for each in ids)
            if name == "queues":
                called = (voice.say("named", name=each) for each in called)
            listed = voice.both(called)
            blocks.append(Sentences((voice.say(message, **{name: listed}),)))
    teams = tuple(
        f"{actor(team.id, voice)}: {' '.join(header.team(team, voice))}"
        for team in voice.agreement.teams
        if team.party == of.id
    )
    if teams:
        blocks.append(Items(teams, f"{voice.say('section-teams')}:"))
    return Part(id=f"parties.{of.id}", title=actor(of.id, voice), blocks=tuple(blocks))


def _scope(voice: Voice) -> Part:
    scope = voice.text(("about", "scope"))
    said = (voice.say("scope-covers", scope=voice.ended(scope)),) if scope else ()
    blocks: list[Block] = [Sentences(said)] if said else []
    blocks.extend(
        Sentences(tuple(header.exclusion(each, voice)))
        for each in voice.agreement.exclusions
    )
    if not blocks:
        blocks.append(Sentences((voice.say("nothing-said"),)))
    return Part(id="scope", title=voice.say("section-scope"), blocks=tuple(blocks))


def _calendars(voice: Voice) -> Part:
    default = voice.agreement.calendar
    said: tuple[Block, ...] = ()
    if default is not None:
        name = voice.name("calendar", default)
        said = (Sentences((voice.say("agreement-calendar", calendar=name),)),)
    return Part(
        id="calendars",
        title=voice.say("section-calendars"),
        blocks=said,
        parts=tuple(_calendar(each, voice) for each in voice.agreement.calendars),
    )


def _calendar(of: Calendar, voice: Voice) -> Part:
    hours = Table(
        caption=voice.say("calendar-hours", zone=of.zone),
        heads=(voice.say("heading-weekday"), voice.say("heading-hours")),
        rows=tuple(
            (cell(days), cell(header.openings(opening, voice)))
            for days, opening in _alike(of, voice)
        ),
        kind="hours",
    )
    closed = Table(
        caption=voice.say("calendar-holidays"),
        heads=(voice.say("heading-date"), voice.say("heading-holiday")),
        rows=tuple(
            (
                cell(voice.locale.date(day)),
                cell(header.holiday(of, day.isoformat(), voice)),
            )
            for day in of.holidays
        ),
        kind="holidays",
    )
    return Part(
        id=f"calendars.{of.id}",
        title=voice.heading("calendar", of.id),
        blocks=(hours, closed) if of.holidays else (hours,),
    )


def _alike(of: Calendar, voice: Voice) -> Iterator[tuple[str, tuple[Opening, ...]]]:
    """Yield the days that follow each other with equal hours, and these hours."""
    hours = zip(WEEKDAYS, of.hours, strict=True)
    for opening, days in groupby(hours, key=itemgetter(1)):
        yield header.days([day for day, _ in days], voice), opening


def _segments(voice: Voice) -> Part:
    items = tuple(
        f"{voice.heading('segment', each.id)}: "
        f"{' '.join(lifecycle.segment(each, voice))}"
        for each in voice.agreement.segments
    )
    return Part(
        id="segments",
        title=voice.say("section-segments"),
        blocks=(Items(items, voice.say("segment-first")),),
    )

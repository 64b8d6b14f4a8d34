"""Annexes C and E to I, and the page on which the parties sign."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from sla_compiler.diagnostic import Route
from sla_compiler.names.places import place_of
from sla_compiler.phrases import lifecycle
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.defined import Defined, defined
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.open_names import open_name
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import (
    Block,
    Cell,
    Link,
    Part,
    References,
    Sentences,
    Table,
    cell,
    table,
)
from sla_compiler.view.texts import means, under
from sla_compiler.words.spaced import spaced


def outcomes(voice: Voice) -> tuple[Block, ...]:
    """Return the register of outcomes."""
    heads = ("code", "reason", "use", "effects", "cooldown")
    return (
        table(
            heads=tuple(voice.say(f"heading-{name}") for name in heads),
            rows=tuple(
                (
                    cell(each.code),
                    cell(
                        voice.plain.name("outcome", each.id),
                        means(*each.origin, voice=voice),
                    ),
                    cell(lifecycle.uses(each, voice)),
                    cell(*map(voice.sentence, lifecycle.outcome(each, voice))),
                    cell(*map(voice.sentence, lifecycle.come_back(each, voice))),
                )
                for each in voice.agreement.outcomes
            ),
            kind="outcomes",
        ),
    )


class Clause(Protocol):
    """What may be kept out of force."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def origin(self) -> Route:
        """Return where it was written."""

    @property
    def in_force(self) -> bool | date:
        """Return whether it is in force, or from which day."""


def not_in_force(voice: Voice, clauses: Mapping[str, Part]) -> tuple[Block, ...]:
    """Return what stands in the agreement and is not, or not yet, in force."""
    of = voice.agreement
    fit = of.fit.criteria if of.fit else ()
    signals = of.interest.signals if of.interest else ()
    things: tuple[Clause, ...] = (
        *of.exclusions,
        *of.goals,
        *fit,
        *signals,
        *of.routing,
        *of.returns,
        *of.tracks,
        *of.cadences,
        *of.outcomes,
        *of.measures,
        *of.reviews,
        *of.remedies,
        *of.duties,
    )
    rows = {
        path: said
        for thing in things
        if (said := " ".join(in_force(thing.in_force, voice)))
        for path in [_path(thing.id, thing.origin)]
    }
    # a remedy and the duty that it brings are one thing to a reader
    items = dict.fromkeys(
        (_cell_of(path, clauses, voice), cell(said)) for path, said in rows.items()
    )
    heads = (voice.say("heading-clause"), voice.say("heading-when"))
    return (Table(heads=heads, rows=tuple(items)),) if items else ()


def _path(name: str, origin: tuple[str | int, ...]) -> str:
    steps = (name if isinstance(step, int) else step for step in origin)
    return ".".join(steps)


def _cell_of(path: str, clauses: Mapping[str, Part], voice: Voice) -> Cell:
    part = clauses.get(nearest(path, clauses) or place_of(path))
    name = voice.sentence(duty_name(path, voice))
    links = (Link(_where(part), f"#{part.id}"),) if part else ()
    return Cell((name,), links)


def _where(part: Part) -> str:
    return part.number or part.title


def nearest(path: str, clauses: Mapping[str, Part]) -> str:
    """Return the id of the innermost part that a path lies in, or nothing."""
    steps = path.split(".")
    for end in range(len(steps), 0, -1):
        found = ".".join(steps[:end])
        if found in clauses:
            return found
    return ""


def to_be_agreed(voice: Voice, clauses: Mapping[str, Part]) -> tuple[Block, ...]:
    """Return what the parties have still to agree."""
    open_paths = voice.agreement.open_paths
    if not open_paths:
        return ()
    rows = tuple(
        (cell(open_name(path, voice)), _clause_cell(path, clauses))
        for path in open_paths
    )
    heads = (voice.say("heading-open"), voice.say("heading-clause"))
    note = Sentences((voice.say("to-be-agreed-note"),))
    return (note, Table(heads=heads, rows=rows))


def _clause_cell(path: str, clauses: Mapping[str, Part]) -> Cell:
    part = clauses.get(nearest(path, clauses))
    return Cell((), (Link(_where(part), f"#{part.id}"),)) if part else Cell()


def waivers(voice: Voice, clauses: Mapping[str, Part]) -> tuple[Block, ...]:
    """Return which findings of the compiler are accepted, and why."""
    by: dict[str, dict[str, str]] = {}
    for path, text in under("waivers", voice):
        name, _, key = path.partition(".")
        by.setdefault(name, {})[key] = text
    heads = ("name", "check", "at", "because", "expires")
    heads_said = tuple(voice.say(f"heading-{name}") for name in heads)
    rows = tuple(_waiver(name, said, voice, clauses) for name, said in by.items())
    return (table(heads=heads_said, rows=rows),) if rows else ()


def _waiver(
    name: str, said: Mapping[str, str], voice: Voice, clauses: Mapping[str, Part]
) -> tuple[Cell, ...]:
    at = said.get("at", "")
    return (
        cell(voice.sentence(spaced(name))),
        cell(said["check"]),
        replace(_clause_cell(at, clauses), lines=(open_name(at, voice),))
        if at
        else Cell(),
        cell(said["because"]),
        cell(voice.locale.date(date.fromisoformat(said["until"]))),
    )


def glossary(voice: Voice, clauses: Mapping[str, Part]) -> tuple[Block, ...]:
    """Return every defined word with its kind, its meaning and its clause, by name."""
    named = ((_term(each, voice.plain), each) for each in defined(voice.agreement))
    rows = sorted(named, key=lambda row: (row[0].casefold(), row[1].path))
    heads = ("term", "kind", "meaning", "clause")
    listed = Table(
        heads=tuple(voice.say(f"heading-{name}") for name in heads),
        rows=tuple(
            (
                cell(voice.sentence(name)),
                cell(voice.sentence(voice.say(f"glossary-kind-{each.kind}"))),
                cell(voice.text(each.meaning)),
                _clause_cell(each.path, clauses),
            )
            for name, each in rows
        ),
        ids=tuple(each.anchor for _, each in rows),
    )
    return (listed,) if rows else ()


def _term(of: Defined, voice: Voice) -> str:
    return spaced(of.id) if of.family == "term" else voice.name(of.family, of.id)


def references(voice: Voice) -> tuple[Block, ...]:
    """Return the documents that go with it, and what its versions changed."""
    blocks: list[Block] = []
    for link in _links(voice):
        known = link.href.startswith(("https://", "http://", "mailto:"))
        blocks.append(References((link,)) if known else Sentences((link.text,)))
    rows = tuple(_changes(voice))
    if rows:
        heads = ("version", "date", "change")
        said = tuple(voice.say(f"heading-{name}") for name in heads)
        caption = voice.say("section-changes")
        blocks.append(table(caption=caption, heads=said, rows=rows, kind="changes"))
    return tuple(blocks)


def _links(voice: Voice) -> Iterator[Link]:
    by: dict[str, dict[str, str]] = {}
    for path, text in under("about.references", voice.plain):
        name, _, key = path.partition(".")
        by.setdefault(name, {})[key] = text
    for name, said in by.items():
        url = said.get("url", "")
        title = said.get("title", name)
        yield Link(f"{title}: {url}" if url else title, url)


def _changes(voice: Voice) -> Iterator[tuple[Cell, ...]]:
    by: dict[str, dict[str, str]] = {}
    for path, text in under("about.changes", voice):
        at, _, key = path.partition(".")
        by.setdefault(at, {})[key] = text
    for said in by.values():
        yield (
            cell(said.get("version", "")),
            cell(_day(said.get("date", ""), voice)),
            cell(said.get("change", "")),
        )


def _day(said: str, voice: Voice) -> str:
    """Return a day in words; what is no day stays as the author wrote it."""
    try:
        return voice.locale.date(date.fromisoformat(said))
    except ValueError:
        return said


def signatures(voice: Voice, identity: str) -> tuple[Block, ...]:
    """Return the forms on which the parties sign, one for each role."""
    of = voice.agreement.signoff
    heads = ("party", "role", "signature", "name", "place-and-date")
    roles = () if of is None else of.require
    sides = {} if of is None else dict(of.parties)
    rows = tuple(
        (
            cell(actor(sides.get(role, ""), voice), _organization(sides, role, voice)),
            cell(voice.name("actor", role)),
            Cell(),
            cell(voice.plain.text(("signoff", "roles", role, "name"))),
            Cell(),
        )
        for role in roles
    )
    signs = voice.say(
        "signature-signs", version=voice.agreement.version, digest=identity
    )
    forms = Table(
        template="blocks/signatures.html",
        heads=tuple(voice.say(f"heading-{name}") for name in heads),
        rows=rows,
    )
    return (Sentences((signs,)), forms)


def _organization(sides: Mapping[str, str], role: str, voice: Voice) -> str:
    return voice.plain.text(("parties", sides.get(role, ""), "organization"))


def nothing(voice: Voice) -> tuple[Block, ...]:
    """Return that an annex lists nothing."""
    return (Sentences((voice.say("nothing-listed"),)),)

"""An agreement as it is told in one language: its names, its texts, its words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Protocol

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.facts import Attribute
from sla_compiler.diagnostic import Route
from sla_compiler.frozen import frozen
from sla_compiler.locale import Locale
from sla_compiler.locale.catalogue import Argument
from sla_compiler.locale.marks import marked
from sla_compiler.model.text import Text
from sla_compiler.phrases.defined import NONE, Glossary, glossary
from sla_compiler.words.spaced import spaced

_CAPITALS = re.compile(r"\S*(?:@|://|www\.)\S*|\b([A-Z]{2,6})s?\b")
"""Addresses, which stay as they are; and abbreviations, of one or of several."""


@frozen
class Voice:
    """Who tells an agreement: the agreement, the language, and what things are called.

    `names` gives, for each kind of thing, the name that readers see under each id. A
    voice that has the glossary marks what it names: see `marks` of the locale.
    """

    agreement: Agreement
    locale: Locale
    names: Mapping[str, Mapping[str, str]]
    attributes: Mapping[str, Attribute]
    glossary: Glossary = NONE

    @property
    def marking(self) -> "Voice":
        """Return the voice for running text: names in it are marked."""
        return replace(self, glossary=glossary(self.agreement))

    @property
    def plain(self) -> "Voice":
        """Return the voice for titles and pictures, and for all that is measured."""
        return self if self.glossary is NONE else replace(self, glossary=NONE)

    def say(self, message: str, /, **arguments: Argument) -> str:
        """Return a message of the language."""
        return self.locale.say(message, **arguments)

    def name(self, kind: str, name: str) -> str:
        """Return what readers see instead of an id."""
        return self.naming(kind, name, self.names[kind].get(name, spaced(name)))

    def naming(self, kind: str, name: str, words: str) -> str:
        """Return words that stand for a thing; marked if the glossary has it."""
        anchor = self.glossary.anchors.get((kind, name))
        return words if anchor is None else marked(words, anchor)

    def heading(self, kind: str, name: str) -> str:
        """Return the name of a thing over what is said of it; it leads nowhere."""
        return self.locale.sentence(self.names[kind].get(name, spaced(name)))

    def written(self, text: Text) -> str:
        """Return a text of the author's in this language, else in the binding one."""
        return self.spoken(self.chosen(text)[1])

    def chosen(self, text: Text) -> tuple[str, str]:
        """Return the language in which a text is told, and what it says there."""
        return _chosen(text, self.agreement, self.locale)

    def text(self, route: Route, *further: str) -> str:
        """Return the author's text at a path, or nothing."""
        found = text_at((*route, *further), self.agreement, self.locale)
        return self.spoken(found)

    def label(self, route: Route) -> str:
        """Return what the author calls the thing at a path, or nothing."""
        return text_at((*route, "label"), self.agreement, self.locale)

    def spoken(self, text: str) -> str:
        """Return an author's own words; abbreviations of defined things are marked."""
        known = self.glossary.abbreviations
        if not known:
            return text

        def named(found: re.Match[str]) -> str:
            anchor = known.get(found[1] or "")
            return found[0] if anchor is None else marked(found[0], anchor)

        return _CAPITALS.sub(named, text)

    def both(self, phrases: Iterable[str]) -> str:
        """Return phrases of which all count: `a, b and c`."""
        return self.locale.list_of(phrases)

    def either(self, phrases: Iterable[str]) -> str:
        """Return phrases of which one counts: `a, b or c`."""
        return self.locale.list_of(phrases, "or")

    def ended(self, text: str) -> str:
        """Return a text of the author's with its full stop."""
        return text if text.endswith((".", "!", "?", "…")) else f"{text}."

    def sentence(self, phrase: str) -> str:
        """Return a phrase as the beginning of a sentence."""
        return self.locale.sentence(phrase)


class _Named(Protocol):
    """What has an id, and perhaps a label."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def origin(self) -> Route:
        """Return where it was written."""


def voice(agreement: Agreement, locale: Locale) -> Voice:
    """Return an agreement as it is told in a language."""
    names = MappingProxyType(dict(_names(agreement, locale)))
    declared = (*agreement.attributes, *(a for e in agreement.events for a in e.has))
    attributes = MappingProxyType({each.id: each for each in reversed(declared)})
    return Voice(agreement=agreement, locale=locale, names=names, attributes=attributes)


def text_at(route: Route, agreement: Agreement, locale: Locale) -> str:
    """Return the author's text at a path, or nothing."""
    found = agreement.texts.get(".".join(str(step) for step in route))
    return "" if found is None else _chosen(found, agreement, locale)[1]


def _chosen(text: Text, agreement: Agreement, locale: Locale) -> tuple[str, str]:
    for tag in (locale.tag, agreement.language):
        found = text.get(tag)
        if found is not None:
            return tag, found
    return text.in_languages[0] if text.in_languages else ("", "")


def _names(
    agreement: Agreement, locale: Locale
) -> Iterable[tuple[str, Mapping[str, str]]]:
    """Yield each kind of thing with the names of its things."""
    of = agreement
    for kind, things in _labelled(agreement):
        yield kind, {each.id: _label(each, agreement, locale) for each in things}
    for kind, places in (("stage", of.stages), ("end", of.ends)):
        labels = ((p.id, ("definitions", f"{kind}s", p.id, "label")) for p in places)
        yield (
            kind,
            {
                name: text_at(route, agreement, locale) or locale.word("place", name)
                for name, route in labels
            },
        )
    yield "calendar", dict(_calendars(agreement, locale))
    yield "actor", dict(_actors(agreement, locale))


def _labelled(of: Agreement) -> Iterable[tuple[str, tuple[_Named, ...]]]:
    """Yield each kind of thing that carries its own label, with its things."""
    yield "team", of.teams
    yield "segment", of.segments
    yield "list", of.lists
    yield "event", of.events
    yield "status", of.statuses
    yield "outcome", of.outcomes
    yield "track", of.tracks
    yield "cadence", of.cadences
    yield "kpi", of.measures
    yield "review", of.reviews
    yield "goal", of.goals
    own = (attribute for event in of.events for attribute in event.has)
    yield "fact", (*of.attributes, *of.derived, *own)


def _label(thing: _Named, agreement: Agreement, locale: Locale) -> str:
    return text_at((*thing.origin, "label"), agreement, locale) or spaced(thing.id)


def _calendars(agreement: Agreement, locale: Locale) -> Iterable[tuple[str, str]]:
    """Yield what each calendar is called: without a label, by its id as a name."""
    for each in agreement.calendars:
        label = text_at((*each.origin, "label"), agreement, locale)
        yield each.id, label or locale.sentence(spaced(each.id))


def _actors(agreement: Agreement, locale: Locale) -> Iterable[tuple[str, str]]:
    for party in agreement.parties:
        named = text_at((*party.origin, "name"), agreement, locale)
        yield party.id, named or spaced(party.id)
        for kind, ids in (("roles", party.roles), ("queues", party.queues)):
            for name in ids:
                given = text_at((*party.origin, kind, name), agreement, locale)
                yield name, given or spaced(name)
    for team in agreement.teams:
        given = text_at((*team.origin, "label"), agreement, locale)
        yield team.id, given or spaced(team.id)

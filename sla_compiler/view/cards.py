"""A card for each who owes something: a working day by the agreement, to be kept."""

from collections.abc import Iterator, Mapping

from sla_compiler.agreement import Agreement
from sla_compiler.canonical.digest import Digest
from sla_compiler.frozen import frozen
from sla_compiler.locale import Locale
from sla_compiler.phrases import short
from sla_compiler.phrases.actors import actor
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.view.cards_actors import Doer, doers
from sla_compiler.view.cards_choices import Choices, Rhythm, attempt, choices, rhythms
from sla_compiler.view.cards_rows import Group, groups
from sla_compiler.view.from_agreement import from_agreement, places
from sla_compiler.view.page import Part

HEADS = ("when", "you", "deadline", "missed", "clause")


@frozen
class Card:
    """A card: whose it is, the rows of a working day, and what helps with them."""

    id: str
    name: str
    party: str
    groups: tuple[Group, ...]
    ladder: tuple[str, ...]
    attempts: tuple[str, ...]
    rhythms: tuple[Rhythm, ...]
    choices: tuple[Choices, ...]


@frozen
class Deck:
    """All cards of an agreement, and the words on each."""

    language: str
    title: str
    identity: str
    draft: str
    note: str
    heads: tuple[str, ...]
    at_a_glance: str
    beside: str
    cards: tuple[Card, ...]


def cards(agreement: Agreement, locale: Locale, digest: Digest) -> Deck:
    """Return the cards of an agreement in a language, with its digest."""
    told = voice(agreement, locale)
    page = from_agreement(agreement, locale, digest)
    clauses = places((*page.front, *page.clauses))
    return Deck(
        language=locale.tag,
        title=page.title,
        identity=f"{page.identity} · {page.short_digest}",
        draft=page.words.draft,
        note=told.say("card-note"),
        heads=tuple(told.say(f"card-heading-{name}") for name in HEADS),
        beside=told.say("card-beside"),
        at_a_glance=told.say("card-cadence"),
        cards=tuple(_card(each, clauses, told) for each in doers(told)),
    )


def _card(of: Doer, clauses: Mapping[str, Part], told: Voice) -> Card:
    attempts = attempt(of, told)
    return Card(
        id=of.id,
        name=told.sentence(actor(of.id, told)),
        party="" if of.id == of.party else actor(of.party, told),
        groups=tuple(groups(of, clauses, told)),
        ladder=tuple(_ladder(of, clauses, told)),
        attempts=(attempts,) if attempts else (),
        rhythms=tuple(rhythms(of, told)),
        choices=tuple(choices(of, clauses, told)),
    )


def _ladder(of: Doer, clauses: Mapping[str, Part], told: Voice) -> Iterator[str]:
    """Yield the steps of the ladder, where a duty of the card follows them."""
    steps = told.agreement.escalation
    if steps is not None and any(not duty.late for duty in of.duties):
        number = clauses["governance.escalation"].number
        said = "; ".join(short.told(steps.steps, told))
        yield told.say("card-ladder", clause=number, steps=said)

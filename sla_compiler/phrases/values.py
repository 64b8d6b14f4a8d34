"""Values and bounds, in the unit of what they belong to."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from fractions import Fraction

from sla_compiler.agreement.condition import Value
from sla_compiler.agreement.facts import Attribute
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.duration import Duration, Family
from sla_compiler.words.frequency import Frequency
from sla_compiler.words.interval import Interval
from sla_compiler.words.money import Money
from sla_compiler.words.percent import Percent
from sla_compiler.words.quantity import Amount

OPEN = frozenset({Family.OPEN, Family.OPEN_DAYS})
"""What only the open time of a calendar can tell."""

NAMED = {"segment": "segment", "status": "status", "outcome": "outcome"}


def value(of: Value, fact: str, voice: Voice) -> str:
    """Return a value of a fact, the names of things instead of their ids."""
    match of:
        case bool():
            return voice.say("yes" if of else "no")
        case str():
            return _text(of, fact, voice)
    return amount(of, voice, voice.attributes.get(fact))


def _text(of: str, fact: str, voice: Voice) -> str:
    if fact == "stage":
        return place(of, voice)
    if fact in NAMED:
        return voice.name(NAMED[fact], of)
    if fact == "priority":
        return voice.locale.word("priority", of)
    attribute = voice.attributes.get(fact)
    listed = attribute is not None and of in attribute.one_of
    return of.replace("_", " ") if listed else of


def place(name: str, voice: Voice) -> str:
    """Return what readers call a stage, status, end or track."""
    for kind in ("stage", "end", "status", "track"):
        if name in voice.names[kind]:
            return voice.name(kind, name)
    return voice.name("stage", name)


def amount(of: Amount, voice: Voice, attribute: Attribute | None = None) -> str:
    """Return an amount as its reader writes it, with the unit of its attribute."""
    match of:
        case Fraction():
            return _number(of, voice, attribute)
        case Duration():
            return voice.locale.duration(of)
        case Money(amount=number, currency=currency):
            return voice.locale.money(number, currency)
        case Percent(share=share):
            return voice.locale.percent(share)
        case date():
            return voice.locale.date(of)


def _number(of: Fraction, voice: Voice, attribute: Attribute | None) -> str:
    if attribute is not None and attribute.kind == "money":
        return voice.locale.money(of, attribute.unit or voice.agreement.currency or "")
    number = voice.locale.number(of)
    if attribute is None or attribute.unit in ("", attribute.id):
        return number
    return f"{number} {attribute.unit}"


def interval(of: Interval, voice: Voice, attribute: Attribute | None = None) -> str:
    """Return bounds as a phrase: `at least 50`, `from 35 to under 50`."""
    low = "" if of.low is None else amount(of.low, voice, attribute)
    high = "" if of.high is None else amount(of.high, voice, attribute)
    if of.low is not None and of.low == of.high:
        return low
    match bool(low), bool(high):
        case True, False:
            message = "amount-over" if of.low_open else "amount-at-least"
            return voice.say(_of_kind(message, of.low), value=low)
        case False, True:
            message = "amount-under" if of.high_open else "amount-at-most"
            return voice.say(_of_kind(message, of.high), value=high)
        case True, True:
            return voice.say(_ends(of), low=low, high=high)
    return voice.say("amount-any")


def _of_kind(message: str, bound: Amount | None) -> str:
    """Return the message for a bound: a day is not more than another, but later."""
    return f"day-{message[7:]}" if isinstance(bound, date) else message


def _ends(of: Interval) -> str:
    match of.low_open, of.high_open:
        case False, False:
            return "amount-from-to"
        case False, True:
            return "amount-from-under"
        case True, False:
            return "amount-over-to"
    return "amount-over-under"


def leads(of: Frequency, voice: Voice) -> str:
    """Return how many leads at most: `40 leads per month`."""
    if of.rolling is not None:
        period = voice.locale.duration(of.rolling)
        return voice.say("leads-in-any", count=of.times, period=period)
    if of.period:
        period = voice.say(f"period-{of.period}")
        return voice.say("leads-per", count=of.times, period=period)
    return voice.say("leads", count=of.times)


def due_after(of: Duration, voice: Voice) -> str:
    """Return by when something is due that is due so long after its start.

    After nought it is due at once; after nought of open time, once it is open.
    """
    if of.is_at_once:
        return voice.say("deadline-at-once")
    if not of.amount and of.family is Family.OPEN:
        return voice.say("deadline-at-opening")
    return voice.say("deadline-within", deadline=voice.locale.duration(of))


def counted_on(
    calendar: str | None, lengths: Iterable[Duration], voice: Voice
) -> Iterator[str]:
    """Yield what a calendar is to lengths of time: no hours by the clock are its."""
    families = {length.family for length in lengths}
    if calendar is None:
        return
    name = voice.name("calendar", calendar)
    if families & OPEN:
        yield voice.say("duty-calendar", calendar=name)
    elif families == {Family.ELAPSED}:
        yield voice.say("duty-calendar-hours", calendar=name)
    else:
        yield voice.say("duty-calendar-days", calendar=name)


def notice(kind: str, of: Duration, voice: Voice) -> str:
    """Return a sentence on the notice of something, or that none is needed."""
    if not of.amount:
        return voice.say(f"no-notice-{kind}")
    return voice.say(f"notice-{kind}", notice=voice.locale.duration(of))


def minute_of_day(minute: int, voice: Voice) -> str:
    """Return a time of day that is given in minutes after midnight."""
    if minute >= 24 * 60:
        return "24:00"
    return voice.locale.time(time(minute // 60, minute % 60))


def share(of: Percent, voice: Voice) -> str:
    """Return a share of a whole."""
    return voice.locale.percent(of.share)

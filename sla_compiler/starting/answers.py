"""What is asked of somebody who begins a spec, and how each answer is read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

from sla_compiler.clock.zone import nearest_zone, zone_names
from sla_compiler.diagnostic import Route
from sla_compiler.document.decoding import characters
from sla_compiler.document.tree import Scalar
from sla_compiler.source import Span
from sla_compiler.starting.templates import PROFILES, languages, template
from sla_compiler.words.date import FIRST_YEAR, LAST_YEAR, parse_date
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.hours import parse_opening
from sla_compiler.words.money import parse_currency
from sla_compiler.words.near import nearest

_ID = re.compile(r"[a-z][a-z0-9-]*")
_LONGEST_ID = 64
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")

Ask = Callable[[str, str, Callable[[str], object]], object]
"""Asks a question with the answer that is offered, until the answer can be read."""


class AnswerError(ValueError):
    """An answer is missing or cannot be read; the message says what would be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers, each in the form in which a spec says it."""

    language: str
    profile: str
    company: str
    id: str
    effective: date
    timezone: str
    hours: str
    currency: str


QUESTIONS = MappingProxyType(
    {
        "language": f"Language of the agreement, {' or '.join(languages())}",
        "profile": "Profile: small, or full to see what the language can say",
        "company": "Company",
        "effective": "First day of the agreement",
        "timezone": "Time zone of the office",
        "currency": "Currency of the goal",
    }
)
"""What is asked, in this order. For all else an option is enough."""

_NEEDED = ("company", "effective", "timezone")
"""What nobody can assume for another."""


def answered(
    given: Mapping[str, str | None],
    name: str,
    today: date,
    *,
    ask: Ask | None = None,
    assume: bool = False,
) -> Answers:
    """Return all answers; what is not given is asked for, where somebody can be asked.

    `name` is what the spec or its folder is called, if it has a name. With nobody to
    ask, what is usual is taken, but what nobody can assume for another only if that is
    wanted.

    Raises:
        AnswerError: an answer is missing or cannot be read.

    """
    missing = [_option(each) for each in _NEEDED if given.get(each) is None]
    if missing and not (ask or assume):
        fact = f"there is nobody to ask: give {', '.join(missing)}"
        raise AnswerError(f"{fact}, or take what is usual with --yes")
    known: dict[str, Any] = {}
    for each, read in _READERS.items():
        text, offered = given.get(each), _usual(each, known, name, today)
        if text is None and ask and each in QUESTIONS:
            known[each] = ask(QUESTIONS[each], offered, _told(read))
        else:
            known[each] = _told(read, _option(each))(offered if text is None else text)
    return Answers(**known)


def slug(text: str) -> str:
    """Return a text as a name for files: `Müller & Co.` is `muller-co`; or nothing."""
    letters = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_ID.sub("-", letters).strip("-0123456789")[:40].rstrip("-")


def _option(name: str) -> str:
    return f"--{name}"


def _told(read: Callable[[str], object], place: str = "") -> Callable[[str], object]:
    """Return a reader that says in one line where what is wrong, and the cure."""

    def told(text: str) -> object:
        try:
            return read(text)
        except WordError as error:
            facts = filter(None, (error.message, error.help))
            line = "; ".join(facts)
            raise AnswerError(f"{place}: {line}" if place else line) from error

    return told


def _usual(name: str, earlier: Mapping[str, Any], called: str, today: date) -> str:
    """Return the answer that is offered, as it would be given."""
    match name:
        case "language":
            return "en"
        case "profile":
            return PROFILES[0]
        case "effective":
            return f"{today.year + 1}-01-01"
        case "id":
            return slug(called) or "-".join(
                filter(None, (slug(earlier["company"]), "leads"))
            )
        case "company" if called:
            return called.removesuffix("-leads").replace("-", " ").title()
    node = template(earlier["language"], PROFILES[0]).node(_IN_TEMPLATE[name])
    assert isinstance(node, Scalar)
    return node.text


_IN_TEMPLATE: MappingProxyType[str, Route] = MappingProxyType(
    {
        "company": ("parties", "sales", "organization"),
        "timezone": ("calendars", "office", "timezone"),
        "hours": ("calendars", "office", "hours", "monday"),
        "currency": ("about", "currency"),
    }
)
"""Where a template holds what is usual among those who read its language."""


def _company(written: str) -> str:
    text = normalize("NFC", " ".join(written.split()))
    if not text:
        raise _wrong(text, "a name is missing", "write at least one letter")
    for diagnostic in characters(text, Span):
        raise _wrong(text, diagnostic.finding.message, diagnostic.finding.help)
    return text


def _agreement_id(written: str) -> str:
    text = written.strip()
    if len(text) > _LONGEST_ID:
        cure = f"write at most {_LONGEST_ID} characters"
        raise _wrong(text, f"{quoted(text)} is too long for a name", cure)
    if not _ID.fullmatch(text):
        cure = write(slug(text)) or "write small letters, digits and hyphens"
        raise _wrong(text, f"{quoted(text)} is not a name for a file", cure)
    return text


def _first_day(written: str) -> date:
    day = parse_date(written)
    if not FIRST_YEAR < day.year < LAST_YEAR:
        cure = f"write a year from {FIRST_YEAR + 1} to {LAST_YEAR - 1}"
        raise _wrong(written, f"no agreement begins on {quoted(written)}", cure)
    return day


def _timezone(written: str) -> str:
    text = written.strip()
    if text not in zone_names():
        cure = write(nearest_zone(text)) or "write a region and a city: `Asia/Jakarta`"
        raise _wrong(text, f"there is no time zone {quoted(text)}", cure)
    return text


def _hours(written: str) -> str:
    return parse_opening(written).plain()


def _currency(written: str) -> str:
    return parse_currency(written.strip())


def _language(written: str) -> str:
    return _one_of(written, languages(), "language")


def _profile(written: str) -> str:
    return _one_of(written, PROFILES, "profile")


_READERS: MappingProxyType[str, Callable[[str], object]] = MappingProxyType(
    {
        "language": _language,
        "profile": _profile,
        "company": _company,
        "id": _agreement_id,
        "effective": _first_day,
        "timezone": _timezone,
        "hours": _hours,
        "currency": _currency,
    }
)
"""How each answer is read; all raise `WordError` with the cure."""


def _one_of(written: str, known: tuple[str, ...], noun: str) -> str:
    text = written.strip()
    if text not in known:
        cure = write(nearest(text, known)) or "there is " + " and ".join(known)
        raise _wrong(text, f"there is no {noun} {quoted(text)}", cure)
    return text


def _wrong(text: str, message: str, cure: str | None) -> WordError:
    return WordError(message, 0, len(text), cure or "")

"""The events of a YAML text, as libyaml reads them, and where and why it stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError, YAMLError

Event: TypeAlias = Any
"""An event of ruamel.yaml; its marks count characters, as our spans do."""

_COLON, _QUESTION = "\ufdd0", "\ufdd1"
"""Stand for marks inside words; no text that is read has these two."""

_IN_WORD = re.compile(
    r"(?P<key>[\"'\]}]\s*:)|:(?=[^\s,\[\]{}])"
    r"|(?P<question>(?<=[^\s,\[\]{}])\?|(?<=[^\s,\[\]{}:?-] )\?|\?(?=[^\s,\[\]{}]))"
)
"""A mark that YAML 1.2 reads as part of a word, and libyaml in brackets as a mark."""

_MISREAD = re.compile(r"[\[{,]\s*[?:][^\s,\[\]{}]")
"""Where libyaml would take such a mark for another without a word."""


def covered(text: str) -> str:
    """Return a text with the marks inside its words covered, each by one character."""
    return _IN_WORD.sub(_cover, text)


def uncovered(text: str) -> str:
    """Return what `covered` has covered."""
    return text.replace(_COLON, ":").replace(_QUESTION, "?")


def misleads(text: str) -> bool:
    """Tell whether libyaml would read a text otherwise than YAML 1.2 does."""
    return bool(_MISREAD.search(text))


def _cover(match: re.Match[str]) -> str:
    return match["key"] or (_QUESTION if match["question"] else _COLON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why libyaml stops: its own words, never shown, and the place.

    `since` is where the construct begins that it was in.
    """

    problem: str
    at: int
    since: int | None


def events(text: str) -> Iterator[Event | Refusal]:
    """Yield the events of a text, and at last the refusal if there is one."""
    try:
        # a last line means the same with and without its end
        whole = text if text.endswith("\n") else f"{text}\n"
        yield from iter(CParser(whole).get_event, None)
    except MarkedYAMLError as error:
        yield _marked(error, len(text))
    except YAMLError:
        yield Refusal(problem="", at=0, since=None)


def _marked(error: MarkedYAMLError, end: int) -> Refusal:
    context, mark = error.context_mark, error.problem_mark
    return Refusal(
        problem=error.problem or "",
        at=min(mark.index, end) if mark else 0,
        since=min(context.index, end) if context else None,
    )

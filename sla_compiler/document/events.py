"""The events of a YAML text, as libyaml reads them, and where and why it stops."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError, YAMLError

Event: TypeAlias = Any
"""An event of ruamel.yaml; its marks count characters, as our spans do."""

COLON = "\ufdd0"
"""Stands for a colon inside a word. It is no character, and no text that is read has it."""


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
        get = CParser(text).get_event
        while (event := get()) is not None:
            yield event
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

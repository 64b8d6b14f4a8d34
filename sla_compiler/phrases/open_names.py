"""What is still to be agreed, in words that a reader understands."""

from collections.abc import Iterator
from typing import NamedTuple

from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.voice import Voice
from sla_compiler.schema.linked import child, linked

_CLAUSES = frozenset(
    {"goals", "definitions", "qualification", "handoff", "nurturing"}
    | {"lead_management", "kpis", "governance"}
)
"""What need not be named: the number of the clause says it."""


class _Step(NamedTuple):
    """One step of a path: what stands there, and its name for readers."""

    step: str
    name: str
    is_id: bool


def open_name(path: str, voice: Voice) -> str:
    """Return what is open at a path: `Response: Chats – deadline`."""
    steps = tuple(_steps(path, voice))
    named = next((at for at, each in enumerate(steps) if each.is_id), None)
    if named is None:
        is_told = len(steps) > 1 and steps[0].step in _CLAUSES
        thing, *rest = steps[1:] if is_told else steps
        name = thing.name
    else:
        name = duty_name(".".join(each.step for each in steps[: named + 1]), voice)
        rest = list(steps[named + 1 :])
    part = ", ".join(each.name for each in rest)
    thing_said = voice.sentence(name)
    return voice.say("open-part", thing=thing_said, part=part) if part else thing_said


def _steps(path: str, voice: Voice) -> Iterator[_Step]:
    """Yield the steps of a path; keys of the language have a word in every locale."""
    schema, steps = linked(), path.split(".")
    for end, step in enumerate(steps, 1):
        if step in schema.get("properties", {}):
            word = voice.say(f"field-{step.replace('_', '-')}")
            yield _Step(step, word, is_id=False)
        elif step.isdigit() and "items" in schema:
            number = voice.say("open-item", number=int(step) + 1)
            yield _Step(step, number, is_id=False)
        else:
            yield _Step(step, _name(tuple(steps[:end]), voice), is_id=True)
        listed = "items" in schema and "additionalProperties" not in schema
        schema = child(schema, 0 if listed else step) or schema


def _name(route: tuple[str, ...], voice: Voice) -> str:
    """Return what readers see of an id or a key of the author's."""
    given = voice.label(route) or voice.plain.text(route, "name")
    kind = "stage" if "stages" in route else "fact"
    return given or voice.name(kind, route[-1])

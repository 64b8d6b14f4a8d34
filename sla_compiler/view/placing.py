"""Where each duty stands: in the innermost clause of the author's path."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sla_compiler.agreement.duty import Duty
from sla_compiler.phrases import duties
from sla_compiler.phrases.duty_names import duty_name
from sla_compiler.phrases.open_names import open_name
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import (
    Block,
    Part,
    Promise,
    References,
    Sentences,
    Table,
    cell,
    walk,
)

TO_BE_AGREED = "to_be_agreed"
"""The last step of the id of a part that says what is open; no clause is called so."""


def with_duties(parts: tuple[Part, ...], voice: Voice) -> tuple[Part, ...]:
    """Return the parts, each with the promises that are made in it."""
    ids = {part.id for part in walk(parts)}
    placed: dict[str, list[Duty]] = {}
    for duty in sorted(voice.agreement.duties, key=_after_what_it_mends):
        placed.setdefault(home(duty.id, ids), []).append(duty)
    return tuple(_filled(part, placed, voice) for part in parts)


def _after_what_it_mends(duty: Duty) -> tuple[bool, str]:
    path = duty.id.partition(":")[0]
    return path.endswith(".then"), duty.id


def home(path: str, ids: set[str]) -> str:
    """Return the id of the innermost part that a duty's path lies in.

    Raises:
        LookupError: no part of the page is about the component of the duty.

    """
    steps = path.partition(":")[0].split(".")
    for end in range(len(steps), 0, -1):
        found = ".".join(steps[:end])
        if found in ids:
            return found
    raise LookupError(f"no part for the duty `{path}`")


def _filled(part: Part, placed: Mapping[str, list[Duty]], voice: Voice) -> Part:
    promises = tuple(_promise(duty, voice) for duty in placed.get(part.id, ()))
    under = tuple(_filled(each, placed, voice) for each in part.parts)
    after = isinstance(part.blocks[0] if part.blocks else None, Table | References)
    blocks = (*part.blocks, *promises) if after else (*promises, *part.blocks)
    return replace(part, blocks=blocks, parts=under)


def _promise(duty: Duty, voice: Voice) -> Promise:
    return Promise(
        id=duty.id,
        promise=duties.promise(duty, voice),
        further=(*duties.further(duty, voice), *_open(duty, voice)),
    )


def _open(duty: Duty, voice: Voice) -> Iterator[str]:
    """Yield what of a duty is not agreed yet."""
    start = f"{duty.id.partition(':')[0]}."
    for path in voice.agreement.open_paths:
        if path.startswith(start):
            yield voice.say("duty-open", value=open_name(path, voice))


def written_out(component: str, voice: Voice) -> Iterator[Part]:
    """Yield the part that holds the duties a component writes out, if there are any."""
    start = f"{component}.duties."
    paths = (d.id.partition(":")[0] for d in voice.agreement.duties)
    mine = dict.fromkeys(
        path.removesuffix(".then") for path in paths if path.startswith(start)
    )
    if mine:
        under = tuple(
            Part(id=path, title=voice.sentence(duty_name(path, voice.plain)))
            for path in mine
        )
        title = voice.say("section-duties")
        yield Part(id=f"{component}.duties", title=title, parts=under)


def still_open(component: str, voice: Voice) -> Iterator[Part]:
    """Yield the part that says what of a component is not agreed yet."""
    start = f"{component}."
    paths = (path for path in voice.agreement.open_paths if path.startswith(start))
    rows = tuple((cell(open_name(path, voice)),) for path in paths)
    if rows:
        yield Part(
            id=f"{start}{TO_BE_AGREED}",
            title=voice.say("section-to-be-agreed"),
            blocks=(Table(heads=(voice.say("heading-open"),), rows=rows),),
        )


def left_out(component: str, voice: Voice) -> tuple[Block, ...]:
    """Return that a component is not part of the agreement, and why."""
    reason = voice.text(("left_out", component))
    if reason:
        return (Sentences((voice.say("left-out", reason=voice.ended(reason)),)),)
    return (Sentences((voice.say("component-left-out"),)),)

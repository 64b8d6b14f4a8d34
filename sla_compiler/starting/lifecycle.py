"""The stages and statuses of a CRM in the place of those of a template."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sla_compiler.document.tree import Document, plain
from sla_compiler.starting import edits
from sla_compiler.starting.edits import Edit
from sla_compiler.starting.identity import Names
from sla_compiler.starting.note import Note
from sla_compiler.starting.picklist import Option
from sla_compiler.starting.recognise import BACK, ENDS, STAGES, STATUSES, known
from sla_compiler.starting.table import folded

Entry = dict[str, Any]
"""A stage, a status or an outcome, as a spec says it."""

_HANDED_OVER, _WON = "mql", "customer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What takes the place of parts of a template, and what is to be told of it."""

    edits: tuple[Edit, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The stages and ends of a spec, and what a CRM calls each of them."""

    stages: dict[str, Entry]
    ends: dict[str, Entry]
    called: dict[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def way(document: Document, options: tuple[Option, ...], names: Names) -> Way:
    """Return the way of a lead: that of the CRM, and what rules of the template need.

    A stage that rules speak of keeps its id, whatever the CRM calls it. What the CRM
    calls a stage may be an end, or nothing that a lead goes through.
    """
    own = {entry["id"]: entry for entry in _at(document, "definitions", "stages")}
    ends: dict[str, Entry] = dict(_at(document, "definitions", "ends"))
    found: dict[str, Entry] = {}
    called: dict[str, str] = {}
    notes: list[Note] = []
    for option in options:
        name, end = known(option.words, STAGES), known(option.words, ENDS)
        if name in own and name not in found:
            found[name] = _stage(name, option, own[name])
        elif end:
            name = end if end in ends else names.give("end", end)
            ends[name] = _entry(option)
        elif left_out := _left_out(option, found):
            notes.append(left_out)
            continue
        else:
            name = names.give("stage", option.id, option.label, option.value)
            found[name] = _stage(name, option, {})
        called |= dict.fromkeys(option.words, name)
    if options:
        notes += _missing(own, found)
    stages = _owned(_ordered(own, found))
    return Way(stages=stages, ends=ends, called=called, notes=tuple(notes))


def stage_edits(document: Document, way: Way) -> Iterator[Edit]:
    """Yield the edits that put the way of a lead into the text."""
    stage_lines = [f"- {edits.flow(entry)}" for entry in way.stages.values()]
    yield edits.value(document, ("definitions", "stages"), edits.block(stage_lines))
    yield edits.value(document, ("definitions", "ends"), edits.entries(way.ends))


def statuses(
    document: Document, options: tuple[Option, ...], way: Way, names: Names
) -> Made:
    """Return the statuses of a CRM, each in the stage it is for."""
    if not options:
        return Made()
    found: dict[str, Entry] = {}
    notes = []
    moments = {"first_attempt", "connected"}
    for option in options:
        name = names.give("status", option.id, option.label, option.value)
        stage = _stage_of(option, way)
        if option.stage and not stage:
            of = {"stage": option.stage, "instead": _HANDED_OVER}
            notes.append(Note(message="no-stage", of=of, place=option.place))
        found[name] = {"in": [stage or _HANDED_OVER]} | _entry(option)
        moment = known(option.words, STATUSES)
        if moment in moments:
            found[name]["after"] = moment
            moments.remove(moment)
    _by_hand(found)
    text = edits.entries(found)
    route = ("lead_management", "statuses")
    return Made(edits=(edits.value(document, route, text),), notes=tuple(notes))


def _by_hand(found: dict[str, Entry]) -> None:
    """Let people move a lead from the status with which a stage begins to all others.

    With each stage only one status can begin: the first that no moment brings.
    """
    for stage in {entry["in"][0] for entry in found.values()}:
        here = [name for name, entry in found.items() if entry["in"] == [stage]]
        first = next((name for name in here if "after" not in found[name]), here[0])
        if others := [name for name in here if name != first]:
            found[first]["allows"] = others


def _at(document: Document, *route: str) -> Any:
    node = document.node(route)
    assert node is not None
    return plain(node)


def _entry(option: Option) -> Entry:
    return {"label": option.label, "means": option.means or option.label}


def _stage(name: str, option: Option, own: Entry) -> Entry:
    means = option.means or own.get("means") or option.label
    rest = {"owner": ""} | own | {"means": means}
    return {"id": name, "label": option.label} | {
        key: value for key, value in rest.items() if key not in {"id", "label"}
    }


def _left_out(option: Option, found: Mapping[str, Entry]) -> Note | None:
    """Return why no stage is made of an option, if none is."""
    place, of = option.place, {"label": option.label}
    if known(option.words, BACK):
        return Note(message="comes-back", of=of, place=place)
    if _WON in found:
        return Note(message="after-won", of=of | {"won": _WON}, place=place)
    return None


def _missing(own: Mapping[str, Entry], found: Mapping[str, Entry]) -> Iterator[Note]:
    for name in own:
        if name not in found:
            yield Note(message="stage-missing", of={"name": name})


def _ordered(own: dict[str, Entry], found: dict[str, Entry]) -> dict[str, Entry]:
    """Return all stages: the CRM's in its order, the template's among each other."""
    kept = iter([name for name in own if name in found])
    order = [next(kept) if name in own else name for name in found]
    for place, name in enumerate(own):
        if name not in found:
            later = [each for each in list(own)[place + 1 :] if each in order]
            before = order.index(later[0]) if later else len(order)
            order.insert(before if place else 0, name)
    return {name: found.get(name) or own[name] for name in order}


def _owned(stages: dict[str, Entry]) -> dict[str, Entry]:
    """Return the stages with an owner each: Sales owns all after the hand-off."""
    owner = "marketing"
    for name, entry in stages.items():
        entry["owner"] = entry["owner"] or owner
        owner = "sales" if name == _HANDED_OVER else owner
    return stages


def _stage_of(option: Option, way: Way) -> str:
    """Return the stage of a status, or nothing if none is told."""
    if not option.stage:
        return "sql" if option.converted else ""
    word = folded(option.stage)
    name = way.called.get(word) or STAGES.get(word, "")
    return name if name in way.stages else ""

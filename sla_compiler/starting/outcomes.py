"""The reasons of a CRM in the place of the outcomes of a template."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import count

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document, Scalar, plain, walk
from sla_compiler.starting import edits
from sla_compiler.starting.edits import Edit
from sla_compiler.starting.identity import Names
from sla_compiler.starting.lifecycle import Entry, Made
from sla_compiler.starting.note import Note
from sla_compiler.starting.picklist import Option
from sla_compiler.starting.recognise import REASONS, USES, known
from sla_compiler.starting.table import folded

_OUTCOMES: Route = ("lead_management", "outcomes")
_LATER: Route = ("nurturing", "tracks", "long_term", "enter", "outcome")
"""Where a template with tracks says which outcomes lead to the slow one."""

_WORD = re.compile(r"\w+")


def outcomes(document: Document, options: tuple[Option, ...]) -> Made:
    """Return the reasons of a CRM as outcomes, and those that rules cannot miss."""
    if not options:
        return Made()
    own = _own(document)
    later = document.node(_LATER) is not None
    names, notes, found = Names(own), list[Note](), dict[str, Entry]()
    for option in options:
        name, use = known(option.words, REASONS), USES.get(folded(option.group), "")
        if name not in own or name in found or use not in {"", *own[name]["may"]}:
            name = names.give("reason", option.id, option.label, option.value)
        use = use or known(option.words, USES) or "return"
        follows = own.get(name) or _follows(use, later=later)
        found[name] = _named(option, follows)
        notes += _doubtful(option, guessed=name not in own)
    for name in _spoken_of(document, own):
        if name not in found:
            notes.append(Note(message="reason-missing", of={"name": name}))
            found[name] = own[name] | {"code": ""}
    notes += _number(found)
    return Made(edits=tuple(_edits(document, found, later=later)), notes=tuple(notes))


def _own(document: Document) -> dict[str, Entry]:
    node = document.node(_OUTCOMES)
    assert node is not None
    found = plain(node)
    assert isinstance(found, dict)
    return found


def _spoken_of(document: Document, own: Mapping[str, Entry]) -> Iterator[str]:
    """Yield the outcomes that a rule of the template names."""
    words = {
        word
        for route, node in walk(document.root)
        if isinstance(node, Scalar)
        and route[: len(_OUTCOMES)] != _OUTCOMES
        and route[: len(_LATER)] != _LATER
        for word in _WORD.findall(node.text)
    }
    yield from (name for name in own if name in words)


def _named(option: Option, follows: Entry) -> Entry:
    """Return an outcome with the code and the words of the CRM, in the usual order."""
    means = {"means": option.means} if option.means else {}
    named = {"code": option.code, "label": option.label}
    return named | follows | named | means


def _follows(use: str, *, later: bool) -> Entry:
    if use == "reject":
        return {"may": [use], "end": "disqualified", "counts_as_volume": False}
    if use == "disqualify":
        return {"may": [use], "end": "disqualified"}
    if later:
        return {"may": [use], "to": _LATER[2], "interest": "keep"}
    return {"may": [use], "again": {"after": "90 days"}}


def _doubtful(option: Option, *, guessed: bool) -> Iterator[Note]:
    """Yield what the author is to look at, as the export does not say it."""
    place, label = option.place, option.label
    if option.group and folded(option.group) not in USES:
        of = {"group": option.group, "label": label, "key": "may"}
        yield Note(message="class-unknown", of=of, place=place)
    elif guessed and not option.group and not known(option.words, USES):
        yield Note(message="use-unsaid", of={"label": label}, place=place)
    if option.stage:
        of = {"stage": option.stage}
        yield Note(message="stage-of-reason", of=of, place=place)


def _number(found: Mapping[str, Entry]) -> Iterator[Note]:
    """Give each outcome a code of its own; yield what is told of codes given twice."""
    given = Counter(entry["code"] for entry in found.values() if entry["code"])
    used = set[str]()
    for name, entry in found.items():
        code = entry["code"]
        if code in used:
            yield Note(message="code-twice", of={"code": code, "name": name})
        if not code or code in used:
            letter = "D" if "end" in entry else "R"
            numbered = (f"{letter}-{number:02}" for number in count(1))
            code = next(each for each in numbered if each not in {*given, *used})
        used.add(code)
        entry["code"] = code


def _edits(
    document: Document, found: Mapping[str, Entry], *, later: bool
) -> Iterator[Edit]:
    yield edits.value(document, _OUTCOMES, edits.entries(found))
    if later:
        slow = [n for n, entry in found.items() if entry.get("to") == _LATER[2]]
        kept = slow or [n for n, entry in found.items() if "return" in entry["may"]]
        yield edits.value(document, _LATER, edits.flow(kept))

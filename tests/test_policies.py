"""Published policies of three kinds, written in the language under other names.

Each folder of `policies` holds a spec, leads, the answers that a person worked out from
the policy's text before the program was first asked, and a table that leads from every
rule of the text to its place in the spec.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sla_compiler import compilation
from sla_compiler.document import from_source
from sla_compiler.document.tree import (
    Document,
    Mapping,
    Node,
    Scalar,
    Sequence,
    plain,
)
from sla_compiler.reading import lead_file
from sla_compiler.reading.lead_values import written_instant
from sla_compiler.reading.report import report
from sla_compiler.schema.leaves import class_of

POLICIES = Path(__file__).parent / "policies"
FOLDERS = sorted(path.parent for path in POLICIES.glob("*/policy.sla.yaml"))
FEWEST_LEADS = 15
HEADING = "| rule of the text, in our words | path in the spec |"
FORCED = "What forced a change of the language"
#: By these keys an item of a list is named, in this order.
NAMES = ("id", "fact", "event", "track", "clause", "duty", "outcome", "rule", "kind")
#: Texts for people; a rule that stands in nothing else binds nobody.
WORDS = {"wording", "editorial"}

Route = tuple[str | int, ...]

by_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def read(path: Path) -> Document:
    """Return a file as a document; one that cannot be read fails the test."""
    document, problems = from_source.read(path.read_bytes(), path.name)

    assert [problem.finding.message for problem in problems] == []
    assert document is not None
    return document


@cache
def compiled(folder: Path) -> compilation.Compilation:
    """Return the spec of a folder as compiled; `today` plays no part in it."""
    path = folder / "policy.sla.yaml"
    return compilation.compile_text(path.read_text("utf-8"), path.name)


@cache
def expected(folder: Path) -> Any:
    """Return the answers that were worked out by hand, by lead."""
    return plain(read(folder / "expected.yaml").root)


@cache
def leads(folder: Path) -> dict[str, Any]:
    """Return the leads of a folder by name."""
    path = folder / "leads.yaml"
    agreement = compiled(folder).agreement
    assert agreement is not None
    found = lead_file.read(path.read_bytes(), path.name, agreement)

    assert [problem.finding.message for problem in found.diagnostics] == []
    assert len({lead.id for lead in found.leads}) == len(found.leads)
    return {lead.id: lead for lead in found.leads}


def evaluated(folder: Path, lead: str, at: str) -> Any:
    """Return what `sla evaluate --format json` prints of one lead."""
    made = compiled(folder)
    assert made.agreement is not None
    assert made.document is not None
    instant = written_instant(at)
    lines = report(
        "json", made.agreement, made.document, (leads(folder)[lead],), instant
    )
    return json.loads("\n".join(lines))["evaluations"][0]


@dataclass(frozen=True)
class Nothing:
    """A path leads nowhere; says at which step, and what there is instead."""

    step: str
    instead: tuple[str, ...]

    def __str__(self) -> str:
        """Say so in one line."""
        return f"nothing at {self.step!r}; there is: {', '.join(self.instead)}"


def name_of(item: Any) -> str:
    """Return what an item of a list is called."""
    if isinstance(item, list):  # a pair of a name and a value
        return str(item[0])
    if isinstance(item, dict):
        return next((str(item[key]) for key in NAMES if item.get(key)), "")
    return ""


def answer(value: Any, path: str) -> Any:
    """Return what a path such as `duties/handoff.notify:notify/cases/0/state` leads to.

    A step is a key, an index, or the name of an item of a list, which must be the only
    one of that name. `count` at the end of a list is how many items it has.
    """
    for step in path.split("/"):
        match value:
            case dict() if step in value:
                value = value[step]
            case list() if step == "count":
                value = len(value)
            case list() if re.fullmatch(r"-?\d+", step):
                if not -len(value) <= int(step) < len(value):
                    return Nothing(step, (f"{len(value)} items",))
                value = value[int(step)]
            case list() if len(named := [i for i in value if name_of(i) == step]) == 1:
                value = named[0][1] if isinstance(named[0], list) else named[0]
            case dict():
                return Nothing(step, tuple(value))
            case list():
                return Nothing(step, tuple(map(name_of, value)))
            case _:
                return Nothing(step, (repr(value),))
    return value


def table(folder: Path) -> list[tuple[str, list[str]]]:
    """Return each rule of the table, and the paths it stands at."""
    lines = (folder / "README.md").read_text("utf-8").splitlines()
    rows = []
    for at, line in enumerate(lines):
        if line == HEADING:
            for row in lines[at + 2 :]:
                if not row.startswith("|"):
                    break
                *rule, paths = row.strip().strip("|").split("|")
                rows.append(("|".join(rule).strip(), re.findall("`([^`]+)`", paths)))
    return rows


def forced(folder: Path) -> str:
    """Return what the README says of changes of the language."""
    text = (folder / "README.md").read_text("utf-8")
    _, _, after = text.partition(FORCED)
    return after.partition("\n## ")[0]


def route_to(node: Node, path: str, route: Route = ()) -> Route | None:
    """Return the way to a path such as `definitions.stages.mql.becomes` in a spec.

    Steps are keys, ids of items, or indexes; a key may hold dots of its own.
    """
    if not path:
        return route
    for step, below in _inside(node):
        names = {str(step)} | ({_id(below)} if isinstance(step, int) else set())
        for name in names - {""}:
            rest = path.removeprefix(name)
            if rest == path or (rest and rest[0] != "."):
                continue
            found = route_to(below, rest[1:], (*route, step))
            if found is not None:
                return found
    return None


def _inside(node: Node) -> Iterator[tuple[str | int, Node]]:
    match node:
        case Mapping():
            yield from ((key.text, value) for key, value in node.entries)
        case Sequence():
            yield from enumerate(node.items)
        case _:
            return


def _id(node: Node) -> str:
    named = node.get("id") if isinstance(node, Mapping) else None
    return named.text if isinstance(named, Scalar) else ""


def binds(node: Node, route: Route) -> bool:
    """Tell whether anything at a place is more than words for people."""
    if route[0] == "prose":
        return False
    if isinstance(node, Scalar):
        return class_of(route) not in WORDS
    inside = list(_inside(node))
    return not inside or any(binds(below, (*route, step)) for step, below in inside)


def test_there_are_policies() -> None:
    """The folder is found, wherever the tests are started."""
    assert "scoring" in {folder.name for folder in FOLDERS}


@by_folder
def test_the_spec_is_sound(folder: Path) -> None:
    """A real policy, written down as it is, has no finding."""
    made = compiled(folder)
    found = []
    for each in made.diagnostics:
        document, place = made.document, each.finding.place
        at = made.source.position(document.span(place).start).line if document else 0
        found.append(f"line {at}: {each.finding.message} ({each.code.id})")

    assert found == []


@by_folder
def test_every_lead_has_answers(folder: Path) -> None:
    """There are enough worked leads, and none without an answer."""
    answered = {lead for lead, each in expected(folder).items() if each["answers"]}

    assert sorted(leads(folder)) == sorted(answered)
    assert len(answered) >= FEWEST_LEADS


def _cases() -> Iterator[Any]:
    """Yield the leads with answers; a file that cannot be read is told elsewhere."""
    for folder in FOLDERS:
        path = folder / "expected.yaml"
        if path.exists():
            document, _ = from_source.read(path.read_bytes(), path.name)
            for key, _ in document.root.entries if document else ():
                yield pytest.param(folder, key.text, id=f"{folder.name}-{key.text}")


@pytest.mark.parametrize(("folder", "lead"), tuple(_cases()))
def test_a_lead_is_read_as_worked_out_by_hand(folder: Path, lead: str) -> None:
    """The reading of a lead gives the answers that a person gave before."""
    wanted = expected(folder)[lead]
    found = evaluated(folder, lead, wanted["at"])
    actual = {path: answer(found, path) for path in wanted["answers"]}
    differing = [
        f"{path}: expected {value!r}, but it is {actual[path]}"
        for path, value in wanted["answers"].items()
        if value != actual[path] or type(value) is not type(actual[path])
    ]

    assert not differing, f"{lead} at {wanted['at']}\n" + "\n".join(differing)


@by_folder
def test_every_rule_of_the_text_stands_in_the_spec(folder: Path) -> None:
    """Each rule of the table has a place, and each place exists."""
    root = read(folder / "policy.sla.yaml").root
    lost = [
        f"{rule}: {', '.join(paths) or 'no path'}"
        for rule, paths in table(folder)
        if not paths or any(route_to(root, path) is None for path in paths)
    ]

    assert table(folder) != []
    assert lost == []


@by_folder
def test_no_rule_ends_as_free_text(folder: Path) -> None:
    """A rule stands in fields that decide, or as what the language could not say."""
    root = read(folder / "policy.sla.yaml").root
    listed = forced(folder)
    idle = []
    for rule, paths in table(folder):
        for path in paths:
            route = route_to(root, path)
            if route and not binds(_at(root, route), route) and path not in listed:
                idle.append(f"{rule}: {path}")

    assert idle == []


def _at(node: Node, route: Route) -> Node:
    for step in route:
        node = dict(_inside(node))[step]
    return node


def test_the_scoring_policy_is_of_a_size_that_is_in_production() -> None:
    """It has forty rules and more that score, and ten statuses."""
    spec: Any = plain(read(POLICIES / "scoring" / "policy.sla.yaml").root)
    qualification = spec["qualification"]
    scored = [
        rule
        for part, key in (("fit", "criteria"), ("interest", "signals"))
        for rule in qualification[part][key].values()
    ]
    bands = [band for rule in scored for band in rule.get("points", [None])]

    assert len(bands) >= 40
    assert len(spec["lead_management"]["statuses"]) >= 10

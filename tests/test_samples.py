"""The samples are sound, use the whole language, and their leads are read."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sla_compiler import compilation
from sla_compiler.diagnostic import Route
from sla_compiler.document import from_source
from sla_compiler.document.tree import Scalar
from sla_compiler.reading import lead_file
from sla_compiler.schema.files import Schema
from sla_compiler.schema.kinds import OPEN, kinds
from sla_compiler.schema.linked import ORIGIN, facing, linked

SAMPLES = Path(__file__).parent.parent / "samples"
SPECS = sorted(SAMPLES.glob("*/*.sla.yaml"))
LEADS = sorted(SAMPLES.glob("*/leads.yaml"))
#: Constructs that mean the same wherever they stand: each is used once in every way,
#: and stands at least once in each place that takes it.
CONSTRUCTS = {"actors", "condition", "consequence", "day", "duty", "hours"} | {
    "late_step",
    "moments",
    "test",
    "text",
}
#: Maps whose keys are of one kind: it is enough that some of them are used.
ALIKE = {("left_out",), ("prose",)}

Pattern = tuple[str, ...]

by_sample = pytest.mark.parametrize("path", SPECS, ids=lambda path: path.parent.name)
by_leads = pytest.mark.parametrize("path", LEADS, ids=lambda path: path.parent.name)


def places() -> Iterator[Pattern]:
    """Yield every place of the language, the inside of a construct once."""
    seen: set[str] = set()
    stack: list[tuple[Pattern, Schema]] = [((), linked())]
    while stack:
        path, schema = stack.pop()
        origin = schema.get(ORIGIN, "")
        if origin in CONSTRUCTS:
            yield path
            if origin in seen:
                continue
            seen.add(origin)
            path = (origin,)
        if set(kinds(schema)) - {"object", "array"} and not _has_items(schema):
            yield path
        stack += [((*path, step), below) for step, below in _inside(schema)]


def _has_items(schema: Schema) -> bool:
    """Tell whether a place takes a list, of which a single value is the short form."""
    return isinstance(schema.get("items"), dict)


def _inside(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from schema.get("properties", {}).items()
    for sign, keyword in (("*", "additionalProperties"), ("#", "items")):
        if isinstance(schema.get(keyword), dict):
            yield sign, schema[keyword]


def used(path: Path) -> Iterator[Pattern]:
    """Yield the places at which a spec has a value."""
    document, _ = from_source.read(path.read_bytes(), path.name)
    assert document is not None
    for route, node, _ in facing(document.root):
        if isinstance(node, Scalar):
            yield from _patterns(route)


def _patterns(route: Route) -> Iterator[Pattern]:
    """Yield the place a route leads to, and those of the constructs it passes."""
    pattern: Pattern = ()
    schema = linked()
    for step in route:
        named = step if step in schema.get("properties", {}) else "*"
        sign = "#" if isinstance(step, int) else named
        pattern, schema = (*pattern, str(sign)), dict(_inside(schema))[str(sign)]
        if (origin := schema.get(ORIGIN, "")) in CONSTRUCTS:
            yield pattern
            pattern = (origin,)
    yield pattern


@cache
def compiled(path: Path) -> compilation.Compilation:
    """Return a sample as compiled; `today` plays no part in what it must be."""
    return compilation.compile_text(path.read_text("utf-8"), path.name)


@by_sample
def test_a_sample_is_sound(path: Path) -> None:
    """Whoever copies a sample starts without a finding."""
    assert compiled(path).diagnostics == ()


def test_the_samples_use_the_whole_language() -> None:
    """Every field of every schema stands in one of the samples."""
    found = {pattern for path in SPECS for pattern in used(path)}
    missing = {
        ".".join(each)
        for each in set(places()) - found
        if each[:1] not in ALIKE or not any(f[:1] == each[:1] for f in found)
    }

    assert missing == set()


def test_the_complete_sample_alone_uses_most_of_the_language() -> None:
    """The others add only what one agreement cannot say in two ways."""
    complete = set(used(SAMPLES / "complete" / "complete.sla.yaml"))
    others = set(places()) - complete

    assert len(others) < len(set(places())) / 10


def test_one_value_is_open_and_some_clauses_are_not_in_force() -> None:
    """The complete sample shows what a draft can leave open."""
    text = (SAMPLES / "complete" / "complete.sla.yaml").read_text("utf-8")

    assert text.count(OPEN) == 1
    assert "in_force: false" in text


@by_leads
def test_the_leads_of_a_sample_are_read(path: Path) -> None:
    """Every lead record of a sample fits its agreement, and has a name of its own."""
    agreement = compiled(path.parent / f"{path.parent.name}.sla.yaml").agreement
    assert agreement is not None
    found = lead_file.read(path.read_bytes(), path.name, agreement)
    names = [lead.id for lead in found.leads]

    assert found.diagnostics == ()
    assert len(set(names)) == len(names) > 3


@by_sample
def test_the_explanation_of_a_sample_names_each_lead(path: Path) -> None:
    """The text beside a sample says what every lead shows."""
    explanation = (path.parent / "README.md").read_text("utf-8")
    compilation_ = compiled(path)
    assert compilation_.agreement is not None
    data = (path.parent / "leads.yaml").read_bytes()
    leads = lead_file.read(data, "leads.yaml", compilation_.agreement).leads

    assert [lead.id for lead in leads if lead.id not in explanation] == []

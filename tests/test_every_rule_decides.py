"""Every rule decides: change a leaf of the terms, and some lead is read differently."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from mutations import Mutation, mutations

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.from_model import from_model
from sla_compiler.clock.zone import Instant
from sla_compiler.diagnostic import Route
from sla_compiler.document.from_source import read
from sla_compiler.model.from_document import from_document
from sla_compiler.reading import lead_file
from sla_compiler.reading.evaluate import reader
from sla_compiler.reading.history import Lead
from sla_compiler.reading.report_json import plain
from sla_compiler.reading.result import Evaluation
from sla_compiler.schema.leaves import class_of

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*/*.sla.yaml"))
ROOMS = {
    ("handoff",),
    ("lead_management",),
    ("nurturing",),
    ("qualification",),
    ("segments",),
    ("governance", "consequences"),
}
NO_RULES = {
    # no other clause uses it, which the sample shows how to accept
    "lead_management.cadences.kunjungan",
    # a measure counts all leads of its period, and no lead is read by it
    "governance.consequences.kekurangan",
    "governance.consequences.poor_leads",
    "governance.consequences.shortfall",
}
"""Clauses that bind nobody yet, or no single lead, so that none can depend on them."""
TRIES = 4
"""So many values a leaf is given before it counts as one that decides nothing."""
END: Instant = 1_861_920_000
"""The first instant of 2029: every story of the samples is over."""


def meant(text: str) -> Agreement | None:
    """Return what a spec means, whether or not its numbers agree with each other."""
    document, _ = read(text.encode(), "mutant.sla.yaml")
    if document is None:
        return None
    model, unread = from_document(document)
    return None if unread else from_model(model, class_of)[0]


@dataclass(frozen=True, slots=True)
class Look:
    """A lead at an instant, and what the sample as it stands says of it then."""

    lead: Lead
    at: Instant
    was: Evaluation


@dataclass(slots=True)
class Sample:
    """A sample with its leads, looked at when their stories end and long after.

    The lead that told the last change from the sample comes first: the neighbour of a
    rule is often told by the same.
    """

    path: Path
    looks: list[Look] = field(default_factory=list)

    def tells(self, change: Mutation) -> bool:
        """Tell whether some lead is read differently once the leaf is changed."""
        agreement = meant(change.text)
        if agreement is None:
            return False
        evaluate = reader(agreement)
        for look in self.looks:
            now = evaluate(look.lead, look.at)
            if now != look.was and plain(now) != plain(look.was):
                self.looks.remove(look)
                self.looks.insert(0, look)
                return True
        return False

    def rules(self) -> Iterator[tuple[Route, list[Mutation]]]:
        """Yield every leaf that is a term by which leads are read, with its changes."""
        document, _ = read(self.path.read_bytes(), self.path.name)
        assert document is not None
        found: dict[Route, list[Mutation]] = {}
        for each in mutations(document):
            is_rule = each.x_class in ("terms", "structure")
            if is_rule and {each.route[:1], each.route[:2]} & ROOMS:
                found.setdefault(each.route, []).append(each)
        yield from found.items()


@cache
def sample(path: Path) -> Sample:
    """Return a sample with what it says of its leads."""
    agreement = meant(path.read_text(encoding="utf-8"))
    assert agreement is not None
    data = path.with_name("leads.yaml").read_bytes()
    leads = lead_file.read(data, "leads.yaml", agreement).leads
    evaluate = reader(agreement)
    ends = [(lead, END) for lead in leads]
    ends += [(lead, max(each.at for each in lead.history)) for lead in leads]
    return Sample(path, [Look(lead, at, evaluate(lead, at)) for lead, at in ends])


def survivors(path: Path, part: int, parts: int) -> list[str]:
    """Return the leaves of one part of a sample that no lead depends on."""
    found = sample(path)
    return [
        f"{'.'.join(map(str, route))}: {changes[0].before}"
        for route, changes in islice(found.rules(), part, None, parts)
        if ".".join(map(str, route[:3])) not in NO_RULES
        and not any(found.tells(change) for change in changes[:TRIES])
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_some_rules_decide(path: Path) -> None:
    """Of every ninetieth rule of a sample, some lead depends on each."""
    assert [] == survivors(path, 7, 90)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(8))
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_rule_decides(path: Path, part: int) -> None:
    """Some lead depends on every rule of a sample."""
    assert [] == survivors(path, part, 8)

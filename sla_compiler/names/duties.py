"""Under which names the clauses that yield duties are spoken of."""

from collections.abc import Iterator

from sla_compiler.diagnostic import Route
from sla_compiler.document.tree import Document
from sla_compiler.names.declared import things
from sla_compiler.names.vocabulary import DECLARED

_CLAUSES = (
    ("handoff", "volume"),
    ("handoff", "volume", "segments", "*"),
    ("handoff", "complete"),
    ("handoff", "complete", "*"),
    ("handoff", "routing"),
    ("handoff", "notify"),
    ("handoff", "acceptance"),
    ("handoff", "disputes"),
    ("nurturing", "tracks"),
    ("nurturing", "tracks", "*"),
    ("lead_management", "response"),
    ("lead_management", "response", "*"),
    ("lead_management", "cadences"),
    ("lead_management", "cadences", "*"),
    ("lead_management", "statuses", "*"),
    ("lead_management", "disposition"),
    ("definitions", "stages", "#"),
    ("governance", "reviews"),
    ("governance", "reviews", "*"),
    ("governance", "escalation"),
    ("governance", "consequences"),
    ("governance", "consequences", "*"),
    *DECLARED["free_duty"],
    *(pattern[:-1] for pattern in DECLARED["free_duty"]),
)
"""The clauses that yield duties; the name of one stands for all below it."""

_DUTIES_IF_TIMED = {
    ("definitions", "stages", "#"),
    ("lead_management", "statuses", "*"),
}


def paths(document: Document) -> Iterator[tuple[str, Route]]:
    """Yield the path and the route of each clause that yields duties."""
    for pattern in _CLAUSES:
        for name, route in things(document, pattern):
            if pattern in _DUTIES_IF_TIMED and not document.node((*route, "within")):
                continue
            steps = [step for step in route if isinstance(step, str)]
            listed = [name] if pattern[-1] == "#" else []
            yield ".".join(steps + listed), route

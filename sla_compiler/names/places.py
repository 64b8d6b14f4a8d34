"""Where a reader finds what an author's path names, if no clause bears that path."""

from types import MappingProxyType

PARTS = frozenset(
    {"scope", "term", "standard", "signatures", "nurturing.rules"}
    | {"annex.register", "annex.tables", "annex.outcomes", "annex.funnel"}
    | {"annex.not-in-force", "annex.to-be-agreed", "annex.waivers"}
    | {"annex.glossary", "annex.references"}
)
"""What every agreement has and no author writes, by its id on the page."""

CLAUSES = frozenset(
    {"goals", "definitions", "qualification", "handoff", "nurturing"}
    | {"lead_management", "kpis", "governance", "signoff", "parties", "calendars"}
)
"""What every agreement has, whether or not its author wrote anything of it."""

SHOWN = CLAUSES | {"segments"}
"""The keys of a spec under whose paths its clauses stand on the page."""

ELSEWHERE = MappingProxyType(
    {
        "about.scope": "scope",
        "about.excluded": "scope",
        "about.effective": "term",
        "about.until": "term",
        "about.renewal": "term",
        "about.notice": "term",
        "about.currency": "term",
        "about.fiscal_year": "term",
        "about.calendar": "calendars",
        "about.references": "annex.references",
        "about.changes": "annex.references",
        "governance.termination": "governance.amendment",
        "waivers": "annex.waivers",
        **{f"left_out.{name}": name for name in sorted(CLAUSES)},
        **{f"prose.{name}": name for name in sorted(CLAUSES)},
    }
)
"""What stands in the agreement under another id than its path."""


def place_of(path: str) -> str:
    """Return the path under which what a path names stands on the page, or nothing."""
    for above in upward(path):
        if above in ELSEWHERE:
            return ELSEWHERE[above]
    is_there = path in PARTS or path.partition(".")[0] in SHOWN
    return path if is_there else ""


def upward(path: str) -> tuple[str, ...]:
    """Return a path and those above it, the innermost first; a duty lies in a clause.

    Of `a.b:c` these are `a.b:c`, `a.b` and `a`.
    """
    clause, duty, _ = path.partition(":")
    steps = clause.split(".")
    above = [".".join(steps[:end]) for end in range(len(steps), 0, -1)]
    return (*((path,) if duty else ()), *above)

"""The complete sample, grown to any length in those maps that grow in real use."""

import re

GROWING = {
    r"  terms:": "    term_{0}: What the word number {0} means",
    r"  attributes:": "    fact_{0}: {{type: text, one_of: [low, middle, high]}}",
    r"  events:": "    event_{0}: {{means: Something number {0} happens}}",
    r"  derived:": "    strong_{0}: {{when: {{fact_{0}: [middle, high]}}}}",
    r"    criteria:": "      fits_{0}: {{when: {{strong_{0}: true}}, add: 1}}",
    r"    signals:": "      shows_{0}: {{event: event_{0}, add: 1}}",
    r"  outcomes:": (
        "    outcome_{0}: {{code: X-{0}, label: Reason {0}, may: [reject], "
        "note: required, end: disqualified}}"
    ),
    r"  duties:": (
        "    duty_{0}: {{owes: marketing, to: sales, every: month, deliver: R{0}}}"
    ),
    r"kpis:": "  kpi_{0}: {{owner: sales, count: entered.mql, binding: false}}",
}
"""The line that heads a map, and an entry that it may hold any number of times."""


def grown(spec: str, lines: int) -> str:
    """Return a spec with as many more entries as make it `lines` lines long."""
    heads = [head for head in GROWING if _place(head).search(spec)]
    missing = max(0, lines - spec.count("\n"))
    for head in heads:
        entries = range(missing // len(heads))
        added = "".join(f"{GROWING[head].format(number)}\n" for number in entries)
        at = _place(head).search(spec)
        assert at is not None
        spec = spec[: at.end()] + added + spec[at.end() :]
    return spec + "# filled up\n" * (lines - spec.count("\n"))


def _place(head: str) -> re.Pattern[str]:
    """Return what finds the line that heads a map, with or without a comment."""
    return re.compile(rf"^{head}[ ]*(?:#.*)?\n", re.MULTILINE)

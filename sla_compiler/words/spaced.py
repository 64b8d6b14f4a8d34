"""What readers see of an id that has no label."""

INITIALS = frozenset(
    {"arr", "bdr", "ceo", "cfo", "cmo", "coo", "crm", "cro", "csm", "cto", "icp"}
    | {"kpi", "mql", "mrr", "nps", "pql", "roi", "sal", "sdr", "sla", "sqo", "sql"}
)
"""What readers know by its initials."""


def spaced(name: str) -> str:
    """Return an id as words: `mql_volume` reads `MQL volume`."""
    words = name.split("_")
    return " ".join(word.upper() if word in INITIALS else word for word in words)

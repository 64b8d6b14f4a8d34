"""What a measure measures."""

from sla_compiler.model.kpis import Kpi

FORMULAS = (
    *("kept", "rate", "portion", "count", "mean", "median", "percentile", "sum"),
)


def formulas(kpi: Kpi) -> list[str]:
    """Return the keys that say what a measure measures; there should be one."""
    return [name for name in FORMULAS if getattr(kpi, name) is not None]

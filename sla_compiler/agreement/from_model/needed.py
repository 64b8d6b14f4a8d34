"""What the goals need of the stages, where a clause takes its number from them."""

from fractions import Fraction

from sla_compiler.agreement.from_model.scope import Scope
from sla_compiler.agreement.goals import Goal
from sla_compiler.frozen import frozen
from sla_compiler.funnel.arithmetic import needs
from sla_compiler.funnel.table import Table
from sla_compiler.model.handoff import Volume
from sla_compiler.model.kpis import Kpi
from sla_compiler.words.percent import Percent


@frozen
class Needed:
    """The tables of all goals in force; of several goals, the most demanding counts."""

    handed_over: str | None
    tables: tuple[Table, ...]

    def volume(self, of: Volume) -> int | None:
        """Return how many leads must be handed over in each period.

        None where no goal says it yet: a number that is not known promises nothing.
        """
        if isinstance(of.at_least, int):
            return of.at_least
        stage = self.handed_over or ""
        tables = (table for table in self.tables if stage in table.stages)
        return max((table.most(stage, of.per) for table in tables), default=None)

    def target(self, of: Kpi) -> Fraction | Percent | None:
        """Return what a KPI must reach: a count of leads, or a rate between stages."""
        if of.rate is not None:
            return self._rate(of.rate.from_, of.rate.to, of.segment)
        if of.count is not None and of.count.startswith("entered."):
            stage = of.count.removeprefix("entered.")
            tables = (table for table in self.tables if stage in table.stages)
            counts = [table.most(stage, of.per, of.segment) for table in tables]
            return Fraction(max(counts)) if counts else None
        return None

    def _rate(self, start: str, end: str, segment: str | None) -> Percent | None:
        """Return the rate all segments have together: what arrives of what sets out."""
        shares = [
            table.row(end, segment).exact / above
            for table in self.tables
            if end in table.stages and (above := table.row(start, segment).exact)
        ]
        return Percent(share=max(shares)) if shares else None


def needed(goals: tuple[Goal, ...], scope: Scope) -> Needed:
    """Return what the goals need; a goal that cannot be worked out needs nothing."""
    definitions, handoff = scope.model.definitions, scope.model.handoff
    stages = tuple(s.id for s in definitions.stages) if definitions else ()
    found = (
        needs(goal, scope.provider, stages)
        for goal in goals
        if goal.in_force is not False
    )
    return Needed(
        handed_over=handoff.of if handoff else None,
        tables=tuple(each for each in found if isinstance(each, Table)),
    )

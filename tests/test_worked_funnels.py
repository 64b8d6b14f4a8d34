"""Examples of the arithmetic of goals worked by hand, as `sla funnel` tells them."""

import csv
import io
import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import pytest
from click.testing import CliRunner

from sla_compiler.cli import sla
from sla_compiler.commands import Exit

STAGES = ("visitor", "lead", "mql", "sql", "opportunity", "customer")
SPEC = """\
sla: 1
about:
  id: worked
  title: Worked by hand
  version: "1.0.0"
  effective: 2027-01-01
  until: 2027-12-31
  language: en
  currency: USD
parties:
  marketing: {{name: Marketing}}
  sales: {{name: Sales}}
segments:
  big: {{when: {{employees: at least 200}}}}
  small: {{otherwise: true}}
definitions:
  attributes:
    employees: {{type: number}}
  events:
    moved: {{means: Goes on to the next stage}}
  stages:
{stages}
goals:
  worked:
{goal}
handoff:
  of: mql
  volume: {{at_least: 45, per: month}}
"""
SMARKETING = """
metric: new_revenue
target: 1000000 USD
period: 2027-Q1
funnel:
  average_deal: 25000 USD
  rates: {mql_to_sql: 60 %, sql_to_opportunity: 50 %, opportunity_to_customer: 25 %}
  needs: {mql: 534, sql: 320, opportunity: 160, customer: 40}
"""
A_FIFTH = """
metric: new_revenue
target: 3000000 USD
period: 2027
funnel:
  average_deal: 25000 USD
  rates: {lead_to_customer: 20 %}
"""
A_TWELFTH = """
metric: new_revenue
target: 2000000 USD
period: 2027
funnel:
  average_deal: 25000 USD
  rates: {lead_to_mql: 40 %, mql_to_opportunity: 25 %, opportunity_to_customer: 30 %}
"""
DOWNWARDS = """
metric: deals
target: 5.94
period: 2027-03
funnel:
  rates:
    visitor_to_lead: 3 %
    lead_to_mql: 30 %
    mql_to_sql: 40 %
    sql_to_opportunity: 75 %
    opportunity_to_customer: 22 %
"""
SOURCED = """
metric: new_revenue
target: 1000000 USD
period: 2027-Q1
sourced: {marketing: 60 %, sales: 40 %}
funnel:
  average_deal: 25000 USD
  rates: {mql_to_sql: 60 %, sql_to_opportunity: 50 %, opportunity_to_customer: 25 %}
"""
SEGMENTS = """
metric: new_revenue
target: 3000000 USD
period: 2027-Q1
split: {big: 25 %, small: 75 %}
seasonality: {january: 50 %, february: 25 %, march: 25 %}
funnel:
  average_deal: 25000 USD
  rates: {lead_to_mql: 50 %, mql_to_customer: 20 %}
  segments: {small: {mql_to_customer: 7 %}}
  ahead: {mql: 2 months, lead: 3 months}
"""


@dataclass(frozen=True)
class Told:
    """What the verb says in its three forms."""

    text: str
    goal: dict[str, Any]
    lines: list[dict[str, str]]

    def cell(self, stage: str, month: str = "all", segment: str = "all") -> list[Any]:
        """Return a need: exact, rounded, and the sum of its cells rounded up."""
        (row,) = (
            row
            for row in self.goal["needs"]
            if (row["stage"], row["month"], row["segment"]) == (stage, month, segment)
        )
        return [Fraction(row["exact"]), row["rounded"], row["cells"]]

    def totals(self) -> dict[str, list[Any]]:
        """Return the need of every stage in the whole time."""
        return {stage: self.cell(stage) for stage in self.goal["stages"]}


def funnel(goal: str) -> Told:
    """Ask the verb for the needs of a goal, in text, JSON and CSV."""
    stages = [
        f"    - {{id: {stage}, owner: {'marketing' if at < 3 else 'sales'},"
        f" means: A {stage}{', after: moved' if at else ''}}}"
        for at, stage in enumerate(STAGES)
    ]
    indented = [f"    {line}" for line in goal.strip().splitlines()]
    spec = SPEC.format(stages="\n".join(stages), goal="\n".join(indented))
    forms = []
    for form in ("text", "json", "csv"):
        told = CliRunner().invoke(sla, ["funnel", "-", "--format", form], input=spec)
        assert Exit.FINE == told.exit_code, told.output
        forms.append(told.output)
    return Told(
        text=forms[0],
        goal=json.loads(forms[1])["goals"][0],
        lines=list(csv.DictReader(io.StringIO(forms[2]))),
    )


def shown(text: str) -> dict[tuple[str, str], list[str]]:
    """Return the rounded needs that people read, by segment and month."""
    found = {}
    _, *grids, _ = text.replace(",", "").split("\n\n")
    for grid in grids:
        first, colon, _ = grid.split("\n")[0].partition(":")
        for label, *needs in filter(None, map(str.split, grid.splitlines())):
            if label == "total" or label.startswith("202"):
                month = "all" if label == "total" else label
                found[first if colon else "all", month] = needs
    return found


def whole(*numbers: int) -> list[Any]:
    """Return a need without a remainder, of which each part is whole too."""
    return [Fraction(numbers[0]), numbers[0], numbers[-1]]


def test_a_million_in_a_quarter() -> None:
    """40 deals of 25,000, 160, 320, and 533.33: 534 in all, 178 in each month."""
    told = funnel(SMARKETING)
    third = Fraction(1600, 9)

    assert {
        "mql": [Fraction(1600, 3), 534, 534],
        "sql": [Fraction(320), 320, 321],
        "opportunity": [Fraction(160), 160, 162],
        "customer": [Fraction(40), 40, 42],
    } == told.totals()
    assert [[third, 178, 178]] * 3 == [
        told.cell("mql", f"2027-0{month}") for month in (1, 2, 3)
    ]
    assert [
        "total 534 320 160 40",
        "exactly 533.33... 320 160 40",
        "each rounded up 534 321 162 42",
    ] == [" ".join(line.split()) for line in told.text.splitlines()[6:9]]
    assert "most in one month: 178 of mql, in 2027-01\n" in told.text
    assert (
        "check: 534 of mql bring 1,001,250 USD, and 1,000,000 USD is the goal; "
        "what is over comes of rounding up\n"
    ) in told.text


def test_three_million_at_a_fifth() -> None:
    """120 deals, 600 leads, 50 in each month."""
    told = funnel(A_FIFTH)

    assert {"lead": whole(600), "customer": whole(120)} == told.totals()
    assert whole(50) == told.cell("lead", "2027-12")
    assert "3000000 USD" == told.goal["brought"]
    assert told.text.endswith(
        "check: 600 of lead bring 3,000,000 USD, and 3,000,000 USD is the goal\n"
    )


def test_two_million_in_twelve_months() -> None:
    """A month: 6.67 deals, 22.2, 88.9, 222.2. Rounded at the end alone: 223."""
    told = funnel(A_TWELFTH)

    assert {
        "lead": [Fraction(2000, 9), 223, 223],
        "mql": [Fraction(800, 9), 89, 89],
        "opportunity": [Fraction(200, 9), 23, 23],
        "customer": [Fraction(20, 3), 7, 7],
    } == {stage: told.cell(stage, "2027-05") for stage in told.goal["stages"]}
    assert [Fraction(8000, 3), 2667, 223 * 12] == told.cell("lead")
    assert ["223", "89", "23", "7"] == shown(told.text)["all", "2027-05"]


def test_ten_thousand_visitors() -> None:
    """300 leads, 90, 36, 27, and 22 % of these: 5.94, which are six people."""
    told = funnel(DOWNWARDS)

    assert {
        "visitor": whole(10_000),
        "lead": whole(300),
        "mql": whole(90),
        "sql": whole(36),
        "opportunity": whole(27),
        "customer": [Fraction(594, 100), 6, 6],
    } == told.totals()
    assert "5.94" == told.goal["brought"]
    assert "0.000594" == told.goal["segments"][0]["whole_way"]


def test_marketings_part_alone_is_counted_back() -> None:
    """Of a million 60 % are Marketing's: 24 deals, 96, 192, and 320 leads."""
    told = funnel(SOURCED)

    assert {"of": "marketing", "amount": "600000 USD"} == told.goal["part"]
    assert [320, 192, 96, 24] == [need[1] for need in told.totals().values()]
    assert "marketing brings 60 % of it: 600,000 USD\n" in told.text


def test_segments_and_months_are_counted_each_and_summed() -> None:
    """Of 120 deals 30 are big and 90 small, half of them in January.

    Big ones take 150 qualified leads at 20 %, small ones 1,285.71 at 7 %; together
    1,435.71, and never 120 over a mean of the rates. Twice as many leads. A deal of
    January is a qualified lead of November and a lead of October.
    """
    told = funnel(SEGMENTS)

    assert whole(30, 31) == told.cell("customer", segment="big")
    assert whole(150, 151) == told.cell("mql", segment="big")
    assert [Fraction(9000, 7), 1286, 1287] == told.cell("mql", segment="small")
    assert [Fraction(10_050, 7), 1436, 1438] == told.cell("mql")
    assert [Fraction(20_100, 7), 2872, 2872] == told.cell("lead")
    # the rate of the whole: what comes out below over what goes in above
    assert Fraction(120 * 7, 20_100) == Fraction(120) / told.cell("lead")[0]
    assert [Fraction(4500, 7), 643, 643] == told.cell("mql", "2026-11", "small")
    assert [Fraction(2250, 7), 322, 322] == told.cell("mql", "2026-12", "small")
    assert whole(150) == told.cell("lead", "2026-10", "big")
    assert whole(0) == told.cell("lead", "2027-01")
    assert whole(60) == told.cell("customer", "2027-01")


def test_more_than_the_goal_comes_of_what_is_rounded_up() -> None:
    """Forwards, 2,872 leads bring 75,000 a big deal and no less than 3,000,000."""
    told = funnel(SEGMENTS)
    amount, currency = told.goal["brought"].split()
    # 300 big leads bring 30 deals; 2,572 small ones 2,572 x 50 % x 7 % = 90.02
    assert "USD" == currency
    assert 25_000 * (30 + Fraction(2572) * Fraction(35, 1000)) == Fraction(amount)


@pytest.mark.parametrize("goal", [SMARKETING, A_TWELFTH, SEGMENTS])
def test_the_three_forms_tell_the_same(goal: str) -> None:
    """A line of CSV is a row of JSON; people read the same rounded numbers."""
    told = funnel(goal)

    assert [
        {"goal": "worked"} | {key: str(value) for key, value in need.items()}
        for need in told.goal["needs"]
    ] == told.lines
    cells: dict[tuple[str, str], list[str]] = {}
    for line in told.lines:
        row = cells.setdefault((line["segment"], line["month"]), [])
        row.append(line["rounded"])

    assert cells == shown(told.text)

"""The arithmetic of goals: exact, segments summed, rounded up once at the end."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings, strategies as st

from sla_compiler.agreement.duty import Volume
from sla_compiler.agreement.goals import Goal
from sla_compiler.cli import sla
from sla_compiler.commands import Exit
from sla_compiler.compilation import compile_text
from sla_compiler.funnel.arithmetic import Obstacle, needs
from sla_compiler.funnel.chain import Funnel, Rate, SegmentFunnel
from sla_compiler.funnel.reach import reach
from sla_compiler.funnel.table import Table
from sla_compiler.words.interval import Interval
from sla_compiler.words.money import parse_money
from sla_compiler.words.percent import Percent, parse_percent
from sla_compiler.words.period import Dates, Period

STAGES = ("visitor", "lead", "mql", "sql", "opportunity", "customer")
WHOLE = Path(__file__).parent / "data" / "whole.sla.yaml"


def rates(**percents: str) -> tuple[Rate, ...]:
    """Return rates named by both ends: `mql_to_sql="40 %"`."""
    return tuple(
        Rate(start=start, end=end, rate=parse_percent(percent).share)
        for name, percent in percents.items()
        for start, end in [name.split("_to_")]
    )


def parts(**percents: str) -> tuple[tuple[str, Percent], ...]:
    """Return the part of each, as a goal holds them."""
    return tuple((name, parse_percent(each)) for name, each in percents.items())


def a_goal(dates: Dates | str = "", **given: object) -> Goal:
    """Return a goal for the year 2027 unless other months are given."""
    period = dates or Period(year=2027).dates()
    months = tuple(Dates(first=date(2027, 1, 1), last=date(2027, 12, 31)).months())
    if isinstance(period, Dates):
        months = tuple(period.months())
    even = tuple((month, Fraction(1, len(months))) for month in months)
    fields = {"metric": "new_revenue", "months": even} | given
    return Goal(id="goal", dates=period, **fields)  # type: ignore[arg-type]


def table(goal: Goal, provider: str = "marketing") -> Table:
    """Return what a goal needs, which can be told."""
    found = needs(goal, provider, STAGES)

    assert isinstance(found, Table)

    return found


def obstacle(goal: Goal, provider: str = "marketing") -> Obstacle:
    """Return why the needs of a goal cannot be told."""
    found = needs(goal, provider, STAGES)

    assert isinstance(found, Obstacle)

    return found


def exactly(found: Table) -> Mapping[str, Fraction]:
    """Return the exact need of every stage."""
    return {stage: found.row(stage).exact for stage in found.stages}


QUARTER = Period(year=2027, quarter=1).dates()
SMARKETING = a_goal(
    QUARTER,
    target=parse_money("1000000 USD"),
    funnel=Funnel(
        rates=rates(
            mql_to_sql="60 %", sql_to_opportunity="50 %", opportunity_to_customer="25 %"
        ),
        average_deal=parse_money("25000 USD"),
    ),
)


def test_a_million_needs_534_qualified_leads() -> None:
    """A million at 25,000 a deal: 40 deals, 160, 320, 533.33, so 534, 178 a month."""
    found = table(SMARKETING)

    assert [40, 160, 320, Fraction(1600, 3)] == list(exactly(found).values())[::-1]
    assert 534 == found.whole("mql")
    assert 178 == found.most("mql", "month")


def test_three_million_at_a_fifth_need_fifty_leads_a_month() -> None:
    """Three million at 25,000 a deal and 20 %: 120 deals, 600 leads, 50 a month."""
    found = table(
        a_goal(
            target=parse_money("3000000 USD"),
            funnel=Funnel(
                rates=rates(lead_to_customer="20 %"),
                average_deal=parse_money("25000 USD"),
            ),
        )
    )

    assert {"lead": 600, "customer": 120} == exactly(found)
    assert 50 == found.most("lead", "month")


def test_a_twelfth_of_two_million_needs_223_leads() -> None:
    """Rounded at the end alone it is 223, not 232 or 240."""
    found = table(
        a_goal(
            target=parse_money("2000000 USD"),
            funnel=Funnel(
                rates=rates(
                    lead_to_mql="40 %",
                    mql_to_opportunity="25 %",
                    opportunity_to_customer="30 %",
                ),
                average_deal=parse_money("25000 USD"),
            ),
        )
    )
    month = [found.row(stage, None, date(2027, 5, 1)) for stage in found.stages]

    assert [Fraction(2000, 9), Fraction(800, 9), Fraction(200, 9), Fraction(20, 3)] == [
        row.exact for row in month
    ]
    assert 223 == month[0].rounded


def test_ten_thousand_visitors_become_six_customers() -> None:
    """Downwards: 300, 90, 36, 27, and of these 22 %, which is just short of six."""
    found = reach(
        rates(
            visitor_to_lead="3 %",
            lead_to_mql="30 %",
            mql_to_sql="40 %",
            sql_to_opportunity="75 %",
            opportunity_to_customer="22 %",
        ),
        STAGES,
    )
    counts = [10_000 * found.between("visitor", stage) for stage in STAGES]

    assert [10_000, 300, 90, 36, 27, Fraction(594, 100)] == counts
    assert 6 == ceil(counts[-1])


def test_only_what_marketing_brings_is_counted_back() -> None:
    """Of a million Marketing brings 60 %, so its leads are those for 600,000."""
    found = table(replace(SMARKETING, sourced=parts(marketing="60 %", sales="40 %")))

    assert parse_money("600000 USD") == found.part
    assert 320 == found.whole("mql")


def test_segments_are_summed_and_rates_never_averaged() -> None:
    """Half at 50 % and half at 10 % need 2 and 10 leads a deal: 6, not 1 / 30 %."""
    found = table(
        a_goal(
            metric="deals",
            target=Fraction(100),
            split=parts(big="50 %", small="50 %"),
            funnel=Funnel(
                rates=rates(lead_to_customer="50 %"),
                average_deal=None,
                segments=(
                    SegmentFunnel(
                        segment="small",
                        rates=rates(lead_to_customer="10 %"),
                        average_deal=None,
                    ),
                ),
            ),
        )
    )

    assert [100, 500, 600] == [
        found.whole("lead", segment) for segment in ("big", "small", None)
    ]


def test_each_segment_has_its_own_deal() -> None:
    """Where a deal is worth half, the same money takes twice the deals."""
    own = (
        SegmentFunnel(segment="a", rates=(), average_deal=parse_money("50 USD")),
        SegmentFunnel(segment="b", rates=(), average_deal=parse_money("25 USD")),
    )
    found = table(
        a_goal(
            target=parse_money("2000 USD"),
            split=parts(a="50 %", b="50 %"),
            funnel=Funnel(
                rates=rates(lead_to_customer="10 %"), average_deal=None, segments=own
            ),
        )
    )

    assert [20, 40] == [found.whole("customer", segment) for segment in ("a", "b")]


def test_a_stage_ahead_is_needed_in_an_earlier_month() -> None:
    """Leads for the deals of January come the year before; above them no later."""
    of = SMARKETING.funnel
    assert of is not None
    found = table(replace(SMARKETING, funnel=replace(of, ahead=(("sql", 2),))))
    months = {
        stage: [
            m.isoformat()[:7] for m in found.months if found.row(stage, None, m).exact
        ]
        for stage in found.stages
    }

    assert ["2026-11", "2026-12", "2027-01"] == months["sql"] == months["mql"]
    assert ["2027-01", "2027-02", "2027-03"] == months["customer"]


def test_a_goal_that_recurs_is_needed_around_the_year() -> None:
    """What comes before January is the December that comes again."""
    shares = tuple((date(2027, m, 1), Fraction(m == 1)) for m in range(1, 13))
    found = table(
        a_goal(
            "year",
            metric="deals",
            target=Fraction(10),
            months=shares,
            funnel=Funnel(
                rates=rates(lead_to_customer="50 %"),
                average_deal=None,
                ahead=(("lead", 1),),
            ),
        )
    )

    assert 20 == found.row("lead", None, date(2027, 12, 1)).rounded
    assert 12 == len(found.months)


def test_a_pipeline_counts_opportunities() -> None:
    """A million of pipeline at 25,000 are 40 opportunities, of which 10 are won."""
    found = table(replace(SMARKETING, metric="pipeline"))

    assert 40 == found.whole("opportunity")
    assert 10 == found.whole("customer")


def test_a_stated_whole_way_is_compared_with_its_steps() -> None:
    """The steps are walked; the rate beside them is known with their product."""
    found = reach(
        rates(lead_to_mql="30 %", mql_to_customer="10 %", lead_to_customer="4 %"),
        STAGES,
    )

    assert ("lead", "mql", "customer") == found.stages
    assert [("lead", Fraction(4, 100), Fraction(3, 100))] == [
        (rate.start, rate.rate, product) for rate, product in found.stated
    ]


def test_what_does_not_lead_to_the_bottom_has_no_need() -> None:
    """Where a rate is missing between two stages, nothing above it is guessed."""
    found = reach(rates(visitor_to_lead="3 %", mql_to_customer="10 %"), STAGES)

    assert ("mql", "customer") == found.stages


def test_periods_are_counted_from_the_first_month_of_the_goal() -> None:
    """The peak is that of a month, a quarter or a year; a week has its days' part."""
    months = tuple(Dates(first=date(2027, 4, 1), last=date(2028, 3, 31)).months())
    shares = [Fraction(n, 78) for n in range(1, 13)]
    found = table(
        a_goal(
            metric="deals",
            target=Fraction(780),
            months=tuple(zip(months, shares, strict=True)),
            funnel=Funnel(rates=rates(lead_to_customer="100 %"), average_deal=None),
        )
    )

    assert [120, 330, 780] == [
        found.most("lead", per) for per in ("month", "quarter", "year")
    ]
    assert 28 == found.most("lead", "week"), "120 in the 31 days of March"
    assert 0 == found.most("customer", "month", "nowhere")


@pytest.mark.parametrize(
    ("changed", "said", "route"),
    [
        ({"funnel": None}, "no funnel", ()),
        ({"target": Fraction(1)}, "no amount of money", ("target",)),
        ({"target": parse_money("9 EUR")}, "in EUR", ("funnel", "average_deal")),
        ({"sourced": parts(sales="100 %")}, "`marketing` brings", ("sourced",)),
        (
            {"funnel": Funnel(rates=rates(mql_to_customer="9 %"), average_deal=None)},
            "what a deal is worth",
            ("funnel", "average_deal"),
        ),
        (
            {
                "funnel": Funnel(
                    rates=rates(mql_to_customer="0 %"),
                    average_deal=parse_money("1 USD"),
                )
            },
            "no number is enough",
            ("funnel", "rates"),
        ),
        (
            {"funnel": Funnel(rates=(), average_deal=parse_money("1 USD"))},
            "no rate leads",
            ("funnel",),
        ),
        (
            {
                "funnel": Funnel(
                    rates=rates(mql_to_customer="9 %"),
                    average_deal=None,
                    segments=(
                        SegmentFunnel(
                            segment="a", rates=(), average_deal=parse_money("1 USD")
                        ),
                    ),
                )
            },
            "not split",
            ("funnel",),
        ),
    ],
)
def test_what_cannot_be_told_says_why(
    changed: dict[str, object], said: str, route: tuple[str, ...]
) -> None:
    """No number is made up; the place in the goal is named with the reason."""
    found = obstacle(replace(SMARKETING, **changed))  # type: ignore[arg-type]

    assert said in found.message
    assert route == found.route


def test_a_segment_without_a_part_needs_nothing() -> None:
    """With 0 % of the goal it is asked for neither leads nor the worth of a deal."""
    own = SegmentFunnel(segment="a", rates=(), average_deal=parse_money("50 USD"))
    found = table(
        a_goal(
            target=parse_money("2000 USD"),
            split=parts(a="100 %", b="0 %"),
            funnel=Funnel(
                rates=rates(lead_to_customer="10 %"), average_deal=None, segments=(own,)
            ),
        )
    )

    assert ["a"] == [side.segment for side in found.sides]


PERCENT = st.integers(min_value=1, max_value=1000).map(lambda n: Fraction(n, 1000))


@given(
    st.lists(PERCENT, min_size=5, max_size=5),
    st.integers(min_value=1, max_value=10**8),
    st.lists(st.integers(min_value=1, max_value=99), min_size=12, max_size=12),
    PERCENT,
)
@settings(max_examples=50, deadline=None)
def test_rounding_up_never_misses_the_goal(
    given_rates: list[Fraction], target: int, weights: list[int], part: Fraction
) -> None:
    """The leads that are asked for bring the goal, and one month at a time more."""
    ends = zip(STAGES, STAGES[1:], given_rates, strict=False)
    found = table(
        a_goal(
            metric="deals",
            target=Fraction(target, 7),
            months=tuple(
                (date(2027, n + 1, 1), Fraction(weight, sum(weights)))
                for n, weight in enumerate(weights)
            ),
            split=tuple(
                (name, Percent(share=share))
                for name, share in (("a", part), ("b", 1 - part))
            ),
            funnel=Funnel(
                rates=tuple(Rate(start=s, end=e, rate=r) for s, e, r in ends),
                average_deal=None,
            ),
        )
    )
    brought = found.brought()

    assert isinstance(brought, Fraction)
    assert isinstance(found.part, Fraction)
    assert brought >= found.part
    for stage in STAGES:
        row = found.row(stage)

        assert row.exact <= row.rounded <= row.cells
        assert row.exact == sum(
            found.row(stage, None, month).exact for month in found.months
        )
    assert Fraction(target, 7) == found.row("customer").exact


def test_the_table_is_shown_to_people() -> None:
    """Stages stand across, months down, totals exact and rounded."""
    told = CliRunner().invoke(sla, ["funnel", str(WHOLE)])

    assert Exit.FINE == told.exit_code, told.output
    assert "marketing brings 60 % of it: 600,000 USD" in told.output
    assert "all segments" in told.output
    assert "total            1,600  480        24\n" in told.output
    assert "exactly          1,280  384      19.2\n" in told.output


def test_json_and_csv_hold_the_same_rows() -> None:
    """Programs read the same numbers in either form."""
    as_json = CliRunner().invoke(sla, ["funnel", str(WHOLE), "--format", "json"])
    as_csv = CliRunner().invoke(sla, ["funnel", str(WHOLE), "--format", "csv"])
    goal = json.loads(as_json.output)["goals"][0]
    rows = list(csv.DictReader(io.StringIO(as_csv.output)))

    assert "19.2" in {row["exact"] for row in rows}
    assert rows == [
        {"goal": "revenue"} | {key: str(value) for key, value in need.items()}
        for need in goal["needs"]
    ]


@pytest.mark.parametrize(
    ("text", "options", "status", "said"),
    [
        pytest.param(
            "goals:", ["--goal", "x"], Exit.USAGE, "there is `revenue`", id="id"
        ),
        pytest.param("target: 9", [], Exit.FINDINGS, "no amount of money", id="why"),
        pytest.param("x-goals:", [], Exit.FINDINGS, "unknown key", id="broken"),
        pytest.param("funnel", [], Exit.UNABLE, "no goal has a funnel", id="none"),
    ],
)
def test_the_verb_says_what_is_wrong(
    text: str, options: list[str], status: Exit, said: str
) -> None:
    """A wrong id is usage, a spec with errors a finding, no funnel at all neither."""
    spec = WHOLE.read_text("utf-8")
    match text:
        case "target: 9":
            spec = spec.replace("target: 1000000 USD", text)
        case "funnel":
            spec = "".join(
                line for line in spec.splitlines(keepends=True) if "funnel:" not in line
            )
        case _:
            spec = spec.replace("\ngoals:", f"\n{text}")
    told = CliRunner().invoke(sla, ["funnel", "-", *options], input=spec)

    assert status == told.exit_code, told.output
    assert said in told.output


def test_clauses_take_their_numbers_from_the_goal() -> None:
    """A volume is that of the peak, and a KPI's target is a count or a rate."""
    spec = (
        WHOLE.read_text("utf-8")
        .replace(
            "kpis:\n",
            "kpis:\n"
            "  passed: {owner: marketing, count: entered.mql,"
            " target: what_the_goal_needs}\n"
            "  whole_way: {owner: marketing, target: what_the_goal_needs,"
            " rate: {from: lead, to: customer, basis: cohort}}\n",
        )
        .replace(
            "handoff:\n",
            "handoff:\n  volume: {at_least: what_the_goal_needs, per: quarter}\n",
        )
    )
    agreement = compile_text(spec, "spec").agreement
    assert agreement is not None
    targets = {each.id: each.target for each in agreement.measures}
    volume = next(d for d in agreement.duties if d.id == "handoff.volume:volume")

    assert Interval(low=Fraction(40)) == targets["passed"]
    assert Interval(low=parse_percent("1.5 %")) == targets["whole_way"]
    assert Volume(120, "quarter") == volume.performance


def test_a_need_that_no_goal_tells_promises_nothing() -> None:
    """A goal that is still to be agreed makes no volume of nought."""
    text = WHOLE.read_text("utf-8").replace(
        "handoff:\n",
        "handoff:\n  volume: {at_least: what_the_goal_needs, per: quarter}\n",
    )
    start, end = text.index("goals:\n"), text.index("definitions:\n")
    spec = f"{text[:start]}goals:\n  revenue: to_be_agreed\n{text[end:]}"
    found = compile_text(spec, "spec")

    assert found.agreement is not None
    assert [] == [d.id for d in found.agreement.duties if "volume" in d.id]
    assert "SLA466" not in {each.code.id for each in found.diagnostics}

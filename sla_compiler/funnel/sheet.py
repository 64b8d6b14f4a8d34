"""The needs of goals on paper: a table for people, JSON and CSV for programs."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.funnel.arithmetic import Aim, Obstacle, needs
from sla_compiler.funnel.table import Row, Side, Table
from sla_compiler.words.exact import exact
from sla_compiler.words.money import Money

ALL = "all"
SHORT = 8
HEAD = ("goal", "stage", "segment", "month", "exact", "rounded", "cells")


@frozen
class Sheet:
    """One goal's table, under the goal's id; `recurs` says how often, if it does."""

    goal: str
    target: Money | Fraction
    provider: str
    recurs: str
    table: Table


def from_aim(
    goal: str, aim: Aim, provider: str, stages: tuple[str, ...]
) -> Sheet | Obstacle:
    """Return the needs of a goal under its id, or why they cannot be told."""
    table = needs(aim, provider, stages)
    if isinstance(table, Obstacle):
        return table
    return Sheet(
        goal=goal,
        target=aim.target,
        provider=provider,
        recurs=aim.dates if isinstance(aim.dates, str) else "",
        table=table,
    )


def written(sheets: Sequence[Sheet], form: str) -> str:
    """Return the needs of goals as `text`, `json` or `csv`."""
    match form:
        case "json":
            return _json(sheets)
        case "csv":
            return _csv(sheets)
    return "\n\n".join("\n".join(_text(sheet)) + "\n" for sheet in sheets)


def _text(sheet: Sheet) -> Iterator[str]:
    """Yield what a goal needs, as lines a person reads: stages across, months down."""
    table = sheet.table
    yield f"{sheet.goal}: {_amount(sheet.target)}{_when(sheet)}"
    if table.share != 1:
        part, share = _amount(table.part), _percent(table.share)
        yield f"{sheet.provider} brings {share} of it: {part}"
    for side in table.sides:
        yield ""
        yield from _side_text(side, table)
    if len(table.sides) > 1:
        yield ""
        yield "all segments"
        yield from _grid(table, None, table.stages)
    yield ""
    yield from _remarks(table)


def _json(sheets: Iterable[Sheet]) -> str:
    """Return the needs of goals as JSON: exact numbers as texts, counts as numbers."""
    found = {"goals": [_goal(sheet) for sheet in sheets]}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _csv(sheets: Iterable[Sheet]) -> str:
    """Return the needs of goals as CSV, a line for each stage, segment and month."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for sheet in sheets:
        writer.writerows((sheet.goal, *_row(row).values()) for row in rows(sheet.table))
    return out.getvalue()


def rows(table: Table) -> Iterator[Row]:
    """Yield every row of a table: each segment, then all; each month, then all."""
    segments = [side.segment for side in table.sides if side.segment is not None]
    for stage in table.stages:
        for segment in (*segments, None):
            for month in (*table.months, None):
                yield table.row(stage, segment, month)


def _goal(sheet: Sheet) -> dict[str, object]:
    table = sheet.table
    return {
        "goal": sheet.goal,
        "target": _plain(sheet.target),
        "recurs": sheet.recurs or None,
        "part": {"of": sheet.provider, "amount": _plain(table.part)},
        "brought": _plain(table.brought()),
        "stages": list(table.stages),
        "segments": [_segment(side) for side in table.sides],
        "needs": [_row(row) for row in rows(table)],
    }


def _segment(side: Side) -> dict[str, object]:
    return {
        "segment": side.segment or ALL,
        "share": exact(side.share),
        "counts": side.anchor,
        "average_deal": side.deal.plain() if side.deal else None,
        "rates": [
            {"from": rate.start, "to": rate.end, "rate": exact(rate.rate)}
            for rate in side.reach.rates
        ],
        "whole_way": exact(side.reach.parts[0][1]),
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "stage": row.stage,
        "segment": row.segment or ALL,
        "month": _month(row.month),
        "exact": exact(row.exact),
        "rounded": row.rounded,
        "cells": row.cells,
    }


def _side_text(side: Side, table: Table) -> Iterator[str]:
    if side.segment is not None:
        yield f"{side.segment}: {_percent(side.share)}"
    yield from _grid(table, side.segment, side.reach.stages)
    rates = (
        f"{rate.start} to {rate.end} {_percent(rate.rate)}" for rate in side.reach.rates
    )
    yield f"rates: {', '.join(rates)}"
    top, bottom = side.reach.stages[0], side.reach.stages[-1]
    yield f"whole way: {top} to {bottom} {_percent(side.reach.parts[0][1])}"
    if side.deal is not None:
        yield f"a deal is worth {_amount(side.deal)} on average"


def _grid(table: Table, segment: str | None, stages: tuple[str, ...]) -> Iterator[str]:
    """Yield the months and the totals, in columns that stand under each other."""
    lines = [["", *stages]]
    for month in (*table.months, None):
        found = [table.row(stage, segment, month) for stage in stages]
        label = "total" if month is None else _month(month)
        lines.append([label, *(f"{row.rounded:,}" for row in found)])
    lines.append(["exactly", *(_digits(row.exact) for row in found)])
    lines.append(["each rounded up", *(f"{row.cells:,}" for row in found)])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *rest in lines:
        cells = (each.rjust(w) for each, w in zip(rest, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *cells)).rstrip()


def _remarks(table: Table) -> Iterator[str]:
    """Yield what to plan with, and the same arithmetic done the other way round."""
    top = table.stages[0]
    most = max(table.months, key=lambda month: table.row(top, None, month).exact)
    count = table.row(top, None, most).rounded
    yield f"most in one month: {count:,} of {top}, in {_month(most)}"
    yield from _check(table)


def _check(table: Table) -> Iterator[str]:
    """Yield what the whole leads bring, and why that may be more than the goal."""
    top, brought = table.stages[0], table.brought()
    count = sum(table.whole(top, side.segment) for side in table.sides)
    over = "" if brought == table.part else "; what is over comes of rounding up"
    yield (
        f"check: {count:,} of {top} bring {_amount(brought)}, "
        f"and {_amount(table.part)} is the goal{over}"
    )


def _when(sheet: Sheet) -> str:
    if sheet.recurs:
        return f" every {sheet.recurs}"
    first, last = sheet.table.first, sheet.table.months[-1]
    return f", {_month(first)} to {_month(last)}"


def _month(month: date | None) -> str:
    return ALL if month is None else month.isoformat()[:7]


def _plain(amount: Money | Fraction) -> str:
    if isinstance(amount, Money):
        return f"{exact(amount.amount)} {amount.currency}"
    return exact(amount)


def _amount(amount: Money | Fraction) -> str:
    if isinstance(amount, Money):
        return f"{_digits(amount.amount)} {amount.currency}"
    return _digits(amount)


def _percent(share: Fraction) -> str:
    """Return a share exactly where that is short: 0.054 % is not 0.05 %."""
    text = exact(share * 100)
    return f"{text if len(text) <= SHORT else _digits(share * 100)} %"


def _digits(number: Fraction) -> str:
    """Return a number to two decimals; three dots say that digits were cut off."""
    hundredths = number.numerator * 100 // number.denominator
    whole, part = divmod(hundredths, 100)
    decimals = f".{part:02}".rstrip("0").rstrip(".")
    return f"{whole:,}{decimals}" + ("" if number * 100 == hundredths else "...")

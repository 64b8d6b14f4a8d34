"""Lengths are added alike in every Python, so that a page is the same in all."""

from math import inf, nan

import pytest

from sla_compiler.typesetting.adding import add_alike, added


def test_floats_are_rounded_once() -> None:
    """As from Python 3.12 on, and other than before it."""
    assert 1.0 == added([0.1] * 10)
    assert 1e-30 == added([1e100, 1e-30, -1e100])
    assert 1.0 == added((each for each in [0.7, 0.1, 0.1]), 0.1)


@pytest.mark.parametrize(
    ("values", "start", "whole"),
    [
        ([1, 2, 3], 0, 6),
        ([True, True], 0, 2),
        ([[1], [2]], [], [1, 2]),
        ([inf, 1.0], 0, inf),
        ([], 0, 0),
    ],
)
def test_all_else_is_added_as_ever(
    values: list[object], start: object, whole: object
) -> None:
    """What counts stays whole, what is joined is joined, and nothing has no end."""
    found = added(values, start)

    assert whole == found
    assert type(whole) is type(found)


def test_what_is_no_number_stays_none() -> None:
    """An impossible length is one afterwards too."""
    assert repr(nan) == repr(added([inf, -inf]))


def test_tables_are_laid_out_with_it() -> None:
    """Widths of columns are what was found to differ."""
    from weasyprint.layout import preferred, table  # type: ignore[import-untyped]

    add_alike()

    assert preferred.sum is added
    assert table.sum is added

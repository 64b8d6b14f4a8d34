"""Values in words: what is read, what equals what, and what a mistake is told."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial

import pytest
from babel.numbers import list_currencies
from hypothesis import given, strategies as st

from sla_compiler.words.currencies import DECIMALS
from sla_compiler.words.date import parse_date
from sla_compiler.words.duration import Duration, Family, parse_duration
from sla_compiler.words.error import WordError
from sla_compiler.words.frequency import parse_frequency
from sla_compiler.words.hours import Opening, merged, parse_opening, parse_time
from sla_compiler.words.interval import Interval, from_range
from sla_compiler.words.money import Money, parse_money
from sla_compiler.words.number import MOST, Written, parse_number, plain
from sla_compiler.words.percent import Percent, parse_percent
from sla_compiler.words.period import Period, Recurring, parse_period
from sla_compiler.words.quantity import (
    Amount,
    Quantity,
    convert,
    measure,
    parse_quantity,
)
from sla_compiler.words.test import (
    Order,
    Plain,
    Presence,
    Range,
    Test,
    looks_like_a_test,
    parse_test,
    parse_text_test,
)
from sla_compiler.words.weekday import Weekday, parse_weekday


def fault(parse: Callable[[Written], object], written: Written) -> tuple[str, str]:
    """Return the characters at fault and the cure."""
    with pytest.raises(WordError) as caught:
        parse(written)
    error = caught.value
    return str(written)[error.start : error.end], error.help


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("60 minutes", "1 hour"),
        ("1 week", "7 days"),
        ("1 quarter", "3 months"),
        ("1 year", "12 months"),
        ("4 business hours", "240 business minutes"),
        ("1.5 business hours", "90  Business   MINUTES"),
        ("0.5 years", "6months"),
    ],
)
def test_equal_promises_are_equal_values(one: str, other: str) -> None:
    """Units of one family differ in size alone."""
    left, right = parse_duration(one), parse_duration(other)

    assert left == right
    assert left.plain() == right.plain()


def test_an_hour_a_day_a_business_hour_and_a_business_day_never_mix() -> None:
    """Each counts something else, so no two of them are equal."""
    written = ("24 hours", "1 day", "24 business hours", "1 business day", "1 month")
    families = {parse_duration(text).family for text in written}

    assert families == set(Family)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("48 hours", "48 hours"),
        ("90 minutes", "90 minutes"),
        ("120 minutes", "2 hours"),
        ("7 days", "1 week"),
        ("10 days", "10 days"),
        ("1 quarter", "3 months"),
        ("12 months", "1 year"),
        ("18 months", "18 months"),
        ("1 business day", "1 business day"),
        ("0 business days", "same business day"),
        ("same business day", "same business day"),
        ("0 weeks", "0 days"),
    ],
)
def test_a_duration_shows_in_the_largest_exact_unit(written: str, shown: str) -> None:
    """Showing never crosses a family and never loses anything."""
    assert parse_duration(written).plain() == shown


@pytest.mark.parametrize("written", ["EOD", "end of business day", " same day"])
def test_the_end_of_the_day_has_one_spelling(written: str) -> None:
    """Whoever writes it otherwise is told how."""
    with pytest.raises(WordError, match="is not a length of time") as refused:
        parse_duration(written)

    assert "write `same business day`" == refused.value.help


@given(
    st.sampled_from(list(Family)).flatmap(
        lambda family: st.builds(
            Duration,
            family=st.just(family),
            amount=st.integers(0, 1000).map(
                lambda n: n * 60 if family is Family.OPEN else n
            ),
        )
    )
)
def test_every_duration_reads_back_as_itself(duration: Duration) -> None:
    """`plain` and `parse_duration` are inverse."""
    assert parse_duration(duration.plain()) == duration


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("1.5 days", "1.5", "write whole days, as in `2 days`"),
        ("4", "4", "write `4 hours`, `4 business hours` or another unit"),
        ("four hours", "four", "write `4 hours`"),
        ("a week", "a", "write `1 week`"),
        ("4 hrs", "hrs", "write `4 hours`"),
        ("2 working days", "working days", "write `2 business days`"),
        ("5 calendar days", "calendar days", "write `5 days`"),
        ("1 hour 30 minutes", "hour 30 minutes", "write `90 minutes`"),
        ("1 day 2 hours", "day 2 hours", "write one amount of one unit"),
        ("1 bussiness hour", "bussiness hour", "write `1 business hour`"),
        ("1,5 hours", "1,5", "write `1.5 hours`"),
        ("101 years", "101", "write at most `100 years`"),
        (
            "0.01 business hours",
            "0.01",
            "write whole business minutes, as in `1 business minute`",
        ),
        ("-3 days", "-3", ""),
        ("5 monhts", "monhts", "write `5 months`"),
    ],
)
def test_a_wrong_duration_is_told_the_cure(written: str, at: str, cure: str) -> None:
    """The very characters at fault, and what to write instead."""
    assert fault(parse_duration, written) == (at, cure)


def test_a_unit_nobody_knows_lists_the_units() -> None:
    """Where no cure can be guessed, the help names all that is accepted."""
    assert "business day" in fault(parse_duration, "5 fortnights")[1]


def test_a_duration_that_nobody_could_write_is_not_made() -> None:
    """Business time comes in whole minutes."""
    with pytest.raises(ValueError, match="no duration"):
        Duration(family=Family.OPEN, amount=30)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("10", Fraction(10)),
        ("-0.250", Fraction(-1, 4)),
        (3, Fraction(3)),
        (Decimal("1E+2"), Fraction(100)),
        (" 7 ", Fraction(7)),
    ],
)
def test_a_number_is_read_exactly(written: Written, value: Fraction) -> None:
    """No number is ever a float."""
    assert parse_number(written) == value


@given(
    st.decimals(
        allow_nan=False,
        allow_infinity=False,
        places=8,
        min_value=-MOST,
        max_value=MOST,
    )
)
def test_a_number_prints_in_digits_that_read_back(number: Decimal) -> None:
    """`10`, never `1E+1`."""
    text = plain(number)

    assert set(text) <= set("-.0123456789")
    assert parse_number(text) == Fraction(number)


def test_a_number_without_an_end_has_no_plain_text() -> None:
    """A third is not written in decimals."""
    with pytest.raises(ValueError, match="without an end"):
        plain(Fraction(1, 3))


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("25,000", "write `25000`"),
        ("1.000.000", "write `1000000`"),
        ("25 000", "write `25000`"),
        ("1_000", "write `1000`"),
        ("0,5", "write `0.5`"),
        (".5", "write `0.5`"),
        ("5.", "write `5`"),
        ("010", "write `10`"),
        ("+5", "write `5`"),
        ("1.2,3", "write digits and at most one decimal point, as in `12.5`"),
        ("1e3", "write the number alone: `1`"),
        ("many", "begin with a number in digits, as in `30`"),
    ],
)
def test_a_number_in_another_dress_is_told_the_plain_one(
    written: str, cure: str
) -> None:
    """There is one way to write a number."""
    assert fault(parse_number, written)[1] == cure


@pytest.mark.parametrize(
    "written",
    ["", "   ", "9" * 31, "9" * 300, 10**50, Decimal("1E+1000000"), Decimal("NaN")],
)
def test_what_is_too_long_or_nothing_is_refused(written: Written) -> None:
    """No text makes the machine count for long."""
    with pytest.raises(WordError):
        parse_number(written)


def test_percentages_are_exact_shares() -> None:
    """`30 %` is three tenths."""
    assert parse_percent("30%") == Percent(share=Fraction(3, 10))
    assert parse_percent("99.950 %").plain() == "99.95 %"


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        (30, "30", "write `30 %`"),
        ("0.3", "0.3", "write `30 %`"),
        ("30 percent", "percent", "write `30 %`"),
        ("30 points", "points", "write a number and `%`, as in `30 %`"),
        ("-5 %", "-5", ""),
    ],
)
def test_a_wrong_percentage_is_told_the_cure(
    written: Written, at: str, cure: str
) -> None:
    """A percentage has its sign."""
    assert fault(parse_percent, written) == (at, cure)


def test_money_is_an_amount_of_one_currency() -> None:
    """The code may be written small."""
    assert parse_money("25000.50 usd").plain() == "25000.5 USD"
    assert parse_money("1 USD") != parse_money("1 EUR")


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("25,000 USD", "25,000", "write `25000 USD`"),
        ("$25,000", "$", "write `25000 USD`"),
        ("EUR 5", "EUR", "write `5 EUR`"),
        ("25000", "25000", "add a currency code, as in `25000 USD`"),
        ("25000 US", "US", "write the code of ISO 4217, as in `25000 USD`"),
        ("5 euros", "euros", "write the code of ISO 4217, as in `5 EUR`"),
        ("5 widgets", "widgets", "write the code of ISO 4217, as in `5 USD`"),
        ("1.005 USD", "1.005", "write an amount that can be paid in USD"),
        ("1.5 JPY", "1.5", "write an amount that can be paid in JPY"),
        ("-1 USD", "-1", ""),
    ],
)
def test_wrong_money_is_told_the_cure(written: str, at: str, cure: str) -> None:
    """An amount, a space, a code."""
    assert fault(parse_money, written) == (at, cure)


def test_every_currency_is_one_that_babel_can_print() -> None:
    """The list of codes holds no typing mistake."""
    assert set(DECIMALS) <= list_currencies()
    assert len(DECIMALS) > 150


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("once", "once"),
        ("1 per day", "1 per day"),
        ("4 PER month", "4 per month"),
        ("3 per 30 days", "3 per 30 days"),
        ("1 per 7 days", "1 per 7 days"),
        ("2 per 2 weeks", "2 per 14 days"),
        ("5 per 2 quarters", "5 per 6 months"),
        ("1 per 1 hour", "1 per 1 hour"),
    ],
)
def test_a_frequency_reads_back_as_itself(written: str, shown: str) -> None:
    """What is shown is read as the same value."""
    frequency = parse_frequency(written)

    assert frequency.plain() == shown
    assert parse_frequency(shown) == frequency


def test_a_week_of_the_calendar_is_not_seven_days() -> None:
    """`per week` is a calendar period, `per 7 days` rolls."""
    assert parse_frequency("1 per week") != parse_frequency("1 per 7 days")


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("daily", "daily", "write `1 per day`"),
        ("twice a week", "twice a week", "write `2 per week`"),
        ("three times a month", "three times a month", "write `3 per month`"),
        ("3/day", "3/day", "write `3 per day`"),
        ("1 per hour", "hour", "write `1 per 1 hour`"),
        ("1 per days", "days", "write `1 per day`"),
        (
            "1 per 1 week",
            "1 week",
            "write `1 per week` for the calendar, or `1 per 7 days`",
        ),
        (
            "1 per 1 year",
            "1 year",
            "write `1 per year` for the calendar, or `1 per 365 days`",
        ),
        ("3 per 30 dayz", "dayz", "write `3 per 30 days`"),
        (
            "1 per 5 business days",
            "5 business days",
            "write hours, days, weeks or months",
        ),
        ("1 per 0 days", "0 days", ""),
        ("0 per day", "0", "write a whole number from 1 to 1000000"),
        ("1.5 per day", "1.5", "write a whole number from 1 to 1000000"),
        ("often", "often", "write `once`, `1 per day` or `3 per 30 days`"),
        ("x a purple", "x a purple", "write `once`, `1 per day` or `3 per 30 days`"),
    ],
)
def test_a_wrong_frequency_is_told_the_cure(written: str, at: str, cure: str) -> None:
    """A count, `per`, a period."""
    assert fault(parse_frequency, written) == (at, cure)


def test_dates_are_strict() -> None:
    """One form, read as a date."""
    assert parse_date(" 2028-02-29 ") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("2027-02-31", "31", "write `2027-02-28`"),
        ("2027-01-00", "00", "write `2027-01-01`"),
        ("2027-31-01", "31", "write `2027-01-31`"),
        ("2027-13-99", "13", ""),
        ("1899-12-31", "1899", "years run from 1900 to 2999"),
        ("2027/1/3", "2027/1/3", "write `2027-01-03`"),
        ("20270103", "20270103", "write `2027-01-03`"),
        ("1 January 2027", "1 January 2027", "write `2027-01-01`"),
        ("Jan 5th, 2027", "Jan 5th, 2027", "write `2027-01-05`"),
        (
            "5 Nomonth 2027",
            "5 Nomonth 2027",
            "write year, month and day, as in `2027-01-31`",
        ),
        ("1/2/2027", "1/2/2027", "write year, month and day, as in `2027-01-31`"),
    ],
)
def test_a_wrong_date_is_told_the_cure(written: str, at: str, cure: str) -> None:
    """No cure is offered for a date that has two readings."""
    assert fault(parse_date, written) == (at, cure)


def test_opening_hours_end_after_they_start() -> None:
    """Midnight at the end is 24:00."""
    assert parse_opening("09:00 - 24:00") == Opening(540, 1440)
    assert parse_opening("08:30-11:45").plain() == "08:30-11:45"
    assert parse_time("10:07") == 607


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("9:00-17:00", "9:00", "write `09:00`"),
        ("9 am-5 pm", "9 am", "write `09:00`"),
        ("13 pm-17:00", "13 pm", "write hours and minutes, as in `09:00`"),
        ("9 am to 5 pm", "9 am to 5 pm", "write `09:00-17:00`"),
        ("09:00–17:00", "09:00–17:00", "write `09:00-17:00`"),
        ("9 to 5", "9 to 5", "write two times with a hyphen, as in `09:00-17:00`"),
        ("09:05-10:00", "09:05", "write `09:00`"),
        ("09:00-25:00", "25:00", "times run from `00:00` to `24:00`"),
        (
            "22:00-06:00",
            "22:00-06:00",
            "write `22:00-24:00` and, on the next day, `00:00-06:00`",
        ),
        ("22:00-00:00", "22:00-00:00", "write `22:00-24:00`"),
        ("09:00-09:00", "09:00-09:00", "write `00:00-24:00` for the whole day"),
        ("closed", "closed", "write two times with a hyphen, as in `09:00-17:00`"),
    ],
)
def test_wrong_opening_hours_are_told_the_cure(
    written: str, at: str, cure: str
) -> None:
    """Two times on quarter hours."""
    assert fault(parse_opening, written) == (at, cure)


def test_a_meeting_is_not_at_the_end_of_the_day() -> None:
    """24:00 ends opening hours and is no time of day."""
    assert fault(parse_time, "24:00") == ("24:00", "write `00:00` of the next day")


def test_openings_that_touch_or_overlap_are_one() -> None:
    """The same open time is the same value."""
    split = [
        Opening(720, 1020),
        Opening(540, 720),
        Opening(600, 660),
        Opening(1080, 1200),
    ]

    assert merged(split) == (Opening(540, 1020), Opening(1080, 1200))


@pytest.mark.parametrize(
    ("written", "fiscal_start", "first", "last"),
    [
        (2027, 1, date(2027, 1, 1), date(2027, 12, 31)),
        ("2027", 4, date(2027, 4, 1), date(2028, 3, 31)),
        ("2027-Q1", 1, date(2027, 1, 1), date(2027, 3, 31)),
        ("2027-q4", 4, date(2028, 1, 1), date(2028, 3, 31)),
        ("2027-Q2", 11, date(2028, 2, 1), date(2028, 4, 30)),
        ("2028-02", 4, date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_period_has_dates(
    written: Written, fiscal_start: int, first: date, last: date
) -> None:
    """A fiscal year bears the number of the year in which it begins."""
    period = parse_period(written)
    assert isinstance(period, Period)
    dates = period.dates(fiscal_start)

    assert (dates.first, dates.last) == (first, last)
    assert parse_period(period.plain()) == period


def test_a_recurring_period_is_the_one_that_holds_the_day() -> None:
    """Quarters are counted from the first month of the fiscal year."""
    quarter = parse_period("every quarter")
    assert isinstance(quarter, Recurring)
    dates = quarter.dates(date(2028, 1, 15), fiscal_start=2)

    assert dates.first == date(2027, 11, 1)
    assert list(dates.months()) == [
        date(2027, 11, 1),
        date(2027, 12, 1),
        date(2028, 1, 1),
    ]
    assert parse_period(quarter.plain()) == quarter


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("quarterly", "quarterly", "write `every quarter`"),
        ("Q1 2027", "Q1 2027", "write `2027-Q1`"),
        ("FY2027", "FY2027", "write `2027`"),
        ("2027-3", "2027-3", "write `2027-03`"),
        ("2027-13", "13", "months run from 01 to 12"),
        (1800, "1800", "years run from 1900 to 2998"),
        ("Q9", "Q9", "write `2027`, `2027-Q1`, `2027-03` or `every quarter`"),
    ],
)
def test_a_wrong_period_is_told_the_cure(written: Written, at: str, cure: str) -> None:
    """A year, a quarter, a month, or one that recurs."""
    assert fault(parse_period, written) == (at, cure)


def test_weekdays_are_written_in_full() -> None:
    """Capitals do not matter, short forms do."""
    assert parse_weekday("Tuesday") is Weekday.TUESDAY
    assert Weekday.SUNDAY.plain() == "sunday"
    assert fault(parse_weekday, "tues") == ("tues", "write `tuesday`")
    assert fault(parse_weekday, "wendesday") == ("wendesday", "write `wednesday`")
    assert "monday" in fault(parse_weekday, "x")[1]


def number(value: int, unit: str = "") -> Quantity:
    """Return a quantity without its place."""
    return Quantity(value=Fraction(value), unit=unit)


@pytest.mark.parametrize(
    ("written", "test"),
    [
        ("at least 50", Range(low=number(50))),
        ("At  most 3", Range(high=number(3))),
        ("over 1000", Range(low=number(1000), low_open=True)),
        ("under 20", Range(high=number(20), high_open=True)),
        ("50 to 499", Range(low=number(50), high=number(499))),
        ("35 to under 50", Range(low=number(35), high=number(50), high_open=True)),
        ("over 10 to 20", Range(low=number(10), low_open=True, high=number(20))),
        (">= 50", Range(low=number(50))),
        (">50", Range(low=number(50), low_open=True)),
        ("≤ 3", Range(high=number(3))),
        ("<20", Range(high=number(20), high_open=True)),
        ("50-499", Range(low=number(50), high=number(499))),
        ("10 - 20 %", Range(low=number(10, "%"), high=number(20, "%"))),
        ("30 to 60 days", Range(low=number(30, "days"), high=number(60, "days"))),
        ("over 25000 USD", Range(low=number(25000, "USD"), low_open=True)),
        ("at most 6 months", Range(high=number(6, "months"))),
        ("at least 2027-01-01", Range(low=Quantity(value=date(2027, 1, 1)))),
        ("known", Presence(known=True)),
        ("unknown", Presence(known=False)),
        ("B or better", Order(mark="B", better=True)),
        ("vice president or worse", Order(mark="vice president", better=False)),
        ("= 5", Plain(text="5")),
        (5, Plain(text="5")),
        (True, Plain(text="true")),
        ("hot", Plain(text="hot")),
        ("Unknown", Plain(text="Unknown")),
        ("over the moon", Plain(text="over the moon")),
        ("3M", Plain(text="3M")),
        ("30 days", Plain(text="30 days")),
        ("2027-01-01", Plain(text="2027-01-01")),
        ("x" * 300, Plain(text="x" * 300)),
    ],
)
def test_a_test_is_read_in_one_normal_form(written: Written, test: Test) -> None:
    """Symbols and words are equal; what is no test is a value."""
    assert parse_test(written) == test


@pytest.mark.parametrize(
    "written",
    [
        *("at least 50", "at most 3 days", "over 2 %", "under 2027-01-01", "50 to 499"),
        *("over 1 to under 2 USD", "1 hour to 2 days", "known", "unknown"),
        "C or worse",
    ],
)
def test_a_test_prints_as_it_is_written(written: str) -> None:
    """`plain` and `parse_test` are inverse."""
    assert parse_test(written).plain() == written


@pytest.mark.parametrize(
    ("written", "at", "cure"),
    [
        ("at leest 50", "at leest 50", "write `at least 50`"),
        ("atleast 50", "atleast 50", "write `at least 50`"),
        ("at least50 days", "at least50 days", "write `at least 50 days`"),
        ("more than 5", "more than 5", "write `over 5`"),
        ("fewer than 5", "fewer than 5", "write `under 5`"),
        ("up to 5", "up to 5", "write `at most 5`"),
        ("minimum 5", "minimum 5", "write `at least 5`"),
        ("50 or more", "50 or more", "write `at least 50`"),
        ("50+", "50+", "write `at least 50`"),
        ("between 5 and 10", "between 5 and 10", "write `5 to 10`"),
        ("50–499", "50–499", "write `50 to 499`"),
        (
            "at least 10 and under 20",
            "at least 10 and under 20",
            "write `10 to under 20`",
        ),
        ("B or above", "B or above", "write `B or better`"),
        ("knwon", "knwon", "write `known`"),
        ("!= 5", "!= 5", "write `{not: [5]}`"),
        ("at least five", "at least five", "write `at least 5`"),
        (
            "at least some",
            "at least some",
            "write a number in digits, as in `at least 50`",
        ),
        ("at least", "at least", "write a number in digits, as in `at least 50`"),
        (" at least 25,000 USD", "25,000", "write `at least 25000 USD`"),
        ("1,000 to 5,000", "1,000", "write `1000 to 5000`"),
        ("over 2027-02-31", "31", "write `over 2027-02-28`"),
        (
            "at least 5 (days)",
            "(days)",
            "write a number and its unit, as in `5` or `5 days`",
        ),
    ],
)
def test_a_near_miss_is_not_quietly_a_text(written: str, at: str, cure: str) -> None:
    """What was surely meant as a test is told how to be one."""
    assert fault(parse_test, written) == (at, cure)
    assert looks_like_a_test(written)


def test_a_text_attribute_compares_no_numbers() -> None:
    """A company may be called anything."""
    assert parse_text_test("at least 50") == Plain(text="at least 50")
    assert parse_text_test("unknown") == Presence(known=False)
    assert not looks_like_a_test("Over Ltd")
    assert looks_like_a_test("at least 50")


@pytest.mark.parametrize(
    ("written", "kind", "unit", "value"),
    [
        ("200", "number", "", Fraction(200)),
        ("200 employees", "number", "employee", Fraction(200)),
        ("20", "number", "minutes", Fraction(20)),
        ("1.5 hours", "number", "minutes", Fraction(90)),
        ("90 minutes", "number", "hours", Fraction(3, 2)),
        ("2 years", "duration", "", parse_duration("24 months")),
        ("30", "duration", "days", parse_duration("30 days")),
        ("1 week", "duration", "days", parse_duration("7 days")),
        ("5", "money", "USD", Money(amount=Fraction(5), currency="USD")),
        ("5 eur", "money", "", Money(amount=Fraction(5), currency="EUR")),
        ("10 %", "percent", "", Percent(share=Fraction(1, 10))),
        ("2027-01-31", "date", "", date(2027, 1, 31)),
    ],
)
def test_a_quantity_converts_exactly(
    written: str, kind: str, unit: str, value: object
) -> None:
    """A bare number counts in the unit of the attribute."""
    assert convert(parse_quantity(written), kind, unit) == value


@pytest.mark.parametrize(
    ("written", "kind", "unit", "cure"),
    [
        ("5 days", "number", "employees", "write `5 employees`"),
        ("5 %", "number", "", "write `5`"),
        ("1 day", "number", "hours", "write a number of hours"),
        ("4 business hours", "duration", "hours", "write a number of hours"),
        ("1 month", "duration", "days", "write a number of days"),
        ("4", "duration", "", "write `4 hours`, `4 days` or another unit"),
        ("4 hrs", "duration", "", "write `4 hours`"),
        ("-4", "duration", "days", "a duration is not below zero"),
        ("5 EUR", "money", "USD", "write an amount in USD"),
        ("5", "money", "", "add a currency code, as in `5 USD`"),
        ("30", "percent", "", "write `30 %`"),
        ("30", "date", "", "write a date, as in `2027-01-31`"),
        ("2027-01-31", "number", "", "write a number"),
    ],
)
def test_a_quantity_of_another_kind_is_refused(
    written: str, kind: str, unit: str, cure: str
) -> None:
    """Families, currencies and kinds do not convert."""

    def converted(text: Written) -> object:
        return convert(parse_quantity(text), kind, unit)

    assert fault(converted, written)[1] == cure


def test_a_wrong_unit_in_a_test_is_found_where_it_stands() -> None:
    """The quantity is at fault, not the words around it."""
    test = parse_test("at least 4hrs")
    assert isinstance(test, Range)
    assert test.low is not None
    quantity = test.low

    def converted(_: Written) -> object:
        return convert(quantity, "duration")

    assert fault(converted, "at least 4hrs") == ("4hrs", "write `4 hours`")


def test_no_quantity_is_a_person() -> None:
    """Asking for a kind without quantities is a mistake of the program."""
    with pytest.raises(ValueError, match="no quantity"):
        convert(parse_quantity("5"), "person")


def ranged(text: Written, kind: str = "number", unit: str = "") -> Interval:
    """Return the interval that a range in words stands for."""
    test = parse_test(text)
    assert isinstance(test, Range)
    return from_range(test, kind, unit)


@pytest.mark.parametrize(
    ("written", "inside"),
    [
        ("at least 5", {5, 6, 9}),
        ("over 5", {6, 9}),
        ("at most 5", {4, 5}),
        ("under 5", {4}),
        ("5 to 6", {5, 6}),
        ("5 to under 6", {5}),
    ],
)
def test_an_interval_holds_what_lies_between_its_bounds(
    written: str, inside: set[int]
) -> None:
    """A bound belongs to it unless it is open; what cannot be compared never does."""
    interval = ranged(written)

    def side(value: int, bound: Amount) -> int:
        assert isinstance(bound, Fraction)
        return (value > bound) - (value < bound)

    held = {n for n in (4, 5, 6, 9) if interval.holds(partial(side, n))}

    assert inside == held
    assert not interval.holds(lambda _: None)
    assert Interval().holds(lambda _: None)


def test_a_range_is_an_interval_in_the_unit_of_the_attribute() -> None:
    """`30 to 90 minutes` is half an hour to an hour and a half."""
    hours = ranged("30 to under 90 minutes", "number", "hours")
    half, more = Fraction(1, 2), Fraction(3, 2)

    assert hours == Interval(low=half, high=more, high_open=True)
    assert ranged("at least 5") == Interval(low=Fraction(5))


@pytest.mark.parametrize(
    ("written", "kind", "cure"),
    [
        ("50 to 20", "number", "write `20 to 50`"),
        ("20 to under 20", "number", ""),
        ("2027-02-01 to 2027-01-01", "date", "write `2027-01-01 to 2027-02-01`"),
        ("1 hour to 2 days", "duration", "write both ends in the same unit"),
        ("1 USD to 2 EUR", "money", "write both ends in the same currency"),
    ],
)
def test_a_range_that_holds_nothing_is_refused(
    written: str, kind: str, cure: str
) -> None:
    """The whole range is at fault."""
    assert fault(lambda text: ranged(text, kind), written) == (written, cure)


def test_amounts_of_one_attribute_are_compared_by_measure() -> None:
    """Money by amount, percentages by share, durations by what they count."""
    written = ("2 USD", "money"), ("50 %", "percent"), ("1 week", "duration")
    measures = [measure(convert(parse_quantity(text), kind)) for text, kind in written]

    assert measures == [2, Fraction(1, 2), 7]


PARSERS: tuple[Callable[[Written], object], ...] = (
    *(parse_number, parse_percent, parse_money, parse_duration, parse_frequency),
    *(parse_date, parse_time, parse_opening, parse_period, parse_weekday),
    *(parse_quantity, parse_test, parse_text_test),
)
PIECES = """
at least most over under to per or better known - 5 50 2027-01-01 1,000 % USD
$ 09:00 - 17:00 every q1 .5 ≥ ½ ٣ half days once a hour business month quarter"""
SENTENCES = st.lists(st.sampled_from(PIECES.split()), max_size=6).map(" ".join)


def place(parse: Callable[[Written], object], text: str) -> tuple[int, int]:
    """Return the characters at fault, or the first one when there is no fault."""
    try:
        parse(text)
    except WordError as error:
        return error.start, error.end
    return 0, 1


@given(SENTENCES | st.text(max_size=30))
def test_any_text_is_a_value_or_a_mistake_with_a_place(text: str) -> None:
    """No text ends a parser in another way, and a mistake lies within the text."""
    for parse in PARSERS:
        start, end = place(parse, text)

        assert 0 <= start < end <= len(text) or not text

"""Durations that can be compared without a calendar."""

from sla_compiler.words.duration import Duration, Family

_SECONDS = {Family.ELAPSED: 1, Family.DAYS: 86_400}


def is_longer(one: Duration, other: Duration) -> bool:
    """Tell whether a duration is surely longer; of two kinds only days and hours are.

    A day counts as 24 hours, though the day of a clock change has 23 or 25.
    """
    if one.family is other.family:
        return one.amount > other.amount
    if one.family in _SECONDS and other.family in _SECONDS:
        here, there = _SECONDS[one.family], _SECONDS[other.family]
        return one.amount * here > other.amount * there
    return False


def times(duration: Duration, number: int) -> Duration:
    """Return so many durations in a row."""
    return Duration(family=duration.family, amount=duration.amount * number)


def is_nothing(duration: Duration) -> bool:
    """Tell whether no time passes; nought business days last until the close."""
    return not duration.amount and duration.family is not Family.OPEN_DAYS


def is_business(duration: Duration) -> bool:
    """Tell whether a duration counts the open time of a calendar."""
    return duration.family in (Family.OPEN, Family.OPEN_DAYS)

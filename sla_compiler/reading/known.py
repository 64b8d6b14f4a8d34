"""The facts and events that an agreement declares, as they stand for a lead."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from sla_compiler.clock.zone import moment
from sla_compiler.reading.conditions import Fact, Left, Passed
from sla_compiler.reading.facts import View, happened
from sla_compiler.reading.result import Happened, Known
from sla_compiler.words.number import plain
from sla_compiler.words.percent import Percent


def facts(view: View) -> Iterator[Known]:
    """Yield every declared fact, then every derived one."""
    for attribute in view.course.agreement.attributes:
        yield Known(
            fact=attribute.id,
            of=attribute.of,
            unit=attribute.unit,
            value=shown(view.value(attribute.id)),
            origin=attribute.origin,
        )
    for derived in view.course.agreement.derived:
        value = shown(view.value(derived.id))
        yield Known(
            fact=derived.id, of="lead", unit="", value=value, origin=derived.origin
        )


def events(view: View) -> Iterator[Happened]:
    """Yield every declared event with how often it happened."""
    for event in view.course.agreement.events:
        times = happened((event.id,), view)
        yield Happened(
            event=event.id,
            about=event.about,
            times=len(times),
            last=moment(times[-1].at) if times else None,
            origin=event.origin,
        )


def shown(value: Fact | None) -> str | None:
    """Return a value as an author would write it; passed time by its start."""
    match value:
        case None | str():
            return value
        case bool():
            return "true" if value else "false"
        case Fraction():
            return _digits(value)
        case Percent(share=share):
            return f"{_digits(share * 100)} %"
        case date():
            return value.isoformat()
        case Passed(since=since):
            return f"since {moment(since):%Y-%m-%dT%H:%M:%SZ}"
        case Left(until=until):
            return f"until {moment(until):%Y-%m-%dT%H:%M:%SZ}"
    return value.plain()


def _digits(value: Fraction) -> str:
    try:
        return plain(value)
    except ValueError:
        return f"{value.numerator}/{value.denominator}"

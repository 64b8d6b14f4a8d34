"""The tests that a condition consists of."""

from collections.abc import Iterator

from sla_compiler.model.condition import (
    AllOf,
    AnyOf,
    Condition,
    CountOf,
    Is,
    Named,
    Not,
)


def tests(condition: Condition | None) -> Iterator[Is]:
    """Yield every test in a condition, whether it is to hold or not."""
    match condition:
        case Is():
            yield condition
        case Not(part=part):
            yield from tests(part)
        case AllOf(parts=parts) | AnyOf(parts=parts) | CountOf(parts=parts):
            for part in parts:
                yield from tests(part)
        case Named() | None:
            return


def demanded(condition: Condition | None) -> Iterator[Is]:
    """Yield the tests that must hold wherever the condition does."""
    match condition:
        case Is():
            yield condition
        case AllOf(parts=parts):
            for part in parts:
                yield from demanded(part)
        case _:
            return

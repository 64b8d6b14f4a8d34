"""Frozen values: the same value however many of its class were made before."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace

import pytest

from sla_compiler.frozen import frozen

MANY = 300
"""More values than it takes for a class to get an `__init__` of its own."""


def by_name() -> Callable[..., object]:
    """Return a new class, whose values are given by name."""

    @frozen
    class Team:
        label: str = ""
        id: str
        members: tuple[str, ...] = ()
        at: tuple[str, ...] = field(default=(), compare=False)

    return Team


def in_order() -> Callable[..., object]:
    """Return a new class, whose values may be given in order."""

    @frozen(kw_only=False)
    class Team:
        id: str
        members: tuple[str, ...] = ()

    return Team


def test_the_first_value_and_the_last_are_alike() -> None:
    """What is given and what is left out means the same for every value."""
    team = by_name()
    made = [team(id="sales", members=("ann",), at=(str(n),)) for n in range(MANY)]

    assert {made[0]} == set(made)
    assert [(str(n),) for n in range(MANY)] == [each.at for each in made]  # type: ignore[attr-defined]
    assert "Team(label='', id='sales', members=('ann',), at=('299',))" in repr(made[-1])
    assert team(id="sales") == replace(made[-1], members=())  # type: ignore[type-var]


def test_values_in_order_are_alike() -> None:
    """By name or in order, early or late: one value."""
    team = in_order()
    made = [team("sales", ("ann",)) for _ in range(MANY)]
    made += [team("sales", members=("ann",)), team(id="sales", members=("ann",))]

    assert {made[0]} == set(made)
    assert team("sales") == team("sales", ())


def test_what_is_made_for_each_value_is_not_shared() -> None:
    """A field with a factory is made anew for each value that leaves it out."""

    @frozen
    class Team:
        members: list[str] = field(default_factory=list)

    made = [Team().members for _ in range(MANY)]
    made[0].append("ann")

    assert [] == made[-1]


@pytest.mark.parametrize("before", [0, MANY])
@pytest.mark.parametrize(
    "given", [{}, {"label": "Sales"}, {"id": "sales", "lead": "ann"}]
)
def test_a_wrong_name_is_refused(before: int, given: dict[str, str]) -> None:
    """A value without what it needs, or with what it has not, is no value."""
    team = by_name()
    for _ in range(before):
        team(id="sales")

    with pytest.raises(TypeError):
        team(**given)


@pytest.mark.parametrize("before", [0, MANY])
def test_a_value_does_not_change(before: int) -> None:
    """No field can be set, or taken away."""
    team = in_order()
    made = [team("sales") for _ in range(before + 1)]

    with pytest.raises(FrozenInstanceError):
        made[-1].id = "marketing"  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        del made[-1].id  # type: ignore[attr-defined]


@pytest.mark.parametrize("before", [0, MANY])
def test_what_follows_the_making_is_done(before: int) -> None:
    """A class that finishes its values itself finishes the last like the first."""

    @frozen
    class Index:
        names: tuple[str, ...]

        def __post_init__(self) -> None:
            """Note how many names there are."""
            object.__setattr__(self, "size", len(self.names))

    made = [Index(names=("a", "b")) for _ in range(before + 1)]

    assert [2] * len(made) == [each.size for each in made]  # type: ignore[attr-defined]

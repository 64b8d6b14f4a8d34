"""The permanent name of a place: the author's path, ids instead of list indices."""

from sla_compiler.diagnostic import Route
from sla_compiler.model import Model


def path(route: Route, ids: dict[Route, str]) -> str:
    """Return a route as one text, such as `definitions.stages.mql.means`."""
    return ".".join(
        step if isinstance(step, str) else ids.get(route[: end + 1], str(step))
        for end, step in enumerate(route)
    )


def ids_of(model: Model) -> dict[Route, str]:
    """Return the ids of the things that stand in lists, under their routes."""
    return dict(model.ids)

"""What the schema stage says of the keys of a map: unknown, missing, misplaced."""

from collections.abc import Iterator
from difflib import get_close_matches

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding, Route
from sla_compiler.schema.files import Schema
from sla_compiler.schema.kinds import either, flow, listed, sentence, subject
from sla_compiler.schema.linked import child, schema_at
from sla_compiler.words.error import quoted


def keys(
    route: Route, schema: Schema, value: dict[str, object]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the keys of a map whose keys are known.

    An unknown key that is nearly a missing one is one finding, not two.
    """
    known = schema.get("properties", {})
    missing = [key for key in schema.get("required", ()) if key not in value]
    if schema.get("additionalProperties") is False:
        for key in value:
            if key not in known:
                free = [name for name in known if name not in value]
                near = (get_close_matches(key, free, 1, 0.7) or [""])[0]
                missing = [name for name in missing if name != near]
                yield _unknown(route, schema, key, near)
    for key in missing:
        yield _missing(route, schema, key, value)


def _unknown(route: Route, schema: Schema, key: str, near: str) -> Diagnostic:
    here = subject(route)
    homes = "" if near else _homes(route, schema, key)
    if homes:
        cure = f"{quoted(key)} belongs {homes}"
    elif near:
        cure = f"there is a key `{near}`"
    else:
        cure = f"keys here are {listed(list(schema['properties']))}"
    return Diagnostic(
        code=code("misplaced_key" if homes else "unknown_key"),
        finding=Finding(
            place=At((*route, key), on="key"),
            message=f"{quoted(key)} does not belong here"
            if homes
            else f"unknown key {quoted(key)}",
            label=f"{here} has no such key",
            help=cure,
        ),
    )


def _homes(route: Route, schema: Schema, key: str) -> str:
    """Return where near by a key would be known, or an empty text."""
    above = schema_at(route[:-1]) if route else None
    if above and key in above.get("properties", ()):
        return f"one level up, in {subject(route[:-1])}"
    inside = [
        f"`{name}`"
        for name in schema["properties"]
        if key in (child(schema, name) or {}).get("properties", ())
    ]
    return f"under {either(inside[:3])}" if inside else ""


def _missing(
    route: Route, schema: Schema, key: str, value: dict[str, object]
) -> Diagnostic:
    about = schema.get("properties", {}).get(key, {})
    in_a_list = bool(route) and isinstance(route[-1], int)
    first = next(iter(value), None)
    within = (*route, first) if in_a_list and first is not None else route
    return Diagnostic(
        code=code("missing_key"),
        finding=Finding(
            place=At(within, on="key"),
            message=f"{subject(route)} has no `{key}`",
            label=sentence(about.get("description", "")),
            help=f"add `{key}: {flow(about['examples'][0])}`",
        ),
    )

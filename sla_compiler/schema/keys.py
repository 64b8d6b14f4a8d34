"""What the schema stage says of the keys of a map: unknown, missing, misplaced."""

from collections.abc import Iterator
from difflib import get_close_matches

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding
from sla_compiler.schema.kinds import either, flow, sentence, subject
from sla_compiler.schema.linked import child, schema_at
from sla_compiler.schema.violation import Violation
from sla_compiler.words.error import quoted


def keys(violation: Violation, value: dict[str, object]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the keys of a map whose keys are known.

    An unknown key that is nearly a missing one is one finding, not two.
    """
    schema = violation.schema
    known = schema.get("properties", {})
    missing = [key for key in schema.get("required", ()) if key not in value]
    if schema.get("additionalProperties") is False:
        for key in value:
            if key not in known:
                free = [name for name in known if name not in value]
                near = (get_close_matches(key, free, 1, 0.7) or [""])[0]
                missing = [name for name in missing if name != near]
                yield _unknown(violation, key, near)
    for key in missing:
        yield _missing(violation, key, value)


def _here(violation: Violation) -> str:
    """Return how to speak of the map: a whole file is called what its schema says."""
    return subject(violation.route, violation.whole.get("x-called", "the spec"))


def _unknown(violation: Violation, key: str, near: str) -> Diagnostic:
    here, route, schema = _here(violation), violation.route, violation.schema
    homes = "" if near else _homes(violation, key)
    if homes:
        cure = f"{quoted(key)} belongs {homes}"
    elif near:
        cure = f"there is a key `{near}`"
    else:
        every = ", ".join(f"`{each}`" for each in schema["properties"])
        cure = f"keys here are {every}"
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


def _homes(violation: Violation, key: str) -> str:
    """Return where near by a key would be known, or an empty text."""
    route, schema, whole = violation.route, violation.schema, violation.whole
    above = schema_at(route[:-1], whole) if route else None
    if above and key in above.get("properties", ()):
        home = subject(route[:-1], whole.get("x-called", "the spec"))
        return f"one level up, in {home}"
    inside = [
        f"`{name}`"
        for name in schema["properties"]
        if key in (child(schema, name) or {}).get("properties", ())
    ]
    return f"under {either(inside[:3])}" if inside else ""


def _missing(violation: Violation, key: str, value: dict[str, object]) -> Diagnostic:
    route, schema = violation.route, violation.schema
    about = schema.get("properties", {}).get(key, {})
    in_a_list = bool(route) and isinstance(route[-1], int)
    first = next(iter(value), None)
    within = (*route, first) if in_a_list and first is not None else route
    return Diagnostic(
        code=code("missing_key"),
        finding=Finding(
            place=At(within, on="key"),
            message=f"{_here(violation)} has no `{key}`",
            label=sentence(about.get("description", "")),
            help=f"add `{key}: {flow(about['examples'][0])}`",
        ),
    )

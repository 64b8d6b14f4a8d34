"""A schema as editors show it best: they know extensions, and misread some of the rest.

What the language server of YAML, which is also that of VS Code, does with a schema:
- a title or an example beside `$ref` is lost if an extension stands there too: so what
  such a place refers to is written out;
- a place that takes a text or a list is completed as a list: so its kinds are apart;
- an example that is a map is offered as `[object Object]`: so it becomes a snippet, and
  is shown with the description;
- a description is shown as it is typed, a `markdownDescription` as it is meant.
Nothing that a schema accepts or refuses is changed.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from sla_compiler.schema.files import Schema, below, remade
from sla_compiler.schema.kinds import flow, kinds

_REFERENCE = "#/$defs/"
_WIDE = 60
_OF_A_KIND = {
    "array": {"items", "minItems", "maxItems"},
    "object": {
        "properties",
        "required",
        "additionalProperties",
        "propertyNames",
        "minProperties",
        "maxProperties",
    },
}
_OF_SCALARS = {"pattern", "enum", "const", "minLength", "maxLength"}
_OF_SCALARS |= {"minimum", "maximum", "exclusiveMinimum"}


def for_editors(schema: Schema) -> Schema:
    """Return a bundled schema that accepts the same, with all that editors can show."""
    definitions = schema.get("$defs", {})
    defs = {
        label: each
        for label, each in definitions.items()
        if label not in _reached(each, definitions)
    }
    made = _shown(_written_out(schema, defs))
    kept = made.pop("$defs", {})
    used = sorted(_reached(made, kept))
    return made | ({"$defs": {label: kept[label] for label in used}} if used else {})


def _reached(schema: Schema, defs: dict[str, Schema]) -> set[str]:
    """Return the definitions to which a schema leads, however far."""
    found: set[str] = set()
    stack = [schema]
    while stack:
        here = stack.pop()
        label = here.get("$ref", "").removeprefix(_REFERENCE)
        if label and label not in found:
            found.add(label)
            stack.append(defs[label])
        stack += below(here)
    return found


def _written_out(schema: Schema, defs: dict[str, Schema]) -> Schema:
    """Return a schema without extensions or maps as examples beside a reference.

    `defs` are the definitions that can be written out: those that do not recur. A large
    one is written out only if it must be.
    """
    made = remade(schema, partial(_written_out, defs=defs))
    if "$ref" not in schema:
        return made
    meant = defs.get(schema["$ref"].removeprefix(_REFERENCE), {})
    ours = {key for key in schema if key.startswith("x-")}
    if meant and (
        "properties" not in meant or _only(schema, ours) != _only(meant, ours)
    ):
        del made["$ref"]
        return {**_written_out(meant, defs), **made}
    return _only(made, set(made) - ours)


def _shown(schema: Schema) -> Schema:
    """Return a schema with texts and snippets for its structured examples."""
    made = remade(schema, _shown)
    if "description" not in schema:
        return _apart(made)
    examples = schema.get("examples", [])
    others = [each for each in examples if _structured(each)]
    pages = (schema["description"], *map(_page, others))
    made["markdownDescription"] = "\n\n".join(pages)
    made["examples"] = [each for each in examples if each not in others]
    maps = [each for each in others if isinstance(each, dict)]
    if maps and "$ref" not in schema:
        made["defaultSnippets"] = [_snippet(each, schema) for each in maps]
    if not made["examples"]:
        del made["examples"]
    return _apart(made)


def _apart(schema: Schema) -> Schema:
    """Return a schema in which a text and a list in one place are two branches."""
    if not {"string", "array"} <= set(schema.get("type", ())) or (
        "string" not in kinds(schema)
    ):
        return schema
    of_one = {key for keys in (*_OF_A_KIND.values(), _OF_SCALARS) for key in keys}
    scalars = [kind for kind in schema["type"] if kind not in _OF_A_KIND]
    branches = [
        {"type": scalars} | _only(schema, _OF_SCALARS),
        *(
            {"type": kind} | _only(schema, keys)
            for kind, keys in _OF_A_KIND.items()
            if kind in schema["type"]
        ),
    ]
    return _only(schema, set(schema) - of_one) | {"oneOf": branches}


def _only(schema: Schema, keys: set[str]) -> Schema:
    return {key: value for key, value in schema.items() if key in keys}


def _structured(example: object) -> bool:
    """Tell whether an example is a map, or a list that holds some."""
    match example:
        case dict():
            return True
        case list():
            return any(map(_structured, example))
    return False


def _snippet(example: dict[str, object], schema: Schema) -> Schema:
    """Return an example to insert, with a place to stop at for every value."""
    label = flow(example)
    if len(label) > _WIDE:
        label = f"{label[: _WIDE - 1].rstrip()}…"
    stops = zip(example, _stops(example.values()), strict=True)
    return {
        "label": label,
        "description": schema["description"],
        "sortText": f"~{label}",  # after the keys
        "body": dict(stops),
    }


def _stops(values: Iterable[object]) -> Iterator[str]:
    """Yield values as they would be written, each as a numbered place to stop at."""
    for number, value in enumerate(values, 1):
        text = flow(value)
        for sign in ("\\", "$", "}"):
            text = text.replace(sign, f"\\{sign}")
        yield f"${{{number}:{text}}}"


def _page(example: object) -> str:
    """Return an example as a piece of a page."""
    return "\n".join(("Example:", "", "```yaml", *_lines(example), "```"))


def _lines(example: object) -> Iterator[str]:
    """Yield an example line by line."""
    match example:
        case dict():
            yield from (f"{key}: {flow(each)}" for key, each in example.items())
        case list():
            yield from (f"- {flow(each)}" for each in example)

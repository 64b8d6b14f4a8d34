"""The fields of the language as tables in Markdown, as the schemas tell them."""

from collections.abc import Iterator
from itertools import groupby

from sla_compiler.frozen import frozen
from sla_compiler.schema.files import Schema, read
from sla_compiler.schema.kinds import OPEN, either, fixed_words, flow, kinds
from sla_compiler.schema.linked import ORIGIN, linked

_HEAD = (
    "| field | title | kind | class | what it says | example |",
    "|---|---|---|---|---|---|",
)
_KINDS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "array": "list",
    "object": "map",
}
_IN_WORDS = {"amount": "money", "target": "test"}
"""The words that some texts are, where they are called something else."""


class UnknownTableError(KeyError):
    """A page asks for the fields of something that the language does not have."""


@frozen
class Field:
    """A place of the language: its path as pages show it, and its schema."""

    path: str
    schema: Schema
    x_class: str
    required: bool
    page: str

    def cells(self) -> tuple[str, ...]:
        """Return all that a table says of the field, but for its name."""
        kind = _kind(self.schema, self.page)
        return (
            self.schema["title"],
            f"{kind}, **required**" if self.required else kind,
            self.x_class,
            self.schema["description"],
            f"`{flow(self.schema['examples'][0])}`",
        )


def table(name: str, page: str = "") -> Iterator[str]:
    """Yield the table of a component such as `handoff`, or of a word such as `duty`.

    `words` lists the words themselves. Links lead to headings of the page on which the
    words are explained, `page` being the way there.
    """
    words = read("words")["$defs"]
    if name == "words":
        yield from _words(words)
        return
    schema = linked()["properties"].get(name) or _word(name)
    if schema is None:
        raise UnknownTableError(name)
    yield from _HEAD
    fields = _fields(name, schema, None, page, frozenset(words))
    for _, alike in groupby(fields, key=_likeness):
        yield _row(tuple(alike))


def _words(words: Schema) -> Iterator[str]:
    """Yield the list of the words that mean the same wherever they stand."""
    yield "| word | what it is | examples |"
    yield "|---|---|---|"
    for name, schema in words.items():
        shown = ", ".join(f"`{flow(each)}`" for each in schema["examples"])
        yield _line((f"[{name}](#{name})", schema["description"], shown))


def _word(name: str) -> Schema | None:
    """Return the schema of a word, from wherever the language uses it first."""
    seen: set[str] = set()
    stack = [linked()]
    while stack:
        schema = stack.pop()
        origin = schema.get(ORIGIN, "")
        if origin == name:
            return schema
        if origin not in seen:
            stack += [below for _, below, _ in _steps(schema)]
        seen.update({origin} - {""})
    return None


def _fields(
    path: str, schema: Schema, x_class: str | None, page: str, words: frozenset[str]
) -> Iterator[Field]:
    """Yield every field below a place; what is a word is told on its own page."""
    x_class = schema.get("x-class", x_class)
    for step, below, required in _steps(schema):
        here = f"{path}{step}" if step == "[]" else f"{path}.{step}"
        yield Field(
            path=here,
            schema=below,
            x_class=below.get("x-class", x_class) or "",
            required=required,
            page=page,
        )
        if below.get(ORIGIN) not in words:
            yield from _fields(here, below, x_class, page, words)


def _steps(schema: Schema) -> Iterator[tuple[str, Schema, bool]]:
    """Yield each way further into a schema, and whether it must be taken."""
    required = schema.get("required", ())
    for name, below in schema.get("properties", {}).items():
        yield name, below, name in required
    for sign, keyword in (("ID", "additionalProperties"), ("[]", "items")):
        if isinstance(schema.get(keyword), dict):
            yield sign, schema[keyword], False


def _likeness(field: Field) -> tuple[str, ...]:
    """Return that in which neighbours are alike whose names alone differ."""
    parent = field.path.rpartition(".")[0]
    return (parent, *field.cells()[1:4])


def _row(fields: tuple[Field, ...]) -> str:
    """Return the line of one field, or of several that differ in name alone."""
    names = [f"`{field.path}`" for field in fields]
    if len(names) > 1:
        names[1:] = [f"`{field.path.rpartition('.')[2]}`" for field in fields[1:]]
    title, *rest = fields[0].cells()
    titles = dict.fromkeys((title, *(field.schema["title"] for field in fields)))
    return _line((", ".join(names), ", ".join(titles), *rest))


def _kind(schema: Schema, page: str) -> str:
    """Return what may be written in a place, in the words of the pages."""
    origin = schema.get(ORIGIN, "")
    if origin in read("words")["$defs"]:
        return f"[{origin}]({page}#{origin})"
    if "x-names" in schema:
        several = " or a list" if "array" in kinds(schema) else ""
        return f"name: {schema['x-names'].replace('_', ' ')}{several}"
    if fixed := fixed_words(schema) or schema.get("enum"):
        marked = [f"`{flow(each)}`" for each in fixed if each != OPEN]
        others = [_KINDS[kind] for kind in kinds(schema) if kind != "string"]
        return either([*marked, *(o for o in others if "enum" not in schema)])
    if "const" in schema:
        return f"`{flow(schema['const'])}`"
    return either([_sized(kind, schema, page) for kind in kinds(schema)])


def _sized(kind: str, schema: Schema, page: str) -> str:
    """Return a kind of value with its bounds, or the word that a text is."""
    name = _KINDS[kind]
    word = _IN_WORDS.get(schema.get("x-words", ""), schema.get("x-words", ""))
    if kind == "string" and word in read("words")["$defs"]:
        return f"[{word}]({page}#{word})"
    if kind not in {"integer", "number"}:
        return name
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is None:
        return name
    return f"{name}, {low} to {high}" if high else f"{name}, at least {low}"


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

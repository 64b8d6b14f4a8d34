"""What is said when a keyword of the schema does not hold."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from types import MappingProxyType

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding
from sla_compiler.schema import cures, kinds
from sla_compiler.schema.files import Schema
from sla_compiler.schema.keys import keys
from sla_compiler.schema.values import fault
from sla_compiler.schema.violation import Violation
from sla_compiler.words.error import WordError, quoted

Phrase = Callable[[Violation], Iterator[Diagnostic]]


def _say(
    name: str, place: At, message: str, label: str = "", cure: str = ""
) -> Iterator[Diagnostic]:
    finding = Finding(place=place, message=message, label=label, help=cure)
    yield Diagnostic(code=code(name), finding=finding)


def _keys(violation: Violation) -> Iterator[Diagnostic]:
    assert isinstance(violation.value, dict)
    yield from keys(violation, violation.value)


def _kind(violation: Violation) -> Iterator[Diagnostic]:
    if violation.value is None:
        yield from _no_value(violation)
        return
    wrong = _misread(violation)
    if wrong is None:
        yield from _wrong_kind(violation)
    else:
        yield from _in_words(violation, wrong)


def _wrong_kind(violation: Violation) -> Iterator[Diagnostic]:
    given = kinds.given(violation.value)
    wanted = kinds.wanted(violation.schema, given)
    yield from _say(
        "wrong_kind",
        At(violation.route),
        f"{kinds.subject(violation.route)} takes {wanted}, not {given}",
        f"this is {given}",
        cures.mended(violation),
    )


def _misread(violation: Violation) -> WordError | None:
    """Return what is wrong with a bare number where a value in words is wanted."""
    if not isinstance(violation.value, (list, dict, bool)):
        return fault(violation.text, violation.schema)
    return None


def _no_value(violation: Violation) -> Iterator[Diagnostic]:
    yield from _say(
        "no_value",
        At(violation.route, on="key"),
        f"{kinds.subject(violation.route)} has no value",
        kinds.sentence(violation.schema.get("description", "")),
        f"{cures.example(violation)}, or delete it",
    )


def _empty(violation: Violation) -> Iterator[Diagnostic]:
    yield from _say(
        "no_value",
        At(violation.route),
        f"{kinds.subject(violation.route)} is empty",
        "nothing here",
        f"{cures.example(violation)}, or delete it",
    )


def _pattern(violation: Violation) -> Iterator[Diagnostic]:
    words = kinds.fixed_words(violation.schema)
    meant = "boolean" in kinds.kinds(violation.schema) and cures.truth(violation.text)
    if not violation.text:
        yield from _empty(violation)
    elif words == [] or meant:
        yield from _wrong_kind(violation)
    elif words:
        yield from _one_of(violation)
    elif (wrong := fault(violation.text, violation.schema)) is not None:
        yield from _in_words(violation, wrong)
    else:
        yield from _say(
            "malformed_value",
            At(violation.route),
            f"{quoted(violation.text)} is not a value that {_taker(violation)} takes",
            kinds.sentence(violation.schema.get("description", "")),
            cures.example(violation),
        )


def _in_words(violation: Violation, wrong: WordError) -> Iterator[Diagnostic]:
    part = (wrong.start, wrong.end) if wrong.start < wrong.end else None
    yield from _say(
        "malformed_value",
        At(violation.route, part=part),
        wrong.message,
        "",
        wrong.help or cures.example(violation),
    )


def _one_of(violation: Violation) -> Iterator[Diagnostic]:
    schema = violation.schema
    words = [schema["const"]] if "const" in schema else kinds.fixed_words(schema) or []
    choice = [kinds.flow(word) for word in words]
    near = get_close_matches(violation.text.casefold(), choice, 1, 0.7)
    yield from _say(
        "not_one_of",
        At(violation.route),
        f"{quoted(violation.text)} is not a value that {_taker(violation)} takes",
        kinds.sentence(schema.get("description", "")),
        f"there is `{near[0]}`" if near else f"write {_either(choice, schema)}",
    )


def _taker(violation: Violation) -> str:
    """Return the key whose value, or an item of whose list, this is."""
    steps = reversed(violation.route)
    return next(f"`{step}`" for step in steps if isinstance(step, str))


def _either(choice: list[str], schema: Schema) -> str:
    """Return the words there are, and what may stand instead of them."""
    listed = kinds.listed(choice, 16)
    others = {"integer", "number"} & set(kinds.kinds(schema))
    if others and "const" not in schema:
        return f"a number or {listed}"
    return listed if len(choice) == 1 else f"one of {listed}"


def _range(violation: Violation) -> Iterator[Diagnostic]:
    bound = violation.schema[violation.keyword]
    fact, rule = {
        "minimum": (f"below {bound}", f"at least {bound}"),
        "maximum": (f"above {bound}", f"at most {bound}"),
        "exclusiveMinimum": (f"not above {bound}", f"more than {bound}"),
        "maxLength": (f"longer than {bound} characters", f"at most {bound} characters"),
    }[violation.keyword]
    yield from _say(
        "out_of_range",
        At(violation.route),
        f"{kinds.subject(violation.route)} is {fact}",
        rule,
        cures.example(violation),
    )


def _too_many(violation: Violation) -> Iterator[Diagnostic]:
    bound = violation.schema[violation.keyword]
    yield from _say(
        "too_many",
        At(violation.route),
        f"{kinds.subject(violation.route)} has more than {bound} "
        f"{'entry' if bound == 1 else 'entries'}",
        kinds.sentence(violation.schema.get("description", "")),
        f"keep {'one' if bound == 1 else f'at most {bound}'} of them",
    )


def _key(violation: Violation) -> Iterator[Diagnostic]:
    wrong = fault(violation.text, violation.schema)
    yield from _say(
        "malformed_key",
        At(violation.route, on="key"),
        wrong.message
        if wrong
        else f"{quoted(violation.text)} is not what a key here may be",
        "" if wrong else kinds.sentence(violation.schema["description"]),
        (wrong and wrong.help)
        or f"write a key such as `{kinds.flow(violation.schema['examples'][0])}`",
    )


PHRASES: MappingProxyType[str, Phrase] = MappingProxyType(
    {
        "type": _kind,
        "additionalProperties": _keys,
        "required": _keys,
        "pattern": _pattern,
        "enum": _one_of,
        "const": _one_of,
        "minLength": _empty,
        "minItems": _empty,
        "minProperties": _empty,
        "minimum": _range,
        "maximum": _range,
        "exclusiveMinimum": _range,
        "maxLength": _range,
        "maxItems": _too_many,
        "maxProperties": _too_many,
        "propertyNames": _key,
    }
)
"""The phrases, by keyword; the keywords that only lead elsewhere have none."""

"""How to write what was meant, in the kind of value that its place takes."""

import re

from sla_compiler.schema import kinds
from sla_compiler.schema.violation import Violation

_NUMERAL = re.compile("[0-9]{1,30}")


def mended(violation: Violation) -> str:
    """Return how to write what was meant, as the kind of value that is wanted."""
    wanted, text = kinds.kinds(violation.schema), violation.text
    match violation.value:
        case str() if "boolean" in wanted and (meant := truth(text)):
            return f"write `{meant}`"
        case str() if {"integer", "number"} & set(wanted) and _NUMERAL.fullmatch(text):
            return f"write it without quotes: `{int(text)}`"
        case list() | dict():
            pass
        case _ if "array" in wanted:
            return f"write a list: `[{kinds.flow(violation.value)}]`"
        case bool() | int() if wanted == ["string"]:
            return f'put it in quotes if it is meant: `"{text}"`'
    return example(violation)


def truth(text: str) -> str:
    """Return what people mean by `yes` or `off`, as the language writes it."""
    return {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(
        text.casefold(), ""
    )


def example(violation: Violation) -> str:
    """Return an example of the place, written as it would stand there."""
    shown = kinds.flow(violation.schema["examples"][0])
    step = violation.route[-1] if violation.route else 0
    return f"write, for example, `{f'{step}: ' * isinstance(step, str)}{shown}`"

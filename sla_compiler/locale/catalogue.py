"""The messages of one language, parsed one at a time as they are asked for.

Parsing a whole Fluent file costs many times what a page needs of it, so the file is
cut into entries by their first column, and only what is said is parsed.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from sla_compiler.locale.exact import WIDE, Number, decimal_of

ENTRY = re.compile(
    r"^(?P<id>-?[a-zA-Z][\w-]*) *=(?P<head>.*)(?:\n(?:[ \t}].*|[ \t]*(?=\n)))*",
    re.MULTILINE,
)
PLAIN = re.compile(r"[^{}\n]*(?:\{ *\$[a-zA-Z][\w-]* *\}[^{}\n]*)*")
VARIABLE = re.compile(r"\{ *\$([a-zA-Z][\w-]*) *\}")
REFERENCE = re.compile(r"\{\s*(-?[a-z][\w-]*)")
LONG = 200  # fluent.runtime refuses any part of over 2,500 characters
KEPT_BACK = re.compile("\0([0-9]+)\0")

Argument = str | Number


class Catalogue:
    """The entries of a Fluent file, by id."""

    __slots__ = ("_bundle", "_entries", "_known", "_parser", "_plain", "data")

    def __init__(self, text: str) -> None:
        """Cut `text` into entries; its message `formats` names the CLDR locale."""
        from babel import Locale
        from fluent.runtime import FluentBundle
        from fluent.syntax import FluentParser

        found = tuple(ENTRY.finditer(text))
        formats = next(m["head"].strip() for m in found if m["id"] == "formats")
        self.data = Locale.parse(formats)
        self._entries = {match["id"]: match[0] for match in found}
        # a line with nothing but variables in it needs no parser
        self._plain = {
            match["id"]: match["head"].strip()
            for match in found
            if "\n" not in match[0] and PLAIN.fullmatch(match["head"])
        }
        self._bundle = FluentBundle([formats], use_isolating=False)
        self._parser = FluentParser(with_spans=False)
        self._known: set[str] = set()

    def __contains__(self, message: str) -> bool:
        """Tell whether there is such a message."""
        return message in self._entries

    def ids(self) -> Iterator[str]:
        """Yield the id of every message, in the order of the file."""
        return (name for name in self._entries if not name.startswith("-"))

    def say(self, message: str, arguments: Mapping[str, Argument]) -> str:
        """Return the message with its arguments in place.

        Raises:
            LookupError: no such message, or it needs an argument that was not given.

        """
        if message in self._plain:
            return self._filled(message, arguments)
        self._learn(message)
        values = tuple(arguments.values())
        handed = {name: _handed(v, n) for n, (name, v) in enumerate(arguments.items())}
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise LookupError(f"message `{message}` has no text of its own")
        with localcontext(WIDE):
            said, errors = self._bundle.format_pattern(pattern, handed)
        if errors:
            raise LookupError(f"message `{message}`: {errors[0]}")
        return KEPT_BACK.sub(lambda match: str(values[int(match[1])]), str(said))

    def _filled(self, message: str, arguments: Mapping[str, Argument]) -> str:
        def fill(match: re.Match[str]) -> str:
            value = arguments.get(match[1])
            if value is None:
                raise LookupError(f"message `{message}`: unknown `${match[1]}`")
            return value if isinstance(value, str) else self.digits(value, least=0)

        return VARIABLE.sub(fill, self._plain[message])

    def digits(self, value: Number, *, least: int) -> str:
        """Return a number in full, with `least` decimals or more."""
        from fluent.runtime.types import fluent_number

        number, options = _in_full(value, least=least)
        with localcontext(WIDE):
            return fluent_number(number, **options).format(self.data)

    def _learn(self, name: str) -> None:
        if name in self._known:
            return
        if name not in self._entries:
            raise LookupError(f"no message `{name}`")
        self._known.add(name)
        entry = self._entries[name]
        self._bundle.add_resource(self._parser.parse(entry + "\n"))
        for reference in REFERENCE.findall(entry):
            self._learn(reference)


def _handed(value: Argument, position: int) -> object:
    """Return a value as Fluent takes it; a long text waits outside for its place."""
    if isinstance(value, str):
        return value if len(value) <= LONG else f"\0{position}\0"
    from fluent.runtime.types import fluent_number

    number, options = _in_full(value)
    return fluent_number(number, **options)


def _in_full(value: Number, *, least: int = 0) -> tuple[int | Decimal, dict[str, int]]:
    """Return digits, and the options under which Fluent writes all of them."""
    digits = decimal_of(value)
    places = max(0, -int(digits.as_tuple().exponent))
    options = {
        "minimumFractionDigits": least,
        "maximumFractionDigits": max(least, places),
    }
    return digits if places else int(digits), options

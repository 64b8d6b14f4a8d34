"""What each kind of finding is about, as its own file tells it."""

import re
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from types import MappingProxyType, ModuleType
from typing import Literal

from sla_compiler import checks, codes
from sla_compiler.diagnostic import Code
from sla_compiler.frozen import frozen
from sla_compiler.reporters import Style
from sla_compiler.reporters._columns import visible
from sla_compiler.words.near import nearest

_EXAMPLE = re.compile(
    r"^```(yaml|python|css|html)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
_BEGINNING = "SLA"
_AREAS = MappingProxyType(
    {
        "0": "Reading the text",
        "1": "The shape of the spec",
        "2": "Names, and what they refer to",
        "3": "Values in words",
        "4": "Arithmetic and meaning",
        "7": "What paper can show",
        "8": "House style",
        "9": "Waivers and inputs",
    }
)


@frozen(kw_only=False)
class Example:
    """A spec or a part of one, a file of a theme, or bytes that are no text."""

    language: str
    text: str


@frozen(kw_only=False)
class Explanation:
    """Why a kind of finding exists, with what fails and what passes."""

    code: Code
    text: str

    @property
    def summary(self) -> str:
        """Return the first sentence, which states the rule."""
        return self.text.partition("\n")[0]

    def examples(self, heading: Literal["Fails", "Passes"]) -> tuple[Example, ...]:
        """Return the specs, or parts of one, that stand under a heading."""
        _, _, below = self.text.partition(f"\n## {heading}\n")
        section, _, _ = below.partition("\n## ")
        found = _EXAMPLE.finditer(section)
        return tuple(Example(each[1], each[2]) for each in found)


def explain(asked: str) -> Explanation | None:
    """Return the explanation of a code, given as `SLA203` or as `overlapping-bands`."""
    wanted = asked.strip().casefold().replace("_", "-")
    known = (e for e in all_explanations() if wanted in _spellings(e.code))
    return next(known, None)


def suggestion(asked: str) -> str:
    """Return the code or name that is nearest to what was asked, or an empty text.

    The digits of a code go from the large to the small: those that begin alike are of
    one area, and nearer than those that end alike. A nought in front may be left out.
    """
    known = [each.code for each in all_explanations()]
    wanted = asked.strip().upper()
    ids = [code.id for code in known]
    whole = f"{wanted[: len(_BEGINNING)]}0{wanted[len(_BEGINNING) :]}"
    if whole in ids:
        return whole
    for length in range(len(wanted), len(_BEGINNING), -1):
        alike = [each for each in ids if each.startswith(wanted[:length])]
        if alike:
            return nearest(wanted, alike, likeness=0)
    return nearest(wanted, [*ids, *(code.name for code in known)])


def all_explanations() -> tuple[Explanation, ...]:
    """Return the explanation of every code, by code."""
    made = [(codes, name, codes.code(name)) for name in codes.names()]
    asked = [(checks, name, checks.load(name).code) for name in checks.names()]
    found = (_read(package, name, code) for package, name, code in made + asked)
    return tuple(sorted(found, key=lambda each: each.code.id))


def _read(package: ModuleType, name: str, code: Code) -> Explanation:
    """Return what a code's file says of itself."""
    text = import_module(f"{package.__name__}.{name}").__doc__ or ""
    return Explanation(code, text.strip())


def _spellings(code: Code) -> tuple[str, str]:
    """Return the two ways to name a code."""
    return code.id.casefold(), code.name


def terminal(explanation: Explanation, *, style: Style) -> Iterator[str]:
    """Yield an explanation as lines for a terminal."""
    code = explanation.code
    yield f"{style.paint(code.severity, f'{code.severity}[{code.id}]')}: {code.name}"
    yield ""
    example = False
    for line in explanation.text.split("\n"):
        if line.startswith("```"):
            example = not example
        elif example:
            yield f"    {visible(line)}".rstrip()
        elif line.startswith("## "):
            yield style.paint("strong", line.removeprefix("## "))
        else:
            yield line


def page() -> Iterator[str]:
    """Yield the lines of the page that lists and explains every code, as Markdown."""
    explanations = all_explanations()
    yield "# What the compiler finds"
    yield ""
    yield "Each kind of finding has a code and a name; `sla explain` takes either."
    yield ""
    yield "| code | name | weight | what it says |"
    yield "|---|---|---|---|"
    yield from map(_row, explanations)
    for area, members in groupby(explanations, key=lambda each: each.code.id[3]):
        yield ""
        yield f"## {_AREAS[area]}"
        for each in members:
            yield ""
            yield from _section(each)


def _row(explanation: Explanation) -> str:
    """Return the line of the table for one code."""
    code = explanation.code
    link = f"[{code.id}](#{code.id.lower()}-{code.name})"
    said = explanation.summary.replace("|", "\\|")
    return f"| {link} | `{code.name}` | {code.severity} | {said} |"


def _section(explanation: Explanation) -> Iterator[str]:
    """Yield one code's part of the page."""
    code = explanation.code
    yield f"### {code.id} {code.name}"
    yield ""
    for line in explanation.text.split("\n"):
        yield f"##{line}" if line.startswith("## ") else line

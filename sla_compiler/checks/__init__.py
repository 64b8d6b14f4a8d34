"""The questions asked of every spec that could be read, one file each.

A check is a file that reads: why, what fails, what passes, and one function under
`@check`. The function's name is the file's; the annotation of its parameter says which
form it reads: what was written, or what it means. A new file in this folder is a new
check, and nothing else is to be edited.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Generic, TypeVar

from sla_compiler.diagnostic import Code, Diagnostic, Finding, Severity
from sla_compiler.frozen import frozen

Form = TypeVar("Form")


class MalformedCheckError(TypeError):
    """A check's file is not what a check's file must be; says which file, and why."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the file under which its author knows it."""
        super().__init__(f"sla_compiler/checks/{name}.py: {reason}")


@frozen
class Check(Generic[Form]):
    """A question of one form of the spec, under its code."""

    code: Code
    reads: type[Form]
    find: Callable[[Form], Iterator[Finding]]


def check(
    number: str, severity: Severity
) -> Callable[[Callable[[Form], Iterator[Finding]]], Check[Form]]:
    """Make a check of the function below, which is named as its file is."""

    def declare(find: Callable[[Form], Iterator[Finding]]) -> Check[Form]:
        code = Code(number, find.__name__.replace("_", "-"), severity)
        return Check(code=code, reads=_reads(find), find=find)

    return declare


def _reads(find: Callable[[Form], Iterator[Finding]]) -> type[Form]:
    """Return the form that a check's function is annotated to read."""
    name, form = next(iter(find.__annotations__.items()), ("", None))
    if name == "return" or not isinstance(form, type):
        reason = "its function takes one parameter, annotated with the form it reads"
        raise MalformedCheckError(find.__module__.rpartition(".")[2], reason)
    return form


def names() -> tuple[str, ...]:
    """Return the name of every check's file, sorted; `_shared` ones are no checks."""
    found = (module.name for module in iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def load(name: str) -> Check[Any]:
    """Return the check kept in the file `name`."""
    found = getattr(import_module(f"{__name__}.{name}"), name, None)
    if not isinstance(found, Check):
        raise MalformedCheckError(name, f"it needs a function `{name}` under `@check`")
    return found


def run(form: object) -> tuple[Diagnostic, ...]:
    """Return what every check that reads this form has to say, by name of check."""
    asked = (load(name) for name in names())
    return tuple(
        Diagnostic(code=each.code, finding=finding)
        for each in asked
        if isinstance(form, each.reads)
        for finding in each.find(form)
    )

"""What an agreement becomes: one file a kind of output.

A target's file holds `SUFFIX`, the end of the file names it writes; `SPEAKS`, whether
its words depend on a language; and `render(build)`, which returns its bytes. One that
is only made when it is asked for by name says `ON_REQUEST = True`; one that warns
of what it made has `make(build)` too, which returns an `Output`. A new file in this
folder is a new target, and nothing else is to be edited.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from sla_compiler.agreement import Agreement
from sla_compiler.document.tree import Document
from sla_compiler.frozen import frozen
from sla_compiler.locale import Locale
from sla_compiler.reporters import Report
from sla_compiler.theme import PLAIN, Theme


class MissingLibraryError(Exception):
    """A target needs what this machine does not have."""


class UnfitError(Exception):
    """A spec says what a target cannot show; `report` says where, and what mends it."""

    def __init__(self, report: Report) -> None:
        """Keep what is to be told."""
        super().__init__(report)
        self.report = report


@frozen
class Spec:
    """The spec as it was written, for readers who want to see it beside the meaning.

    Targets quote it and attach it; what they say of the agreement is never read here.
    """

    data: bytes
    document: Document


@frozen
class Build:
    """What a target is made from; `beside` is the second language of an edition."""

    agreement: Agreement
    spec: Spec
    locale: Locale
    theme: Theme = PLAIN
    beside: Locale | None = None


@frozen
class Output:
    """The bytes of a file, and what is to be told of them: warnings."""

    data: bytes
    reports: tuple[Report, ...] = ()


@frozen
class Target:
    """One kind of output."""

    name: str
    suffix: str
    speaks: bool
    render: Callable[[Build], bytes]
    on_request: bool = False
    telling: Callable[[Build], Output] | None = None

    def make(self, build: Build) -> Output:
        """Return the file, and what is to be told of it."""
        if self.telling is None:
            return Output(data=self.render(build))
        return self.telling(build)

    def file_name(self, build: Build) -> str:
        """Return the name of the file; it bears languages that are not the binding."""
        tag = build.locale.tag
        if build.beside is not None:
            tag = f"{tag}-{build.beside.tag}"
        spoken = self.speaks and tag != build.agreement.language
        return f"{build.agreement.id}{f'.{tag}' if spoken else ''}{self.suffix}"


def names() -> Iterator[str]:
    """Yield the name of every target, sorted."""
    found = sorted(module.name for module in iter_modules(__path__))
    yield from (name for name in found if not name.startswith("_"))


def usual() -> Iterator[str]:
    """Yield the name of every target that is made without being asked for."""
    yield from (name for name in names() if not load(name).on_request)


def load(name: str) -> Target:
    """Return the target kept in the file `name`."""
    module = import_module(f"{__name__}.{name}")
    return Target(
        name=name,
        suffix=module.SUFFIX,
        speaks=module.SPEAKS,
        render=module.render,
        on_request=getattr(module, "ON_REQUEST", False),
        telling=getattr(module, "make", None),
    )

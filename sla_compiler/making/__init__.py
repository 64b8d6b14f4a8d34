"""Many specs at once: what is to be made of each, by which process, and what is not.

`build.build` is the way in: it passes over what is unchanged, makes the rest beside
each other, and lets all of it arrive in one step. A spec that fails fails alone.
"""

from sla_compiler.frozen import frozen
from sla_compiler.reporters import Report
from sla_compiler.theme import Theme


@frozen
class Order:
    """What is to be made of one spec: the kinds of documents, in a language or its own.

    `name` is how reports speak of it, `data` its bytes.
    """

    name: str
    data: bytes
    kinds: tuple[str, ...]
    locale: str | None
    theme: Theme


@frozen
class Document:
    """One document: its kind, the name of its file, and its bytes.

    Of one that lies there unchanged there are no bytes.
    """

    kind: str
    name: str
    data: bytes | None = None


@frozen
class Made:
    """What became of an order: its documents, or why there are none.

    `lacking` are the kinds for which this machine lacks a library. `reports` say what
    is wrong with the spec or its theme, so that there are none; `warnings` what of the
    theme could not be done in them. `refusal` says what could not be done at all.
    """

    documents: tuple[Document, ...] = ()
    lacking: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()
    warnings: tuple[Report, ...] = ()
    refusal: str = ""

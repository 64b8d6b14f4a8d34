"""The specs from which others are made: one for each language and profile.

A template is a sound spec with notes that teach the language. A language is one more
folder.
"""

from functools import cache

from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document
from sla_compiler.resources import resource

PROFILES = ("small", "full")


def languages() -> tuple[str, ...]:
    """Return the languages that there are templates in, sorted."""
    folder = resource("templates", "init")
    return tuple(sorted(each.name for each in folder.iterdir() if each.is_dir()))


@cache
def template(language: str, profile: str) -> Document:
    """Return a template as a document, so that its values can be replaced in place."""
    file = resource("templates", f"init/{language}/{profile}.sla.yaml")
    document, found = read(file.read_bytes(), file.name)
    assert document is not None, found
    return document

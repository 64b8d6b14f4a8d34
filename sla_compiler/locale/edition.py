"""The languages of one document: one, or two beside each other."""

from sla_compiler.locale.language import tags


class EditionError(ValueError):
    """No document can be written in what was asked for; the message says why."""


def edition(asked: str) -> tuple[str, ...]:
    """Return the tags in a text such as `en` or `en,id`.

    Raises:
        EditionError: there are no words for one of them, or they are not two.

    """
    found = tuple(asked.split(","))
    for each in found:
        if each not in tags():
            listed = ", ".join(f"`{known}`" for known in tags())
            raise EditionError(f"there is no language `{each}`; there is {listed}")
    if len(found) > 2 or len(set(found)) < len(found):
        raise EditionError("a document has one language, or two different ones")
    return found

"""From orders to a folder: what is unchanged stays, the rest is made and arrives."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sla_compiler.making import Document, Made, Order, fingerprint
from sla_compiler.making.many import Watch, make_all
from sla_compiler.publish import manifest, publish

Origins = Mapping[str, str]
"""What each kind of document of an order is made from."""


class NameTakenError(ValueError):
    """Two specs would write the same file."""


def build(
    folder: Path, orders: Sequence[Order], watch: Watch, *, anew: bool = False
) -> list[Made]:
    """Let all documents arrive in a folder, and return what became of each order.

    Those of an order that fails stay as they are. `anew` makes also what is unchanged.

    Raises:
        NameTakenError: two specs would write the same file; nothing was written.
        OSError: the folder cannot be written; all in it is as it was.

    """
    # told before anything is made: what changes meanwhile is then found the next time
    origins = [_origins(each) for each in orders]
    there = [() if anew else _unchanged(folder, each) for each in origins]
    wanted = [_without(*each) for each in zip(orders, there, strict=True)]
    made = iter(make_all([each for each in wanted if each.kinds], watch))
    all_ = [
        _together(next(made), known, order) if asked.kinds else Made(documents=known)
        for asked, known, order in zip(wanted, there, orders, strict=True)
    ]
    _publish(folder, origins, all_)
    return all_


def _origins(order: Order) -> Origins:
    return {kind: fingerprint.of(order, kind) for kind in order.kinds}


def _unchanged(folder: Path, origins: Origins) -> tuple[Document, ...]:
    """Return the documents of an order that lie there as they would be made."""
    return tuple(
        Document(kind=kind, name=name)
        for kind, origin in origins.items()
        for name in manifest.unchanged(folder, origin)
    )


def _without(order: Order, there: Sequence[Document]) -> Order:
    """Return what of an order is still to be made."""
    known = {each.kind for each in there}
    return replace(order, kinds=tuple(k for k in order.kinds if k not in known))


def _together(made: Made, there: Sequence[Document], order: Order) -> Made:
    """Return what was made with what was there, in the order of the kinds."""
    if made.reports or made.refusal:
        return made
    documents = sorted(
        (*made.documents, *there), key=lambda each: order.kinds.index(each.kind)
    )
    return replace(made, documents=tuple(documents))


def _publish(folder: Path, told: Sequence[Origins], made: Sequence[Made]) -> None:
    """Let what was made arrive in one step."""
    taken: set[str] = set()
    files: dict[str, bytes] = {}
    origins: dict[str, str] = {}
    for origin_of, each in zip(told, made, strict=True):
        for document in each.documents:
            if document.name in taken:
                raise NameTakenError(f"two specs would write `{document.name}`")
            taken.add(document.name)
            if document.data is not None:
                files[document.name] = document.data
                origins[document.name] = origin_of[document.kind]
    if files:
        publish(folder, files, origins)

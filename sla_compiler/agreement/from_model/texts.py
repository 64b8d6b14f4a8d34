"""From a model to all of its texts, each under its path and class."""

from collections.abc import Callable, Iterator

from sla_compiler.agreement.from_model.paths import ids_of, path
from sla_compiler.agreement.texts import Entry, Texts
from sla_compiler.diagnostic import Route
from sla_compiler.library import clauses
from sla_compiler.model import Model
from sla_compiler.model.governance import Governance
from sla_compiler.model.text import Text

LIBRARY = ("governance", "clauses")
OWN = ("governance", "own_clauses")


def texts(model: Model, class_of: Callable[[Route], str]) -> Texts:
    """Return every text of the spec; `class_of` reads its class from the schemas."""
    ids = ids_of(model)
    entries = (
        Entry(path(text.route, ids), class_of(text.route), text)
        for text in model.clauses.get(Text, ())
        if text.route[:2] != OWN
    )
    return Texts((*entries, *_clauses(model, class_of), *_waivers(model)))


def _clauses(model: Model, class_of: Callable[[Route], str]) -> Iterator[Entry]:
    """Yield the clauses in words, in their order: the author's, else the library's."""
    rules = model.governance or Governance()
    own = {each.id: each for each in rules.own_clauses}
    for name in dict.fromkeys((*rules.clauses, *own)):
        title, text = _in_library(name)
        if name in own:
            title, text = own[name].title or title, own[name].text
        room = OWN if name in own else LIBRARY
        kind = class_of((*OWN, name, "text") if name in own else (*LIBRARY, 0))
        for key, said in (("title", title), ("text", text)):
            if said is not None:
                yield Entry(".".join((*room, name, key)), kind, said)


def _in_library(name: str) -> tuple[Text | None, Text | None]:
    """Return the title and the text of a standard clause, if there is one."""
    written = clauses(name)
    if not written:
        return None, None
    return (
        Text(tuple((each.language, each.title) for each in written)),
        Text(tuple((each.language, each.text) for each in written)),
    )


def _waivers(model: Model) -> Iterator[Entry]:
    """Yield what waivers say besides their reason: they bind nobody, and are shown."""
    for waiver in model.waivers:
        said = {"check": waiver.check, "at": waiver.at, "until": str(waiver.until)}
        for key, value in said.items():
            if value is not None:
                text = Text(((model.about.language, value),), (*waiver.route, key))
                yield Entry(f"waivers.{waiver.id}.{key}", "editorial", text)

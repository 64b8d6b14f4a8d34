"""From a model to all of its texts, each under its path and class."""

from collections.abc import Callable, Iterator

from sla_compiler.agreement.from_model.paths import ids_of, path
from sla_compiler.agreement.texts import Entry, Texts
from sla_compiler.diagnostic import Route
from sla_compiler.model import Model
from sla_compiler.model.text import Text


def texts(model: Model, class_of: Callable[[Route], str]) -> Texts:
    """Return every text of the spec; `class_of` reads its class from the schemas."""
    ids = ids_of(model)
    entries = (
        Entry(path(text.route, ids), class_of(text.route), text)
        for text in model.clauses.get(Text, ())
    )
    return Texts((*entries, *_waivers(model)))


def _waivers(model: Model) -> Iterator[Entry]:
    """Yield what waivers say besides their reason: they bind nobody, and are shown."""
    for waiver in model.waivers:
        said = {"check": waiver.check, "at": waiver.at, "until": str(waiver.until)}
        for key, value in said.items():
            if value is not None:
                text = Text(((model.about.language, value),), (*waiver.route, key))
                yield Entry(f"waivers.{waiver.id}.{key}", "editorial", text)

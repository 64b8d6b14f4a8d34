"""What a browser is given: the page around the agreement, the agreement, the PDF."""

import html
import json
from base64 import b64encode
from hashlib import sha256
from threading import Lock

from sla_compiler import machine, targets
from sla_compiler.frozen import frozen
from sla_compiler.locale import load, tags
from sla_compiler.preview import Sound, State
from sla_compiler.reporters import report
from sla_compiler.resources import resource
from sla_compiler.targets import MissingLibraryError, UnfitError
from sla_compiler.targets._files import build_of
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.typesetting import TypesettingError

HTML = "text/html; charset=utf-8"
ALONE = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""What a page may load that needs nothing."""


@frozen
class Answer:
    """What a browser is given: a status of HTTP, what it is, and what it may load."""

    status: int
    media: str
    data: bytes
    policy: str = ""


def around(name: str, state: State, tag: str | None) -> Answer:
    """Return the page that shows the state, the agreement in it, and follows both."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    folder = resource("templates", "preview")
    style, script = (
        (folder / f"preview.{kind}").read_text(encoding="utf-8")
        for kind in ("css", "js")
    )
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined
    )
    text = environment.get_template("page.jinja").render(
        name=name,
        state=state,
        shown=state.sound.number if state.sound else 0,
        languages=[(each, load(each).language(each)) for each in tags()],
        locale=tag or _binding(state),
        query=f"?locale={tag}" if tag else "",
        style=Markup(style),  # noqa: S704 - a file of our own
        script=Markup(script),  # noqa: S704 - a file of our own
    )
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "img-src data:; frame-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
    return Answer(status=200, media=HTML, data=text.encode(), policy=policy)


def _binding(state: State) -> str:
    """Return the language of the agreement that is shown."""
    agreement = state.sound.spec.agreement if state.sound else None
    return agreement.language if agreement else ""


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def changes(state: State) -> Answer:
    """Return the state as the script of the page reads it."""
    told = {
        "number": state.number,
        "told": state.told,
        "weight": state.weight,
        "report": state.report,
        "shown": state.sound.number if state.sound else 0,
    }
    return Answer(status=200, media="application/json", data=json.dumps(told).encode())


def said(status: int, title: str, text: str) -> Answer:
    """Return a page that says one thing."""
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{html.escape(title)}</title>\n<h1>{html.escape(title)}</h1>\n"
        f"<pre>{html.escape(text)}</pre>\n</html>\n"
    )
    return Answer(status=status, media=HTML, data=page.encode(), policy=ALONE)


class Documents:
    """The documents of the last sound state, each made when it is asked for, once."""

    def __init__(self) -> None:
        """Hold none yet."""
        self._lock = Lock()
        self._made: dict[tuple[str, str | None], Answer] = {}
        self._number = 0

    def get(self, kind: str, sound: Sound | None, tag: str | None) -> Answer:
        """Return a document, or a page that says why there is none."""
        if sound is None:
            return said(404, "No agreement yet", "the spec has not been without errors")
        with self._lock:
            if sound.number != self._number:
                self._number = sound.number
                self._made.clear()
            if (kind, tag) not in self._made:
                self._made[kind, tag] = _document(kind, sound, tag)
            return self._made[kind, tag]


MEDIA = {"html": HTML, "pdf": "application/pdf"}


def _document(kind: str, sound: Sound, tag: str | None) -> Answer:
    """Make a document."""
    try:
        data = targets.load(kind).render(build_of(sound.spec, tag, sound.theme))
    except (TemplateFailedError, UnfitError) as error:
        text = "\n".join(report("text", [error.report]))
        return said(422, f"No {kind.upper()}", text)
    except MissingLibraryError:
        return said(503, f"No {kind.upper()} on this machine", _cure())
    except TypesettingError as error:
        return said(422, f"No {kind.upper()}", str(error))
    return Answer(status=200, media=MEDIA[kind], data=data)


def _cure() -> str:
    """Return what this machine lacks, and how to get it."""
    lacking = tuple(part for part in machine.parts() if part.version is None)
    names = ", ".join(part.name for part in lacking) or "a library"
    return "\n".join(
        (f"this machine lacks {names}; this brings it:", "", *machine.cure(lacking))
    )

"""Looks at a spec and a theme, and compiles when they have changed."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Condition, Event

from sla_compiler.compilation import compile_bytes
from sla_compiler.diagnostic import Severity
from sla_compiler.frozen import frozen
from sla_compiler.preview import Sound, State
from sla_compiler.reporters import Report, report
from sla_compiler.theme import PLAIN
from sla_compiler.theme.from_folder import Reading, from_folder

OFTEN = 0.2
"""So many seconds pass between two looks."""

PATIENCE = 10
"""So many looks at most it waits for a text that goes on changing."""


@frozen
class Seen:
    """What lay there: the bytes of the spec, or why there are none, and the theme."""

    data: bytes | None
    problem: str
    theme: tuple[tuple[str, int, int], ...]


class Watch:
    """The state of a spec, kept up to date by whoever runs it in a thread."""

    def __init__(self, spec: Path, theme: Path | None = None) -> None:
        """Look at a spec, and compile it for the first time."""
        self._spec = spec
        self._theme = theme
        self._ended = Event()
        self._changed = Condition()
        self._seen = self._look()
        # after the states of an earlier preview, which a browser may still show
        now = time.time_ns() // 1_000_000
        self._state = self._compiled(self._seen, now, None)

    @property
    def state(self) -> State:
        """Return the state as it is now."""
        return self._state

    def run(self) -> None:
        """Keep the state up to date, until it is ended."""
        waited = 0
        before = self._seen
        while not self._ended.wait(OFTEN):
            seen = self._look()
            # a text that changes is still being written, unless it never ends
            waited = 0 if seen == before else waited + 1
            settled = seen == before or waited > PATIENCE
            before = seen
            if settled and seen != self._seen:
                self._become(seen)
                waited = 0

    def end(self) -> None:
        """Look no more."""
        self._ended.set()

    def after(self, number: int, seconds: float) -> State:
        """Return the state, once it is another than the one of that number.

        If nothing changes for so many seconds, it is the same one.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._state.number != number, seconds)
            return self._state

    def _become(self, seen: Seen) -> None:
        self._seen = seen
        state = self._compiled(seen, self._state.number + 1, self._state.sound)
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def _look(self) -> Seen:
        """Return what lies there now."""
        try:
            theme = tuple(self._stamps())
            return Seen(data=self._spec.read_bytes(), problem="", theme=theme)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            return Seen(data=None, problem=f"{error.filename}: {reason}", theme=())

    def _stamps(self) -> Iterator[tuple[str, int, int]]:
        """Yield each file of the theme, and what tells whether it has changed."""
        if self._theme is not None:
            for path in sorted(self._theme.rglob("*")):
                was = path.stat()
                yield str(path), was.st_mtime_ns, was.st_size

    def _compiled(self, seen: Seen, number: int, sound: Sound | None) -> State:
        """Return the state that follows from what lies there."""
        try:
            theme = from_folder(self._theme) if self._theme else Reading(theme=PLAIN)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            return _gone(number, f"{error.filename}: {reason}", sound)
        if seen.data is None:
            return _gone(number, seen.problem, sound)
        spec = compile_bytes(seen.data, str(self._spec))
        found = Report(
            name=spec.name,
            source=spec.source,
            document=spec.document,
            diagnostics=spec.diagnostics,
        )
        reports = (found, *theme.reports)
        if spec.agreement is not None and theme.theme is not None:
            sound = Sound(number=number, spec=spec, theme=theme.theme)
        return _told(number, reports, sound)


def _gone(number: int, why: str, sound: Sound | None) -> State:
    """Return the state of a spec that is not there."""
    below = "; below is the agreement as it last was" if sound else ""
    return State(number=number, told=f"{why}{below}", weight="error", sound=sound)


def _told(number: int, reports: tuple[Report, ...], sound: Sound | None) -> State:
    """Return the state of a spec in which these things were found."""
    text = "\n".join(report("text", [each for each in reports if each.diagnostics]))
    kinds = {each: sum(r.count(each) for r in reports) for each in Severity}
    counted = ", ".join(
        f"{count} {kind}{'s' if count > 1 else ''}"
        for kind, count in kinds.items()
        if count
    )
    if sound is not None and sound.number == number:
        weight = "warning" if kinds[Severity.WARNING] else "fine"
        return State(
            number=number,
            told=counted or "up to date",
            weight=weight,
            report=text,
            sound=sound,
        )
    below = "; below is the agreement as it was before" if sound else ""
    return State(
        number=number,
        told=f"{counted}{below}",
        weight="error",
        report=text,
        sound=sound,
    )

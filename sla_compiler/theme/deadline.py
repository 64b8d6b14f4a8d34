"""The end of the time that templates of a theme may take, told with its line."""

import signal
import sys
from collections.abc import Iterator
from types import FrameType

from sla_compiler.limited import LimitError, Limits
from sla_compiler.theme import Theme

AGAIN = 0.001
"""So many seconds later it looks again where the templates are."""

PATIENCE = 50
"""So many times at most."""

HANDING_ON = "root"
"""What hands on the text of blocks, piece by piece: it is no line that takes time."""


class Deadline:
    """Raises a `LimitError` in the template that is being set when its time is over.

    On Windows there is none: the process is ended by the one that waits for it.
    """

    def __init__(self, limits: Limits, theme: Theme) -> None:
        """Know the limits; nothing is set yet."""
        self._limits = limits
        self._shown = {each.shown for each in theme.templates}
        self._why = ""
        self._looks = 0

    def begin(self) -> None:
        """Let the time run, as the clock tells it; the system counts that of work."""
        if sys.platform != "win32":
            signal.signal(signal.SIGXCPU, self._end)
            signal.signal(signal.SIGALRM, self._end)
            signal.setitimer(signal.ITIMER_REAL, self._limits.by_the_clock)

    def _end(self, number: int, frame: FrameType | None) -> None:
        if sys.platform == "win32":
            return
        late = number == signal.SIGALRM
        self._why = self._why or (
            self._limits.too_late if late else self._limits.too_long
        )
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)  # a second is left to tell it
        self._looks += 1
        if self._looks < PATIENCE and not self._in_a_block(frame):
            signal.setitimer(signal.ITIMER_REAL, AGAIN)
            return
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        raise LimitError(self._why)

    def _in_a_block(self, frame: FrameType | None) -> bool:
        return any(
            code.co_filename in self._shown and code.co_name != HANDING_ON
            for code in (each.f_code for each in _outwards(frame))
        )


def _outwards(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back

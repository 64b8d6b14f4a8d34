"""Work that may take so much time and memory, in a process of its own: the worker.

What the compiler does with words of others, such as the templates and the style of a
theme, could take any time. A room that does such work has a module that runs it by
`worker.serve`, and asks for it by a `client.Client` of that module.
"""

from sla_compiler.frozen import frozen


class LimitError(Exception):
    """The work takes more than it may; the message says of what, and how much that is.

    It continues a sentence whose subject is known to those who asked for the work.
    """


class BrokenError(RuntimeError):
    """A worker ended by a mistake of the program: what it printed."""


@frozen
class Limits:
    """What a task may take: seconds of work, and bytes of memory.

    By the clock it may take twice as long, for a machine that has other things to do.
    Memory is limited where the system can, which is on Linux. The answer may have an
    eighth of the memory, everywhere: it is read by a process that has no limits.
    """

    seconds: int = 120
    memory: int = 2 * 1024**3

    @property
    def answer(self) -> int:
        """Return how many bytes an answer may have."""
        return self.memory // 8

    @property
    def by_the_clock(self) -> int:
        """Return how many seconds may pass."""
        return 2 * self.seconds

    @property
    def too_late(self) -> str:
        """Return what is said of work for which nobody waits any longer."""
        return f"takes longer than {self.by_the_clock} seconds"

    @property
    def too_long(self) -> str:
        """Return what is said of work that takes too long."""
        return f"takes more than {self.seconds} seconds"

    @property
    def too_much(self) -> str:
        """Return what is said of work that takes too much memory."""
        return f"needs more than {self.memory // 1024**2:,} MB of memory"

    @property
    def too_large(self) -> str:
        """Return what is said of work whose answer is too large."""
        return f"is larger than {self.answer // 1024**2:,} MB"


LIMITS = Limits()
"""Far beyond what the longest agreement needs: hundreds of pages take half of it."""

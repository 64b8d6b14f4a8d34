"""Many specs beside each other: as many processes as this machine has cores.

A process takes one order after the other. If it ends before its time, its order has
failed, and another process takes the next.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

from sla_compiler.making import Made, Order

Watch = Callable[[int], None]
"""Is told how many orders are done, every so often."""

OFTEN = 0.1
"""So many seconds pass at most until it is told again."""

_SELDOM = 1_000_000
"""After so many new values the collector looks for garbage in circles; as for a verb,
whose process makes little of it.
"""


def make_all(orders: Sequence[Order], watch: Watch, processes: int = 0) -> list[Made]:
    """Return what became of each order, in their order.

    One alone is made here, as are all where there is one core: to start a process
    takes as long as a short spec.
    """
    processes = min(processes or cores(), len(orders))
    if processes < 2:
        return list(_one_by_one(orders, watch))
    crew = _Crew(orders)
    try:
        return crew.work(processes, watch)
    finally:
        crew.dismiss()


def _one_by_one(orders: Sequence[Order], watch: Watch) -> Iterator[Made]:
    from sla_compiler.making.one import make

    for done, order in enumerate(orders):
        watch(done)
        yield make(order)


def cores() -> int:
    """Return how many processes can run at once."""
    mine = getattr(os, "sched_getaffinity", None)
    return len(mine(0)) if mine else os.cpu_count() or 1


class _Crew:
    """The processes, which order each has, and what came of those that are done."""

    def __init__(self, orders: Sequence[Order]) -> None:
        self.orders = orders
        self.left = list(reversed(range(len(orders))))
        self.made: dict[int, Made] = {}
        self.busy: dict[Connection, tuple[_Worker, int]] = {}

    def work(self, processes: int, watch: Watch) -> list[Made]:
        """Give out all orders and return what came of them."""
        for _ in range(processes):
            self.give(_Worker())
        while self.busy:
            watch(len(self.made))
            for line in wait(list(self.busy), OFTEN):
                assert isinstance(line, Connection)
                self.take(line)
        watch(len(self.made))
        return [self.made[at] for at in range(len(self.orders))]

    def give(self, worker: "_Worker") -> None:
        """Give a process the next order; when there is none, let it end."""
        if not self.left:
            worker.end()
            return
        at = self.left.pop()
        self.busy[worker.line] = worker, at
        worker.ask(self.orders[at])

    def take(self, line: Connection) -> None:
        """Take what a process has made, or see that it is gone."""
        worker, at = self.busy.pop(line)
        try:
            self.made[at] = line.recv()
        except (EOFError, ConnectionResetError):
            code = worker.end()
            self.made[at] = Made(refusal=f"its process ended before its time ({code})")
            worker = _Worker() if self.left else worker
        self.give(worker)

    def dismiss(self) -> None:
        """End at once what is still at work."""
        for worker, _ in self.busy.values():
            worker.process.terminate()
            worker.end()


class _Worker:
    """A process that makes documents, and the line to it."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.line, far = context.Pipe()
        self.process = context.Process(target=_serve, args=(far,), daemon=True)
        # A key that ends the program reaches all its processes. They are to end by
        # what the first one does, and not each with a word of its own.
        before = _hold_keys()
        self.process.start()
        _release_keys(before)
        far.close()

    def ask(self, order: Order) -> None:
        """Let it make this."""
        try:
            self.line.send(order)
        except BrokenPipeError:
            return  # it is gone already, which is found when its answer is read

    def end(self) -> int | None:
        """Let it end, and return how it did."""
        self.line.close()
        self.process.join()
        return self.process.exitcode


def _hold_keys() -> set[int]:
    """Hold back the key that interrupts, from here and from what is started now."""
    if not hasattr(signal, "pthread_sigmask"):
        return set()
    return set(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}))


def _release_keys(before: set[int]) -> None:
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(line: Connection) -> None:
    """Make one order after the other, until there is nobody any more who asks."""
    import gc

    from sla_compiler.making.one import make

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_SELDOM)
    while True:
        try:
            order = line.recv()
        except EOFError:
            return
        line.send(make(order))

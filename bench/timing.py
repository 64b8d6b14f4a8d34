"""Whole processes by the clock: medians of rounds in which each has its turn."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROUNDS = 9

KIBIBYTE = 1 if sys.platform == "darwin" else 1024
"""What one unit of a process's peak memory is, in bytes: systems differ."""

INSTALLED = {
    name: value
    for name, value in os.environ.items()
    if name != "PYTHONDONTWRITEBYTECODE"
}
"""The environment, in which what the first round compiles is kept, as if installed."""


class FailedError(RuntimeError):
    """A program that was to be measured did not do its work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a program took: seconds by the clock, and bytes of memory at its peak."""

    seconds: float
    peak: int


def interleaved(programs: Mapping[str, Sequence[str]]) -> dict[str, Taken]:
    """Return the median of nine runs of each program, taking turns in one run."""
    rounds = [
        {name: once(words) for name, words in programs.items()}
        for _ in range(ROUNDS + 1)
    ][1:]  # the first warms the caches of the system and of Python
    return {
        name: Taken(
            seconds=median(each[name].seconds for each in rounds),
            peak=max(each[name].peak for each in rounds),
        )
        for name in programs
    }


def once(words: Sequence[str]) -> Taken:
    """Run a program, and say what it took."""
    start = time.perf_counter()
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=INSTALLED
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(f"exit {process.returncode}: {' '.join(words)}")
    return Taken(seconds=seconds, peak=usage.ru_maxrss * KIBIBYTE)


def printed(words: Sequence[str | Path]) -> Any:
    """Run a program, and return the JSON that it prints."""
    done = subprocess.run(words, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise FailedError(f"exit {done.returncode}: {' '.join(map(str, words))}")
    return json.loads(done.stdout)

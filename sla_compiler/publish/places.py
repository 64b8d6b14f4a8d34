"""Two folders change places: a system call that Python has no name for."""

import errno
import os
import platform
from pathlib import Path

_HERE = -100
"""Paths are meant from the working folder (`AT_FDCWD`)."""

_EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux, and `RENAME_SWAP` of macOS."""

_NUMBERS = {"x86_64": 316, "aarch64": 276}
"""The number of `renameat2` on Linux, where the C library does not name it."""


def exchange(one: Path, other: Path) -> None:
    """Give each of two folders the other's name, in one step.

    Raises:
        OSError: the system cannot; nothing was changed.

    """
    import ctypes

    if os.name != "posix":
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    there = _HERE, names[0], _HERE, names[1], _EXCHANGE
    number = _NUMBERS.get(platform.machine()) if platform.system() == "Linux" else None
    if hasattr(library, "renameat2"):
        failed = library.renameat2(*there)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(*names, _EXCHANGE)
    elif number is not None:
        failed = library.syscall(number, *there)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if failed:
        reason = ctypes.get_errno()
        raise OSError(reason, os.strerror(reason), str(other))

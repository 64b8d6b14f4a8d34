"""Bytes on the disk, and not only on their way to it."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write(folder: Path, files: Mapping[str, bytes], old: Path) -> None:
    """Write files into a new folder, and bring all of it to the disk.

    A file that takes the place of one in `old` has its mode; another one has the mode
    that new files have here.

    Raises:
        OSError: the system refused; the folder may hold a part.

    """
    handles = []
    try:
        for name, data in files.items():
            handle = os.open(folder / name, _NEW, 0o666)
            handles.append(handle)
            _write(handle, data)
            with suppress(FileNotFoundError):
                (folder / name).chmod((old / name).stat().st_mode & 0o777)
        # after all writes, as the first of these brings most of the others along
        for handle in handles:
            os.fsync(handle)
    finally:
        for handle in handles:
            os.close(handle)
    settle(folder)


def _write(handle: int, data: bytes) -> None:
    """Write every byte; the system may take a part at a time."""
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def settle(folder: Path) -> None:
    """Bring the names of a folder to the disk, where the system lets a program."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""Writing files so that all of them arrive, or none."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

NEW = ".new"
OLD = ".old"


def publish(files: Mapping[Path, bytes]) -> None:
    """Write every file whole, or leave everything as it was.

    All is written beside its place and brought to the disk before the first file takes
    its name, so that only renames can still fail; those that were done are undone.

    Raises:
        OSError: the system refused; nothing has changed.

    """
    for folder in {path.parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        if path.is_dir():
            raise IsADirectoryError(21, "is a directory", str(path))
    beside: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            beside[path] = _beside(path, data)
        _swap(beside)
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)


def _beside(path: Path, data: bytes) -> Path:
    """Write the bytes to a new file in the same folder, and return it."""
    handle, name = mkstemp(prefix=f".{path.name}.", suffix=NEW, dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(name).chmod(_mode(path))
    return Path(name)


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or what all may read."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _swap(beside: Mapping[Path, Path]) -> None:
    """Let every file take its name; if one cannot, give the old ones theirs back."""
    kept: dict[Path, Path | None] = {}
    try:
        for path, new in beside.items():
            kept[path] = _keep(path, new)
            new.replace(path)
    except OSError:
        for path, old in kept.items():
            _restore(path, old, beside[path])
        raise
    finally:
        for old in kept.values():
            if old is not None:
                old.unlink(missing_ok=True)
    for folder in {path.parent for path in beside}:
        _settle(folder)


def _keep(path: Path, new: Path) -> Path | None:
    """Keep the file that is replaced under another name, if there is one."""
    if not path.exists():
        return None
    old = new.with_suffix(OLD)
    os.link(path, old)
    return old


def _restore(path: Path, old: Path | None, new: Path) -> None:
    """Undo one rename, if it was done."""
    if new.exists():
        return
    if old is None:
        path.unlink(missing_ok=True)
    else:
        old.replace(path)


def _settle(folder: Path) -> None:
    """Bring the names of a folder to the disk, where the system lets a program."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""A folder that stays where it is: the old files leave, then the new ones come.

Both lie in folders of their own inside it, and only names change. Of a build that was
killed between two of them, the new files that had not come yet lie there still: the
next build finishes its work.
"""

import errno
import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from sla_compiler.publish import durable

NEW = ".new"
OLD = ".old"
_START = ".sla-"


def publish(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, each under its name.

    Raises:
        OSError: the system refused; what was there is as it was.

    """
    for name in files:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a directory", str(folder / name))
    folder.mkdir(exist_ok=True)
    new = folder / f"{_START}{os.urandom(8).hex()}{NEW}"
    try:
        new.mkdir()
        durable.write(new, files, folder)
        # from here on there is a whole new set, which another build could finish
        new.with_suffix(OLD).mkdir()
        _move(folder, new, files)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def finish(folder: Path) -> None:
    """Finish what builds have begun that were killed; no other may be running."""
    if not folder.is_dir():
        return
    for new in folder.glob(f"{_START}*{NEW}"):
        if new.with_suffix(OLD).exists():
            _move(folder, new, sorted(each.name for each in new.iterdir()))
        shutil.rmtree(new, ignore_errors=True)
    for old in folder.glob(f"{_START}*{OLD}"):
        shutil.rmtree(old, ignore_errors=True)


def _move(folder: Path, new: Path, names: Collection[str]) -> None:
    """Move the old files out and the new ones in; if that fails, all of it back."""
    old = new.with_suffix(OLD)
    whole = False
    try:
        for name in names:
            if os.path.lexists(folder / name):
                (folder / name).rename(old / name)
        for name in names:
            (new / name).rename(folder / name)
        whole = True
    finally:
        if not whole:
            _move_back(folder, new, names)
    durable.settle(folder)
    shutil.rmtree(old, ignore_errors=True)


def _move_back(folder: Path, new: Path, names: Collection[str]) -> None:
    """Undo as much as was done, by what lies where: one may stop between two moves."""
    old = new.with_suffix(OLD)
    for name in names:
        if not os.path.lexists(new / name):
            (folder / name).rename(new / name)
    for name in names:
        if os.path.lexists(old / name):
            (old / name).rename(folder / name)
    with suppress(OSError):
        old.rmdir()

"""A folder that changes places with a new one: the system does it in one step.

The new folder is made beside the old one. It holds the new files and, under links, all
else that lay in the old one; so whoever looks, at any moment, finds either the old
files or the new ones.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sla_compiler.publish import durable
from sla_compiler.publish.places import exchange

Links = dict[str, int]
"""The names that were linked, and the file that stood under each."""


class CannotExchangeError(Exception):
    """This folder has to stay where it is; nothing was changed."""


def publish(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder, by a new folder that takes its place.

    Raises:
        CannotExchangeError: nothing was changed, and another way is to be found.
        OSError: the system refused to write; nothing was changed.

    """
    there = folder.exists()
    if there:
        _expect_movable(folder)
    new = folder.with_name(f"{_prefix(folder)}{os.urandom(8).hex()}")
    try:
        links = _begin(new, folder, files) if there else _mkdir(new)
        durable.write(new, files, folder)
        _commit(new, folder, links, there=there)
    finally:
        # by now this is what is left of the old folder, or of a try
        shutil.rmtree(new, ignore_errors=True)


def clean(folder: Path) -> None:
    """Take away what builds have left that were killed; no other may be running."""
    with suppress(OSError):
        for each in list(folder.parent.iterdir()):
            if each.name.startswith(_prefix(folder)):
                shutil.rmtree(each, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.sla-new-"


def _expect_movable(folder: Path) -> None:
    """Refuse a folder that somebody stands in, or that holds more than files.

    Whoever has it as the working folder would be left in the old one, which is gone; a
    folder with folders in it, such as a whole project, is not ours to take apart; and
    one that is read-only was made so with a purpose.
    """
    with suppress(FileNotFoundError):  # the working folder itself may be gone
        if Path.cwd().is_relative_to(folder):
            raise CannotExchangeError
    if folder.is_mount() or not os.access(folder, os.W_OK | os.X_OK):
        raise CannotExchangeError
    with os.scandir(folder) as entries:
        if any(each.is_dir(follow_symlinks=False) for each in entries):
            raise CannotExchangeError


def _mkdir(new: Path) -> Links:
    try:
        new.mkdir()
    except OSError as error:
        raise CannotExchangeError from error
    return {}


def _begin(new: Path, folder: Path, files: Mapping[str, bytes]) -> Links:
    """Make the new folder like the old one, with all in it that stays."""
    links = _mkdir(new)
    try:
        was = folder.stat()
        shutil.copystat(folder, new)
        if (new.stat().st_uid, new.stat().st_gid) != (was.st_uid, was.st_gid):
            shutil.chown(new, was.st_uid, was.st_gid)
        with os.scandir(folder) as entries:
            for each in entries:
                if each.name not in files:
                    links[each.name] = each.inode()
                    _link(each, new / each.name)
    except OSError as error:
        raise CannotExchangeError from error
    return links


def _link(entry: os.DirEntry[str], to: Path) -> None:
    """Let the same file stand under a second name; a link is made again."""
    if entry.is_symlink():
        to.symlink_to(Path(entry.path).readlink())
    else:
        os.link(entry.path, to)


def _commit(new: Path, folder: Path, links: Links, *, there: bool) -> None:
    """Let the new folder take its place."""
    if not there:
        new.rename(folder)
    else:
        try:
            exchange(new, folder)
        except OSError as error:
            raise CannotExchangeError from error
        _carry_late(new, folder, links)
    durable.settle(folder.parent)


def _carry_late(old: Path, folder: Path, links: Links) -> None:
    """Bring along what others wrote into the old folder while the new one was made."""
    with suppress(OSError), os.scandir(old) as entries:
        for each in list(entries):
            place = folder / each.name
            was = links.get(each.name)
            # under a name that nobody had, or another file under a name that stays
            if not os.path.lexists(place) if was is None else was != each.inode():
                Path(each.path).replace(place)

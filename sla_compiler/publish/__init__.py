"""Writing files into a folder so that all of them arrive, or none: never torn or mixed.

A folder goes from its old files to the new ones in one step, by changing places with a
folder made beside it (`exchanged`). Where that cannot be, its old files leave before
the first new one comes (`filled`): whoever looks in between finds a file missing, and
never two that do not belong together.
"""

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from sla_compiler.publish import exchanged, filled, lock, manifest

NOTHING: Mapping[str, str] = MappingProxyType({})


def publish(
    folder: Path, files: Mapping[str, bytes], origins: Mapping[str, str] = NOTHING
) -> None:
    """Put files into a folder in the place of those of the same names.

    What else lies in the folder stays. `origins` says of files what they were made
    from; the folder's manifest keeps that, and `manifest.unchanged` finds it again.

    Raises:
        OSError: the system refused; what was there is as it was.

    """
    with _told_of(folder) as target, lock.held(target.parent) as alone:
        if alone:
            exchanged.clean(target)
            filled.finish(target)
        noted = manifest.noted(target, files, origins)
        try:
            exchanged.publish(target, {**files, **noted})
        except exchanged.CannotExchangeError:
            filled.publish(target, {**files, **noted})


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files into a folder of somebody else's, which itself stays where it is.

    Raises:
        OSError: the system refused; what was there is as it was.

    """
    with _told_of(folder) as target, lock.held(target.parent) as alone:
        if alone:
            filled.finish(target)
        filled.publish(target, files)


@contextmanager
def _told_of(folder: Path) -> Iterator[Path]:
    """Make the folders above a folder, and give the place that it stands for.

    If the system refuses something, these go again; what it says is said of the folder
    that was asked for, and not of what was made on the way.
    """
    missing: list[Path] = []
    try:
        target = folder.resolve()
        missing += (each for each in (target, *target.parents) if not each.exists())
        if target.parent.is_file():
            raise NotADirectoryError(errno.ENOTDIR, "not a directory")
        target.parent.mkdir(parents=True, exist_ok=True)
        yield target
    except OSError as error:
        for each in missing:
            with suppress(OSError):
                each.rmdir()
        if isinstance(error, IsADirectoryError):
            raise
        raise OSError(error.errno, error.strerror, str(folder)) from error

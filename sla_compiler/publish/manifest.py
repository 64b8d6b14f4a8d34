"""What the files of a folder were made from, as a file among them."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from sla_compiler.frozen import frozen

NAME = ".sla-build.json"
FORM = 1


@frozen
class Entry:
    """One file: what it was made from, and the SHA-256 of its bytes."""

    origin: str
    digest: str


def unchanged(folder: Path, origin: str) -> tuple[str, ...]:
    """Return the files made from this very origin, if they all are as they were made.

    The bytes that lie there are read: a file that somebody changed has to be made anew.
    """
    meant = {n: e for n, e in _read(folder).items() if e.origin == origin}
    whole = all(_digest(folder / name) == each.digest for name, each in meant.items())
    return tuple(meant) if whole else ()


def noted(
    folder: Path, files: Mapping[str, bytes], origins: Mapping[str, str]
) -> dict[str, bytes]:
    """Return the manifest as it is after these files have come, by its name.

    A folder of which nothing is known, and to which nothing known comes, has none.
    """
    kept = {name: each for name, each in _read(folder).items() if name not in files}
    come = {
        name: Entry(origin=origin, digest=sha256(files[name]).hexdigest())
        for name, origin in origins.items()
    }
    known = kept | come
    return {NAME: _written(known)} if known or (folder / NAME).exists() else {}


def _written(entries: Mapping[str, Entry]) -> bytes:
    files = {
        name: {"made_from": each.origin, "sha256": each.digest}
        for name, each in entries.items()
    }
    told = json.dumps({"manifest": FORM, "files": files}, indent=1, sort_keys=True)
    return f"{told}\n".encode()


def _read(folder: Path) -> dict[str, Entry]:
    """Return what is known of a folder; what cannot be read is not known."""
    try:
        told = json.loads((folder / NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return dict(_entries(told))


def _entries(told: object) -> Iterator[tuple[str, Entry]]:
    match told:
        case {"manifest": 1, "files": dict() as files}:
            for name, each in sorted(files.items()):
                match each:
                    case {"made_from": str(origin), "sha256": str(digest)}:
                        if Path(name).name == name:
                            yield name, Entry(origin=origin, digest=digest)


def _digest(path: Path) -> str | None:
    """Return the SHA-256 of what lies there; none, where nothing can be read."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None

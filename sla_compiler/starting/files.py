"""The files of a first spec: what they are called, and what is in their way."""

from collections.abc import Mapping
from pathlib import Path

from sla_compiler.schema import files
from sla_compiler.starting.answers import slug

SCHEMA = "sla.schema.json"
SUFFIX = ".sla.yaml"


class PathError(ValueError):
    """A path is no place for a spec; the message says what would be."""


def called(path: str) -> str:
    """Return the id that a path gives to its agreement; nothing for this folder.

    Raises:
        PathError: no spec can be called so.

    """
    name = Path(path).name
    if name.endswith(SUFFIX):
        if name == SUFFIX:
            raise PathError(f"{path}: a name is missing before {SUFFIX}")
        return slug(name.removesuffix(SUFFIX))
    if path == "-" or name.endswith((".yaml", ".yml")) or Path(path).is_file():
        cure = f"give a folder, or a name that ends in {SUFFIX}"
        raise PathError(f"{path}: this is no place for a spec; {cure}")
    return "-".join((slug(name), "leads")) if slug(name) else ""


def destination(path: str, agreement: str) -> Path:
    """Return the file that is meant: a path that ends as specs do, or in a folder."""
    spec = Path(path)
    return spec if spec.name.endswith(SUFFIX) else spec / (agreement + SUFFIX)


def contents(spec: Path, text: str) -> dict[Path, bytes]:
    """Return what is to be written: the spec, and the schema that its editor reads."""
    schema = spec.with_name(SCHEMA)
    return {spec: text.encode(), schema: files.printed().encode()}


def in_the_way(contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Return what is there already and is not the same, byte for byte."""
    return tuple(
        path
        for path, data in contents.items()
        if path.exists() and not (path.is_file() and path.read_bytes() == data)
    )

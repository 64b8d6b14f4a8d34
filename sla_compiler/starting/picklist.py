"""The stages, statuses and reasons that a CRM exports, told apart by what they hold."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from sla_compiler.starting.note import Note
from sla_compiler.starting.recognise import COLUMNS, KINDS, yes
from sla_compiler.starting.table import Row, Table, TableError, folded, from_csv
from sla_compiler.words.error import quoted

_TITLES = {"reason": "reason", "outcome": "reason", "status": "status"} | {
    "stage": "stage",
    "lifecycle": "stage",
}
"""The kind that is meant by a part of a name: of a column, or of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A value of a picklist; what the export does not say is empty."""

    kind: str
    label: str
    id: str = ""
    value: str = ""
    means: str = ""
    stage: str = ""
    group: str = ""
    code: str = ""
    converted: bool = False
    place: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """What the value is called, as words are compared."""
        return tuple(filter(None, map(folded, (self.id, self.value, self.label))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picklists:
    """The values of an export, and a note on each thing in it that is not used."""

    options: tuple[Option, ...] = ()
    unused: tuple[Note, ...] = ()


def read(data: bytes, file: str) -> Picklists:
    """Return what an export holds; `TableError` if that cannot be told."""
    table = from_csv(data, file)
    holds = _columns(table)
    kind = _kind(table, holds)
    options: list[Option] = []
    unused = list(_unused_columns(table, holds))
    for row in table.rows:
        option = _option(row, holds, kind, f"{file}:{row.line}")
        refused = _refused(row, option, holds, options)
        if refused is not None:
            unused.append(refused)
        else:
            options.append(option)
    if not options:
        cure = "each line is to hold one value that is in use"
        raise TableError(file, 1, "there is no stage, status or reason in it", cure)
    return Picklists(options=tuple(options), unused=tuple(unused))


def _columns(table: Table) -> dict[str, str]:
    """Return the column in which each thing stands; the first that fits."""
    holds: dict[str, str] = {}
    for column in table.columns:
        known = COLUMNS.get(folded(column), "")
        if known and known not in holds:
            holds[known] = column
    if "name" in holds:
        holds.setdefault("value" if "label" in holds else "label", holds.pop("name"))
    if "type" in holds:
        cells = {folded(row.cells.get(holds["type"], "")) for row in table.rows}
        holds.setdefault("kind" if cells <= KINDS.keys() else "group", holds["type"])
    if not holds.keys() & {"id", "value", "label"}:
        holds["label"] = _titled(table)
        holds = {k: v for k, v in holds.items() if k == "label" or v != holds["label"]}
    return holds


def _titled(table: Table) -> str:
    """Return the column whose name is that of a kind: `Lead Status`, `Lost reason`."""
    for word in _TITLES:
        for column in table.columns:
            if word in folded(column):
                return column
    names = ", ".join(map(quoted, filter(None, table.columns)))
    cure = "name the columns in the first line: kind, value, label, class"
    raise TableError(table.file, 1, f"no column is known: {names}", cure)


def _kind(table: Table, holds: Mapping[str, str]) -> str:
    """Return of which kind all rows are; nothing if each row says it."""
    if "kind" in holds:
        return ""
    kind = _named(holds.get("label", "")) or _implied(holds)
    kind = kind or _named(PurePath(table.file).stem)
    if not kind:
        fact = "nothing tells whether these are stages, statuses or reasons"
        cure = "call the file `stages.csv`, `statuses.csv` or `reasons.csv`"
        raise TableError(table.file, 1, fact, f"{cure}, or add a column `kind`")
    return kind


def _implied(holds: Iterable[str]) -> str:
    """Return the kind that alone has a column such as these."""
    columns = set(holds)
    if columns & {"converted", "stage"}:
        return "status"
    return "reason" if columns & {"group", "code"} else ""


def _named(text: str) -> str:
    word = folded(text)
    return next((kind for part, kind in _TITLES.items() if part in word), "")


def _unused_columns(table: Table, holds: Mapping[str, str]) -> Iterator[Note]:
    for column in table.columns:
        if column and column not in holds.values():
            of, place = {"column": column}, f"{table.file}:1"
            yield Note(message="column-unused", of=of, place=place)


def _option(row: Row, holds: Mapping[str, str], kind: str, place: str) -> Option:
    cells = {key: row.cells.get(column, "") for key, column in holds.items()}
    own = {key: cells.get(key, "") for key in ("id", "value", "means", "stage", "code")}
    label = cells.get("label", "") or own["value"] or own["id"].replace("_", " ")
    return Option(
        kind=kind or KINDS.get(folded(cells["kind"]), ""),
        label=label,
        group=cells.get("group", ""),
        converted=yes(cells.get("converted", "")),
        place=place,
        **own,
    )


def _refused(
    row: Row, option: Option, holds: Mapping[str, str], options: Iterable[Option]
) -> Note | None:
    """Return why a row is not used, if it is not."""
    place, label = option.place, option.label
    if not label:
        return Note(message="row-empty", place=place)
    if not option.kind:
        kind = row.cells.get(holds["kind"], "")
        of = {"label": label, "kind": kind}
        return Note(message="kind-unknown", of=of, place=place)
    active = row.cells.get(holds.get("active", ""), "")
    if yes(row.cells.get(holds.get("hidden", ""), "")) or (active and not yes(active)):
        return Note(message="out-of-use", of={"label": label}, place=place)
    for other in options:
        if other.kind == option.kind and _key(other) == _key(option):
            first = other.place.rpartition(":")[2]
            of = {"label": label, "line": first}
            return Note(message="twice", of=of, place=place)
    return None


def _key(option: Option) -> str:
    return option.id or option.value or option.label.casefold()

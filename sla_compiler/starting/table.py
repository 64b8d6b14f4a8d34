"""An export in CSV as rows, whatever program wrote it."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sla_compiler.document.decoding import characters
from sla_compiler.source import Span
from sla_compiler.words.error import quoted

_LARGEST = 1_000_000
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ",;\t"
_NOT_IN_NAME = re.compile(r"[\W_]+")


class TableError(ValueError):
    """A file is no table that can be read: where, what is wrong, and the cure."""

    def __init__(self, file: str, line: int, fact: str, cure: str) -> None:
        """Say it in one line."""
        super().__init__(f"{file}:{line}: {fact}; {cure}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row that is not empty: its line in the file, and the cell in each column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The columns, as the file names them, and the rows in order."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def folded(text: str) -> str:
    """Return a text without all that exports write now so, now so: `Is_Converted`."""
    return _NOT_IN_NAME.sub("", text).casefold()


def from_csv(data: bytes, file: str) -> Table:
    """Return the table in the bytes of a file; `TableError` if there is none."""
    text = _text(data, file)
    lines = tuple(_lines(text, file))
    if len(lines) < 2:
        cure = "the first line names the columns, each further line is one value"
        raise TableError(file, 1, "there is no row in it", cure)
    columns = tuple(cell.strip() for cell in lines[0][1])
    return Table(
        file=file, columns=columns, rows=tuple(_rows(lines[1:], columns, file))
    )


def _text(data: bytes, file: str) -> str:
    if len(data) > _LARGEST:
        fact = f"the file has {len(data) / 1e6:.1f} MB"
        raise TableError(file, 1, fact, "export only the list of values")
    wide = data[:2] in _WIDE
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as wrong:
        at = data.count(b"\n", 0, wrong.start) + 1
        cure = "save it again as `CSV UTF-8`"
        raise TableError(file, at, "a letter is not in UTF-8", cure) from None


def _lines(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line that is not empty with its number; a cell may span several."""
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            cure = "a quote in a value is written twice, and the value stands in quotes"
            raise TableError(file, number, "the quotes do not match", cure) from None
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield number, cells


def _rows(
    lines: tuple[tuple[int, list[str]], ...], columns: tuple[str, ...], file: str
) -> Iterator[Row]:
    for number, cells in lines:
        if len(cells) > len(columns):
            fact = f"it has {len(cells)} values for {len(columns)} columns"
            cure = "put a value that holds the separator in quotes"
            raise TableError(file, number, fact, cure)
        clean = [" ".join(cell.split()) for cell in cells]
        for cell in clean:
            for diagnostic in characters(cell, Span):
                fact = f"{quoted(cell)}: {diagnostic.finding.message}"
                raise TableError(file, number, fact, diagnostic.finding.help or "")
        yield Row(line=number, cells=dict(zip(columns, clean, strict=False)))

"""Sets one page: what runs in the worker, and alone imports WeasyPrint."""

import gc
import logging
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from weasyprint import HTML, Attachment  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
from weasyprint.urls import (  # type: ignore[import-untyped]
    FatalURLFetchingError,
    URLFetcher,
    URLFetcherResponse,
)

from sla_compiler.typesetting import (
    IncompleteError,
    Job,
    LimitError,
    Pages,
    RefusedError,
)
from sla_compiler.typesetting.adding import add_alike
from sla_compiler.typesetting.breaking import mend
from sla_compiler.typesetting.finishing import finish
from sla_compiler.typesetting.serving import expect_inline, served

VARIANT = "pdf/a-3a"
DEPTH = 3000
"""So many calls within each other: enough for lists in lists, not for a trap."""

SAID = 200
"""So many characters of a message are told: an address may hold a whole picture."""

NOTHING = ".notdef glyph rendered"
"""How the warning begins that a character has no picture in any font."""


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Gives a page the files of its roots and what it holds itself, nothing else."""

    def __init__(self, job: Job) -> None:
        """Serve the roots of a job."""
        super().__init__(
            allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True
        )
        self._roots = job.roots
        self.refused: list[RefusedError] = []

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
        """Return what lies at an address."""
        try:
            return self._given(url, headers)
        except RefusedError as error:
            self.refused.append(
                error
            )  # in a picture, even what is fatal is passed over
            raise

    def _given(self, url: str, headers: Any) -> URLFetcherResponse:
        if url[:5].lower() == "data:":
            expect_inline(url)
            return super().fetch(url, headers)
        file = served(self._roots, url)
        return URLFetcherResponse(url, file.data, {"Content-Type": file.media})


class Hearing(logging.Handler):
    """Keeps what the type setter says: what it cannot do, and what it passes over."""

    def __init__(self) -> None:
        """Listen to what is at least a warning."""
        super().__init__(logging.WARNING)
        self.missing: set[str] = set()
        self.failed: list[str] = []
        self.warnings: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if record.msg.startswith(NOTHING) and isinstance(record.args, tuple):
            self.missing.add(str(record.args[0]))
        elif record.levelno >= logging.ERROR:
            self.failed.append(record.getMessage())
        else:
            self.warnings[record.getMessage()] = None


def pages(job: Job) -> Pages:
    """Return a page set as PDF. The process is not to live on: nothing is collected.

    Raises:
        IncompleteError: a part of the page cannot be set.
        LimitError: the page nests too deep, or is larger than any paper.
        MemoryError: there is not enough memory.
        RefusedError: the page asks for what is not its own.

    """
    mend()
    add_alike()
    gc.disable()  # the collector would walk the tree of boxes again and again
    sys.setrecursionlimit(DEPTH)
    os.environ["SOURCE_DATE_EPOCH"] = _epoch(job.created)
    hearing = Hearing()
    logging.getLogger("weasyprint").addHandler(hearing)
    fetcher = Fetcher(job)
    try:
        pdf, broken = _written(job, fetcher)
    except FatalURLFetchingError:
        if not fetcher.refused:
            raise
    except RecursionError as error:
        raise LimitError("the page has too many things within each other") from error
    except OverflowError as error:
        raise LimitError("a length on the page is larger than any paper") from error
    if fetcher.refused:
        raise fetcher.refused[0]
    for what in hearing.failed:
        raise IncompleteError(f"a part of the page cannot be set ({what[:SAID]})")
    return Pages(
        pdf=pdf,
        missing=tuple(sorted(hearing.missing)),
        warnings=tuple(hearing.warnings),
        broken=broken,
    )


def _written(job: Job, fetcher: Fetcher) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of the PDF, and what in it stands on several sheets."""
    page = HTML(string=job.html, url_fetcher=fetcher, base_url=None)
    document = page.render(font_config=FontConfiguration(), pdf_variant=VARIANT)
    for sheet in document.pages:
        sheet.links = [link for link in sheet.links if _is_whole(link[-1])]
    document.metadata.created = document.metadata.modified = job.created
    moment = datetime.fromisoformat(job.created)
    attachments = [
        Attachment(
            file_obj=BytesIO(each.data),
            name=each.name,
            description=each.description,
            relationship=each.relationship,
            created=moment,
            modified=moment,
        )
        for each in sorted(job.attachments, key=lambda each: each.name)
    ]
    media = {each.name: each.media for each in job.attachments}
    written: bytes = document.write_pdf(
        pdf_variant=VARIANT,
        attachments=attachments,
        finisher=partial(_finished, media=media),
    )
    return written, tuple(id_ for id_ in job.whole if _breaks(document.pages, id_))


def _breaks(sheets: Sequence[Any], id_: str) -> bool:
    """Tell whether an element stands on several sheets, which follow one another."""
    held = (at for at, sheet in enumerate(sheets) if _holds(sheet, id_))
    first = next(held, len(sheets))
    return any(_holds(each, id_) for each in sheets[first + 1 : first + 2])


def _holds(sheet: Any, id_: str) -> bool:
    boxes = sheet._page_box.descendants()  # noqa: SLF001 - nothing else tells it
    return any(
        box.element is not None and box.element.get("id") == id_ for box in boxes
    )


def _is_whole(box: Any) -> bool:
    """Tell whether a box is a link, and not only a part of one.

    The type setter makes a link of each element inside a link too, and tags it as text:
    PDF/UA has none of that, and a voice would read a link twice.
    """
    return bool(str(box.element_tag).partition(":")[0] == "a")


def _finished(_: object, pdf: Any, *, media: dict[str, str]) -> None:
    finish(pdf, media)


def _epoch(moment: str) -> str:
    """Return the seconds of a moment, for the library that writes fonts."""
    return str(max(0, int(datetime.fromisoformat(moment).timestamp())))

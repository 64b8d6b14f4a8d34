"""The agreement as PDF, tagged and archivable, from the same templates as the HTML."""

import gc
import io
from contextlib import redirect_stdout

from sla_compiler.targets import Build, MissingLibraryError
from sla_compiler.targets._page import page

SUFFIX = ".pdf"
SPEAKS = True
VARIANT = "pdf/a-3a"


def render(build: Build) -> bytes:
    """Return the document.

    Raises:
        MissingLibraryError: the system lacks what sets type.

    """
    try:
        # WeasyPrint prints its advice to standard output before it raises
        with redirect_stdout(io.StringIO()):
            from weasyprint import HTML  # type: ignore[import-untyped]
            from weasyprint.urls import (  # type: ignore[import-untyped]
                URLFetcher,
            )
    except (ImportError, OSError) as error:
        raise MissingLibraryError from error
    text = page(build, "agreement.css", "print.css", mark=True)
    fetcher = URLFetcher(allowed_protocols=("data",), allow_redirects=False)
    gc.disable()  # the collector would walk the tree of boxes again and again
    try:
        document = HTML(string=text, url_fetcher=fetcher, base_url=None)
        written: bytes = document.write_pdf(pdf_variant=VARIANT)
    finally:
        gc.enable()
        gc.collect()
    return written

"""Sets a page as WeasyPrint alone does: the peer of our PDF, with the same in it.

Takes a job as the worker gets it, in a file, and writes a PDF; prints what it took.
"""

import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path

from weasyprint import HTML, Attachment  # type: ignore[import-untyped]
from weasyprint.urls import (  # type: ignore[import-untyped]
    URLFetcher,
    URLFetcherResponse,
)

from sla_compiler.resources import resource
from sla_compiler.typesetting.wire import job_of

PACKAGE = "package:"


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Finds our fonts, and asks nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return what lies at an address."""
        if url.startswith(PACKAGE):
            file = resource("templates", url.removeprefix(PACKAGE))
            return URLFetcherResponse(url, file.read_bytes())
        return super().fetch(url, headers)


def main() -> None:
    """Set the page."""
    job = job_of(Path(sys.argv[1]).read_bytes())
    moment = datetime.fromisoformat(job.created)
    attachments = [
        Attachment(
            file_obj=BytesIO(each.data),
            name=each.name,
            relationship=each.relationship,
            created=moment,
            modified=moment,
        )
        for each in job.attachments
    ]
    page = HTML(string=job.html, url_fetcher=Fetcher())
    page.write_pdf(sys.argv[2], pdf_variant="pdf/a-3a", attachments=attachments)


if __name__ == "__main__":
    main()

"""The agreement as one HTML file: no script, no request, no other file."""

from sla_compiler.targets import Build
from sla_compiler.targets._page import page

SUFFIX = ".html"
SPEAKS = True


def render(build: Build) -> bytes:
    """Return the page for a browser."""
    sheets = (
        "agreement.css",
        "print.css",
        "pictures.css",
        "summary.css",
        "screen.css",
        "pictures-screen.css",
    )
    return page(build, *sheets, screen=True).encode("utf-8")

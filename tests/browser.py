"""A browser without a window, as far as a test needs one: what it sees of a page."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

NPM = Path(__file__).parent / "npm"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 150
"""Seconds to wait for each page, on however slow a machine."""


class Job(NamedTuple):
    """A page to look at: how wide the window is, and what is asked of it."""

    page: Path
    width: int
    scheme: Literal["light", "dark"] = "light"
    unfolded: bool = False
    picture: str = ""


def lacking() -> str:
    """Return why no page can be looked at here; nothing if one can."""
    if program() is None:
        return "there is no Chromium"
    if shutil.which("node") is None:
        return "there is no node"
    if not (NPM / "node_modules" / "puppeteer-core").exists():
        return "there is a node, but nothing to drive a browser with: run `make node`"
    return ""


def program() -> str | None:
    """Return the browser of this machine, if it has one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def seen(jobs: Sequence[Job]) -> list[dict[str, Any]]:
    """Return what was seen of each page; `npm/look.cjs` says in which words."""
    asked = [job._asdict() | {"page": job.page.resolve().as_uri()} for job in jobs]
    node = str(shutil.which("node"))
    done = subprocess.run(
        [node, str(NPM / "look.cjs"), str(program())],
        input=json.dumps(asked),
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=PATIENCE * (len(jobs) + 1),
    )
    answer: list[dict[str, Any]] = json.loads(done.stdout)
    return answer

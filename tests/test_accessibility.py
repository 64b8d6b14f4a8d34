"""The page in a browser: axe objects to nothing, no request, no text without room."""

from itertools import product
from pathlib import Path
from typing import Literal

import browser
import pytest
from browser import Job
from click.testing import CliRunner

from sla_compiler.cli import sla
from sla_compiler.locale import tags

LACKING = browser.lacking()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=LACKING)

SAMPLES = Path(__file__).parents[1] / "samples"
PHONE, TABLET, DESKTOP = 390, 768, 1280
ASKED = ("violations", "requests", "wide", "spilt")
Ways = tuple[tuple[int, Literal["light", "dark"], bool], ...]


SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WAYS: Ways = tuple(product((PHONE, DESKTOP), SCHEMES, (False, True)))


def objections(sample: str, tag: str, folder: Path, ways: Ways) -> list[object]:
    """Return what is wrong with the page of a sample, looked at in these ways."""
    spec = SAMPLES / sample / f"{sample}.sla.yaml"
    asked = ["build", str(spec), "-o", str(folder), "--only", "html", "--locale", tag]
    done = CliRunner().invoke(sla, asked)
    assert 0 == done.exit_code, done.output
    (page,) = folder.glob("*.html")
    jobs = [Job(page, *way) for way in ways]
    return [
        (job, wrong)
        for job, found in zip(jobs, browser.seen(jobs), strict=True)
        if any(wrong := [found[each] for each in ASKED])
    ]


SOME: Ways = (
    (PHONE, "dark", True),
    (TABLET, "light", False),
    (DESKTOP, "light", False),
)


@pytest.mark.parametrize(
    ("sample", "tag", "ways"),
    [
        ("complete", "en", SOME),
        ("minimal", "en", WAYS),
        *(("indonesian", tag, SOME[:1]) for tag in tags() if tag != "en"),
        ("minimal", ",".join(tags()), SOME),
    ],
)
def test_the_page_is_for_everyone(
    sample: str, tag: str, ways: Ways, tmp_path: Path
) -> None:
    """On a phone and a desktop, light and dark, folded and unfolded."""
    assert [] == objections(sample, tag, tmp_path, ways)


@pytest.mark.soak
@pytest.mark.parametrize("tag", [*tags(), ",".join(tags())])
@pytest.mark.parametrize("sample", ["minimal", "complete", "indonesian"])
def test_every_page_is_for_everyone(sample: str, tag: str, tmp_path: Path) -> None:
    """Each sample in each language, in all of these ways."""
    assert [] == objections(sample, tag, tmp_path, WAYS)

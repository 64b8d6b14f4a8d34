"""`sla build` writes every document of an agreement, or leaves everything as it was."""

import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sla_compiler.canonical import canonical_bytes
from sla_compiler.cli import sla
from sla_compiler.compilation import compile_bytes
from sla_compiler.publish import manifest
from sla_compiler.targets import Build, load as target, names
from sla_compiler.targets._files import build_of
from sla_compiler.targets._page import page

ROOT = Path(__file__).parents[1]
MINIMAL = ROOT / "samples" / "minimal" / "minimal.sla.yaml"
NAME = "bright-kiln"


def run(*arguments: str) -> Result:
    """Run a verb."""
    return CliRunner().invoke(sla, ["build", *arguments])


def written(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, but for what the compiler notes there."""
    files = sorted(path for path in folder.iterdir() if path.name != manifest.NAME)
    return {path.name: path.read_bytes() for path in files}


@cache
def minimal() -> Build:
    """Return what is made of the minimal sample, in its language."""
    return build_of(compile_bytes(MINIMAL.read_bytes(), MINIMAL.name))


def streams(document: bytes) -> Iterator[bytes]:
    """Yield every stream of a PDF as it was before it was packed."""
    yield document
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL):
        with suppress(zlib.error):
            yield zlib.decompress(packed)


@cache
def pdf() -> bytes:
    """Return the minimal sample as PDF."""
    return target("pdf").render(minimal())


def test_there_is_a_target_for_each_kind_of_document() -> None:
    """People read and sign, programs compare."""
    assert {"html", "json", "pdf"} <= set(names())


def test_a_build_writes_every_document(tmp_path: Path) -> None:
    """The files bear the agreement's id, and each of them is told."""
    done = run(str(MINIMAL), "-o", str(tmp_path / "new"))
    name = NAME
    files = [f"{name}.agreement.json", f"{name}.html", f"{name}.pdf"]

    assert 0 == done.exit_code, done.output
    assert files == sorted(written(tmp_path / "new"))
    assert {str(tmp_path / "new" / each) for each in files} == set(
        done.stdout.splitlines()
    )


def test_only_some_documents_are_written(tmp_path: Path) -> None:
    """Who wants the page does not wait for the paper."""
    run(str(MINIMAL), "-o", str(tmp_path), "--only", "html,json")

    assert [
        f"{NAME}.agreement.json",
        f"{NAME}.html",
    ] == sorted(written(tmp_path))


def test_a_translation_bears_its_language(tmp_path: Path) -> None:
    """It never takes the place of the text that binds, and says which that is."""
    run(str(MINIMAL), "-o", str(tmp_path), "--only", "html", "--locale", "id")
    files = written(tmp_path)

    assert [f"{NAME}.id.html"] == list(files)
    assert "bahasa Inggris yang mengikat" in files[f"{NAME}.id.html"].decode()


def test_the_json_is_what_digests_cover(tmp_path: Path) -> None:
    """A program can take the digest of the very file."""
    run(str(MINIMAL), "-o", str(tmp_path), "--only", "json")

    assert [canonical_bytes(minimal().agreement)] == list(written(tmp_path).values())


def test_a_spec_with_errors_writes_nothing(tmp_path: Path) -> None:
    """Not even the folder is made."""
    bad = tmp_path / "bad.sla.yaml"
    bad.write_bytes(MINIMAL.read_bytes() + b"oops: true\n")
    out = tmp_path / "out"
    done = run(str(bad), "-o", str(out), "--only", "html")

    assert 1 == done.exit_code
    assert "unknown key `oops`" in done.stderr
    assert not out.exists()


def test_without_a_folder_there_is_one_for_what_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is the compiler's own, so that it can be replaced as a whole."""
    monkeypatch.chdir(tmp_path)
    done = run(str(MINIMAL), "--only", "html")

    assert f"{Path('dist') / NAME}.html\n" == done.stdout
    assert [f"{NAME}.html"] == list(written(tmp_path / "dist"))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "docx"], "there is no kind `docx`"),
        (["--locale", "xx"], "there is no language `xx`"),
        ([str(MINIMAL), "--only", "html"], "two specs would write"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], told: str, tmp_path: Path) -> None:
    """The exit status is 2, the message names what is there, and nothing is written."""
    copy = tmp_path / "copy.sla.yaml"
    copy.write_bytes(MINIMAL.read_bytes())
    out = tmp_path / "out"
    done = run(str(copy), "-o", str(out), *arguments)

    assert 2 == done.exit_code
    assert told in done.stderr
    assert not out.exists()


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """The exit status is 3."""
    assert 3 == run(str(tmp_path / "none.sla.yaml")).exit_code


def test_without_the_library_all_but_the_pdf_is_written(tmp_path: Path) -> None:
    """One line says what to install; nothing else is printed."""
    (tmp_path / "weasyprint.py").write_text(
        "print('a banner')\nraise OSError('cannot load library')\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "sla_compiler", "build", str(MINIMAL)]
    done = subprocess.run(
        [*command, "-o", str(tmp_path / "out")],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert 3 == done.returncode
    assert "a banner" not in done.stdout + done.stderr
    assert 1 == len(done.stderr.splitlines())
    assert "no pdf was written" in done.stderr
    assert [
        f"{NAME}.agreement.json",
        f"{NAME}.html",
    ] == sorted(written(tmp_path / "out"))


def test_the_pdf_is_archivable_tagged_and_told_in_its_language() -> None:
    """It opens in fifty years, and a voice can read it."""
    told = b"".join(streams(pdf()))

    assert b'pdfaid:part="3" pdfaid:conformance="A"' in told or (
        b"<pdfaid:part>3</pdfaid:part>" in told
    )
    assert b"/StructTreeRoot" in told
    assert b"/Lang (en)" in told


def test_every_sheet_of_the_pdf_bears_the_mark() -> None:
    """A page that was torn out is still seen to be a draft."""
    marked = minimal()
    style = page(marked, "agreement.css", mark=True)

    assert "@page { background: url(" in style
    assert "DRAFT" in style

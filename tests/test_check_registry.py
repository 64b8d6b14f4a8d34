"""A check is one file in one folder, and a file that is no check is told so."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from zipfile import ZipFile

import pytest

from sla_compiler import checks
from sla_compiler.checks import MalformedCheckError
from sla_compiler.diagnostic import Code, Severity

CHECK = '''
    """Words are short."""

    from collections.abc import Iterator

    from sla_compiler.checks import check
    from sla_compiler.diagnostic import At, Finding, Severity


    @check("SLA499", Severity.WARNING)
    def long_words({parameter}) -> Iterator[Finding]:
        """Yield long words."""
        for at, word in enumerate(words):
            if len(word) > 5:
                yield Finding(place=At((at,)), message=f"`{{word}}` is long")
'''


@dataclass(frozen=True)
class Folder:
    """A folder of checks that stands in for the one of the package."""

    path: Path

    def write(self, name: str, text: str) -> None:
        """Add a file."""
        (self.path / f"{name}.py").write_text(dedent(text), "utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folder]:
    """Return an empty folder in which the registry looks for checks."""
    before = set(sys.modules)
    monkeypatch.setattr(checks, "__path__", [str(tmp_path)])
    yield Folder(tmp_path)
    for name in set(sys.modules) - before:
        if name.startswith(checks.__name__):
            del sys.modules[name]


def test_a_new_file_is_a_new_check(folder: Folder) -> None:
    """A check is found by walking the folder, and its findings carry its code."""
    folder.write("long_words", CHECK.format(parameter="words: tuple"))

    (found,) = checks.run(("short", "lengthy"))

    assert found.code == Code("SLA499", "long-words", Severity.WARNING)
    assert found.finding.message == "`lengthy` is long"


def test_a_check_is_asked_of_its_own_form_only(folder: Folder) -> None:
    """A check that reads one form is not run on another."""
    folder.write("long_words", CHECK.format(parameter="words: tuple"))

    assert checks.run(["lengthy"]) == ()


def test_checks_are_found_in_an_archive(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A package that runs from a zip file has its checks."""
    archive = folder.path / "package.zip"
    with ZipFile(archive, "w") as members:
        text = dedent(CHECK.format(parameter="words: tuple"))
        members.writestr("checks/long_words.py", text)
    monkeypatch.setattr(checks, "__path__", [f"{archive}/checks"])

    assert checks.names() == ("long_words",)
    assert checks.load("long_words").code.name == "long-words"


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("empty", '"""Nothing."""', "it needs a function `empty` under `@check`"),
        (
            "other_name",
            CHECK.format(parameter="words: tuple"),
            "it needs a function `other_name` under `@check`",
        ),
        (
            "long_words",
            CHECK.format(parameter="words"),
            "its function takes one parameter, annotated with the form it reads",
        ),
    ],
)
def test_a_file_that_is_no_check_is_named(
    folder: Folder, name: str, text: str, reason: str
) -> None:
    """The author of a check reads which file is wrong, and why."""
    folder.write(name, text)

    with pytest.raises(MalformedCheckError) as raised:
        checks.run(())

    assert str(raised.value) == f"sla_compiler/checks/{name}.py: {reason}"

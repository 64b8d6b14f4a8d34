"""What all tests share: goldens, which `--update` rewrites, and what they counted."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

Golden = Callable[[Path, str], None]
COUNTED = "counted"
"""Under this name a test records what it counted, as a text and a number."""

# How long an example takes says something of the machine alone: `make bench` measures.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites goldens instead of comparing them."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell what the tests counted, added up over all of them, wherever they ran."""
    counted: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == COUNTED and report.when == "call":
                    counted[value[0]] += value[1]
    if counted:
        terminalreporter.section("counted")
        for what, number in sorted(counted.items()):
            terminalreporter.write_line(f"{number:10,}  {what}")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return a comparison of a text with the file that holds what is expected."""
    update = request.config.getoption("--update")

    def compare(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
        expected = path.read_bytes().decode() if path.exists() else ""

        assert expected == actual, f"{path.name} is stale: run pytest with --update"

    return compare


@pytest.fixture
def only(request: pytest.FixtureRequest) -> Callable[[Path, set[str]], None]:
    """Return a comparison of a folder with the goldens that tests still ask for."""
    update = request.config.getoption("--update")

    def compare(folder: Path, wanted: set[str]) -> None:
        left = {path.name: path for path in folder.iterdir() if path.is_file()}
        if update:
            for name in left.keys() - wanted:
                left.pop(name).unlink()

        assert wanted == set(left), f"{folder.name} holds goldens nobody asks for"

    return compare

"""What all tests share: goldens, which `--update` rewrites."""

from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites goldens instead of comparing them."""
    parser.addoption("--update", action="store_true", help="rewrite the goldens")


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

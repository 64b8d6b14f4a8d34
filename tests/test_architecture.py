"""The house keeps its order: rooms, lengths, light doors, no trace of builders."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "sla_compiler"

ROOMS = (
    # What everyone may use.
    "version",
    "resources",
    "frozen",  # values that do not change
    "source",  # the text, its lines and columns
    "diagnostic",  # what is said of it
    "codes",  # the findings of stages
    "words",  # values that authors write in words
    "clock",  # business time
    "locale",  # the words that readers see
    # From text to meaning.
    "document",  # data with its places
    "schema",  # the shape of the spec
    "model",  # as written
    "names",  # what each name in it stands for
    "funnel",  # the arithmetic of goals
    "library",  # clauses that agreements say in the same words
    "agreement",  # as meant
    "canonical",  # the one form that digests cover
    "waiving",  # what the parties chose to live with
    # What is asked of the meaning.
    "reading",  # the reference: what happens to a lead
    "checks",
    "reporters",
    "explain",
    "compilation",  # the way from text to agreement, in one piece
    # What is made of it.
    "phrases",  # sentences
    "view",  # what a page shows, in its order
    "limited",  # work that may take so much time and memory
    "theme",  # how a house shows it
    "typesetting",  # from a page to a PDF
    "documents",
    "targets",
    "bundle",
    # The doors.
    "publish",  # writing files so that all or none arrive
    "starting",  # a first spec
    "api",
    "__init__",
    "machine",
    "making",  # many specs at once, and what need not be made again
    "preview",  # a spec in the browser, as it is being written
    "commands",
    "cli",
    "__main__",
)
"""Each room may import from those above it, and none from below."""

HEAVY = {
    "asyncio",
    "babel",
    "fluent",
    "importlib.metadata",
    "jinja2",
    "jsonschema",
    "weasyprint",
}
"""What costs more to load than the whole command line, and waits until it is needed."""

REFUSED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def sources(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    """Yield every Python file of the folders, as a path from the root and a tree."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT), ast.parse(path.read_text(encoding="utf-8"))


def room(path: Path) -> str:
    """Return the room in which a file of the package lies."""
    return path.with_suffix("").parts[1]


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the rooms from which a file imports, at its top or further down."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="sla_compiler", names=names):
                yield from (
                    name.name if name.name in ROOMS else "__init__" for name in names
                )
            case ast.ImportFrom(module=str(module)):
                yield from rooms_of(module)
            case ast.Import(names=names):
                for name in names:
                    yield from rooms_of(name.name)


def rooms_of(module: str) -> Iterator[str]:
    """Yield the room a module of the package belongs to; nothing for other modules."""
    package, _, inside = module.partition(".")
    if package == "sla_compiler":
        yield inside.partition(".")[0] or "__init__"


def test_every_file_lies_in_a_listed_room() -> None:
    """A new room is a decision about the order: it is listed here or refused."""
    unlisted = {room(path) for path, _ in sources("sla_compiler")} - set(ROOMS)

    assert set() == unlisted


def test_every_room_is_explained() -> None:
    """The page on architecture leaves out no room that is there, but for doors."""
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix in {"", ".py"}}
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")

    assert set() == {room for room in rooms if not room.startswith("__")} - set(
        re.findall(r"`(\w+)`", page)
    )


def test_rooms_import_only_from_rooms_above() -> None:
    """Data flows one way, so imports do too."""
    rank = {name: number for number, name in enumerate(ROOMS)}
    upward = [
        f"{path} imports {other}"
        for path, tree in sources("sla_compiler")
        for other in imported(tree)
        if room(path) in rank and rank.get(other, len(ROOMS)) > rank[room(path)]
    ]

    assert [] == upward


def test_imports_are_absolute_and_of_the_present() -> None:
    """No dots, no `__future__`, no block that only the type checker reads."""
    refused = [
        f"{path}:{node.lineno}"
        for path, tree in sources("sla_compiler", "tests", "bench")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (
            node.level
            or node.module == "__future__"
            or "TYPE_CHECKING" in (name.name for name in node.names)
        )
    ]

    assert [] == refused


def test_no_file_is_over_350_lines() -> None:
    """A file is read in one sitting; only tests may be longer lists."""
    long = [
        f"{path}: {lines}"
        for path, _ in sources("sla_compiler", "bench")
        if (lines := (ROOT / path).read_text(encoding="utf-8").count("\n")) > 350
    ]

    assert [] == long


def test_no_function_is_over_40_lines() -> None:
    """A function is read at one glance."""
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in sources("sla_compiler", "tests", "bench")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > 40
    ]

    assert [] == long


def test_no_except_is_broad() -> None:
    """What is caught is named; what nobody foresaw is not hidden."""
    broad = [
        f"{path}:{node.lineno}"
        for path, tree in sources("sla_compiler", "tests", "bench")
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and is_broad(node.type)
    ]

    assert [] == broad


def is_broad(caught: ast.expr | None) -> bool:
    """Tell whether an `except` catches everything, alone or in a list."""
    match caught:
        case None | ast.Name(id="Exception" | "BaseException"):
            return True
        case ast.Tuple(elts=each):
            return any(map(is_broad, each))
        case _:
            return False


def test_nothing_prints() -> None:
    """Only the command line writes, and by click."""
    printing = [
        f"{path}:{node.lineno}"
        for path, tree in sources("sla_compiler")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert [] == printing


def test_every_module_has_a_name_of_its_own() -> None:
    """A module is a noun of the trade, never a drawer."""
    drawers = [
        str(path)
        for path, _ in sources("sla_compiler", "tests", "bench")
        if REFUSED_NAMES & set(path.with_suffix("").parts)
    ]

    assert [] == drawers


def loaded_by(program: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after running `program`."""
    tail = "\nimport sys\nsys.stderr.write(chr(10).join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program + tail],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stderr.split("\n"))


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("import sla_compiler", id="package"),
        pytest.param("import sla_compiler.cli", id="command line"),
        pytest.param(
            "from sla_compiler import commands\n"
            "for name in commands.names(): commands.load(name)",
            id="all verbs, as the help loads them",
        ),
    ],
)
def test_doors_load_nothing_heavy(program: str) -> None:
    """Whoever asks for help does not wait for what only a build needs."""
    assert set() == HEAVY & loaded_by(program)


def test_version_loads_next_to_nothing() -> None:
    """`sla --version` is as fast as Python itself: it loads only the package's door."""
    program = (
        "import sys\n"
        "sys.argv[1:] = ['--version']\n"
        "from sla_compiler.__main__ import main\n"
        "main()"
    )
    extra = loaded_by(program) - loaded_by("pass")

    assert {"sla_compiler", "sla_compiler.__main__", "sla_compiler.version"} == extra


# Tildes are taken out: this file must not hold what it looks for.
NEEDLES = re.compile(
    r"""
    \bpy~pi\.org | python~hosted\.org | registry\.~npm | npm~js\.(?:org|com)
    | deb\.~debian\.org | archive\.~ubuntu\.com | proxy\.~golang\.org
    | (?<![\w.})])/(?:ro~ot|wo~rk|tm~p|ho~me|Us~ers)/\w | [A-Z]:\\Us~ers\\
    """.replace("~", ""),
    re.VERBOSE,
)


@pytest.mark.parametrize(
    "text", ["see py~pi.org", "cd /ho~me/ann/sla", "at /tm~p/x", "C:\\Us~ers\\ann"]
)
def test_needles_are_found(text: str) -> None:
    """The search below would find what it searches for."""
    assert NEEDLES.search(text.replace("~", ""))


def test_no_file_names_a_registry_or_a_machine() -> None:
    """The project installs from wherever its user does, and was built nowhere."""
    if not (ROOT / ".git").exists():
        pytest.skip("only a checkout knows which files are the project's")
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607  (whichever git is there)
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().strip("\0").split("\0")
    texts = ((n, (ROOT / n).read_bytes()) for n in names if (ROOT / n).is_file())
    named = [
        f"{name}: {found.group()}"
        for name, data in texts
        if (found := NEEDLES.search(data.decode("utf-8", "replace")))
    ]

    assert [] == named

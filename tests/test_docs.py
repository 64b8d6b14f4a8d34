"""The documentation says what holds: its tables, examples, questions, links, verbs."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_explanations import MINIMAL, completed

from sla_compiler import commands
from sla_compiler.compilation import compile_bytes, compile_text
from sla_compiler.schema.files import read
from sla_compiler.schema.linked import linked
from sla_compiler.schema.tables import UnknownTableError, table

ROOT = Path(__file__).parent.parent
LANGUAGE = ROOT / "docs" / "language.md"
PAGES = (LANGUAGE, *sorted((ROOT / "docs" / "language").glob("*.md")))
ALL = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
COMPLETE = ROOT / "samples" / "complete" / "complete.sla.yaml"
FIELDS = re.compile(r"(<!-- fields: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
INLINE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\((?!https?:)([^)\s]*)\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^```sh\n.*?^```|`sla [^`]+`", re.MULTILINE | re.DOTALL)
VERB = re.compile(r"\bsla ([a-z]+)\b")
by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
by_any_page = pytest.mark.parametrize("page", ALL, ids=lambda page: page.stem)


def text(page: Path) -> str:
    """Return what a page says."""
    return page.read_text("utf-8")


def filled(page: Path) -> str:
    """Return a page with its tables as the schemas have them now."""
    words = "" if page.stem == "words" else "words.md"
    words = f"language/{words}" if page == LANGUAGE else words

    def fresh(found: re.Match[str]) -> str:
        rows = "".join(f"{row}\n" for row in table(found[2], words))
        return f"{found[1]}\n{rows}\n{found[3]}"

    return FIELDS.sub(fresh, text(page))


def slug(heading: str) -> str:
    """Return the anchor under which a heading is found."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def examples() -> Iterator[pytest.param]:  # type: ignore[valid-type]
    """Yield every YAML example of the pages, under its page and number."""
    for page in ALL:
        if page.stem != "checks":
            for number, found in enumerate(EXAMPLE.finditer(text(page)), 1):
                yield pytest.param(found[1], id=f"{page.stem}-{number}")


@by_page
def test_the_tables_are_up_to_date(
    page: Path, golden: Callable[[Path, str], None]
) -> None:
    """Each field is told as the schema has it."""
    golden(page, filled(page))


def test_every_field_is_in_a_table() -> None:
    """Each part of the language, and each word that has fields, stands on a page."""
    shown = {found[2] for page in PAGES for found in FIELDS.finditer(text(page))}
    parts = {
        name for name, each in linked()["properties"].items() if "properties" in each
    }
    maps = {
        name
        for name, each in linked()["properties"].items()
        if isinstance(each.get("additionalProperties"), dict)
    }
    words = {n for n, each in read("words")["$defs"].items() if "properties" in each}

    assert parts | maps | words | {"words"} == shown


def test_a_table_of_nothing_is_refused() -> None:
    """A page cannot ask for the fields of what is not part of the language."""
    with pytest.raises(UnknownTableError):
        list(table("penalties"))


@pytest.mark.parametrize("example", list(examples()))
def test_an_example_compiles(example: str) -> None:
    """Every spec, and every part of one, is sound and without a warning."""
    spec = completed(example, MINIMAL.read_text("utf-8"))

    assert () == compile_text(spec, "example.sla.yaml").diagnostics


def test_every_question_names_its_tests() -> None:
    """Each answer is held by at least one test, and each test named is there."""
    meaning = text(ROOT / "docs" / "language" / "meaning.md")
    rows = [line for line in meaning.split("\n") if re.match(r"\| \d+ \|", line)]
    named = [
        (ROOT / path, test) for path, test in TEST.findall("\n".join(map(text, ALL)))
    ]
    lost = [
        f"{path.name}::{test}"
        for path, test in named
        if not path.exists() or f"def {test}(" not in text(path)
    ]

    assert [] == lost
    assert rows
    assert [] == [row for row in rows if not TEST.search(row)]
    assert [str(n) for n in range(1, len(rows) + 1)] == [r.split()[1] for r in rows]


def test_every_kind_of_duty_is_listed() -> None:
    """The suffixes on the page of duties are those of a spec in every construct."""
    agreement = compile_bytes(COMPLETE.read_bytes(), COMPLETE.name).agreement
    assert agreement is not None
    page = text(ROOT / "docs" / "language" / "duties.md")

    made = {duty.id.rpartition(":")[2] for duty in agreement.duties}
    assert made == set(re.findall(r"^\| `[^`]*:(\w+)` \|", page, re.MULTILINE))


@by_any_page
def test_every_link_leads_somewhere(page: Path) -> None:
    """A link to a file, or to a heading in one, is never broken."""
    links = LINK.findall(INLINE.sub("", CODE.sub("", text(page))))

    assert [] == [link for link in links if not leads(page, link)]


def leads(page: Path, link: str) -> bool:
    """Tell whether a link of a page leads to a file, and to a heading in it."""
    path, _, anchor = link.partition("#")
    target = page.parent / path if path else page
    if not target.exists():
        return False
    return not anchor or anchor in map(slug, HEADING.findall(text(target)))


@by_any_page
def test_every_verb_exists(page: Path) -> None:
    """No page speaks of a command that is not there."""
    spoken = set(
        VERB.findall(
            " ".join(
                re.findall(
                    r"`[^`]+`|^    .*$|^```sh.*?^```",
                    text(page),
                    re.MULTILINE | re.DOTALL,
                )
            )
        )
    )

    assert set() == spoken - set(commands.names())

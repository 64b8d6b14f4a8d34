"""The page says all that the agreement says, to every reader, and asks for nothing."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.governance import Review
from sla_compiler.agreement.texts import Texts
from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import compile_bytes, compile_text
from sla_compiler.locale import Locale, load
from sla_compiler.model.text import Text
from sla_compiler.targets import Build, load as target
from sla_compiler.targets._files import build_of
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Page, Promise, Table, walk
from sla_compiler.words.duration import Duration

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "complete" / "complete.sla.yaml"
LANGUAGES = ("en", "id")
DIGEST = Digest(terms="1" * 64, agreement="2" * 64)


@cache
def complete() -> Agreement:
    """Return the complete sample."""
    compiled = compile_bytes(SAMPLE.read_bytes(), SAMPLE.name).agreement
    assert compiled is not None
    return compiled


@cache
def words(tag: str) -> Locale:
    """Return a language, read once."""
    return load(tag)


@cache
def page(tag: str) -> Page:
    """Return the complete sample's page in a language."""
    return from_agreement(complete(), words(tag), DIGEST)


@cache
def built(tag: str) -> Build:
    """Return what targets make files of: the complete sample in a language."""
    return build_of(compile_bytes(SAMPLE.read_bytes(), SAMPLE.name), tag)


@cache
def html(tag: str = "en") -> str:
    """Return the complete sample's page as a file."""
    build = built(tag)
    return target("html").render(build).decode("utf-8")


class Elements(HTMLParser):
    """The elements of a page, each with its attributes, and its text."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.inside: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of an element."""
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note what a reader sees."""
        if not {"style", "title"} & set(self.inside):
            self.words.append(data)

    @property
    def text(self) -> str:
        """Return what a reader sees, in one line."""
        return " ".join(" ".join(self.words).split())


@pytest.fixture(params=LANGUAGES)
def tag(request: pytest.FixtureRequest) -> str:
    """Return each language."""
    return str(request.param)


def test_the_page_asks_for_nothing(tag: str) -> None:
    """No script, no form, and nothing from anywhere: all links are within the page."""
    found = Elements(html(tag)).elements
    refused = {"script", "iframe", "object", "embed", "img", "form", "input", "base"}

    assert set() == refused & {name for name, _ in found}
    assert not [name for name, given in found if "src" in given or "style" in given]
    assert "link" not in {name for name, _ in found}
    assert not re.search(r"@import|url\((?!\"?data:)", html(tag))


def test_the_policy_names_each_style(tag: str) -> None:
    """A browser loads the styles in the page and nothing else."""
    policies = [
        given["content"]
        for name, given in Elements(html(tag)).elements
        if name == "meta" and given.get("http-equiv") == "Content-Security-Policy"
    ]

    assert 1 == len(policies)
    assert policies[0].startswith("default-src 'none'; style-src 'sha256-")
    assert html(tag).count("<style>") == policies[0].count("sha256-")


def test_headings_never_skip_a_level(tag: str) -> None:
    """One title, and below it no level is left out."""
    found = Elements(html(tag)).elements
    levels = [int(name[1]) for name, _ in found if re.fullmatch("h[1-6]", name)]

    assert 1 == levels.count(1) == levels[0]
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_every_id_is_there_once_and_every_link_arrives(tag: str) -> None:
    """A clause is an address that people may send to each other."""
    found = Elements(html(tag)).elements
    ids = [given["id"] for _, given in found if "id" in given]
    targets = {given["href"] for name, given in found if name == "a"}
    inside = {each[1:] for each in targets if each.startswith("#")}
    outside = targets - {f"#{each}" for each in inside}

    assert len(set(ids)) == len(ids)
    assert inside <= set(ids)
    assert all(each.startswith(("https://", "http://", "mailto:")) for each in outside)


def test_every_heading_of_a_table_says_what_it_heads(tag: str) -> None:
    """Readers who hear a table know where they are."""
    heads = [given for name, given in Elements(html(tag)).elements if name == "th"]

    assert heads
    assert {"col", "row"} == {given.get("scope") for given in heads}


def test_the_language_of_the_page_is_told(tag: str) -> None:
    """A voice reads each language as it is spoken; a translation names what binds."""
    found = Elements(html(tag))

    assert ("html", {"lang": tag}) == found.elements[0]
    told = {
        "en": "The English text is binding",
        "id": "Terjemahan; teks bahasa Inggris yang mengikat",
    }
    assert told[tag] in found.text


def test_it_is_marked_as_a_draft(tag: str) -> None:
    """Until it is signed, nobody takes it for signed."""
    assert {"en": "Draft", "id": "Rancangan"}[tag] in Elements(html(tag)).text


def test_every_duty_stands_in_its_clause(tag: str) -> None:
    """Each promise is made once, in the innermost clause of the author's path."""
    shown = page(tag)
    parts = walk((*shown.front, *shown.clauses))
    made = {
        block.id: part.id
        for part in parts
        for block in part.blocks
        if isinstance(block, Promise)
    }

    assert sorted(duty.id for duty in complete().duties) == sorted(made)
    assert all(name.startswith(part.rstrip(".")) for name, part in made.items())


def test_the_components_are_the_first_seven_clauses(tag: str) -> None:
    """Every agreement numbers them alike."""
    components = (
        *("goals", "definitions", "qualification", "handoff", "nurturing"),
        *("lead_management", "kpis"),
    )
    numbered = {part.id: part.number for part in page(tag).clauses}

    assert {name: str(n) for n, name in enumerate(components, 1)} == {
        name: numbered[name] for name in components
    }


def test_a_component_that_is_left_out_keeps_its_number() -> None:
    """A reader finds clause 5 where it always is, and why it is empty."""
    spec = """
    sla: 1
    about: {id: few, title: Few, version: 1.0.0, effective: 2027-01-01, language: en}
    parties: {marketing: {name: M}, sales: {name: S}}
    governance: {duties: {meet: {owes: sales, every: month, deliver: Minutes}}}
    left_out: {nurturing: An agency does it}
    """
    agreement = compile_text(spec, "few.sla.yaml").agreement
    assert agreement is not None
    shown = from_agreement(agreement, words("en"), DIGEST)

    fifth = shown.clauses[4]
    assert ("nurturing", "5") == (fifth.id, fifth.number)
    assert "Not part of this agreement: An agency does it." in repr(fifth.blocks)
    assert "not part of this agreement" in repr(shown.clauses[0].blocks)
    assert "8.1.1" == shown.clauses[7].parts[0].parts[0].number


def letters(text: str) -> str:
    """Return a text without spaces, without what sets words of prose apart.

    Nor with the number of a clause that a link leads to.
    """
    marks = r"\*|^- |\[|\]\([^)]*\)|\((?:clause|pasal)\s[\d.]+\)|\s"
    return re.sub(marks, "", text, flags=re.MULTILINE).casefold()


def test_every_text_of_the_author_is_shown(tag: str) -> None:
    """Nothing that was written for people is kept from them."""
    shown = letters(Elements(html(tag)).text)
    lost = [
        entry.path
        for entry in complete().texts.entries
        for text in [entry.text.get(tag) or entry.text.in_languages[0][1]]
        if letters(text) not in shown
    ]

    assert [] == lost


def test_what_the_author_writes_is_text_and_never_markup() -> None:
    """A title cannot bring a script, nor a name a link."""
    evil = "<script>alert(1)</script>{{ 7 * 7 }}"
    texts = tuple(
        replace(entry, text=Text((("en", evil),))) for entry in complete().texts.entries
    )
    build = replace(built("en"), agreement=replace(complete(), texts=Texts(texts)))
    shown = target("html").render(build).decode("utf-8")

    assert "script" not in {name for name, _ in Elements(shown).elements}
    assert "{{ 7 * 7 }}" in shown


@pytest.mark.parametrize("seed", ["0", "1"])
def test_the_same_agreement_is_the_same_page(seed: str) -> None:
    """Neither the order of sets nor the machine's own language changes a byte."""
    program = (
        "import sys; from pathlib import Path;"
        "from sla_compiler.compilation import compile_bytes;"
        "from sla_compiler.targets import load as target;"
        "from sla_compiler.targets._files import build_of;"
        "spec = compile_bytes(Path(sys.argv[1]).read_bytes(), 'x');"
        "sys.stdout.buffer.write("
        "target('html').render(build_of(spec, 'en')))"
    )
    environment = os.environ | {
        "PYTHONHASHSEED": seed,
        "LC_ALL": "C",
        "TZ": "Asia/Tokyo",
    }
    done = subprocess.run(
        [sys.executable, "-c", program, str(SAMPLE)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
    )

    assert html("en") == done.stdout.decode("utf-8")


Change = tuple[str, Any]

TWICE = frozenset(
    {
        "Agreement.id",  # said by the address of the file, and by `identity`
        "Agreement.provider",  # read from the parties; the duties say it
        "Agreement.receiver",
        "Attribute.ordered",  # means something only beside a list of values
        "Dates.first",  # whole months: any day of the first month is that month
        "Handoff.decide_calendar",  # the duty to decide says it
        "Handoff.decided_by",
        "Handoff.shares",  # the duties to share say it
        "Escalation.by",  # the duty to escalate says it
        "Review.notice",  # the duty to hold it is due within it
        "Review.calendar",
        "Consequence.duty",  # the duty that arises stands in the same clause
        "KeptShare.duties",  # the clause of the duty is named, not each duty
        "Outcome.asks",  # likewise
        "PriorityLine.priority",  # the matrix says it where there is one
    }
)
"""What one part of the meaning repeats of another, which says it."""


def changes(value: object) -> Iterator[Change]:
    """Yield a thing with one value in it changed, and which field that was."""
    hints = get_type_hints(type(value))
    for each in fields(value):  # type: ignore[arg-type]
        if each.name not in ("id", "origin", "route", "texts") and counts(
            value, each.name
        ):
            key = f"{type(value).__name__}.{each.name}"
            found = getattr(value, each.name)
            for name, changed in changed_parts(found, hints[each.name], key):
                yield name, replace(value, **{each.name: changed})  # type: ignore[type-var]


def counts(value: object, name: str) -> bool:
    """Tell whether a field counts: a bound must be there; a matrix says its lines.

    And when a review is, from when on, the duty to hold it says.
    """
    if name == "lines":
        return not getattr(value, "matrix", ())
    if isinstance(value, Review):
        return name not in ("recurring", "in_force")
    bound = name.removesuffix("_open")
    return bound == name or getattr(value, bound) is not None


def changed_parts(value: object, hint: object, key: str) -> Iterator[Change]:
    """Yield the value of a field with one part of it changed."""
    match value:
        case Text(in_languages=((tag, text), *rest)):
            yield key, Text(((tag, f"{text} otherwise"), *rest))
        case tuple():
            for at, item in enumerate(value):
                for name, other in changed_parts(item, hint, key):
                    yield name, (*value[:at], other, *value[at + 1 :])
        case Duration():
            yield key, replace(value, amount=value.amount + 60)
        case _ if is_dataclass(value):
            yield from changes(value)
        case _:
            yield from ((key, other) for other in others(value, hint))


def others(value: object, hint: object) -> Iterator[object]:
    """Yield another value of the same kind; of a closed list, another word."""
    match value:
        case bool():
            yield not value
        case str():
            choices = closed_list(hint)
            yield from [each for each in choices if each != value][:1]
            if not choices:
                yield f"{value}_other"
        case int() | Fraction():
            yield value + 1
        case date():
            yield value + timedelta(days=40)


def closed_list(hint: object) -> tuple[object, ...]:
    """Return the words that an annotation allows; nothing where all are allowed."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return tuple(each for inner in get_args(hint) for each in closed_list(inner))


ROOMS = tuple(
    each.name for each in fields(Agreement) if each.name not in ("texts", "open_paths")
)
TRIES = 3


@pytest.mark.parametrize("room", ROOMS)
def test_every_value_of_the_agreement_is_said(room: str) -> None:
    """Whatever changes in the meaning, a reader sees another page."""
    hint = get_type_hints(Agreement)[room]
    found = changed_parts(getattr(complete(), room), hint, f"Agreement.{room}")
    tries: dict[str, int] = {}
    said = set(TWICE)
    for name, changed in found:
        tries[name] = tries.get(name, 0) + 1
        if name not in said and tries[name] <= TRIES and is_said(room, changed):
            said.add(name)

    assert set() == tries.keys() - said


def is_said(room: str, changed: Any) -> bool:
    """Tell whether the page differs when a room of the agreement does."""
    agreement = replace(complete(), **{room: changed})
    try:
        return from_agreement(agreement, words("en"), DIGEST) != page("en")
    except (LookupError, ValueError):
        return True  # the language has no such word, which shows that it was asked


ADVISED = """\
sla: 1
about: {id: few, title: Few, version: "1.0.0", effective: 2027-01-01, language: en}
parties: {marketing: {name: Demand}, sales: {name: Field}}
definitions:
  attributes:
    adviser: {type: person, of: account, means: Who knows the customer}
    account_owner: {type: person, of: account}
  stages:
    - {id: lead, owner: marketing, means: Somebody}
    - {id: sql, owner: sales, after: advised, means: A buyer}
  events: {advised: {means: The customer was advised}}
lead_management:
  duties:
    brief: {owes: adviser, to: sales, after: entered.sql, deliver: A brief}
    greet: {owes: [adviser, sales], to: marketing, after: entered.sql, deliver: A word}
    own: {owes: account_owner, to: marketing, after: entered.sql, deliver: A list}
"""


def test_a_person_whom_an_attribute_names_has_a_table_of_duties(tag: str) -> None:
    """Nobody owes what annex A leaves out, though the person is of no party."""
    agreement = compile_text(ADVISED, "few.sla.yaml").agreement
    assert agreement is not None
    annexes = from_agreement(agreement, words(tag), DIGEST).annexes
    tables = {
        part.id: [
            (row[0].links[0].href.rpartition(".")[2], len(row[1].lines))
            for block in part.blocks
            if isinstance(block, Table)
            for row in block.rows
        ]
        for part in walk(annexes)
        if part.id.startswith("register.")
    }

    assert {
        "register.sales": [("own:keep", 2)],
        "register.adviser": [("brief:keep", 1)],
        "register.of_several": [("greet:keep", 2)],
    } == tables


def test_every_duty_is_in_annex_a(tag: str) -> None:
    """Whoever owes it; and nothing else is."""
    linked = {
        link.href
        for part in walk(page(tag).annexes)
        if part.id.startswith("register.")
        for block in part.blocks
        if isinstance(block, Table)
        for row in block.rows
        for link in row[0].links
    }

    assert {f"#{duty.id}" for duty in complete().duties} == linked


@pytest.mark.parametrize("tag", LANGUAGES)
def test_signatures_stand_after_the_clauses(tag: str) -> None:
    """Who signs does so before the annexes, for a party of an organization."""
    listed = [entry.part for entry in page(tag).contents]
    at = listed.index(page(tag).signatures)
    forms = page(tag).signatures.blocks[-1]

    assert page(tag).annexes == tuple(listed[at + 1 :])
    assert isinstance(forms, Table)
    assert all("Northwind Instruments" in row[0].lines for row in forms.rows)

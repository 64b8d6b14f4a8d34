"""A picture shows what it is of and nothing else, and every word in it can be read."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from html.parser import HTMLParser
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sla_compiler.agreement import Agreement
from sla_compiler.agreement.condition import Meets, Values
from sla_compiler.agreement.lifecycle import Cadence, Step
from sla_compiler.agreement.scores import PriorityLine
from sla_compiler.canonical.digest import Digest
from sla_compiler.compilation import compile_bytes, compile_text
from sla_compiler.locale import Locale, load
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.resources import resource
from sla_compiler.theme import PLAIN
from sla_compiler.theme.colours import own
from sla_compiler.theme.ours import OURS, Paint
from sla_compiler.theme.paint import USED, made
from sla_compiler.theme.sandbox import environment
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import walk
from sla_compiler.view.pictures.cadence import cadence
from sla_compiler.view.pictures.drawing import (
    Box,
    Disc,
    Line,
    Mark,
    Picture,
    Shape,
    Text,
)
from sla_compiler.view.pictures.funnel import MONTHS
from sla_compiler.view.pictures.grid import grid
from sla_compiler.view.pictures.lettering import cut, width, wrapped
from sla_compiler.view.pictures.lifecycle import lifecycle
from sla_compiler.view.pictures.matrix import matrix
from sla_compiler.view.pictures.plan import planned
from sla_compiler.words.duration import parse_duration

ROOT = Path(__file__).parents[1]
COMPLETE = ROOT / "samples" / "complete" / "complete.sla.yaml"
SPECS = (
    *sorted(ROOT.glob("samples/*/*.sla.yaml")),
    *sorted(ROOT.glob("tests/policies/*/policy.sla.yaml")),
)
LANGUAGES = ("en", "id")
DIGEST = Digest(terms="1" * 64, agreement="2" * 64)

Extent = tuple[int, int, int, int]


@cache
def words(tag: str) -> Locale:
    """Return a language, read once."""
    return load(tag)


@cache
def compiled(path: Path) -> Agreement:
    """Return a spec as meant."""
    agreement = compile_bytes(path.read_bytes(), path.name).agreement
    assert agreement is not None
    return agreement


def told(agreement: Agreement, tag: str = "en") -> Voice:
    """Return an agreement as it is told in a language."""
    return voice(agreement, words(tag))


@cache
def pictures(path: Path, tag: str) -> tuple[Picture, ...]:
    """Return every picture on the page of a spec."""
    page = from_agreement(compiled(path), words(tag), DIGEST)
    parts = walk((*page.front, *page.clauses, *page.annexes))
    blocks = (block for part in parts for block in part.blocks)
    return tuple(block for block in blocks if isinstance(block, Picture))


def marks(of: Picture, kind: type) -> list[object]:
    """Return the marks of a kind."""
    return [each for group in of.groups for each in group.marks if type(each) is kind]


def texts(of: Picture) -> list[Text]:
    """Return the lines of text on a picture."""
    return [each for each in marks(of, Text) if isinstance(each, Text)]


def apart(one: Extent, other: Extent) -> bool:
    """Tell whether two rectangles have nothing in common."""
    return (
        one[2] <= other[0]
        or other[2] <= one[0]
        or one[3] <= other[1]
        or other[3] <= one[1]
    )


def inside(one: Extent, other: Extent) -> bool:
    """Tell whether a rectangle lies within another."""
    return (
        other[0] <= one[0]
        and other[1] <= one[1]
        and one[2] <= other[2]
        and one[3] <= other[3]
    )


def corners(of: object) -> Iterator[tuple[int, int]]:
    """Yield the outermost points of a mark."""
    match of:
        case Text() | Box():
            left, top, right, bottom = of.extent
            yield from ((left, top), (right, bottom))
        case Line() | Shape():
            yield from of.points
        case Disc(x=x, y=y, radius=r):
            yield from ((x - r, y - r), (x + r, y + r))


def faults(of: Picture) -> Iterator[str]:
    """Yield what cannot be read: texts on each other, on a line, over an edge."""
    every = texts(of)
    for one, other in combinations(every, 2):
        if not apart(one.extent, other.extent):
            yield f"{one.text!r} lies on {other.text!r}"
    for group in of.groups:
        for mark in group.marks:
            for x, y in corners(mark):
                if not (0 <= x <= of.width and 0 <= y <= of.height):
                    yield f"{mark!r} lies outside"
    boxes = [each for each in marks(of, Box) if isinstance(each, Box)]
    for text in every:
        for box in boxes:
            if not apart(text.extent, box.extent) and not inside(
                text.extent, box.extent
            ):
                yield f"{text.text!r} crosses an edge of {box.kind}"
        yield from _crossed(text, of)


def _crossed(text: Text, of: Picture) -> Iterator[str]:
    lines = [each for each in marks(of, Line) if isinstance(each, Line)]
    for line in lines:
        for (ax, ay), (bx, by) in pairwise(line.points):
            run = (min(ax, bx), min(ay, by), max(ax, bx) + 1, max(ay, by) + 1)
            if not apart(text.extent, run) and line.kind != "close":
                yield f"a line of {line.kind} runs through {text.text!r}"


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.parent.name)
def test_every_word_can_be_read(path: Path, tag: str) -> None:
    """No text lies on another, on a line or over an edge, and none is cut off."""
    shown = pictures(path, tag)

    assert "lifecycle" in {each.kind for each in shown}
    assert [] == [fault for each in shown for fault in faults(each)]


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.parent.name)
def test_no_rate_of_a_funnel_runs_into_the_months(path: Path, tag: str) -> None:
    """What moves on is told beside the bars, not under those of the months."""
    funnels = [each for each in pictures(path, tag) if each.kind == "funnel"]
    ends = [
        (text.text, text.extent[2])
        for each in funnels
        if any(box.kind == "month" for box in marks(each, Box) if isinstance(box, Box))
        for text in texts(each)
        if text.extent[0] < MONTHS
    ]

    assert [] == [said for said, end in ends if end >= MONTHS]


SPEC = """
sla: 1
about: {{id: drawn, title: Drawn, version: 1.0.0, effective: 2027-01-01, language: en}}
parties: {{marketing: {{name: Marketing}}, sales: {{name: Sales}}}}
governance: {{duties: {{meet: {{owes: sales, every: month, deliver: Minutes}}}}}}
definitions:
  events: {{asks: {{means: Asks}}}}
  stages: [{stages}]
  ends: {{{ends}}}
{handoff}
nurturing: {{tracks: {{{tracks}}}}}
lead_management: {{outcomes: {{{outcomes}}}, statuses: {{{statuses}}}}}
"""


def quoted(text: str) -> str:
    """Return a text as YAML takes it, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def spec(
    stages: list[str], tracks: list[str], ends: list[str], inside: list[str], why: str
) -> str:
    """Return a spec of such stages, tracks, ends and statuses, each with an outcome."""
    named = [list(enumerate(map(quoted, of))) for of in (stages, tracks, ends, inside)]
    reason = f"label: {quoted(why)}, means: Why"
    last = f"s{len(stages) - 1}"
    found = {
        "stages": [
            f"{{id: s{at}, label: {name}, means: A stage, after: asks, "
            f"owner: {'marketing' if at < 2 else 'sales'}}}"
            for at, name in named[0]
        ],
        "tracks": [
            f"t{at}: {{label: {name}, stage: awareness, enter: {{outcome: o{at}}}}}"
            for at, name in named[1]
        ],
        "ends": [
            f"e{at}: {{label: {name}, means: An end, after: asks, "
            f"when: {{stage: s{at % len(stages)}}}}}"
            for at, name in named[2]
        ],
        "statuses": [
            f"u{at}: {{label: {name}, in: [s0, {last}], means: A status, after: asks}}"
            for at, name in named[3]
        ],
        "outcomes": [
            *(
                f"o{at}: {{code: C-{at}, {reason}, may: [return]}}"
                for at, _ in named[1]
            ),
            *(
                f"x{at}: {{code: X-{at}, {reason}, may: [reject], end: e{at}}}"
                for at, _ in named[2]
            ),
        ],
    }
    handoff = "handoff: {of: s1}" if len(stages) > 1 else ""
    lists = {key: ", ".join(items) for key, items in found.items()}
    return SPEC.format(handoff=handoff, **lists)


def drawn(*of: list[str], why: str = "Because") -> Picture:
    """Return the lifecycle of such a spec."""
    stages, tracks, ends, inside = of
    written = spec(stages, tracks, ends, inside, why)
    found = compile_text(written, "drawn.sla.yaml")
    errors = [each.finding.message for each in found.diagnostics]
    assert found.agreement is not None, errors
    return lifecycle(told(found.agreement))


LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Mn", "Zs", "Po"])
NAMES = st.text(LETTERS, min_size=1, max_size=60).filter(
    lambda name: bool(name.strip()) and name.isprintable()
)


@given(
    st.lists(NAMES, min_size=1, max_size=12),
    st.lists(NAMES, max_size=6),
    st.lists(NAMES, max_size=6),
    st.lists(NAMES, max_size=9),
    NAMES,
)
@settings(max_examples=25, deadline=None)
def test_any_lifecycle_can_be_read(
    stages: list[str], tracks: list[str], ends: list[str], inside: list[str], why: str
) -> None:
    """However many stages there are, and however they are called."""
    assert [] == list(faults(drawn(stages, tracks, ends, inside, why=why)))


def test_twelve_stages_can_be_read_on_one_page() -> None:
    """A long way is still one picture, no smaller than six points in print."""
    stages = [f"The stage of number {at}" for at in range(12)]
    shown = drawn(stages, ["One"], ["Two"], ["Three"])
    printed = min(482 / shown.width, 610 / shown.height)

    assert [] == list(faults(shown))
    assert printed * min(each.size for each in texts(shown)) >= 6


def test_what_lies_on_something_is_found() -> None:
    """The laws above would find what they look for."""
    (shown,) = (each for each in pictures(COMPLETE, "en") if each.kind == "heat")
    field = shown.groups[-1]
    moved = replace(field, marks=tuple(_moved(each) for each in field.marks))
    broken = replace(shown, groups=(*shown.groups, moved, *shown.groups[:1]))

    assert any("lies on" in fault for fault in faults(broken))
    assert any("crosses an edge" in fault for fault in faults(broken))
    assert any("outside" in fault for fault in faults(replace(shown, height=90)))


def _moved(mark: Mark) -> Mark:
    return replace(mark, x=mark.x - 70) if isinstance(mark, Text) else mark


def seen(of: Picture) -> tuple[tuple[Mark, ...], ...]:
    """Return what the eye sees of a picture, without what is only told."""
    return tuple(group.marks for group in of.groups)


def said(of: Picture) -> list[str]:
    """Return what each group of a picture is."""
    return [group.title for group in of.groups]


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.parent.name)
def test_the_lifecycle_is_whole(path: Path) -> None:
    """Each stage, status, end, track and outcome is in it, and nothing else."""
    agreement = compiled(path)
    tongue = told(agreement)
    shown = lifecycle(tongue)
    written = " ".join(each.text for each in texts(shown))
    boxes = [each.kind for each in marks(shown, Box) if isinstance(each, Box)]
    entered = {o.track for o in agreement.outcomes if o.end is None}

    assert len(agreement.stages) == sum(kind.startswith("owner") for kind in boxes)
    assert len(agreement.ends) == boxes.count("exit-card")
    assert len(agreement.tracks) <= boxes.count("track-card")
    assert {t.id for t in agreement.tracks} >= {t for t in entered if t}
    assert sum(len(each.stages) for each in agreement.statuses) == boxes.count("chip")
    assert [] == [o.code for o in agreement.outcomes if o.code not in written]
    for kind, things in (("track", agreement.tracks), ("end", agreement.ends)):
        for thing in things:
            title = tongue.sentence(tongue.name(kind, thing.id))
            assert [each for each in said(shown) if each.startswith(f"{title}: ")]


def test_ways_lead_out_of_the_stages_that_they_can() -> None:
    """A lead is lost as an opportunity, and returned only once it is handed over."""
    found = said(lifecycle(told(compiled(COMPLETE))))

    assert "Opportunity → Lost" in found
    assert "Visitor, Lead, MQL, SQL → Archived" in found
    assert "Lead → Learn" in found
    assert "MQL, SQL, Opportunity, Customer → Win back" in found
    assert "Win back → Lead" in found
    assert "lead → MQL: It becomes true that the lead qualifies as MQL" in found


def test_a_track_is_reached_by_what_either_of_them_says() -> None:
    """The outcome names the track, or the track its outcomes; an end leads to none."""
    (path,) = (path for path in SPECS if path.parent.name == "bilateral")
    agreement = compiled(path)
    first, *rest = agreement.outcomes
    ended = (replace(first, end=agreement.ends[0].id), *rest)

    assert "Warm up → Lead" in said(lifecycle(told(agreement)))
    assert "Warm up → Lead" not in said(
        lifecycle(told(replace(agreement, outcomes=ended)))
    )


def test_a_changed_stage_is_another_picture() -> None:
    """Order, owner, trigger and way out are all to be seen."""
    agreement = compiled(COMPLETE)
    shown = lifecycle(told(agreement))
    first, *rest = agreement.stages
    changed = (
        (*rest, first),
        (replace(first, owner="sales"), *rest),
        (first, replace(rest[0], trigger=rest[-1].trigger), *rest[1:]),
        (first, *rest[:-2], replace(rest[-2], way_out="no_budget"), rest[-1]),
    )

    others = [lifecycle(told(replace(agreement, stages=each))) for each in changed]
    assert [] == [each for each in others if seen(each) == seen(shown)]


def heat(agreement: Agreement) -> Picture:
    """Return the map of an agreement's priority."""
    assert agreement.priority is not None
    fields = grid(agreement.priority, told(agreement))
    assert fields is not None
    return matrix(fields, told(agreement))


def test_the_matrix_is_whole() -> None:
    """Each field bears its priority, and says whether that makes the lead an MQL."""
    agreement = compiled(COMPLETE)
    assert agreement.priority is not None
    shown = heat(agreement)
    fields = [
        title for title in said(shown) if title.startswith("Fit ") and "," in title
    ]

    assert 16 == len(fields) == len([t for t in texts(shown) if t.text in PRIORITIES])
    assert "Fit B, Interest 2: warm" in fields
    assert 6 == sum(each.text == "→ MQL" for each in texts(shown))
    assert "Fit C; Interest 1 warm (→ MQL), 2 nurture" in shown.description


PRIORITIES = ("hot", "warm", "nurture")


def test_a_changed_grade_is_another_picture() -> None:
    """The points that earn a grade stand beside it."""
    agreement = compiled(COMPLETE)
    assert agreement.fit is not None
    assert agreement.priority is not None
    first, *rest = agreement.fit.grades
    wider = replace(first, points=replace(first.points, low=Fraction(50)))
    fit = replace(agreement.fit, grades=(wider, *rest))

    assert seen(heat(agreement)) != seen(heat(replace(agreement, fit=fit)))


def test_priority_by_points_has_a_map_too() -> None:
    """Its rows and columns are the points at which a line turns, the best first."""
    (path,) = (path for path in SPECS if path.parent.name == "indonesian")
    agreement = compiled(path)
    fields = said(heat(agreement))

    assert "Fit At least 30, Interest From 15 to under 30: hangat" in fields
    assert "Fit Under 20, Interest At least 30: rawat" in fields
    assert 9 == sum("," in title for title in fields)


def test_priority_by_more_than_fit_and_interest_has_no_map() -> None:
    """What a map cannot tell is told in words alone."""
    agreement = compiled(COMPLETE)
    assert agreement.priority is not None
    asked = PriorityLine(Meets("asked", Values((True,))), "hot")
    mixed = replace(agreement.priority, matrix=(), lines=(asked,))

    assert grid(mixed, told(agreement)) is None


def of_steps(*steps: Step, over: str = "8 days") -> Cadence:
    """Return a cadence of such steps."""
    return replace(
        compiled(COMPLETE).cadences[0], steps=steps, over=parse_duration(over)
    )


def test_the_plan_is_that_of_the_reading() -> None:
    """Six attempts: two on the first day, on days 1, 3 and 5, and on the last day."""
    fast = compiled(COMPLETE).cadences[0]

    assert [(0, "phone"), (120, "email"), (1440, "phone"), (4320, "phone")] == [
        (each.at, each.via) for each in planned(fast)[:4]
    ]
    assert fast.attempts == len(planned(fast))


def test_a_rhythm_without_an_end_goes_on_to_the_end_of_the_cadence() -> None:
    """As the reading plans it; a rhythm of months is planned at its beginning."""
    weekly = Step(via="phone", every=parse_duration("7 days"))
    monthly = Step(via="phone", every=parse_duration("1 month"))

    assert 3 == len(planned(of_steps(weekly, over="14 days")))
    assert 1 == len(planned(of_steps(monthly, over="90 days")))


@pytest.mark.parametrize("over", ["8 days", "48 hours", "5 business days", "2 months"])
def test_a_cadence_is_whole(over: str) -> None:
    """Each attempt has its number, and the time has its own unit."""
    fast = replace(compiled(COMPLETE).cadences[0], over=parse_duration(over))
    tongue = told(compiled(COMPLETE))
    shown = cadence(fast, tongue)
    numbers = [t.text for t in texts(shown) if t.kind == "light"]

    assert [] == list(faults(shown))
    assert [str(n) for n in range(1, len(numbers) + 1)] == sorted(numbers, key=int)
    assert len(planned(fast)) == len(numbers)
    assert tongue.locale.duration(fast.over) in [t.text for t in texts(shown)]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=30))
@settings(max_examples=30, deadline=None)
def test_any_cadence_can_be_read(days: list[tuple[int, int]]) -> None:
    """However close its attempts are."""
    vias = ("phone", "email", "whatsapp", "sms", "visit", "post")
    steps = [Step(via=vias[(day + hour) % 6], day=day, hour=hour) for day, hour in days]
    fast = of_steps(*steps, over="60 days")
    tongue = told(replace(compiled(COMPLETE), cadences=(fast,)))

    assert [] == list(faults(cadence(fast, tongue)))


def test_a_changed_attempt_is_another_picture() -> None:
    """A day, an hour, a channel and the number owed are all to be seen."""
    tongue = told(compiled(COMPLETE))
    fast = compiled(COMPLETE).cadences[0]
    first, *rest = fast.steps
    shown = cadence(fast, tongue)
    others = (
        replace(fast, attempts=7),
        replace(fast, steps=(replace(first, day=1), *rest)),
        replace(fast, steps=(replace(first, hour=5), *rest)),
        replace(fast, steps=(replace(first, via="email"), *rest)),
    )

    drawn_ = [cadence(each, tongue) for each in others]
    assert [] == [each for each in drawn_ if seen(each) == seen(shown)]


def test_the_funnel_bears_the_numbers_of_its_table() -> None:
    """Each stage with its need, each rate, and the highest month of each stage."""
    (shown,) = (each for each in pictures(COMPLETE, "en") if each.kind == "funnel")
    written = [each.text for each in texts(shown)]

    for text in ("42,667", "1,280", "384", "160", "96", "24", "4,267", "39"):
        assert text in written
    together = "41.7% move on, all segments together"
    assert ["3% move on", "30% move on", together] == [
        each for each in written if "% move on" in each
    ][:3]
    assert "= USD\N{NO-BREAK SPACE}600,000" in written
    assert "November 2026 39" not in shown.description
    assert f"MQL 384; {together}." in shown.description


def test_a_line_ends_at_a_space_that_may_part() -> None:
    """Wherever an author broke it, and never between a number and its unit."""
    tied = "within\n10\N{NO-BREAK SPACE}days"

    assert ("within", "10\N{NO-BREAK SPACE}days") == wrapped(tied, 60, 12)


@given(st.text(max_size=80), st.integers(20, 400), st.integers(8, 16), st.booleans())
def test_lines_have_room(text: str, room: int, size: int, bold: bool) -> None:  # noqa: FBT001 - drawn at random
    """No line is wider than its room, and none of the text is lost."""
    lines = wrapped(text, room, size, bold=bold)
    widest = max((width(each, size, bold=bold) for each in lines), default=0)

    assert "".join(text.split()) == "".join("".join(lines).split())
    assert widest <= max(room, 3 * size)
    assert len(wrapped(text, room, size, bold=bold, most=2)) <= 2
    assert width(cut(text, room, size, bold=bold), size, bold=bold) <= max(room, size)


@pytest.mark.parametrize(("name", "bold"), [("Regular", False), ("SemiBold", True)])
def test_no_letter_is_wider_than_is_counted(name: str, bold: bool) -> None:  # noqa: FBT001 - a weight
    """Our own face has room, with accents too."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(resource("templates", f"fonts/Inter-{name}.ttf"))
    units, wide = font["head"].unitsPerEm, font["hmtx"]
    wider = [
        chr(code)
        for code, glyph in font.getBestCmap().items()
        if 32 <= code < 0x180
        and wide[glyph][0] * 1000 > width(chr(code), 1000, bold=bold) * units
    ]

    assert [] == wider


class Figures(HTMLParser):
    """The elements of a page inside pictures, and what comes first in each."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.deep = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of a picture."""
        self.deep += tag == "svg"
        if self.deep:
            self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a picture."""
        self.deep -= tag == "svg"


def test_a_picture_says_what_it_is_before_anything_else() -> None:
    """Its title, then the same in words; no script, style or id that could clash."""
    found = Figures(_html()).elements
    tags = [tag for tag, _ in found]
    starts = [at for at, tag in enumerate(tags) if tag == "svg"]

    assert len(pictures(COMPLETE, "en")) == len(starts)
    assert all(["title", "desc"] == tags[at + 1 : at + 3] for at in starts)
    assert all("img" == found[at][1]["role"] for at in starts)
    assert not {"script", "style", "image", "use", "a"} & set(tags)
    assert not [given for _, given in found if {"id", "style", "href"} & given.keys()]
    assert all(each.description for each in pictures(COMPLETE, "en"))


def _html() -> str:
    block = environment(PLAIN).get_template("blocks/picture.html")
    return "".join(block.render(block=each) for each in pictures(COMPLETE, "en"))


Colours = dict[str, dict[str, str]]


def _colours(paint: Paint) -> Colours:
    return {"fill": dict(paint.fills), "stroke": dict(paint.strokes)}


def _paint() -> Colours:
    """Return the colours by day: what each kind is filled and drawn with."""
    return _colours(OURS)


def _night() -> dict[str, dict[str, str]]:
    """Return the colours by night."""
    sheet = resource("templates", "pictures-screen.css").read_text("utf-8")
    found: dict[str, dict[str, str]] = {"fill": {}, "stroke": {}}
    for names, rules in re.findall(r"((?:\.picture \.[\w-]+,? ?)+){([^}]+)}", sheet):
        for name in re.findall(r"\.picture \.([\w-]+)", names):
            for kind, colour in re.findall(r"--(fill|stroke): ([^;]+);", rules):
                found[kind][name] = colour
    return found


def test_every_kind_has_its_colours_by_day_and_by_night() -> None:
    """What is seen on paper is seen on a dark screen."""
    day, night = _paint(), _night()

    for kind in ("fill", "stroke"):
        assert [] == sorted(day[kind].keys() - night[kind].keys())


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG has it."""
    dark, light = sorted((_light(one), _light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("paint", "ground"),
    [(_paint, "#ffffff"), (_night, "#11171d")],
    ids=["day", "night"],
)
def test_text_stands_out_from_what_is_behind_it(
    paint: Callable[[], Colours], ground: str
) -> None:
    """At least 4.5 to 1 on every ground; and lines 3 to 1."""
    assert [] == list(weak(paint(), ground))


def weak(paint: Colours, ground: str) -> Iterator[str]:
    """Yield what cannot be read, or seen, on what is behind it."""
    fills, strokes = paint["fill"], paint["stroke"]
    behind = {
        name: fills[name]
        for name in (
            *(f"owner{n}" for n in range(5)),
            *(f"{kind}-card" for kind in ("exit", "back", "track")),
            *("chip", "window", "any"),
        )
    }
    pairs = [
        *product(("ink", "faint"), (*behind.items(), ("ground", ground))),
        ("accent", ("ground", ground)),
        *(("light", (f"mark{n}", fills[f"mark{n}"])) for n in range(5)),
        ("light", ("heat0", fills["heat0"])),
        *(("heat-ink", (f"heat{n}", fills[f"heat{n}"])) for n in range(1, 6)),
    ]
    for text, (name, colour) in pairs:
        if contrast(fills[text], colour) < 4.5:
            yield f"{text} on {name}"
    for kind in ("way", "exit", "back", "track", "axis", "close", "chip", "track-card"):
        if contrast(strokes[kind], ground) < 3:
            yield f"{kind} on the ground"


COLOUR = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
STYLES = st.fixed_dictionaries(dict.fromkeys(sorted(USED), COLOUR))


@given(STYLES)
@settings(deadline=None)
def test_text_stands_out_whatever_colours_a_theme_has(style: dict[str, str]) -> None:
    """All kinds have a colour, and all of them can be read and seen."""
    paint = _colours(made(tuple(style.items())))

    assert [] == list(weak(paint, style["paper"]))
    assert paint["fill"].keys() == _paint()["fill"].keys()
    assert paint["stroke"].keys() >= _paint()["stroke"].keys()


@given(STYLES)
@settings(deadline=None)
def test_what_can_be_read_keeps_its_colour(style: dict[str, str]) -> None:
    """A colour of the house is moved only as far as reading asks for."""
    fills = made(tuple(style.items())).fills
    for name in ("ink", "faint", "accent"):
        kept = fills[name] == style[name]
        assert kept == (contrast(style[name], style["paper"]) >= 4.5)


def test_further_owners_look_unlike_the_first() -> None:
    """Of our colours the one that is most like the accent is left out."""
    own_ = {**own("agreement.css")}
    for accent, others in (
        ("#17456e", ["#1d6b50", "#8a4b00", "#6b3f86"]),
        ("#0b5d57", ["#8a4b00", "#6b3f86", "#17456e"]),
        ("#7a1f5c", ["#1d6b50", "#8a4b00", "#17456e"]),
        ("#333333", ["#1d6b50", "#8a4b00", "#6b3f86"]),
    ):
        strokes = made(tuple({**own_, "accent": accent}.items())).strokes
        found = [strokes[f"owner{at}"] for at in range(4)]
        assert [accent, *others] == found

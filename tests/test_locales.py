"""Every language says all that English says, exactly and everywhere alike."""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, ast, visitor
from hypothesis import given, strategies as st

import sla_compiler
from sla_compiler.locale import Locale, load, tags
from sla_compiler.locale.catalogue import ENTRY
from sla_compiler.model.duty import Every
from sla_compiler.resources import resource
from sla_compiler.words.currencies import DECIMALS
from sla_compiler.words.duration import UNITS, Duration, parse_duration
from sla_compiler.words.frequency import PERIODS, parse_frequency

ROOT = Path(__file__).parent.parent
PACKAGE = Path(sla_compiler.__file__).parent
FOLDER = PACKAGE / "locale"
LANGUAGES = {tag: load(tag) for tag in tags()}
EN = LANGUAGES["en"]
ID = LANGUAGES["id"]

#: What Fluent sets around an argument, and what it leaves of one that is not there.
MARKS = re.compile("[\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}{}]")

Entry = ast.Message | ast.Term


def source(tag: str) -> str:
    """Return the text of a language's file."""
    return (FOLDER / f"{tag}.ftl").read_text(encoding="utf-8")


def entries(tag: str) -> list[Entry]:
    """Return the entries of a language's file, read as a whole."""
    body = FluentParser(with_spans=False).parse(source(tag)).body
    return [entry for entry in body if isinstance(entry, ast.Message | ast.Term)]


class Variables(visitor.Visitor):
    """The variables of an entry, each with the keys of its variants."""

    def __init__(self, entry: Entry) -> None:
        """Visit the entry."""
        self.keys: dict[str, list[str]] = {}
        self.visit(entry)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Note a variable."""
        self.keys.setdefault(node.id.name, [])

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        """Note a variable and the keys it chooses from."""
        assert isinstance(node.selector, ast.VariableReference)
        keys = [v.key.name for v in node.variants if isinstance(v.key, ast.Identifier)]
        self.keys.setdefault(node.selector.id.name, []).extend(keys)
        self.generic_visit(node)


VARIABLES = {
    tag: {entry.id.name: Variables(entry).keys for entry in entries(tag)}
    for tag in LANGUAGES
}


def dummies(name: str) -> Iterator[dict[str, str | int]]:
    """Yield arguments for a message, one set for each variant in any language."""
    keys: dict[str, set[str]] = {}
    for messages in VARIABLES.values():
        for variable, variants in messages[name].items():
            keys.setdefault(variable, set()).update(variants)
    counted = {variable for variable, found in keys.items() if "one" in found}
    plain = {variable: f"<{variable}>" for variable in keys}
    yield from (plain | dict.fromkeys(counted, count) for count in (0, 1, 2))
    for variable in keys.keys() - counted:
        for key in sorted(keys[variable]):
            yield plain | dict.fromkeys(counted, 3) | {variable: key}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_language_says_all_that_english_says(tag: str) -> None:
    """Every message of English is there, with the same variables, and no other."""
    english = {name: set(found) for name, found in VARIABLES["en"].items()}
    other = {name: set(found) for name, found in VARIABLES[tag].items()}

    assert other == english


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_file_is_all_messages(tag: str) -> None:
    """No line is unreadable, and no id stands twice."""
    body = FluentParser(with_spans=False).parse(source(tag)).body
    names = [entry.id.name for entry in entries(tag)]

    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_an_entry_alone_is_the_entry_in_its_file(tag: str) -> None:
    """Cutting a file into entries changes none of them."""
    parser = FluentParser(with_spans=False)
    cut = [parser.parse_entry(match[0] + "\n") for match in ENTRY.finditer(source(tag))]
    whole = entries(tag)

    assert len(cut) == len(whole)
    assert all(
        a.equals(b, ["span", "comment"]) for a, b in zip(cut, whole, strict=True)
    )


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_message_can_be_said(tag: str) -> None:
    """Every variant of every message takes in its arguments, and marks none."""
    for name in VARIABLES[tag]:
        for arguments in dummies(name):
            said = LANGUAGES[tag].say(name, **arguments)

            assert said.strip() == said != "", name
            assert not MARKS.search(said), name


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_message_holds_no_markup(tag: str) -> None:
    """A page may escape the arguments alone: the words themselves are plain."""
    texts = [match[0] for match in ENTRY.finditer(source(tag))]

    assert not [text for text in texts if re.search("[<&]|(?<!-)>", text)]


def test_a_message_that_is_not_there_is_refused() -> None:
    """Nothing is said in place of what is missing."""
    with pytest.raises(LookupError, match="no message `nothing-of-the-kind`"):
        EN.say("nothing-of-the-kind")
    with pytest.raises(LookupError, match=r"`percent`.*number"):
        EN.say("percent")
    with pytest.raises(LookupError, match="no language `xx`"):
        load("xx")


@given(st.text(st.characters(exclude_characters="\0"), max_size=6000))
def test_an_argument_is_said_as_it_is(text: str) -> None:
    """A text of any length and any characters reaches the page unchanged."""
    assert EN.say("left-out", reason=text) == f"Not part of this agreement: {text}"


@pytest.mark.parametrize("unit", sorted(UNITS))
def test_english_counts_every_unit(unit: str) -> None:
    """One of a unit is singular; none, two and a half are plural.

    No business day more is the same business day.
    """
    name = f"duration-{unit.replace(' ', '-')}"
    counts = (0, 1, 2, Fraction(3, 2), 1000)

    assert [EN.say(name, count=count) for count in counts] == [
        "the same business day" if unit == "business day" else f"0 {unit}s",
        f"1 {unit}",
        f"2 {unit}s",
        f"1.5 {unit}s",
        f"1,000 {unit}s",
    ]


@pytest.mark.parametrize(
    ("written", "english", "indonesian"),
    [
        ("15 business minutes", "15 business minutes", "15 menit kerja"),
        ("1 business hour", "1 business hour", "1 jam kerja"),
        ("2 business days", "2 business days", "2 hari kerja"),
        ("48 hours", "48 hours", "48 jam"),
        ("30 days", "30 days", "30 hari"),
        ("1 week", "1 week", "1 minggu"),
        ("6 months", "6 months", "6 bulan"),
        ("1 year", "1 year", "1 tahun"),
    ],
)
def test_durations_keep_their_family(
    written: str,
    english: str,
    indonesian: str,
) -> None:
    """A business hour is never written as an hour, nor a day as 24 hours."""
    duration: Duration = parse_duration(written)

    assert EN.duration(duration) == english
    assert ID.duration(duration) == indonesian


@pytest.mark.parametrize(
    ("value", "english", "indonesian"),
    [
        (0, "0", "0"),
        (25000, "25,000", "25.000"),
        (-1234, "-1,234", "-1.234"),
        (Decimal("1234567.125"), "1,234,567.125", "1.234.567,125"),
        (Decimal("1.50"), "1.5", "1,5"),
        (Fraction(1, 8), "0.125", "0,125"),
        (Fraction(1600, 3), "≈\N{NO-BREAK SPACE}533.33", "≈\N{NO-BREAK SPACE}533,33"),
    ],
)
def test_numbers_are_written_in_full(
    value: int | Decimal | Fraction,
    english: str,
    indonesian: str,
) -> None:
    """Digits that end are all there; digits that do not are marked as rounded."""
    assert EN.number(value) == english
    assert ID.number(value) == indonesian


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9))
def test_a_number_reads_back_as_itself(value: Decimal) -> None:
    """Nothing is rounded unless the caller asks for it."""
    assert Fraction(EN.number(value).replace(",", "")) == Fraction(value)
    assert Fraction(EN.say("percent", number=value)[:-1].replace(",", "")) == value


@given(st.fractions(max_denominator=1000), st.integers(0, 4))
def test_rounding_is_to_the_nearest(value: Fraction, places: int) -> None:
    """Rounded where the caller asks, a number is off by half a step at most."""
    written = Fraction(EN.number(value, places=places).replace(",", ""))

    assert abs(written - value) <= Fraction(1, 2 * 10**places)


def test_percentages() -> None:
    """A part of one is written in per cent, by the rules of numbers."""
    assert EN.percent(Fraction(95, 100)) == "95%"
    assert ID.percent(Fraction(1, 40)) == "2,5%"
    assert EN.percent(Fraction(1, 3)) == "≈\N{NO-BREAK SPACE}33.33%"
    assert EN.percent(Fraction(1, 3), places=0) == "33%"


def test_money() -> None:
    """Whole amounts have no decimals, others two; no two currencies share a sign."""
    amounts = {EN.money(5, code) for code in DECIMALS}

    assert EN.money(25000, "USD") == "USD\N{NO-BREAK SPACE}25,000"
    assert EN.money(Decimal("2.5"), "USD") == "USD\N{NO-BREAK SPACE}2.50"
    assert EN.money(Decimal("2.125"), "KWD") == "KWD\N{NO-BREAK SPACE}2.125"
    assert ID.money(25_000_000, "IDR") == "Rp\N{NO-BREAK SPACE}25.000.000"
    assert ID.money(25000, "USD") == "USD\N{NO-BREAK SPACE}25.000"
    assert len(amounts) == len(DECIMALS)


def test_dates_and_times() -> None:
    """Months are in words, hours count to 24, and an instant names its zone."""
    instant = dt.datetime(2027, 1, 1, 15, tzinfo=dt.UTC)

    assert EN.date(dt.date(2027, 1, 1)) == "1 January 2027"
    assert ID.date(dt.date(2027, 8, 17)) == "17 Agustus 2027"
    assert EN.time(dt.time(17)) == "17:00"
    assert ID.time(dt.time(8, 30)) == "08.30"
    assert (
        EN.datetime(instant, ZoneInfo("America/Chicago"))
        == "1 January 2027, 09:00 CST (America/Chicago)"
    )
    assert (
        ID.datetime(instant, ZoneInfo("Asia/Jakarta"))
        == "1 Januari 2027 pukul 22.00 WIB (Asia/Jakarta)"
    )


def test_an_instant_in_a_repeated_hour_is_told_apart() -> None:
    """Where clocks are set back, the same time of day says which of the two it is."""
    first = dt.datetime(2027, 11, 7, 6, 30, tzinfo=dt.UTC)
    second = first + dt.timedelta(hours=1)
    chicago = ZoneInfo("America/Chicago")

    assert EN.datetime(first, chicago) == "7 November 2027, 01:30 CDT (America/Chicago)"
    assert (
        EN.datetime(second, chicago) == "7 November 2027, 01:30 CST (America/Chicago)"
    )


def test_names() -> None:
    """Months, weekdays and languages have the names of the language."""
    assert [EN.month(1), ID.month(12)] == ["January", "Desember"]
    assert [EN.weekday("monday"), ID.weekday("sunday")] == ["Monday", "Minggu"]
    assert [EN.language("id"), ID.language("en")] == ["Indonesian", "Inggris"]


def test_an_id_is_a_word() -> None:
    """A channel of the author's own is read as words where no language has one."""
    assert [EN.word("channel", "email"), ID.word("channel", "email")] == [
        "e-mail",
        "surel",
    ]
    assert ID.word("channel", "direct_mail") == "direct mail"


def test_a_sentence_begins_with_a_capital() -> None:
    """Only the first letter changes: names keep theirs."""
    assert EN.sentence("the CRM at 10:00") == "The CRM at 10:00"
    assert EN.sentence("") == ""


def test_lists() -> None:
    """Items are joined as the language joins them."""
    assert EN.list_of([]) == ""
    assert EN.list_of(["a"]) == "a"
    assert EN.list_of("ab") == "a and b"
    assert EN.list_of("abc", "or") == "a, b or c"
    assert ID.list_of("abc") == "a, b, dan c"


@pytest.mark.parametrize(
    ("written", "english", "indonesian"),
    [
        ("once", "once", "1 kali"),
        ("1 per day", "once per day", "1 kali per hari"),
        ("4 per month", "4 times per month", "4 kali per bulan"),
        (
            "3 per 30 days",
            "3 times in any period of 30 days",
            "3 kali dalam setiap rentang 30 hari",
        ),
    ],
)
def test_frequencies(written: str, english: str, indonesian: str) -> None:
    """A period of the calendar and one that rolls are told apart."""
    assert EN.frequency(parse_frequency(written)) == english
    assert ID.frequency(parse_frequency(written)) == indonesian


def test_recurrences() -> None:
    """What recurs says in which period, on which day and at what time."""
    ten = dt.time(10)

    assert EN.recurrence("month") == "every month"
    assert (
        EN.recurrence("month", weekday="tuesday", nth="first", at=ten)
        == "on the first Tuesday of every month, at 10:00"
    )
    assert (
        ID.recurrence("month", weekday="tuesday", nth="first", at=ten)
        == "pada hari Selasa pertama setiap bulan, pukul 10.00"
    )
    assert EN.recurrence("two_weeks", weekday="monday") == "every two weeks on Monday"
    assert EN.recurrence("quarter", number=15) == "on day 15 of every quarter"
    assert EN.recurrence(parse_duration("7 days")) == "every week"
    assert EN.recurrence(parse_duration("10 days")) == "every 10 days"
    assert ID.recurrence(parse_duration("1 hour")) == "setiap 1 jam"
    assert EN.recurrence("month", nth="last") == "on the last day of every month"
    assert (
        EN.recurrence("month", weekday="friday") == "on the first Friday of every month"
    )
    assert EN.recurrence("month", at=ten) == "on the last day of every month, at 10:00"


def test_a_day_in_its_period_is_named() -> None:
    """Where the period is known, its day says when something is due."""
    ten = dt.time(10)

    assert EN.due_day("day", at=ten) == "at 10:00"
    assert EN.due_day("month", at=ten) == "on the last day of the month, at 10:00"
    assert EN.due_day("week", weekday="friday") == "on Friday"
    assert EN.due_day("two_weeks") == "by the end of the two weeks"
    assert ID.due_day("quarter", nth="last") == "pada hari terakhir triwulan itu"


@pytest.mark.parametrize("locale", LANGUAGES.values(), ids=tags())
def test_whatever_is_counted_has_a_name(locale: Locale) -> None:
    """Units, periods and recurrences that an author may write can all be said."""
    assert all(locale.say(f"period-{period}") for period in PERIODS)
    assert all(locale.duration(parse_duration(f"1 {unit}")) for unit in UNITS)
    assert all(locale.recurrence(every) for every in get_args(Every))


SAMPLE = """
import datetime as dt
from zoneinfo import ZoneInfo
from sla_compiler.locale import load, tags
for tag in tags():
    one = load(tag)
    instant = dt.datetime(2027, 7, 1, 15, tzinfo=dt.UTC)
    print(ascii((
        one.number(1234567), one.money(5, "USD"), one.date(instant.date()),
        one.time(instant.time()), one.datetime(instant, ZoneInfo("Asia/Tokyo")),
        one.list_of("abc"), one.weekday("monday"), one.say("points", count=2),
    )))
"""


def test_the_machine_does_not_change_a_word() -> None:
    """Locale, zone and hash seed of the environment leave every text as it is."""
    machines: list[dict[str, str]] = [
        {"LANG": "C", "LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"},
        {"LANG": "tr_TR.UTF-8", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"},
        {"LANGUAGE": "fr", "LC_ALL": "xx", "TZ": "Nowhere/At-all"},
    ]
    said = {
        subprocess.run(
            [sys.executable, "-c", SAMPLE],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | machine,
            capture_output=True,
            check=True,
        ).stdout
        for machine in machines
    }

    assert len(said) == 1


CALL = re.compile(r"""\bsay\(\s*["']([a-z][a-z0-9-]*)["']""")


def readers() -> Iterator[str]:
    """Yield the text of every file that may say a message."""
    for folder, pattern in ((PACKAGE, "*.py"), (resource("templates"), "*")):
        for file in sorted(folder.rglob(pattern)):
            if file.is_file() and file.suffix in (".py", ".html", ".j2", ".svg"):
                yield file.read_text(encoding="utf-8")


def test_what_is_said_is_there() -> None:
    """Every id that code or a page names is a message."""
    named = {name for text in readers() for name in CALL.findall(text)}

    assert named - set(EN.messages()) == set()


def test_what_is_there_is_said() -> None:
    """No message is left over: its id, or its family with a dash, stands somewhere."""
    said = "\n".join(readers())
    words = set(re.findall(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?", said))
    families = {word for word in words if word.endswith("-")}
    families |= {f"{name}-" for name in re.findall(r"""word\(["']([a-z]+)""", said)}

    unused = [
        name
        for name in EN.messages()
        if name not in words and not name.startswith(tuple(families))
    ]

    assert unused == []


def test_no_line_ends_inside_a_date_or_a_length() -> None:
    """What is set in lines has no-break spaces there; what is printed bare has none."""
    bare, tied = load("en"), load("en", tied=True)
    length, same = parse_duration("5 business days"), dt.date(2027, 3, 1)

    assert "1 March 2027" == bare.date(same)
    assert "1\xa0March\xa02027" == tied.date(same)
    assert "5\xa0business days" == tied.duration(length)

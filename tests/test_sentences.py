"""What a signer reads is what a rule means, and can be read in no other way."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from sla_compiler.compilation import compile_bytes
from sla_compiler.targets import load as target
from sla_compiler.targets._files import build_of

SAMPLE = (
    Path(__file__).parents[1] / "samples" / "complete" / "complete.sla.yaml"
).read_text(encoding="utf-8")


@cache
def said(tag: str = "en", old: str = "", new: str = "") -> str:
    """Return the text of the complete sample's page, with something written anew."""
    assert old in SAMPLE
    text = SAMPLE.replace(old, new) if old else SAMPLE
    compiled = compile_bytes(text.encode(), "complete.sla.yaml")
    page = target("html").render(build_of(compiled, tag)).decode("utf-8")
    body = re.sub(r"(?s)<(style|svg)\b.*?</\1>|<[^>]+>", "", page)
    return " ".join(unescape(body).split())


SENTENCES = [
    "A party that will not go on must say so at least 30 days before the last day.",
    "A change of this agreement is announced at least 2 weeks before it takes effect.",
    "Marketing, Sales or Revenue operations may propose a change.",
    "This agreement may be ended at any time on a notice of at least 30 days.",
    "Marketing or Sales may end it.",
    "One person may start it at most 10 times per month.",
    "A lead that was handed over may be handed over again only after",
    "A lead is handed over at most 2 times per year, the first time included.",
    "A first attempt, or reaching the lead, counts as acceptance.",
    "This agreement binds once these roles have signed, and not before 1 January 2027:",
    "The least that counts as a signature is one made with a personal key.",
    "The lines under “Signatures” are for the record and are not such a signature.",
    "to Enterprise team where “size class” is large, unless “source” is referral.",
    "the number of attempts is at least 6, unless the lead has been reached;",
    "Within a team the person with the fewest open leads is chosen.",
    "One person takes on at most 40 leads per month.",
    "New members count for 0%, 50% and 100% of a person in their first months,",
    "Of these, at least 37 in the segment The Americas and 8 in the segment Indonesia.",
    "Only an attempt by e-mail, phone, video or WhatsApp counts;",
    "a score below 0 is raised to 0.",
    "loses 5 points every week.",
    "the share of cases in which the duty “Volume” is kept, per month. The target is",
    "The target is the share that is owed: 100%.",
    "The target of each duty is the share that is owed of it.",
    "the mean number of attempts in the cases where the lead is returned",
    "With fewer than 20 cases it is not measured.",
    "A lead is counted 60 days after it entered the stage.",
    "9.1 This document is made from rules,",
    "9.18 If a person has given a reason, it prevails over a rule that would give",
    "9.22 Between languages, the English text prevails.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_can_be_read_in_one_way_only(sentence: str) -> None:
    """Who signs, and who works by it, read the same."""
    assert sentence in said()


def test_without_a_last_day_either_party_ends_it() -> None:
    """Where nothing ends by itself, a notice is what ends it."""
    endless = said("en", "  until: 2027-12-31\n", "")

    assert "Either party may end it on a notice of 30 days." in endless
    assert "will not go on" not in endless


@pytest.mark.parametrize(
    ("assurance", "for_the_record"),
    [("evidence", False), ("forge", False), ("pades", True), ("hardware", True)],
)
def test_lines_on_paper_are_for_the_record_where_paper_is_too_little(
    assurance: str,
    for_the_record: bool,  # noqa: FBT001 - one column of the table
) -> None:
    """Nobody signs in ink and takes it for done where a key is asked for."""
    text = said("en", "assurance: key", f"assurance: {assurance}")

    assert for_the_record == ("The lines under “Signatures” are for the record" in text)

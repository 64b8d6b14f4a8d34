"""A link in prose leads to a clause or a defined word, or is found to lead nowhere."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sla_compiler.canonical import canonical_bytes, digest
from sla_compiler.compilation import Compilation, compile_text
from sla_compiler.locale import Locale, load as locale
from sla_compiler.names.links import paths
from sla_compiler.names.places import PARTS, place_of
from sla_compiler.targets import load
from sla_compiler.targets._files import build_of
from sla_compiler.view.from_agreement import from_agreement
from sla_compiler.view.page import Page, walk
from sla_compiler.view.prose import Prose

SAMPLES = Path(__file__).parents[1] / "samples"
SPECS = {
    path.parent.name: path.read_text("utf-8")
    for path in sorted(SAMPLES.glob("*/*.sla.yaml"))
}
PATH = re.compile(r"[A-Za-z0-9_.:-]+")
by_sample = pytest.mark.parametrize("name", SPECS)


def compiled(prose: str, name: str = "minimal") -> Compilation:
    """Return what becomes of a sample whose prose of the goals is this alone."""
    text = re.sub(r"^prose:\n(?:(?: .*)?\n)*", "", SPECS[name], flags=re.MULTILINE)
    lines = "\n".join(f"    {line}" for line in prose.split("\n"))
    return compile_text(f"{text}\nprose:\n  goals: |\n{lines}\n", "spec.sla.yaml")


def codes(of: Compilation) -> list[str]:
    """Return what was found, by code."""
    return [each.code.id for each in of.diagnostics]


@cache
def spoken(tag: str) -> Locale:
    """Return a locale, loaded once."""
    return locale(tag)


def page(of: Compilation, tag: str = "en") -> Page:
    """Return the page of a sound spec."""
    assert of.agreement is not None, of.diagnostics
    return from_agreement(of.agreement, spoken(tag), digest(of.agreement))


def shown(prose: str, tag: str = "en") -> str:
    """Return how the page sets a prose of the goals, in one line."""
    html = load("html").render(build_of(compiled(prose), tag)).decode()
    block = re.findall(r'<div class="prose"[^>]*>(.*?)</div>', html, re.DOTALL)[0]
    return re.sub(r">\s+<", "><", block.strip()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("path", "leads_to", "where"),
    [
        ("kpis", "kpis", "clause 7"),
        ("kpis.answered", "kpis.answered", "clause 7.1"),
        ("handoff.acceptance.within", "handoff.acceptance", "clause 4.5"),
        ("handoff.acceptance:accept", "handoff.acceptance:accept", "clause 4.5"),
        ("nurturing", "nurturing", "clause 5"),
        ("definitions.attributes.email", "definitions.attributes", "clause 2.3"),
        ("parties.sales.roles", "parties.sales", "see “Sales”"),
        ("about.effective", "term", "see “Term”"),
        ("standard", "standard", "clause 9"),
        ("signoff", "signoff", "clause 10"),
        ("annex.glossary", "annex.glossary", "annex H"),
    ],
)
def test_a_link_leads_to_the_innermost_place(
    path: str, leads_to: str, where: str
) -> None:
    """What has no place of its own is looked up where it stands."""
    expected = f'<p>See <a href="#{leads_to}">it</a> ({where}).</p>'

    assert expected == shown(f"See [it](#{path}).")


def test_a_defined_word_is_looked_up_in_the_glossary() -> None:
    """Its row has no number, and needs none: rows stand in the order of the words."""
    terms = "definitions:\n  terms: {attempt: A call that a person makes}\n"
    text = SPECS["minimal"].replace("definitions:\n", terms)
    prose = "prose:\n  goals: Each [one](#definitions.terms.attempt) counts\n"
    html = load("html").render(build_of(compile_text(text + prose, "spec.sla.yaml")))

    assert b'Each <a href="#glossary.definitions.terms.attempt">one</a> counts' in html
    assert b'id="glossary.definitions.terms.attempt"' in html


def test_where_it_leads_is_said_in_the_language_of_the_words() -> None:
    """On the Indonesian page `pasal 7` follows Indonesian words, `clause 7` English."""
    prose = "{en: '**[a](#kpis)**', id: '[b](#kpis)'}"
    for_both = compile_text(f"{SPECS['minimal']}prose: {{goals: {prose}}}\n", "a.yaml")
    html = load("html").render(build_of(for_both, "id")).decode()

    assert '<a href="#kpis">b</a> (pasal\N{NO-BREAK SPACE}7)' in html
    assert '<p><strong><a href="#kpis">a</a> (clause 7)</strong></p>' == shown(
        "**[a](#kpis)**", "id"
    )


@by_sample
def test_whatever_an_author_wrote_can_be_linked_to(name: str) -> None:
    """Every path of a spec, and every id of the page, leads to a place on the page."""
    sample = compile_text(SPECS[name], "spec.sla.yaml")
    own = [part for part in walk(everything(page(sample))) if not is_derived(part.id)]
    duties = [d.id for d in sample.agreement.duties] if sample.agreement else []
    known = sorted({*written(sample), *(part.id for part in own), *duties})
    linked = compiled("\n\n".join(f"[{path}](#{path})" for path in known), name)
    goals = next(part for part in page(linked).clauses if part.id == "goals")
    prose = next(block for block in goals.blocks if isinstance(block, Prose))
    ends = [word.href for block in prose.blocks for word in block.words if word.href]  # type: ignore[union-attr]
    html = load("html").render(build_of(linked)).decode()

    assert len(known) > 50
    assert len(known) == len(ends)
    assert set() == {end[1:] for end in ends} - set(re.findall(r' id="([^"]+)"', html))


def everything(of: Page) -> tuple:  # type: ignore[type-arg]
    """Return every part of a page."""
    return (*of.front, *of.clauses, *of.annexes, of.signatures)


def is_derived(name: str) -> bool:
    """Tell whether a part is made anew with each version: no author can rely on it."""
    return name.endswith(".to_be_agreed") or name.startswith(
        ("register.", "tables.", "funnel.")
    )


def written(of: Compilation) -> set[str]:
    """Return every path of a spec, but for its prose, that a page shows."""
    assert of.document is not None
    found = {path for path, _ in paths(of.document) if not path.startswith("prose.")}
    return {each for each in found if place_of(each) and PATH.fullmatch(each)}


@by_sample
def test_every_agreement_has_the_parts_that_no_author_writes(name: str) -> None:
    """All but one: rules for all tracks are there if there are such rules."""
    ids = {part.id for part in walk(everything(page(compiled("Words", name))))}

    assert PARTS - {"nurturing.rules"} <= ids


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("handof.acceptance", "handoff.acceptance"),
        ("handoff.acceptence", "handoff.acceptance"),
        ("kpis.answred", "kpis.answered"),
        ("acceptance", "handoff.acceptance"),
        ("handoff.notify:notfy", "handoff.notify:notify"),
        ("annex.glosary", "annex.glossary"),
        ("kpis.answered.nobody", "kpis.answered"),
        ("handoff.routing.rules.0", "handoff.routing.rules"),
        ("xyz", "#handoff.acceptance"),
    ],
)
def test_a_link_to_nothing_is_found_with_what_was_meant(path: str, near: str) -> None:
    """A clause that got another id is found by its likeness."""
    of = compiled(f"See [it](#{path}).")

    assert ["SLA204"] == codes(of)
    assert f"`{near}`" in of.diagnostics[0].finding.help


def test_what_stands_in_no_clause_is_no_end_of_a_link() -> None:
    """The title is on the cover: there is nothing to be looked up."""
    of = compiled("See [the title](#about.title)")

    assert "`about.title` stands in no clause" == of.diagnostics[0].finding.message


@pytest.mark.parametrize(
    "prose",
    [
        "  goals: See [it](#nothing)",
        '  goals: "\\u0053ee [it](#nothing)"',
        "  goals: 'It''s [it](#nothing)'",
        "  goals: |\n    One\n\n    - see [it](#nothing)\n",
        "  goals: >-\n    See\n    [it](#nothing)\n",
        "  goals: {en: 'Words', id: 'Lihat [ini](#nothing)'}",
        "  goals: 'See `[it](#nothing)`, \\[it](#nothing) and [it]( <#nothing> )'",
    ],
)
def test_the_finding_is_placed_to_the_letter(prose: str) -> None:
    """In any way of writing a text, in any of its languages, what is no link passed."""
    text = f"{SPECS['minimal']}\nprose:\n{prose}\n"
    of = compile_text(text, "spec.sla.yaml")
    assert of.document is not None
    span = of.document.span(of.diagnostics[0].finding.place)

    assert ["SLA204"] == codes(of)
    assert text.rindex("#nothing") == span.start
    assert "#nothing" == text[span.start : span.end]


def test_own_clauses_are_prose_too() -> None:
    """A clause in the author's own words is read as the words after a component."""
    own = "  own_clauses: {costs: {text: 'See [it](#nothing)'}}\n"
    text = SPECS["minimal"].replace("governance:\n", f"governance:\n{own}")

    assert ["SLA204"] == codes(compile_text(text, "spec.sla.yaml"))


@pytest.mark.parametrize(
    ("find", "replace", "path"),
    [
        ("answered: {owner", "Answered: {owner", "kpis.answered"),
        ("  acceptance: {", "  aceptance: {", "handoff.acceptance.within"),
        (
            "  acceptance: {after: notified, within: 1 b",
            "  acceptance: {within: 1 x",
            "",
        ),
        ("  acceptance: {after: notified, within: 1 b", "  acceptance: {within: [", ""),
    ],
)
def test_nothing_follows_from_a_slip_elsewhere(
    find: str, replace: str, path: str
) -> None:
    """What is misspelt, or cannot be read, may be what was meant."""
    text = SPECS["minimal"].replace(find, replace, 1)
    assert text != SPECS["minimal"]
    link = f"prose: {{goals: 'See [it](#{path or 'handoff.acceptance:accept'})'}}\n"

    assert "SLA204" not in codes(compile_text(text + link, "spec.sla.yaml"))


@pytest.mark.parametrize(
    ("find", "replace", "path"),
    [
        ("within: 1 business day", "within: to_be_agreed", "handoff.acceptance:accept"),
        ("notify: {via: [email], within: 1 business hour}", "notify: to_be_agreed", ""),
        ("answered: {owner", "answered: to_be_agreed #", "kpis.answered.alarm"),
        ("governance:", "segments: to_be_agreed\ngovernance:", "segments.north"),
        ("rules: [{id: everyone, to: [head_of_sales]}]", "rules: to_be_agreed", "-"),
    ],
)
def test_what_is_still_to_be_agreed_may_be_linked_to(
    find: str, replace: str, path: str
) -> None:
    """The draft is made; what stands nowhere yet is words without a link."""
    text = SPECS["minimal"].replace(find, replace, 1)
    assert text != SPECS["minimal"]
    end = {"": "handoff.notify.within", "-": "handoff.routing.rules.north"}.get(
        path, path
    )
    of = compile_text(
        f"{text}\nprose: {{goals: 'See [it](#{end})'}}\n", "spec.sla.yaml"
    )
    html = load("html").render(build_of(of)).decode()
    leads = set(re.findall(r'href="#([^"]+)"', html))

    assert "See " in html
    assert set() == leads - set(re.findall(r' id="([^"]+)"', html))


def test_both_languages_of_an_edition_lead_to_one_place() -> None:
    """Each says in its own words where that is."""
    of = compile_text(SPECS["complete"], "spec.sla.yaml")
    html = load("html").render(build_of(of, "en,id")).decode()
    plain = html.replace("\N{NO-BREAK SPACE}", " ")
    end = '<a href="#governance.reviews.renegotiation">'

    assert f"{end}each quarter</a> (clause 8.1.3)" in plain
    assert f"{end}setiap triwulan</a> (pasal 8.1.3)" in plain
    assert 1 == html.count('id="governance.reviews.renegotiation"')


def test_words_of_one_language_stand_once_in_an_edition() -> None:
    """Where a link leads is told in the language of its words, also on a page beside.

    Else one text would be two.
    """
    of = compile_text(SPECS["complete"], "spec.sla.yaml")
    plain = [
        load("html")
        .render(build_of(of, tags))
        .decode()
        .replace("\N{NO-BREAK SPACE}", " ")
        for tags in ("id", "en,id")
    ]

    assert [1, 1] == [
        html.count("the rules on returns</a> (clause 4.9)") for html in plain
    ]


def test_what_is_signed_is_the_text_as_it_was_typed() -> None:
    """The number of a clause is the page's; the digest covers the path."""
    of = compiled("See [it](#handoff.acceptance)")
    assert of.agreement is not None

    assert b"See [it](#handoff.acceptance)" in canonical_bytes(of.agreement)


def test_a_link_does_not_make_a_name_used() -> None:
    """Prose is wording: a list of which only prose speaks decides nothing."""
    text = SPECS["minimal"].replace(
        "definitions:\n", "definitions:\n  lists: {rivals: [a.example]}\n"
    )
    link = "prose: {goals: 'See [it](#definitions.lists.rivals)'}\n"

    assert ["SLA250"] == codes(compile_text(text + link, "spec.sla.yaml"))


PIECES = (
    *("[", "](", "](#", "](<#", ")", ">)", "kpis", "handoff.acceptance", "#", ".", ":"),
    *(
        "scope",
        "about.title",
        "*",
        "**",
        "`",
        "\\",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        " ",
        "a",
    ),
    *('"', "<", ">", "<script>", "&#35;", "&amp;", "é", "'", "javascript:", "3", "_"),
)
LINK = re.compile(r'<a href="(https?://|mailto:|#)([^"<>\s]*)">')


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@settings(max_examples=50, deadline=None)
def test_any_prose_leads_into_the_page_or_is_explained(prose: str) -> None:
    """It compiles, with links to what is there; or a link is found to lead nowhere."""
    of = compiled(f"Words {prose}")
    if of.agreement is None:
        assert {"SLA204"} == set(codes(of)) - {"SLA409"}
        return
    html = load("html").render(build_of(of)).decode()
    block = re.findall(r'<div class="prose"[^>]*>(.*?)</div>', html, re.DOTALL)[0]
    ends = LINK.findall(block)

    assert block.count("<a") == len(ends)
    assert set() == {end for kind, end in ends if kind == "#"} - set(
        re.findall(r' id="([^"]+)"', html)
    )


def test_every_link_has_its_own_place() -> None:
    """A hundred links to nothing are a hundred findings, each at its own."""
    of = compiled(" ".join("[a](#nothing) `[a](#nothing)`" for _ in range(100)))
    places = Counter(each.finding.place for each in of.diagnostics)

    assert 100 == len(places)

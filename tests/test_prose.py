"""Authors set words apart with a small part of Markdown, and can do no harm with it."""

import re

import papers
import pytest

from sla_compiler.compilation import compile_text
from sla_compiler.resources import resource
from sla_compiler.targets import load
from sla_compiler.targets._files import build_of
from sla_compiler.words.prose import Inline, Listing, Paragraph, blocks_of

SPEC = (resource("samples") / "minimal" / "minimal.sla.yaml").read_text("utf-8")


def shown(text: str) -> str:
    """Return how the page sets a prose of the goals, in one line."""
    lines = "\n".join(f"    {line}" for line in text.split("\n"))
    spec = compile_text(f"{SPEC}\nprose:\n  goals: |\n{lines}\n", "prose.sla.yaml")
    page = load("html").render(build_of(spec)).decode()
    block = re.findall(r'<div class="prose"[^>]*>(.*?)</div>', page, re.DOTALL)[0]
    return re.sub(r">\s+<", "><", block.strip())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nline.\n\nAnother.", "<p>One line.</p><p>Another.</p>"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("5 \\* 5", "<p>5 * 5</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\n\n  b", "<ul><li>a<br>b</li></ul>"),
        ("3. a", '<ol start="3"><li>a</li></ol>'),
        (
            "- a\n  1. b",
            '<ul><li>a<ol start="1"><li>b</li></ol></li></ul>',
        ),
        ("[a](https://a.example)", '<p><a href="https://a.example">a</a></p>'),
        ("[a](mailto:a@b.example)", '<p><a href="mailto:a@b.example">a</a></p>'),
        ("[*a*](http://a)", '<p><a href="http://a"><em>a</em></a></p>'),
    ],
)
def test_what_is_set(text: str, expected: str) -> None:
    """Paragraphs, emphasis, strong words, code, lists and links."""
    assert expected == shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "&lt; &#106;",
        "> quotation",
        "~~gone~~",
        "| a | b |",
        "https://a.example",
        "---",
        "[a]: https://a.example",
    ],
)
def test_what_is_shown_as_it_is_typed(text: str) -> None:
    """The clauses have their titles, and an address is no link unless it is meant."""
    typed = text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")

    assert f"<p>{typed}</p>" == shown(text)


ATTACKS = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<style>*{background:url(http://a)}</style>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](javascript&#58;alert(1))",
    "[a](&#x6A;avascript:alert(1))",
    "[a](<javascript:alert(1)>)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](file:///etc/passwd)",
    "[a](//a.example)",
    "[a](\\javascript:alert(1))",
    "![a](http://a.example/a.png)",
    '[a](https://a.example/"onmouseover="alert(1))',
    "[a](https://a.example 'x\" onclick=\"y')",
    "[<script>x</script>](https://a.example)",
    "`<script>x</script>`",
    "**<b onclick=x>**",
    "</div></main></body><script>x</script>",
    "{{ page.__class__ }}{% include 'x' %}",
    "<!-- a -->",
    '[a](#"><script>x</script>)',
    "[a](#x onclick=y)",
    "[a](#%22%3E<script>)",
    "[a](<#kpis onclick=x>)",
    "[a](#javascript&#58;alert(1))",
    "[a](#//a.example)",
    "[<script>x</script>](#kpis)",
    "<https://a.example> <javascript:x>",
)


@pytest.mark.parametrize("text", ATTACKS)
def test_prose_brings_neither_markup_nor_a_dangerous_link(text: str) -> None:
    """Only our own elements stand in it; a link leads to the web or to a mailbox."""
    found = shown(text)
    tags = re.findall(r"<(/?)([a-z]+)([^>]*)>", found)

    assert {name for _, name, _ in tags} <= {"p", "a", "em", "strong", "code", "li"}
    assert found.count("<") == len(tags)
    for end, name, given in tags:
        is_link = name == "a" and not end
        allowed = r' href="(https?://|mailto:|#kpis)[^"<>\s]*"' if is_link else ""
        assert re.fullmatch(allowed, given), found


def test_prose_is_plain_data() -> None:
    """What a template is given are values: it decides nothing."""
    expected = (
        Paragraph((Inline("text", "a "), Inline("em", inside=(Inline("text", "b"),)))),
        Listing(((Paragraph((Inline("text", "c"),)),),)),
    )

    assert expected == blocks_of("a *b*\n\n- c")


def test_deep_lists_end() -> None:
    """A thousand levels are read, and no deeper than a reader follows."""
    text = "\n".join(f"{'  ' * level}- a" for level in range(1000))

    assert 1 == len(blocks_of(text))


def test_prose_of_a_clause_that_is_left_out_is_shown() -> None:
    """What was written for people is not dropped."""
    assert "<p>Next year.</p>" == shown("Next year.")


@pytest.mark.parametrize(
    ("tag", "expected"), [("en", {"en"}), ("id", {"en", "id"}), ("en,id", {"en", "id"})]
)
def test_prose_names_the_language_it_is_written_in(
    tag: str, expected: set[str]
) -> None:
    """What was written in one language alone is not read out as if it were another."""
    page = load("html").render(papers.build("complete", tag)).decode()
    spoken = re.findall(r'<div class="prose" lang="(\w+)">(.*?)</div>', page, re.DOTALL)

    assert expected == {language for language, _ in spoken}
    assert {"en"} == {each for each, text in spoken if "who you are" in text}

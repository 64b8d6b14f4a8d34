"""What our style keeps on one page stays whole, wherever on a page it would begin.

The samples show each law where they happen to meet a page's end; here each meets it.
"""

import papers
import pypdfium2  # type: ignore[import-untyped]
import pytest

from sla_compiler.resources import resource
from sla_compiler.typesetting import client

HEIGHTS = range(500, 712, 8)
"""Points that stand above a thing: from where all of it fits to where nothing does."""
WORDS = "a sentence that goes on and on until it takes a line of its own. " * 9
HEAD = "<thead><tr><th>ah</th></tr></thead>"
ROW = "<tr><td>row</td></tr>"
SHORT = (
    '<div class="table short"><table><caption>az<span class="also">also</span>'
    f"</caption>{HEAD}<tbody>{ROW * 3}<tr><td>zz</td></tr></tbody></table></div>"
)
LONG = (
    '<div class="table"><table><caption>az<span class="also"> zz</span></caption>'
    f"{HEAD}<tbody>{ROW * 60}</tbody></table></div>"
)
TAIL = f'<div class="table"><table>{HEAD}<tbody>{ROW * 24}<tr><td>az</td></tr>'
TAIL += "<tr><td>zz</td></tr></tbody></table></div>"
WHOLE = {
    "a short table": SHORT,
    "a caption in two languages": LONG,
    "the last two rows": TAIL,
    "a promise": f'<div class="promise"><p>az {WORDS} zz</p></div>',
    "a promise in two languages": (
        f'<div class="both"><div><div class="promise"><p>az {WORDS}</p></div></div>'
        f'<div lang="id"><div class="promise"><p>{WORDS * 2} zz</p></div></div></div>'
    ),
    "a heading with its text": "<h3>az</h3><p>zz</p>",
    "a list and where it stands as a table": (
        '<ul><li>a</li><li>az</li></ul><p class="reference"><a href="#top">zz</a></p>'
    ),
    "what announces a list": '<p class="lead">az</p><ul><li>zz</li></ul>',
}


def parted(thing: str, heights: range) -> list[int]:
    """Return the heights at which a thing begins on one page and ends on another."""
    templates = resource("templates")
    sheets = ("agreement.css", "pictures.css", "print.css", "edition.css")
    style = "\n".join((templates / each).read_text("utf-8") for each in sheets)
    body = "".join(
        '<div style="break-before: page; height: 1pt"></div>'
        f'<div style="height: {height}pt"></div>'
        + thing.replace("az", f"az{height}").replace("zz", f"zz{height}")
        for height in heights
    )
    pdf = client.render(papers.made(f'<h1 id="top">Top</h1>{body}', style)).pdf
    texts = [
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)
    ]

    def at(word: str) -> int:
        (found,) = (number for number, text in enumerate(texts) if word in text)
        return found

    return [each for each in heights if at(f"az{each}") != at(f"zz{each}")]


@pytest.mark.parametrize("thing", WHOLE.values(), ids=WHOLE)
def test_what_belongs_together_is_on_one_page(thing: str) -> None:
    """Neither begins at the foot of one page and ends at the head of the next."""
    heights = HEIGHTS if thing != TAIL else range(100, 320, 8)

    assert [] == parted(thing, heights)

"""Prose is set with stars, dashes and links; other marks are shown as they are typed.

Paragraphs, lists, `*emphasis*`, `**strong words**`, code between backticks and links are
set. Headings, tables, pictures and tags are not: the clauses of an agreement have their
numbers and titles already, and a document that is signed loads nothing from elsewhere.
What is not set stands in the document letter by letter, which is seldom what was meant.

## Fails

```yaml
prose:
  kpis: "# How we measure"
```

```yaml
prose:
  kpis: We measure <b>every month</b>
```

```yaml
prose:
  kpis: See [the plan](plan.pdf)
```

## Passes

```yaml
prose:
  kpis: |
    We measure **every month**, by [the plan](https://northwind.example/plan):

    - volume
    - response
```
"""

import re
from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import texts
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model

#: What an author may mean as a mark, and how to say it instead; the first that fits.
_MARKS = (
    (r"^#{1,6}\s", "a heading", "write it without `#`, or as `**strong words**`"),
    (r"!\[[^\]]*\]\(", "a picture", "write a link, without the `!`"),
    (
        r"\]\(\s*(?!https?://|mailto:|#[a-z0-9_.:-]+[)\s])[^)\s]*\)",
        "a link to neither the web nor a clause",
        "begin with `https://`, `http://` or `mailto:`, or with `#` and a clause's path",
    ),
    (
        r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?>",
        "a tag",
        "set words apart with `*stars*`",
    ),
    (r"^```|^~~~", "a block of code", "write `code` between single backticks"),
    (r"^\|.*\|\s*$", "a table", "write a list"),
    (r"^>\s", "a quotation", "write it between quotation marks"),
)
_ANY = re.compile(
    "|".join(f"({pattern})" for pattern, *_ in _MARKS), re.MULTILINE | re.IGNORECASE
)
_ROOMS = frozenset({("prose",), ("governance", "own_clauses")})


@check("SLA409", Severity.WARNING)
def markup_as_typed(model: Model) -> Iterator[Finding]:
    """Yield each mark in prose that would be shown letter by letter."""
    for text in texts(model):
        if not {text.route[:1], text.route[:2]} & _ROOMS:
            continue
        once = len(text.in_languages) == 1
        for language, said in text.in_languages:
            for found in _ANY.finditer(said):
                at = text.route if once else (*text.route, language)
                _, what, cure = _MARKS[(found.lastindex or 1) - 1]
                yield Finding(
                    place=At(at, part=found.span()),
                    message=f"{what} is shown as it is typed",
                    label="these letters will stand in the document",
                    help=cure,
                )

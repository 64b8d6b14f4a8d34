"""An abbreviation is explained.

Half of all disputes about an agreement are about what a word means. Letters such as SAL
or ICP stand under `definitions`, as a term, a stage or an attribute, or in brackets
after the words that they shorten.

## Fails

```yaml
prose:
  kpis: Every SAL counts
```

## Passes

```yaml
prose:
  kpis: Every sales-accepted lead (SAL) counts, and a SAL counts once
```
"""

import re
from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.checks._clauses import clauses, texts
from sla_compiler.diagnostic import At, Finding, Route, Severity
from sla_compiler.model import Model
from sla_compiler.model.text import Text
from sla_compiler.words.currencies import DECIMALS

#: What every reader of such an agreement knows, the places of the world among it.
_COMMON = frozenset({"SLA", "KPI", "CRM", "ID", "EU", "UK", "US", "USA", "UTC", "FAQ"})
_CURRENCIES = frozenset(DECIMALS)
_KEYS = frozenset({"label", "means", "title", "summary", "scope", "statement"})
_ROOMS = frozenset(
    {("prose",), ("definitions", "terms"), ("governance", "own_clauses")}
)
_CAPITALS = re.compile(r"\b([A-Z]{2,6})s?\b")


@check("SLA499", Severity.WARNING)
def undefined_abbreviation(model: Model) -> Iterator[Finding]:
    """Yield the first use of each abbreviation that nothing explains."""
    if not model.intact("definitions"):
        return
    used = [each for each in _used(model) if each[2][1] not in _COMMON | _CURRENCIES]
    known = set(_explained(model)) if used else set()
    for text, language, found in used:
        if found[1] not in known:
            known.add(found[1])
            yield _unexplained(text, language, found)


def _used(model: Model) -> Iterator[tuple[Text, str, re.Match[str]]]:
    """Yield each abbreviation in a text that everybody reads."""
    for text in texts(model):
        if _is_read_closely(text.route):
            for language, said in text.in_languages:
                for found in _CAPITALS.finditer(said):
                    yield text, language, found


def _is_read_closely(route: Route) -> bool:
    return route[-1] in _KEYS or bool({route[:1], route[:2]} & _ROOMS)


def _explained(model: Model) -> Iterator[str]:
    """Yield what the spec explains: ids, words of labels, and what is in brackets."""
    terms = model.definitions.terms if model.definitions else ()
    yield from (name.upper() for name, _ in terms)
    for clause in clauses(model, "id"):
        yield from clause.id.upper().replace("-", "_").split("_")
    for text in texts(model):
        for _, said in text.in_languages:
            if "(" in said:
                yield from re.findall(r"\(([A-Z]{2,6})s?\)", said)


def _unexplained(text: Text, language: str, found: re.Match[str]) -> Finding:
    once = len(text.in_languages) == 1
    return Finding(
        place=At(text.route if once else (*text.route, language), part=found.span(1)),
        message=f"`{found[1]}` is explained nowhere",
        label="what does it stand for",
        help=f"add it under `definitions.terms`, as in `{found[1].lower()}: ...`, "
        "or write it out",
    )

"""A cure with a figure mends what it is told for."""

from pathlib import Path

import pytest
from test_explanations import completed

from sla_compiler import explain
from sla_compiler.compilation import compile_text

MINIMAL = (Path(__file__).parent / "data" / "minimal.sla.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("SLA431", "cap: 40", "cap: 50"),
        ("SLA433", "B: 0 to under 20", "B: 0 to under 30"),
        ("SLA471", "over: 5 days", "over: 9 days"),
        ("SLA486", "at_least: 8", "at_least: 10"),
    ],
)
def test_a_figure_that_is_told_mends_the_example(code: str, old: str, new: str) -> None:
    """What the help says in figures is enough, and the text before was not."""
    explanation = explain.explain(code)
    assert explanation is not None
    (example,) = explanation.examples("Fails")
    text = completed(example.text, MINIMAL)
    (found,) = compile_text(text, "spec").diagnostics
    key, _, figure = new.partition(": ")
    more = {"SLA431": ("add: 40", "add: 50")}.get(code, ("", ""))

    assert code == found.code.id
    assert figure in found.finding.help
    assert f"`{key}" in found.finding.help
    mended = text.replace(old, new).replace(*more)
    assert () == compile_text(mended, "spec").diagnostics

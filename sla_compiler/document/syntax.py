"""What the reader says where the text is no YAML: one slip, one finding, our own words.

libyaml says where it stopped and what it missed; what the author meant is read from the
characters around that place. Nothing that libyaml says is ever shown.
"""

from collections.abc import Callable

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import lines, marks
from sla_compiler.document.building import Building
from sla_compiler.document.events import Refusal
from sla_compiler.document.slip import Slip, unknown


def explain(refusal: Refusal, building: Building, text: str) -> Diagnostic:
    """Return what to say of the place at which libyaml stopped."""
    since = refusal.at if refusal.since is None else refusal.since
    last = building.last.span if building.last else None
    slip = Slip(text, refusal.at, since, last, building.brackets)
    return PHRASES.get(refusal.problem, unknown)(slip)


PHRASES: dict[str, Callable[[Slip], Diagnostic]] = {
    "block sequence entries are not allowed in this context": lines.dash,
    "control characters are not allowed": unknown,
    "could not find expected ':'": lines.no_colon,
    "could not find expected directive name": marks.directive,
    "did not find URI escaped octet": marks.decoration,
    "did not find expected '!'": marks.decoration,
    "did not find expected ',' or ']'": marks.in_list,
    "did not find expected ',' or '}'": marks.in_map,
    "did not find expected '-' indicator": lines.no_dash,
    "did not find expected <document start>": lines.document,
    "did not find expected alphabetic or numeric character": marks.name,
    "did not find expected comment or line break": marks.reserved,
    "did not find expected digit or '.' character": marks.directive,
    "did not find expected hexdecimal number": marks.escape,
    "did not find expected key": lines.no_key,
    "did not find expected node content": marks.no_content,
    "did not find expected tag URI": marks.decoration,
    "did not find expected version number": marks.directive,
    "did not find expected whitespace": marks.decoration,
    "did not find expected whitespace or line break": marks.decoration,
    "did not find the expected '>'": marks.decoration,
    "found a tab character that violates indentation": marks.tab,
    "found a tab character where an indentation space is expected": marks.tab,
    "found an incorrect leading UTF-8 octet": marks.decoration,
    "found an incorrect trailing UTF-8 octet": marks.decoration,
    "found an indentation indicator equal to 0": marks.reserved,
    "found character that cannot start any token": marks.token,
    "found duplicate %TAG directive": marks.directive,
    "found duplicate %YAML directive": marks.directive,
    "found extremely long version number": marks.directive,
    "found incompatible YAML document": marks.directive,
    "found invalid Unicode character escape code": marks.escape,
    "found undefined tag handle": marks.decoration,
    "found unexpected ':'": marks.glued,
    "found unexpected document indicator": marks.unclosed_quote,
    "found unexpected end of stream": marks.unclosed_quote,
    "found unexpected non-alphabetical character": marks.directive,
    "found unknown directive name": marks.directive,
    "found unknown escape character": marks.escape,
    "mapping keys are not allowed in this context": marks.reserved,
    "mapping values are not allowed in this context": lines.colon,
}
"""What libyaml may say, and who knows what was meant; `unknown` where nobody does."""

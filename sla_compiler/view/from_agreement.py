"""From the agreement to the page."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from sla_compiler.agreement import Agreement
from sla_compiler.canonical.digest import Digest
from sla_compiler.document.tree import Document
from sla_compiler.locale import Locale
from sla_compiler.phrases.voice import Voice, voice
from sla_compiler.view import (
    closing,
    cover,
    definitions,
    front,
    funnel,
    goals,
    governance,
    handoff,
    kpis,
    lead_management,
    nurturing,
    qualification,
    register,
    tables,
)
from sla_compiler.view.page import Block, Page, Part, Promise, Words, walk
from sla_compiler.view.placing import (
    left_out,
    still_open,
    with_duties,
    written_out,
)
from sla_compiler.view.referring import with_references
from sla_compiler.view.summary import summary
from sla_compiler.view.texts import paragraphs, prose
from sla_compiler.view.written import with_excerpts

Parts = Callable[[Voice], Iterator[Part]]

COMPONENTS: Mapping[str, Parts] = MappingProxyType(
    {
        "goals": goals.parts,
        "definitions": definitions.parts,
        "qualification": qualification.parts,
        "handoff": handoff.parts,
        "nurturing": nurturing.parts,
        "lead_management": lead_management.parts,
        "kpis": kpis.parts,
    }
)
LETTERS = "ABCDEFGHI"


def from_agreement(
    agreement: Agreement,
    locale: Locale,
    digest: Digest,
    document: Document | None = None,
    beside: tuple[Locale, ...] = (),
) -> Page:
    """Return the page of an agreement in a language, with its digests.

    With the spec it came from, each clause has the lines in which it was written.
    Page two has what has room in the languages `beside` it too.
    """
    told = voice(agreement, locale)
    naming = told.marking
    before, clauses = front_of(naming), _clauses(naming)
    found = places((*before, *clauses))
    annexes = tuple(_annexes(naming, found))
    signatures = _signatures(naming, digest)
    everywhere = places((*before, *clauses, *annexes, signatures))
    clauses = with_references(clauses, everywhere, told)
    if document is not None:
        before = with_excerpts(before, document, told)
        clauses = with_excerpts(clauses, document, told)
    return Page(
        language=locale.tag,
        title=told.text(("about", "title")) or agreement.id,
        between=cover.between(told),
        summary=tuple(paragraphs(told.text(("about", "summary")))),
        facts=tuple(cover.facts(told, digest)),
        identity=f"{agreement.id} {agreement.version}",
        short_digest=digest.agreement[:12],
        binding=cover.binding(told),
        words=_words(told),
        on_one_page=summary(found, told, _voices(agreement, beside)),
        front=before,
        clauses=clauses,
        annexes=annexes,
        signatures=signatures,
    )


def _voices(agreement: Agreement, locales: tuple[Locale, ...]) -> tuple[Voice, ...]:
    return tuple(voice(agreement, each) for each in locales)


def _signatures(told: Voice, digest: Digest) -> Part:
    return Part(
        id="signatures",
        title=told.say("section-signatures"),
        blocks=closing.signatures(told, digest.agreement),
    )


def front_of(told: Voice) -> tuple[Part, ...]:
    """Return the parts before the clauses, which bear no number."""
    return tuple(front.front(told))


def _clauses(told: Voice) -> tuple[Part, ...]:
    """Return the seven components, governance, how to read, and sign-off, numbered."""
    components = (_component(name, parts, told) for name, parts in COMPONENTS.items())
    rules = (
        *governance.parts(told),
        *written_out("governance", told),
        *still_open("governance", told),
    )
    about = Part(
        id="governance",
        title=told.say("section-governance"),
        blocks=tuple(prose("governance", told)),
        parts=rules,
    )
    every = (*components, about, governance.standard(told), governance.signing(told))
    return tuple(
        part.numbered(str(number))
        for number, part in enumerate(with_duties(every, told), 1)
    )


def _component(name: str, parts: Parts, told: Voice) -> Part:
    title = told.say(f"component-{name.replace('_', '-')}")
    if name in told.agreement.left_out:
        said = (*left_out(name, told), *prose(name, told))
        return Part(id=name, title=title, blocks=said)
    found = (*parts(told), *written_out(name, told), *still_open(name, told))
    said = (*(() if found else left_out(name, told)), *prose(name, told))
    return Part(id=name, title=title, blocks=said, parts=found)


def places(parts: tuple[Part, ...]) -> Mapping[str, Part]:
    """Return every id on the page with the part it stands in."""
    return MappingProxyType(dict(_places(parts)))


def _places(parts: tuple[Part, ...]) -> Iterator[tuple[str, Part]]:
    for part in walk(parts):
        yield part.id, part
        for block in part.blocks:
            if isinstance(block, Promise):
                yield block.id, part


def _annexes(told: Voice, places: Mapping[str, Part]) -> Iterator[Part]:
    none = closing.nothing(told)

    def listed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return blocks or none

    registers = tuple(register.parts(told, places))
    decisions = tuple(tables.parts(told))
    reasons = closing.outcomes(told) if told.agreement.outcomes else none
    funnels = tuple(funnel.parts(told))
    pending = closing.to_be_agreed(told, places)
    annexes = (
        ("register", "duties-register", () if registers else none, registers),
        ("tables", "decision-tables", () if decisions else none, decisions),
        ("outcomes", "outcomes", reasons, ()),
        ("funnel", "funnel", () if funnels else none, funnels),
        (
            "not-in-force",
            "not-in-force",
            listed(closing.not_in_force(told, places)),
            (),
        ),
        ("to-be-agreed", "to-be-agreed", listed(pending), ()),
        ("waivers", "waivers", listed(closing.waivers(told, places)), ()),
        ("glossary", "glossary", listed(closing.glossary(told, places)), ()),
        ("references", "references", listed(closing.references(told)), ()),
    )
    for letter, (key, title, blocks, parts) in zip(LETTERS, annexes, strict=True):
        yield Part(
            id=f"annex.{key}",
            title=told.say(f"section-{title}"),
            blocks=blocks,
            parts=parts,
        ).numbered(letter)


def _words(told: Voice) -> Words:
    return Words(
        contents=told.say("section-contents"),
        skip=told.say("skip-to-content"),
        draft=told.say("draft"),
        draft_note=told.say("draft-note"),
        link=told.say("link-here"),
    )

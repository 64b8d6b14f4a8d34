"""The tree grown from events: open lists and maps on a stack, findings beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sla_compiler.diagnostic import Diagnostic
from sla_compiler.document import layout, limits, misuse, offsets, scalars
from sla_compiler.document.decoding import characters
from sla_compiler.document.events import Event, Refusal, uncovered
from sla_compiler.document.tree import Entry, Mapping, Node, Scalar, Sequence
from sla_compiler.source import Span


@dataclass(slots=True)
class _Open:
    """A list or map whose end is not yet read; a map waits for a key or its value."""

    start: int
    end: int
    flow: bool
    keyed: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    key: Node | None = None
    doubt: Diagnostic | None = None
    split: bool = False


class Building:
    """A document under way."""

    def __init__(self, text: str, *, covered: bool) -> None:
        """Begin with nothing open; `covered` if the events come from a covered text."""
        self.covered = covered
        self.root: Node | None = None
        self.last: Node | None = None
        self.refusal: Refusal | None = None
        self.problems: list[Diagnostic] = []
        self._text = text
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0
        self._stopped = False
        self._steps = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._map,
            SequenceStartEvent: self._list,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            Refusal: self._refused,
        }

    def take(self, events: Iterable[Event | Refusal]) -> None:
        """Grow by each event, until the end or until more would make no sense."""
        steps = self._steps
        for event in events:
            step = steps.get(type(event))
            if step is not None:
                step(event)
                if self._stopped:
                    return

    @property
    def brackets(self) -> int | None:
        """Return where the innermost open bracket stands, if one is open."""
        innermost = self._open[-1] if self._open else None
        return innermost.start if innermost and innermost.flow else None

    def _column(self) -> int:
        """Return how far the innermost list or map is set in; -1 if there is none."""
        if not self._open:
            return -1
        start = self._open[-1].start
        return len(self._text[self._text.rfind("\n", 0, start) + 1 : start])

    def _in_block(self) -> bool:
        return not (self._open and self._open[-1].flow)

    def _stop(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        self._stopped = True

    def _refused(self, refusal: Refusal) -> None:
        self.refusal = refusal

    def _document(self, event: Event) -> None:
        self._documents += 1
        start = event.start_mark.index
        if self._documents > 1:
            self._stop(misuse.second_document(Span(start, event.end_mark.index)))
        elif event.tags or event.version not in (None, (1, 2)):
            self.problems.append(misuse.directive(self._text, event.end_mark.index))

    def _scalar(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.ctag or event.anchor:
            start = self._decorated(event, start)
        text = event.value
        if self.covered:
            text = uncovered(text)
        if not event.style:
            self._plain(text, start, end)
        else:
            self._quoted(text, start, end, event.style)

    def _plain(self, text: str, start: int, end: int) -> None:
        if not text:
            start = end = min(end, len(self._text))
        value = scalars.value(text)
        if isinstance(value, scalars.Doubtful):
            if not self._at_key():
                self.problems.append(misuse.number(text, Span(start, end), value))
            value = None
        if end - start == len(text):
            scalar = Scalar(value, text, start, end)
        else:
            runs = offsets.flow(self._text, start, end)
            scalar = Scalar(value, text, start, end, offsets=runs)
        self._add(scalar)

    def _quoted(self, text: str, start: int, end: int, style: str) -> None:
        source = self._text
        if style in "|>":
            end = start + len(source[start:end].rstrip(" \t\r\n"))
            runs = offsets.block(source, start, end, text)
        elif end - start == len(text) + 2:
            runs = ((0, start + 1, 1),)
        else:
            runs = offsets.flow(source, start, end)
        scalar = Scalar(text, text, start, end, plain=False, offsets=runs)
        self._check_quoted(scalar, source[start:end])
        self._add(scalar)

    def _check_quoted(self, scalar: Scalar, written: str) -> None:
        """Note what a quoted, literal or folded text must not be."""
        span, mark = scalar.span, written[:1]
        if mark in "|>":
            self.problems.extend(
                layout.block(self._text, span, scalar.text, self._column())
            )
        elif "\n" in written and self._in_block():
            wrong = layout.outdented(self._text, span, self._column())
            if wrong:
                self._stop(layout.outside_quotes(self._text, span.start, wrong))
        if mark == '"' and "\\" in written:
            self.problems.extend(characters(scalar.text, scalar.part))
        self._check_comment(span.end)

    def _decorated(self, event: Event, start: int) -> int:
        """Note the anchor and the tag before a node, and return where it begins."""
        found, start = misuse.decorations(self._text, start)
        self.problems.extend(found)
        end: int = event.end_mark.index
        return min(start, end)

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        span = Span(start, end)
        self.problems.append(misuse.alias(self._text, span))
        self._add(Scalar("", self._text[start:end], start, end))

    def _map(self, event: Event) -> None:
        self._begin(event, keyed=True)

    def _list(self, event: Event) -> None:
        self._begin(event, keyed=False)

    def _begin(self, event: Event, *, keyed: bool) -> None:
        start = event.start_mark.index
        if event.ctag or event.anchor:
            start = self._decorated(event, start)
        self._open.append(_Open(start, start + 1, event.flow_style, keyed))
        if len(self._open) > limits.DEPTH:
            self._stop(misuse.too_deep(start))

    def _close(self, event: Event) -> None:
        done = self._open.pop()
        end = event.end_mark.index if done.flow else done.end
        if done.flow:
            self._check_brackets(done.start, end)
        if done.keyed:
            self._add(Mapping(done.entries, done.start, end))
        else:
            self._add(Sequence(tuple(done.items), done.start, end))

    def _check_brackets(self, start: int, end: int) -> None:
        """Note brackets that go on, or end, on lines that are not set in."""
        self._check_comment(end)
        if self._text.find("\n", start, end) >= 0 and self._in_block():
            wrong = layout.outdented(self._text, Span(start, end), self._column())
            if wrong:
                self._stop(layout.outside_brackets(self._text, start, wrong))

    def _check_comment(self, end: int) -> None:
        if self._text.startswith("#", end):
            self.problems.append(layout.glued_comment(end))

    def _at_key(self) -> bool:
        return bool(self._open) and self._open[-1].keyed and self._open[-1].key is None

    def _add(self, node: Node) -> None:
        """Put a node where the innermost open list or map expects one."""
        self.last = node
        self._nodes += 1
        if self._nodes > limits.NODES:
            self._stop(misuse.too_many(node.start))
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        holder.end = node.end
        if not holder.keyed:
            holder.items.append(node)
        elif holder.key is None:
            holder.key = node
            holder.doubt = misuse.key(node, holder.entries)
        else:
            self._enter(holder, holder.key, node)
            holder.key = None

    def _enter(self, holder: _Open, key: Node, node: Node) -> None:
        """Put a key and its value into a map, unless the key is doubtful."""
        nothing = node.start == node.end
        if holder.flow and nothing and layout.lone(self._text, key, node):
            if not holder.split:
                self.problems.append(
                    layout.split(self._text, key, (*holder.entries.values(),))
                )
            holder.split = True
        elif holder.doubt:
            self.problems.append(holder.doubt)
        if isinstance(key, Scalar) and not holder.doubt:
            holder.entries[key.text] = key, node

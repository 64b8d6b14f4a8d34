"""Any text is an agreement or is explained, quickly and without a word left over."""

import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from conftest import COUNTED

from sla_compiler.canonical import canonical_bytes
from sla_compiler.compilation import Compilation, compile_bytes
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Mapping, Scalar, walk
from sla_compiler.locale import Locale, load
from sla_compiler.targets import html
from sla_compiler.targets._files import build_of

SPEC = (Path(__file__).parent / "data" / "minimal.sla.yaml").read_text(encoding="utf-8")
TAGS = ("en", "id")
BOUND = 0.1
"""Seconds of processor time that a text of up to 60 lines may take."""

PIECES = (
    *("- ", "? ", ": ", "&a ", "*a", "<<: ", "!t ", "| ", "> ", "'", '"', "#", " #"),
    *("{", "}", "[", "]", ",", "\n", "\n  ", "\t", "---\n", "...\n", "%Y", "\x00"),
    *("0x1", "010", ".inf", "1_000", "1e5", "2027-02-30", "2027-02-28", "24:00"),
    *("to_be_agreed", "known", "unknown", "at least ", "over ", " to ", "what"),
    *("4 business hours", "0 hours", "1e9 days", "100 %", "-1 %", "25000 USD"),
    *(
        "entered.mql",
        "late.x",
        "kpis.x",
        "true",
        "null",
        "~",
        "owner",
        "any",
        "é",
        "\u202e",
    ),
)


def bytes_changed(rng: random.Random) -> bytes:
    """Return the spec with one to four of its bytes changed, added or taken away."""
    data = bytearray(SPEC.encode())
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.randrange(len(data))
        match rng.randrange(3):
            case 0:
                data[at] = rng.randrange(256)
            case 1:
                data.insert(at, rng.randrange(256))
            case _:
                del data[at : at + rng.randint(1, 5)]
    return bytes(data)


def tokens_changed(rng: random.Random) -> bytes:
    """Return the spec with pieces of YAML and of the language strewn into it."""
    text = SPEC
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.randrange(len(text))
        cut = at + rng.choice((0, 0, 1, 4, 12))
        text = text[:at] + rng.choice(PIECES) + text[cut:]
    return text.encode()


def _scalars() -> list[tuple[Scalar, bool]]:
    """Return every key and value of the spec, and whether it is a key."""
    document, _ = read(SPEC.encode(), "spec")
    assert document is not None
    found = []
    for _, node in walk(document.root):
        match node:
            case Mapping(entries=entries):
                found += [(key, True) for key, _ in entries]
            case Scalar():
                found.append((node, False))
    return found


SCALARS = _scalars()
VALUES = [node for node, is_key in SCALARS if not is_key]
WORDS = ("to_be_agreed", "known", "at least 3", "2 business days", "5 %", "once", "x")


def tree_edited(rng: random.Random) -> bytes:
    """Return the spec with keys or values of its tree renamed, copied or made anew."""
    text = SPEC
    chosen = rng.sample(SCALARS, rng.choice((1, 1, 1, 2, 3)))
    for node, is_key in sorted(chosen, key=lambda each: -each[0].span.start):
        new = _another(node, rng) if not is_key or rng.random() < 0.3 else node.text
        text = text[: node.span.start] + new + text[node.span.end :]
    return text.encode()


def _another(node: Scalar, rng: random.Random) -> str:
    number = re.search(r"\d+", node.text)
    if number and rng.random() < 0.6:
        other = str(rng.choice((0, 1, 7, int(number[0]) + 1, 10**6, 10**30)))
        new = node.text[: number.start()] + other + node.text[number.end() :]
    else:
        new = rng.choice((rng.choice(VALUES).text, rng.choice(WORDS), f"{node.text} y"))
    return new if node.plain else f'"{new}"'


KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    bytes_changed,
    tokens_changed,
    tree_edited,
)


def reached(compiled: Compilation) -> str:
    """Return how far a text came."""
    if compiled.agreement is not None:
        return "agreement"
    return "reader" if compiled.document is not None else "text"


def one(data: bytes) -> tuple[Compilation, float]:
    """Compile a text twice if it was slow, for a machine may stutter; hold the laws."""
    start = time.process_time()
    compiled = compile_bytes(data, "mutant.sla.yaml")
    spent = time.process_time() - start
    if spent > BOUND:
        start = time.process_time()
        compile_bytes(data, "mutant.sla.yaml")
        spent = min(spent, time.process_time() - start)

    assert (compiled.agreement is None) == (not compiled.sound)
    assert compiled.agreement is not None or compiled.diagnostics
    return compiled, spent


def written(compiled: Compilation) -> None:
    """Make what people and systems read of it; nothing may fail on the way."""
    build = build_of(compiled)
    for tag in TAGS:
        page = html.render(replace(build, locale=spoken(tag)))
        assert page.lower().startswith(b"<!doctype html>")
    assert canonical_bytes(build.agreement).endswith(b"}")


@cache
def spoken(tag: str) -> Locale:
    """Return a locale, loaded once."""
    return load(tag)


def strewn(count: int, seed: int) -> Counter[tuple[str, str]]:
    """Compile so many mutants of each kind, and count how far each came."""
    rng = random.Random(seed)  # noqa: S311  (a mutant is no secret)
    far: Counter[tuple[str, str]] = Counter()
    for _ in range(count):
        for kind in KINDS:
            data = kind(rng)
            compiled, spent = one(data)
            stage = reached(compiled)
            far[kind.__name__, stage] += 1

            assert spent <= BOUND, data
            if compiled.agreement is not None and far[kind.__name__, stage] % 25 == 1:
                written(compiled)
    return far


def test_a_few_mutants_are_agreements_or_explained() -> None:
    """No mutant of the small spec ends in an exception, or takes long."""
    one(SPEC.encode())  # loads what is loaded once
    far = strewn(150, seed=1)

    assert far["tree_edited", "agreement"] > 0


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 120))
def test_many_mutants_are_agreements_or_explained(
    seed: int, record_property: Callable[[str, object], None]
) -> None:
    """A hundred thousand mutants, a third of each kind; most get past the reader."""
    one(SPEC.encode())
    share = int(os.environ.get("MUTANTS", "100000")) // 20 // len(KINDS)
    far = strewn(share, seed)
    total = sum(far.values())
    parsed = total - sum(far[kind.__name__, "text"] for kind in KINDS)
    agreed = sum(far[kind.__name__, "agreement"] for kind in KINDS)
    for (kind, stage), count in far.items():
        record_property(COUNTED, (f"{kind}, as far as the {stage}", count))

    assert parsed >= 0.3 * total
    assert agreed >= 0.1 * total

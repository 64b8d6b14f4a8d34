"""Prints what the compiler takes beside its peers, and fails where a bar is missed."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from contracts import contract
from peers import installed
from specs import grown
from timing import FailedError, Taken, interleaved, once, printed

ROOT = Path(__file__).parents[1]
PROGRAMS = Path(sys.executable).parent
SLA = str(PROGRAMS / "sla")
LENGTHS = (1_000, 2_000, 5_000, 10_000)
MEBIBYTE = 1024 * 1024
TWENTY = 20
BENCH = Path(__file__).parent
PDF = ("--only", "pdf", "--anew")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table: what was found, and the most it may be."""

    what: str
    found: float
    most: float | None
    unit: str
    of: str

    @property
    def missed(self) -> bool:
        """Tell whether the bar is missed; where there is none, it cannot be."""
        return self.most is not None and self.found > self.most

    def __str__(self) -> str:
        """Return the line as it is printed."""
        bar = "" if self.most is None else f"{self.most:g} {self.unit}"
        verdict = "MISSED" if self.missed else "met" if bar else ""
        found = f"{self.found:.3g} {self.unit}"
        return f"{self.what:<44}{found:>10}{bar:>10}  {verdict:<7} {self.of}"


def ratio(what: str, ours: Taken, theirs: Taken, most: float | None) -> Row:
    """Return the line that compares a program with a peer."""
    of = f"{ours.seconds:.3f} s to {theirs.seconds:.3f} s"
    found = ours.seconds / theirs.seconds
    return Row(what=what, found=found, most=most, unit="x", of=of)


def starting(peers: Path) -> Iterator[Row]:
    """Yield what it takes to tell the version: the start, and nothing else."""
    took = interleaved(
        {
            "python": (sys.executable, "-c", "pass"),
            "ours": (SLA, "--version"),
            "theirs": (str(peers / "datacontract"), "--version"),
        }
    )
    yield ratio("--version to bare python", took["ours"], took["python"], None)
    yield ratio("--version to datacontract's", took["ours"], took["theirs"], 0.25)


def checking(sample: Path, contract: Path, peers: Path) -> Iterator[Row]:
    """Yield what checking the sample takes, beside linting a contract as long."""
    schema = ROOT / "schemas" / "sla.schema.json"
    by_schema = ("--base-uri", schema.as_uri(), "--schemafile", str(schema))
    took = interleaved(
        {
            "ours": (SLA, "check", str(sample)),
            "theirs": (str(peers / "datacontract"), "lint", str(contract)),
            "schema": (str(peers / "check-jsonschema"), *by_schema, str(sample)),
        }
    )
    lines = contract.read_text(encoding="utf-8").count("\n")
    what = f"check {lines} lines to datacontract lint"
    yield ratio(what, took["ours"], took["theirs"], 0.6)
    what = "check to check-jsonschema by our schema"
    yield ratio(what, took["ours"], took["schema"], None)


def building(sample: Path, contract: Path, peers: Path) -> Iterator[Row]:
    """Yield what making HTML and JSON takes, beside HTML of a contract as long."""
    folder = contract.parent
    formats = ("--only", "html,json", "--anew", "--output", str(folder / "built"))
    export = ("export", "html", str(contract), "--output", str(folder / "page.html"))
    took = interleaved(
        {
            "ours": (SLA, "build", str(sample), *formats),
            "theirs": (str(peers / "datacontract"), *export),
        }
    )
    what = "build HTML and JSON to datacontract's HTML"
    yield ratio(what, took["ours"], took["theirs"], 1.0)


def on_paper(sample: Path, folder: Path) -> Iterator[Row]:
    """Yield what the PDF takes beside WeasyPrint alone, and as a spec grows."""
    text = sample.read_text(encoding="utf-8")
    told = {}
    for times in (1, 2, 4):
        spec = folder / f"{times}-fold.sla.yaml"
        spec.write_text(grown(text, times * text.count("\n")), encoding="utf-8")
        told[times] = printed(
            (sys.executable, BENCH / "setting.py", spec, folder / f"{times}.job")
        )
    took = interleaved(
        {
            "ours": (
                SLA,
                "build",
                str(sample),
                *PDF,
                "--output",
                str(folder / "paper"),
            ),
            "bare": (
                *(sys.executable, str(BENCH / "bare.py")),
                *(str(folder / "1.job"), str(folder / "bare.pdf")),
            ),
        }
    )
    yield ratio("build PDF to WeasyPrint alone", took["ours"], took["bare"], 1.2)
    each = {times: 1000 * of["seconds"] / of["pages"] for times, of in told.items()}
    pages = ", ".join(f"{told[n]['pages']} pages: {each[n]:.0f} ms each" for n in told)
    what = "a page of the longest PDF to one of the sample"
    yield Row(what=what, found=each[4] / each[1], most=1.3, unit="x", of=pages)
    for row in told.values():
        what = f"memory for {row['pages']} pages"
        compiler, worker = (taken / MEBIBYTE for taken in row["peaks"])
        peak = f"at the peak of the worker; {compiler:.0f} MB of the compiler"
        yield Row(what=what, found=worker, most=None, unit="MB", of=peak)


def together(sample: Path, folder: Path) -> Iterator[Row]:
    """Yield what twenty specs take in one build on two cores, beside twenty builds.

    Each way once, as both take long; and then what it takes if nothing has changed.
    """
    text = sample.read_text(encoding="utf-8")
    (name,) = re.findall(r"^  id: (\S+)$", text, re.MULTILINE)
    specs = [folder / "specs" / f"{at}.sla.yaml" for at in range(TWENTY)]
    (folder / "specs").mkdir()
    for at, spec in enumerate(specs):
        spec.write_text(text.replace(f"id: {name}", f"id: {name}-{at}"), "utf-8")
    build = (SLA, "build", "--output", str(folder / "each"))
    once((*build, str(specs[0])))  # warms the caches
    with two_cores():
        each = sum(once((*build, "--anew", str(spec))).seconds for spec in specs)
        whole = (SLA, "build", "--output", str(folder / "all"), str(folder / "specs"))
        all_, again = once(whole), once(whole)
    of = f"{all_.seconds:.1f} s to {each:.1f} s"
    what = "twenty specs on two cores to one by one"
    yield Row(what=what, found=all_.seconds / each, most=0.6, unit="x", of=of)
    what = "the same again, as nothing has changed"
    of = f"{again.seconds:.2f} s to {all_.seconds:.1f} s"
    found = again.seconds / all_.seconds
    yield Row(what=what, found=found, most=None, unit="x", of=of)


@contextmanager
def two_cores() -> Iterator[None]:
    """Let what is started use two cores of this machine, where one can say so."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    mine = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(mine)[:2])
    try:
        yield
    finally:
        os.sched_setaffinity(0, mine)


def by_length(sample: Path, folder: Path) -> Iterator[Row]:
    """Yield what checking takes as a spec grows to ten thousand lines."""
    text = sample.read_text(encoding="utf-8")
    programs = {}
    for lines in LENGTHS:
        spec = folder / f"{lines}.sla.yaml"
        spec.write_text(grown(text, lines), encoding="utf-8")
        programs[str(lines)] = (SLA, "check", str(spec))
    took = interleaved(programs)
    small, _, half, whole = (took[str(lines)] for lines in LENGTHS)
    times = ", ".join(f"{lines}: {took[str(lines)].seconds:.2f} s" for lines in LENGTHS)
    seconds, peak = whole.seconds, whole.peak / MEBIBYTE
    yield Row(what="check 10,000 lines", found=seconds, most=1.0, unit="s", of=times)
    yield Row(what="its memory", found=peak, most=150, unit="MB", of="at the peak")
    # A line of the second half costs no more than one of the first.
    early = (half.seconds - small.seconds) / (LENGTHS[2] - LENGTHS[0])
    late = (whole.seconds - half.seconds) / (LENGTHS[3] - LENGTHS[2])
    of = f"{late * 1e6:.0f} to {early * 1e6:.0f} microseconds"
    yield Row(
        what="a late line to an early", found=late / early, most=1.3, unit="x", of=of
    )


def tables(folder: Path) -> Iterator[Iterator[Row]]:
    """Yield each part of the table; a part that fails leaves the others."""
    (sample,) = sorted((ROOT / "samples" / "complete").glob("*.sla.yaml"))
    equal = folder / "contract.yaml"
    lines = sample.read_text(encoding="utf-8").count("\n")
    equal.write_text(contract(lines), encoding="utf-8")
    peers = installed(ROOT / ".bench")
    yield starting(peers)
    yield checking(sample, equal, peers)
    yield building(sample, equal, peers)
    yield on_paper(sample, folder)
    yield together(sample, folder)
    yield by_length(sample, folder)


def main() -> int:
    """Print the table; return 1 where a bar is missed or something not measured."""
    missed = False
    print(f"{'what':<44}{'found':>10}{'bar':>10}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for rows in tables(Path(folder)):
            try:
                for row in rows:
                    print(row, flush=True)
                    missed |= row.missed
            except FailedError as error:
                print(f"not measured: {error}", flush=True)
                missed = True
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())

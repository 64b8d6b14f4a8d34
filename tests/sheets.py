"""Contact sheets: every page of every sample, to be looked at before a release.

    python tests/sheets.py FOLDER

Each sample is built in each language, in both, and in each theme. A sheet of paper
shows many pages of a PDF; a sheet of a screen shows a page at phone and desktop width,
light and dark.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from pathlib import Path

import browser
import pypdfium2  # type: ignore[import-untyped]
from browser import Job
from PIL import Image

from sla_compiler import targets
from sla_compiler.locale import tags

SAMPLES = Path(__file__).parents[1] / "samples"
WIDTHS = {"phone": 390, "desktop": 1280}
COLUMNS = 6
PAGES = 18
"""How many pages a sheet of paper shows."""
SCALE = 0.55
"""Pixels a point: pages are small, and their headings legible."""
GREY = "#8a8f94"
FRONT = (0, 1, 7, 12)
"""The pages of the complete sample that the README shows, from 0."""


def main(folder: Path) -> None:
    """Write all sheets into a folder, and say which."""
    folder.mkdir(parents=True, exist_ok=True)
    themes = [None, *sorted((SAMPLES / "themes").iterdir())]
    specs = sorted(SAMPLES.glob("*/*.sla.yaml"))
    built = {}
    editions = (*tags(), ",".join(tags()))
    for spec, tag, theme in product(specs, editions, themes):
        dress = theme.name if theme else "plain"
        name = f"{spec.parent.name}.{tag.replace(',', '-')}.{dress}"
        built[name] = build(spec, tag, theme, folder / "built" / name)
        papers(name, built[name], folder)
    front(built["complete.en.plain"], folder / "front.png")
    if browser.lacking():
        sys.exit(f"no page was looked at in a browser: {browser.lacking()}")
    screens(built, folder)


def build(spec: Path, tag: str, theme: Path | None, into: Path) -> Path:
    """Build all kinds of a sample, and return their folder."""
    styled = () if theme is None else ("--theme", str(theme))
    command = (sys.executable, "-m", "sla_compiler", "build", str(spec))
    kinds = ",".join(each for each in targets.names() if each != "json")
    asked = ("--only", kinds, "--locale", tag, *styled, "-o", str(into))
    subprocess.run((*command, *asked), check=True, stdout=subprocess.DEVNULL)
    return into


def papers(name: str, built: Path, folder: Path) -> None:
    """Write the sheets of each PDF."""
    for pdf in sorted(built.glob("*.pdf")):
        kind = "cards" if ".cards" in pdf.name else "pdf"
        pages = (page.render(scale=SCALE) for page in pypdfium2.PdfDocument(pdf))
        pictures = (page.to_pil().convert("RGB") for page in pages)
        for number, group in enumerate(grouped(pictures, PAGES), 1):
            save(group, folder / f"{name}.{kind}.{number}.png")


def front(built: Path, path: Path) -> None:
    """Write the picture that the README shows: four pages beside each other."""
    (pdf,) = (each for each in built.glob("*.pdf") if ".cards" not in each.name)
    pages = pypdfium2.PdfDocument(pdf)
    pictures = [pages[at].render(scale=1).to_pil().convert("RGB") for at in FRONT]
    save(pictures, path)
    few = Image.open(path).quantize(64, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def screens(built: dict[str, Path], folder: Path) -> None:
    """Write a sheet of each page, as a browser shows it in each way."""
    shots = folder / "built"
    jobs, names = [], []
    for (name, into), size, scheme in product(built.items(), WIDTHS, ("light", "dark")):
        (page,) = into.glob("*.html")
        names.append(f"{name}.{size}-{scheme}")
        picture = str(shots / names[-1])
        jobs.append(Job(page, WIDTHS[size], scheme, picture=picture))  # type: ignore[arg-type]
    for name, seen in zip(names, browser.seen(jobs), strict=True):
        pictures = [Image.open(each).convert("RGB") for each in seen["pictures"]]
        small = [each.resize((each.width // 2, each.height // 2)) for each in pictures]
        save(small, folder / f"{name}.png")


def grouped(
    pictures: Iterable[Image.Image], size: int
) -> Iterator[tuple[Image.Image, ...]]:
    """Yield so many pictures at a time."""
    rest = iter(pictures)
    while group := tuple(islice(rest, size)):
        yield group


def save(pictures: Sequence[Image.Image], path: Path) -> None:
    """Write one picture of many, in rows."""
    width = max(each.width for each in pictures) + 6
    height = max(each.height for each in pictures) + 6
    columns = min(COLUMNS, len(pictures))
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * width, rows * height), GREY)
    for at, each in enumerate(pictures):
        sheet.paste(each, ((at % columns) * width + 3, (at // columns) * height + 3))
    sheet.save(path)
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

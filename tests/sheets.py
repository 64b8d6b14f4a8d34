"""Contact sheets: every page of every sample, to be looked at before a release.

    python tests/sheets.py FOLDER

Each sample is built in each language, in both, in each theme and for each size of
paper. A sheet of paper shows some pages of a PDF; a sheet of a screen shows a page at
phone and desktop width, light and dark.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from pathlib import Path
from typing import Literal

import browser
import pypdfium2  # type: ignore[import-untyped]
from browser import Job
from PIL import Image

from sla_compiler import targets
from sla_compiler.locale import tags

SAMPLES = Path(__file__).parents[1] / "samples"
THEMES = SAMPLES / "themes"
SIZES = ("A4", "Letter")
WIDTHS = {"phone": 390, "desktop": 1280}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDE = 2000
"""Pixels that a sheet has at most, in width."""
PAGES = 8
STRIPS = {"phone": 18, "desktop": 6}
"""How many pages of paper a sheet shows, and how many strips of a screen."""
STRIP = 1600
"""Pixels of a screen in a strip, from top to bottom; a sheet shows half as many."""
SCALE = 0.8
"""Pixels a point: pages are small, and their headings legible."""
GREY = "#8a8f94"
FRONT = (0, 1, 7, 12)
"""The pages of the complete sample that the README shows, from 0."""


def main(folder: Path) -> None:
    """Write all sheets into a folder, and say which."""
    folder.mkdir(parents=True, exist_ok=True)
    specs = sorted(SAMPLES.glob("*/*.sla.yaml"))
    built = {}
    editions = (*tags(), ",".join(tags()))
    themes = tuple(dresses(folder / "themes"))
    for spec, tag, theme in product(specs, editions, themes):
        name = f"{spec.parent.name}.{tag.replace(',', '-')}.{theme.name}"
        built[name] = build(spec, tag, theme, folder / "built" / name)
        papers(name, built[name], folder)
    front(built["complete.en.plain-A4"], folder / "front.png")
    if browser.lacking():
        sys.exit(f"no page was looked at in a browser: {browser.lacking()}")
    for name, into in built.items():
        if name.endswith("A4"):  # to a screen, the size of paper is nothing
            screens(name, into, folder)


def dresses(into: Path) -> Iterator[Path]:
    """Yield each theme, and the plain page, as a theme for each size of paper."""
    for theme, size in product((None, *sorted(THEMES.iterdir())), SIZES):
        made = into / f"{theme.name if theme else 'plain'}-{size}"
        made.mkdir(parents=True, exist_ok=True)
        said = "theme: 1\nname: Plain\n"
        if theme is not None:
            shutil.copytree(theme, made, dirs_exist_ok=True)
            lines = (theme / "theme.yaml").read_text("utf-8").splitlines(keepends=True)
            said = "".join(each for each in lines if "page_size" not in each)
        (made / "theme.yaml").write_text(f"{said}page_size: {size}\n", "utf-8")
        yield made


def build(spec: Path, tag: str, theme: Path, into: Path) -> Path:
    """Build all kinds of a sample, and return their folder."""
    command = (sys.executable, "-m", "sla_compiler", "build", str(spec))
    kinds = ",".join(each for each in targets.names() if each != "json")
    asked = ("--only", kinds, "--locale", tag, "--theme", str(theme), "-o", str(into))
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
    large = (pages[at].render(scale=2 * SCALE).to_pil().convert("RGB") for at in FRONT)
    save([each.resize((each.width // 2, each.height // 2)) for each in large], path)
    few = Image.open(path).quantize(64, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def screens(name: str, built: Path, folder: Path) -> None:
    """Write a sheet of a page for each way in which a browser shows it."""
    (page,) = built.glob("*.html")
    ways = tuple(product(WIDTHS, SCHEMES))
    jobs = [
        Job(page, WIDTHS[size], scheme, picture=str(built / f"{size}-{scheme}"))
        for size, scheme in ways
    ]
    for (size, scheme), seen in zip(ways, browser.seen(jobs), strict=True):
        strips = (strip for each in seen["pictures"] for strip in halved(Path(each)))
        for number, group in enumerate(grouped(strips, STRIPS[size]), 1):
            save(group, folder / f"{name}.{size}-{scheme}.{number}.png")


def halved(picture: Path) -> Iterator[Image.Image]:
    """Yield a tall picture in strips, half as large."""
    whole = Image.open(picture).convert("RGB")
    for top in range(0, whole.height, STRIP):
        strip = whole.crop((0, top, whole.width, min(top + STRIP, whole.height)))
        yield strip.resize((strip.width // 2, -(-strip.height // 2)))


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
    columns = min(max(1, WIDE // width), len(pictures))
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * width, rows * height), GREY)
    for at, each in enumerate(pictures):
        sheet.paste(each, ((at % columns) * width + 3, (at // columns) * height + 3))
    sheet.save(path)
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

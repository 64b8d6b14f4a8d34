"""From a folder to a theme, or what is wrong with it, each finding in its file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sla_compiler.diagnostic import At, Diagnostic, Route, Severity
from sla_compiler.document import decoding
from sla_compiler.document.from_source import read
from sla_compiler.document.tree import Document, plain
from sla_compiler.frozen import frozen
from sla_compiler.reporters import Report
from sla_compiler.schema.validate import violations
from sla_compiler.source import Span
from sla_compiler.theme import (
    PLAIN,
    Face,
    Family,
    File,
    Logo,
    Sheet,
    Template,
    Theme,
    Wide,
    Written,
    colours,
)
from sla_compiler.theme.files import (
    FONTS,
    MOST_TEXT,
    PICTURES,
    FileRefusedError,
    file_in,
)
from sla_compiler.theme.finding import decoded, say, told
from sla_compiler.theme.pictures import problems
from sla_compiler.theme.setting import wide_letters
from sla_compiler.theme.sheet import embedded

THEME, SHEET, TEMPLATES = "theme.yaml", "theme.css", "templates"
_FACES = {
    "regular": (400, False),
    "bold": (700, False),
    "italic": (400, True),
    "bold_italic": (700, True),
}


@frozen
class Reading:
    """A theme, unless something is wrong with it, and what was found in its files."""

    theme: Theme | None
    reports: tuple[Report, ...] = ()


def from_folder(folder: Path | None) -> Reading:
    """Return the theme that lies in a folder; without one, ours.

    A warning leaves a theme sound.

    Raises:
        OSError: `theme.yaml` or another of its files cannot be read.

    """
    if folder is None:
        return Reading(theme=PLAIN)
    shown = (folder / THEME).as_posix()
    data = (folder / THEME).read_bytes()
    document, unread = read(data, shown)
    source = decoding.from_bytes(data, shown)
    wrong = unread if document is None else violations(document, "theme")
    if document is None or wrong:
        report = Report(name=shown, source=source, document=document, diagnostics=wrong)
        return Reading(theme=None, reports=(report,))
    look = _Look(folder, document, Written(shown=shown, text=source.text))
    theme = look.theme()
    report = Report(
        name=shown, source=source, document=document, diagnostics=tuple(look.found)
    )
    reports = (report, *look.others, *_checked(theme))
    sound = not any(each.count(Severity.ERROR) for each in reports)
    found = tuple(each for each in reports if each.diagnostics)
    return Reading(theme=theme if sound else None, reports=found)


def _checked(theme: Theme) -> Iterator[Report]:
    """Yield what is wrong with the templates; without any, Jinja is not loaded."""
    if theme.templates:
        from sla_compiler.theme.templates import checked

        yield from checked(theme)


class _Look:
    """One look at a folder whose `theme.yaml` has the shape of one."""

    def __init__(self, folder: Path, document: Document, written: Written) -> None:
        self.folder = folder
        self.written = written
        self.given: Any = plain(document.root)
        self.found: list[Diagnostic] = []
        self.others: list[Report] = []

    def theme(self) -> Theme:
        """Return the theme; what it lacks has been told."""
        fonts = self.given.get("fonts", {})
        for key, sheet in (
            ("colours", "agreement.css"),
            ("dark_colours", "screen.css"),
        ):
            self.found.extend(self.contrasts(key, sheet))
        label = self.family(fonts.get("label"), ("fonts", "label"))
        return Theme(
            name=self.given["name"],
            page_size=self.given.get("page_size", "A4"),
            logo=self.logo(),
            colours=tuple(self.given.get("colours", {}).items()),
            dark_colours=tuple(self.given.get("dark_colours", {}).items()),
            text=self.family(fonts.get("text"), ("fonts", "text")),
            label=label,
            wide=self.wide(label),
            further=tuple(
                family
                for at, each in enumerate(fonts.get("further", ()))
                if (family := self.family(each, ("fonts", "further", at)))
            ),
            sheet=self.sheet(),
            templates=tuple(self.templates()),
            written=self.written,
        )

    def contrasts(self, key: str, sheet: str) -> Iterator[Diagnostic]:
        """Yield which colours cannot be read on which grounds."""
        given = self.given.get(key, {})
        ours = {**colours.own("agreement.css"), **colours.own(sheet)}
        for text, ground, found in colours.weak(given, ours):
            named = text if text in given else ground
            yield say(
                "weak_contrast",
                At((key, named)),
                f"`{text}` on `{ground}` has a contrast of {found:.1f} to 1",
                f"text needs at least {colours.LEAST} to 1",
                f"make `{named}` darker or lighter, away from the other",
            )

    def file(self, route: Route, name: str, kinds: tuple[str, ...]) -> File | None:
        """Return a file of the folder; one that is refused is told."""
        try:
            return file_in(self.folder, name, kinds)
        except FileRefusedError as error:
            refused = say("theme_file", At(route), error.message, "", error.cure)
            self.found.append(refused)
            return None

    def logo(self) -> Logo | None:
        """Return the logo."""
        given = self.given.get("logo")
        if given is None:
            return None
        file = self.file(("logo", "file"), given["file"], PICTURES)
        if file is None:
            return None
        if file.media == "image/svg+xml":
            shown = (self.folder / given["file"]).as_posix()
            text, found = problems(file.data, shown)
            self.others.append(told(shown, text, found))
        return Logo(file=file, alt=given["alt"])

    def family(self, given: dict[str, str] | None, route: Route) -> Family | None:
        """Return a family with its faces."""
        if given is None:
            return None
        faces = (
            Face(weight=weight, italic=italic, file=file)
            for key, (weight, italic) in _FACES.items()
            if key in given
            for file in [self.file((*route, key), given[key], FONTS)]
            if file is not None
        )
        return Family(name=given["family"], faces=tuple(faces))

    def wide(self, label: Family | None) -> tuple[Wide, Wide]:
        """Return the letters of pictures for which there may be too little room."""
        faces = {
            each.weight: each.file.data
            for each in (label.faces if label else ())
            if not each.italic
        }
        if 400 not in faces:  # it is told already
            return (), ()
        plain = faces[400]
        found = wide_letters(plain, faces.get(700, plain))
        if found is None:
            said, cure = "this is no font that can be read", "save it again, or take it"
            at = At(("fonts", "label"))
            self.found.append(
                say("theme_file", at, said, "", f"{cure} from where it is given out")
            )
        return found or ((), ())

    def sheet(self) -> Sheet | None:
        """Return the house's own style sheet, if there is one."""
        path = self.folder / SHEET
        if not path.is_file():
            return None
        text, unread = self.read(path)
        made, found = ("", unread) if unread else embedded(text, self.folder)
        self.others.append(told(path.as_posix(), text, found))
        return Sheet(file=Written(shown=path.as_posix(), text=text), made=made)

    def read(self, path: Path) -> tuple[str, tuple[Diagnostic, ...]]:
        """Return a text, or nothing and why."""
        if path.stat().st_size > MOST_TEXT:
            said = f"`{path.name}` is larger than {MOST_TEXT // 1000} kB"
            cure = "make it smaller: it is read for every document"
            return "", (say("theme_file", Span(0, 0), said, "", cure),)
        return decoded(path.read_bytes(), path.as_posix())

    def templates(self) -> Iterator[Template]:
        """Yield the templates of the house, by name."""
        folder = self.folder / TEMPLATES
        for path in sorted(folder.rglob("*.html")):
            shown = path.as_posix()
            text, unread = self.read(path)
            self.others.append(told(shown, text, unread))
            if not unread:
                name = path.relative_to(folder).as_posix()
                yield Template(name=name, shown=shown, text=text)

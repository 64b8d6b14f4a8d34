"""A theme changes how an agreement looks, and nothing else; a broken one is told."""

import html as html_
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from sla_compiler import api
from sla_compiler.cli import sla
from sla_compiler.compilation import compile_bytes
from sla_compiler.limited import Limits
from sla_compiler.preview.pages import Documents
from sla_compiler.preview.watching import Watch
from sla_compiler.resources import resource
from sla_compiler.targets import Build, load, pdf
from sla_compiler.targets._files import build_of
from sla_compiler.targets._page import page
from sla_compiler.theme import PLAIN, Theme, setting
from sla_compiler.theme.colours import PAIRS, contrast, own
from sla_compiler.theme.from_folder import Reading, from_folder
from sla_compiler.theme.remarks import remarks
from sla_compiler.theme.sandbox import ours_by_name
from sla_compiler.typesetting import client
from sla_compiler.view.pictures.lettering import width

SAMPLES = resource("samples")
NORTHWIND = SAMPLES / "themes" / "northwind"
SPEC = SAMPLES / "minimal" / "minimal.sla.yaml"
FONT = resource("templates") / "fonts" / "Literata-Regular.ttf"
LABEL = FONT.with_name("Inter-Regular.ttf")


@cache
def northwind() -> Theme:
    """Return the sample theme."""
    reading = from_folder(NORTHWIND)
    assert reading.theme is not None, reading.reports
    return reading.theme


def built(theme: Theme = PLAIN) -> Build:
    """Return what targets make the smallest sample from, in a style."""
    return build_of(compile_bytes(SPEC.read_bytes(), SPEC.name), theme=theme)


def html(theme: Theme = PLAIN) -> str:
    """Return the smallest sample as HTML, in a style."""
    return load("html").render(built(theme)).decode()


@pytest.fixture
def theme(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a theme: its own words after the name, and further files."""

    def write(words: str = "", **files: str) -> Path:
        (tmp_path / "templates").mkdir()
        text = f"theme: 1\nname: Northwind\n{words}\n"
        (tmp_path / "theme.yaml").write_text(text, encoding="utf-8")
        for name, content in files.items():
            kind = {"agreement": "templates/agreement.html", "sheet": "theme.css"}
            (tmp_path / kind.get(name, name.replace("_", "."))).write_text(
                content, encoding="utf-8"
            )
        return tmp_path

    return write


def told(reading: Reading) -> list[str]:
    """Return what is said of a theme: the file, the line, the code, the message."""
    return [
        f"{Path(report.name).name}:{position.line}:{position.column} "
        f"{each.code.id} {each.finding.message}"
        for report in reading.reports
        for each in report.diagnostics
        if report.source is not None
        for position in [report.source.position(report.span(each.finding.place).start)]
    ]


def words_of(text: str) -> str:
    """Return what a reader sees of a page."""
    body = text.partition("</head>")[2]
    return " ".join(re.sub("<[^>]*>", " ", body).split())


def test_the_sample_is_sound() -> None:
    """It can be taken as it is, and nothing is said of it."""
    assert () == from_folder(NORTHWIND).reports


def test_a_theme_changes_no_word_of_the_agreement() -> None:
    """What is signed is the same in every dress, to the digest."""
    plain, dressed = words_of(html()), words_of(html(northwind()))

    assert plain == dressed.replace("Northwind Instruments, Revenue Operations ", "")
    assert load("json").render(built()) == load("json").render(built(northwind()))


def test_colours_logo_and_own_style_are_in_the_page() -> None:
    """All of the house is inside the one file."""
    shown = html(northwind())

    assert '<img class="logo" src="data:image/svg+xml;base64,' in shown
    assert 'alt="Northwind Instruments"' in shown
    assert "--accent: #0b5d57;" in shown
    assert "(prefers-color-scheme: dark) { :root { --accent: #7fd6cc;" in shown
    assert ".cover { border-bottom: 4px solid #7fd6cc; }" in shown


def test_every_style_of_the_house_is_in_the_policy() -> None:
    """A browser shows what the page allows, and the house's style is allowed."""
    shown = html(northwind())
    policy = re.findall('Policy" content="([^"]*)"', shown)[0]

    assert shown.count("<style>") == policy.count("sha256-")
    assert "http" not in policy


def test_the_paper_is_that_of_the_house() -> None:
    """Every sheet of the printed page, the wide ones too, has the size of the theme."""
    ours = page(built(), "agreement.css", "print.css")
    theirs = page(built(northwind()), "agreement.css", "print.css")

    assert "size: A4" in ours
    assert "size: A4" not in theirs
    assert ours.count("size: A4") == theirs.count("size: Letter")


def pictured(theme: Theme) -> str:
    """Return the page of the complete sample, which has pictures."""
    spec = SAMPLES / "complete" / "complete.sla.yaml"
    compiled = compile_bytes(spec.read_bytes(), spec.name)
    return load("html").render(build_of(compiled, theme=theme)).decode()


def test_pictures_have_the_colours_of_the_house() -> None:
    """On paper by attributes, where a screen shows others by rules: no blue of ours."""
    shown = pictured(northwind())
    drawings = "".join(re.findall("<svg.*?</svg>", shown, re.DOTALL))
    night = shown.partition("scheme: dark) { .picture")[2].partition("</style>")[0]

    assert 'class="mark0" fill="#0b5d57"' in drawings
    assert 'class="ink" fill="#16211f"' in drawings
    assert "#17456e" not in drawings
    assert ", .picture text.accent { fill: #7fd6cc; }" in night
    assert "scheme: light) { .picture" not in shown
    assert "#17456e" in pictured(PLAIN)


def test_pictures_stand_on_the_ground_of_the_house() -> None:
    """A light screen that is not white has its own rules; white paper needs none."""
    cream = replace(northwind(), colours=(("paper", "#fdf6e3"),), dark_colours=())
    shown = pictured(cream)

    assert "scheme: light) { .picture" in shown
    assert ".picture rect.chip, " in shown
    assert "rect.chip, .picture polygon.chip, .picture circle.chip" in shown
    assert "text.chip { fill: #fdf6e3; }" in shown
    assert "scheme: dark) { .picture" not in shown


def wider(share: int, into: Path, kind: str = "ttf") -> None:
    """Write a font of letters so many hundredths as wide as ours in pictures."""
    font = TTFont(LABEL)
    for name, (advance, bearing) in font["hmtx"].metrics.items():
        font["hmtx"].metrics[name] = (advance * share // 100, bearing)
    font["hhea"].advanceWidthMax = max(font["hmtx"].metrics.values())[0]
    font.flavor = None if kind == "ttf" else kind
    font.save(into)


def drawn(theme: Theme) -> list[tuple[float, bool, str]]:
    """Return each text in the pictures of a page: its size, if it is bold, itself."""
    form = r'<text [^>]*font-size="([\d.]+)"[^>]*font-weight="(\d+)"[^>]*>([^<]*)<'
    return [
        (float(size), weight == "600", html_.unescape(text))
        for size, weight, text in re.findall(form, pictured(theme))
    ]


@pytest.mark.parametrize("kind", ["ttf", "woff2"])
def test_wide_letters_of_the_house_have_room_in_pictures(
    theme: Callable[..., Path], kind: str
) -> None:
    """A text that would be wider than its room is set smaller; others stay."""
    folder = theme(f"fonts: {{label: {{family: House Sans, regular: a.{kind}}}}}")
    wider(150, folder / f"a.{kind}", kind)
    reading = from_folder(folder)
    assert reading.theme is not None, told(reading)
    ours, theirs = drawn(PLAIN), drawn(reading.theme)
    both = tuple(zip(ours, theirs, strict=True))

    assert 100 < sum(size < before for (before, *_), (size, *_) in both)
    for (before, bold, text), (size, *same) in both:
        advances = dict(reading.theme.wide[bold])
        real = sum(advances.get(each, width(each, 1000, bold=bold)) for each in text)
        assert [bold, text] == same
        assert size <= before
        assert real * size <= 1000 * width(text, int(before), bold=bold)


def test_usual_letters_of_a_house_leave_pictures_as_they_are(
    theme: Callable[..., Path],
) -> None:
    """On paper they are named in each picture, since no style reaches there."""
    folder = theme("fonts: {label: {family: House Sans, regular: a.ttf, bold: b.ttf}}")
    shutil.copy(LABEL, folder / "a.ttf")
    shutil.copy(LABEL.with_name("Inter-SemiBold.ttf"), folder / "b.ttf")
    reading = from_folder(folder)
    assert reading.theme is not None, told(reading)

    assert drawn(PLAIN) == drawn(reading.theme)
    assert 'role="img" font-family="House Sans,Inter,' in pictured(reading.theme)


def test_a_font_that_is_none_is_told(theme: Callable[..., Path]) -> None:
    """Its first bytes alone make no font."""
    folder = theme("fonts: {label: {family: House Sans, regular: a.ttf}}")
    (folder / "a.ttf").write_bytes(b"\0\1\0\0\0\3" + b"x" * 500)
    found = told(from_folder(folder))

    assert ["theme.yaml:3:16 SLA801 this is no font that can be read"] == found


def test_letters_of_the_house_are_inside_the_page(theme: Callable[..., Path]) -> None:
    """A font travels with the document, and ours follow where it lacks a letter."""
    folder = theme(
        "fonts:\n"
        "  text: {family: House Serif, regular: a.ttf}\n"
        "  further: [{family: House Script, regular: a.ttf, bold: a.ttf}]"
    )
    shutil.copy(FONT, folder / "a.ttf")
    reading = from_folder(folder)
    assert reading.theme is not None, told(reading)
    shown = html(reading.theme)

    assert 3 == shown.count('src: url("data:font/ttf;base64,')
    assert '--text: "House Serif", "House Script", "Literata"' in shown
    assert "font-src data:" in shown


def test_every_colour_has_a_place_in_our_style() -> None:
    """What a theme may set is what our style sheet uses, by the same names."""
    schema = json.loads((resource("schemas") / "theme.schema.json").read_text("utf-8"))
    names = set(schema["$defs"]["colours"]["properties"])

    assert names == set(own("agreement.css"))
    assert {name for pair in PAIRS for name in pair} | {"line"} == names


def test_our_own_colours_can_be_read() -> None:
    """We ask of houses what we do ourselves, by day and by night."""
    day = own("agreement.css")
    night = {**day, **own("screen.css")}
    weak = [
        (text, ground)
        for colours in (day, night)
        for text, ground in PAIRS
        if contrast(colours[text], colours[ground]) < 4.5
    ]

    assert [] == weak
    assert 21.0 == round(contrast("#000000", "#ffffff"), 6)
    assert 1.0 == contrast("#123456", "#123456")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("colors: {accent: red}", "theme.yaml:3:1 SLA101 unknown key `colors`"),
        ("colours: {accent: red}", "theme.yaml:3:19 SLA105 `red` is not a value that"),
        ("page_size: A5", "theme.yaml:3:12 SLA104 `A5` is not a value that"),
        ("logo: {file: logo.svg}", "theme.yaml:3:1 SLA102 `logo` has no `alt`"),
        ("logo: {file: no.svg, alt: N}", "theme.yaml:3:14 SLA801 there is no file"),
        ("logo: {file: ../a.svg, alt: N}", "theme.yaml:3:14 SLA801 `../a.svg` lies"),
        ("logo: {file: /a.svg, alt: N}", "theme.yaml:3:14 SLA801 `/a.svg` lies outs"),
        ("logo: {file: a.gif, alt: N}", "theme.yaml:3:14 SLA801 `a.gif` is none of"),
        ("logo: {file: bad.png, alt: N}", "theme.yaml:3:14 SLA801 `bad.png` is not"),
        ('colours: {faint: "#aaaaaa"}', "theme.yaml:3:18 SLA802 `faint` on `paper`"),
        ('dark_colours: {ink: "#111111"}', "theme.yaml:3:21 SLA802 `ink` on `paper`"),
        ("colours: {accent: #0b5d57", "theme.yaml:3:10 SLA"),
    ],
)
def test_a_broken_theme_is_told_with_its_place(
    theme: Callable[..., Path], words: str, expected: str
) -> None:
    """Each fault names its file, line and column."""
    reading = from_folder(theme(words, bad_png="GIF89a"))

    assert expected == told(reading)[0][: len(expected)]


def test_a_contrast_is_told_in_figures_and_lets_the_theme_stand(
    theme: Callable[..., Path],
) -> None:
    """A warning stops nobody."""
    reading = from_folder(theme('colours: {faint: "#999999"}'))
    finding = reading.reports[0].diagnostics[0].finding

    assert "`faint` on `paper` has a contrast of 2.8 to 1" == finding.message
    assert "text needs at least 4.5 to 1" == finding.label
    assert reading.theme is not None


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ('p{}\n@import "a.css";', "theme.css:2:1 SLA803 `@import` loads a sheet"),
        ("@\\69mport url(a);", "theme.css:1:1 SLA803 `@import` loads a sheet"),
        ("p { background: url(http://a/b.png) }", "theme.css:1:17 SLA803 `http://a/b"),
        ("p { background: url('//a/b.png') }", "theme.css:1:17 SLA803 `//a/b.png` is"),
        ("p { background: url(data:a) }", "theme.css:1:17 SLA803 `data:a` is not in"),
        ("p { --x: u\\72l('file:///a') }", "theme.css:1:10 SLA803 `file:///a` is not"),
        ("p { background: url(../a.png) }", "theme.css:1:17 SLA801 `../a.png` lies"),
        ("p { background: url(a.png) }", "theme.css:1:17 SLA801 there is no file"),
        ("p { background: url() }", "theme.css:1:17 SLA801 `` is none of the kinds"),
        ("p { background: image-set('a.png' 1x) }", "theme.css:1:17 SLA803 `image-set"),
        ("@media print { p { x: src('a') } }", "theme.css:1:23 SLA803 `src()` can"),
        ("p { content: 'open }\n", "theme.css:1:14 SLA804 a text in quotes is not"),
        ("p { content: '</STYLE><script>' }", "theme.css:1:15 SLA804 `</style` would"),
        ("p { color: red }}", "theme.css:1:17 SLA804 this `}` closes nothing"),
    ],
)
def test_a_style_sheet_reaches_nowhere(
    theme: Callable[..., Path], sheet: str, expected: str
) -> None:
    """However it is written, an address that is not in the folder is refused."""
    found = told(from_folder(theme(sheet=sheet)))

    assert expected == found[0][: len(expected)]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<script/>", "logo.svg:2:1 SLA803 the picture holds `<script>`"),
        ('<a onclick="x()"/>', "logo.svg:2:4 SLA803 the picture holds `onclick`"),
        ('<image href="http://a/b"/>', "logo.svg:2:8 SLA803 the picture loads"),
        ('<p fill="url(http://a)"/>', "logo.svg:2:4 SLA803 the picture loads"),
        ("<style>@import 'a'</style>", "logo.svg:2:8 SLA803 the picture loads"),
        ("<p>", "logo.svg:2:1 SLA801 this is not a sound SVG"),
    ],
)
def test_a_logo_is_a_picture_alone(
    theme: Callable[..., Path], inside: str, expected: str
) -> None:
    """It runs nothing and loads nothing, wherever the document goes."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">\n{inside}</svg>'
    reading = from_folder(theme("logo: {file: logo.svg, alt: N}", logo_svg=svg))

    assert [expected] == [each[: len(expected)] for each in told(reading)]


BLOCK = '{% extends "!agreement.html" %}\n{% block cover %}'
CARD = '{% extends "!cards.html" %}\n{% block card_head %}'
PAGES = {"html": ("agreement.html", BLOCK), "cards": ("cards.html", CARD)}
LIMITED = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux's")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>{% if %}", "SLA805 this template cannot be read"),
        ("{{ page.title | safe }}", "SLA805 this template cannot be read"),
        ("{% autoescape false %}{{ page.title }}{% endautoescape %}", "SLA803 `autoe"),
        ("<script>x()</script>", "SLA803 `<script` runs, loads or styles something"),
        ('<p style="color: red">', "SLA803 `style=` runs, loads or styles something"),
        ('<img onerror="x()">', "SLA803 `onerror=` runs, loads or styles something"),
        ('<img src="http://a/b.png">', 'SLA803 `src="` runs, loads or styles'),
        ('<a href="javascript:x()">', "SLA803 `javascript:` runs, loads or styles"),
        ('{% include "covre.html" %}', "SLA807 there is no template `covre.html`"),
        ("{{ page.facts | random }}", "SLA805 this template cannot be read"),
    ],
)
def test_a_broken_template_is_told_before_a_page_is_set(
    theme: Callable[..., Path], text: str, expected: str
) -> None:
    """The line is that of the template."""
    end = "" if "{% if" in text else "{% endblock %}"
    found = told(from_folder(theme(agreement=f"{BLOCK}\n{text}{end}")))
    expected = f"agreement.html:3 {expected}"

    assert expected == re.sub(r":3:\d+", ":3", found[0])[: len(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ page.tittle }}", "agreement.html:3:9 SLA806 there is no `tittle` here"),
        ("{{ tittle }}", "agreement.html:3:4 SLA806 there is no `tittle` here"),
        ("{{ page.__class__ }}", "agreement.html:3:1 SLA806 a template may not"),
        ("{{ ''.join.__globals__ }}", "agreement.html:3:12 SLA806 there is no `__glo"),
        (
            "{{ page.facts.append(1) }}",
            "agreement.html:3:15 SLA806 there is no `append`",
        ),
        ("{{ range(999999999) }}", "agreement.html:3:1 SLA806 this cannot be worked"),
        ("{{ 1 // 0 }}", "agreement.html:3:1 SLA806 this cannot be worked out"),
        ("{% include page.title %}", "agreement.html:3:1 SLA806 there is no template"),
    ],
)
def test_a_template_that_fails_is_told_with_its_place(
    theme: Callable[..., Path], tmp_path: Path, text: str, expected: str
) -> None:
    """What shows only with an agreement is told like everything else, and no trace."""
    folder = theme(agreement=f"{BLOCK}\n{text}{{% endblock %}}")
    spec = api.load(SPEC)
    made = api.build(spec, only=["html"], theme=folder)
    (found,) = made.findings
    done = run(str(SPEC), "--theme", str(folder), "-o", str(tmp_path / "out"))

    place = f"{Path(found.file).name}:{found.line}:{found.column}"
    assert expected == f"{place} {found.code} {found.message}"[: len(expected)]
    assert (1, {}) == (done.exit_code, made.files)
    assert f"error[{found.code}]" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "inside",
    [
        "{% for i in x %}" * 30 + "{% endfor %}" * 30,
        "{{ " + "(" * 5000 + " }}",
        "{{ " + "9" * 5000 + " }}",
    ],
)
def test_a_template_that_python_cannot_read_is_told(
    theme: Callable[..., Path], inside: str
) -> None:
    """What Jinja lets pass may still be too much."""
    found = told(from_folder(theme(agreement=f"{BLOCK}{inside}{{% endblock %}}")))

    assert ["agreement.html:1:1 SLA805 this template cannot be read"] == found


def test_a_template_is_no_longer_than_templates_are(
    theme: Callable[..., Path],
) -> None:
    """To read it takes no time that anybody would notice."""
    long = f"{BLOCK}{'<p>x</p>' * 30_000}{{% endblock %}}"
    (found,) = told(from_folder(theme(agreement=long)))

    assert "agreement.html:1:1 SLA801 `agreement.html` is larger than 200 kB" == found


SMALL = Limits(seconds=2, memory=512 * 1024**2)
LOOP = "{% for i in range(99999) %}"
HUNGRY = {
    LOOP * 3 + "{{ i }}" + "{% endfor %}" * 3: (
        3,
        "takes (more than 2|longer than 4) seconds",
    ),
    "{{ 9 ** (9 ** 9) }}": (3, "takes (more than 2|longer than 4) seconds"),
    "{% set n = namespace(x='x') %}\n"
    + LOOP
    + "{% set n.x = n.x ~ n.x %}{% endfor %}": (
        4,
        "needs more than 512 MB of memory",
    ),
    "{{ 'x' * 9 ** 9 }}": (3, "needs more than 512 MB of memory"),
    "{{ 'x' | center(9 ** 9) }}": (3, "needs more than 512 MB of memory"),
    "{{ '%0999999999d' | format(1) }}": (3, "needs more than 512 MB of memory"),
    "{% for i in range(70) %}{{ 'x' * 10 ** 6 }}{% endfor %}": (
        1,
        "is larger than 64 MB",
    ),
}
"""What a template may do, the line that is told, and the limit."""


@LIMITED
@pytest.mark.parametrize(
    ("kind", "text"),
    [*(("html", text) for text in HUNGRY), ("cards", next(iter(HUNGRY)))],
)
def test_no_template_takes_more_than_it_may(
    theme: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    text: str,
) -> None:
    """It is told with its line and the limit, and nothing is written."""
    line, why = HUNGRY[text]
    monkeypatch.setattr(setting, "LIMITS", SMALL)
    folder, (name, block) = theme(), PAGES[kind]
    own = f"{block}\n{text}{{% endblock %}}"
    (folder / "templates" / name).write_text(own, encoding="utf-8")
    out = tmp_path / "out"
    done = run(str(SPEC), "--theme", str(folder), "-o", str(out), "--only", kind)

    assert 1 == done.exit_code, done.output
    said = rf"error\[SLA806\]: a page with this template {why}\n"
    assert re.search(said, done.stderr), done.stderr
    assert f"/templates/{name}:{line}:" in done.stderr
    assert not out.exists()
    assert html(northwind())


VAST = f"{BLOCK}\n{{{{ 'x' * 9 ** 10 }}}}{{% endblock %}}"
"""A template that wants more memory than any page may have."""
TOLD = "a page with this template needs more than 2,048 MB of memory"


@LIMITED
def test_many_specs_are_limited_each(theme: Callable[..., Path]) -> None:
    """Whichever process makes a document, a template has no more than it may."""
    folder = theme(agreement=VAST)
    other = SAMPLES / "complete" / "complete.sla.yaml"
    out = folder / "out"
    done = run(str(SPEC), str(other), "--theme", str(folder), "-o", str(out))

    assert 1 == done.exit_code
    assert 1 == done.stderr.count(f"error[SLA806]: {TOLD}\n")
    assert "/templates/agreement.html:3:" in done.stderr
    assert not out.exists()


@LIMITED
def test_a_preview_is_limited(theme: Callable[..., Path]) -> None:
    """Who writes a template sees beside the spec that it takes too much."""
    watch = Watch(SPEC, theme(agreement=VAST))
    answer = Documents().get("html", watch.state.sound, None)

    assert 422 == answer.status
    assert TOLD in answer.data.decode()


def test_templates_of_ours_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A house without templates of its own waits for nothing."""

    def refuse(*_: object) -> None:
        raise AssertionError("a process was asked")

    monkeypatch.setattr(setting._SHARED, "ask", refuse)
    dressed = html(replace(northwind(), templates=()))

    assert "--accent: #0b5d57;" in dressed
    with pytest.raises(AssertionError, match="asked"):
        html(northwind())


FLAWED = """.house { colour: red;
  color: reddish }
p::marking { color: red }
@bogus x;
.cover { background: url("logo.svg"); widht: 3px }
@media screen { .house { box-shadow: 0 0 4px red } }
"""


def test_what_paper_passes_over_is_told_with_its_place(
    theme: Callable[..., Path], tmp_path: Path
) -> None:
    """The PDF is made all the same; with several files, it is told once."""
    logo = (NORTHWIND / "logo.svg").read_text("utf-8")
    folder = theme(sheet=FLAWED, logo_svg=logo)
    out = tmp_path / "out"
    words = (str(SPEC), "--theme", str(folder), "-o", str(out))
    done = CliRunner().invoke(sla, ["build", *words, "--only", "html,pdf,cards"])

    assert 0 == done.exit_code, done.output
    assert 3 == len(list(out.glob("bright-kiln.*")))
    assert ["1:10", "2:3", "3:1", "4:1", "5:39"] == re.findall(
        r"theme\.css:([\d:]+)\n", done.stderr
    )
    assert 5 == done.stderr.count("warning[SLA808]")
    assert "`colour` is passed over on paper" in done.stderr
    assert "^^^^^^ unknown property" in done.stderr


def test_a_program_is_told_too(theme: Callable[..., Path]) -> None:
    """A warning is a finding, and there are files."""
    folder = theme(sheet=".house { colour: red }")
    made = api.build(api.load(SPEC), only=["pdf"], theme=folder)
    (found,) = made.findings

    place = (found.line, found.column)
    assert ("SLA808", "warning", (1, 10)) == (found.code, found.severity, place)
    assert made.files


@pytest.mark.parametrize("house", [[], ["--theme", str(NORTHWIND)]])
def test_of_our_own_style_nothing_is_told(house: list[str], tmp_path: Path) -> None:
    """All that it says is understood, and page two is one page."""
    words = (str(SPEC), *house, "-o", str(tmp_path), "--only", "pdf,cards")
    done = CliRunner().invoke(sla, ["build", *words, "--locale", "en,id"])

    assert (0, "") == (done.exit_code, done.stderr)


def test_a_font_that_paper_cannot_load_is_told_at_its_name(
    theme: Callable[..., Path],
) -> None:
    """Its letters are then ours."""
    folder = theme("fonts:\n  text: {family: House Serif, regular: a.ttf}")
    (folder / "a.ttf").write_bytes(b"\0\1\0\0\0\3" + b"x" * 500)
    reading = from_folder(folder)
    assert reading.theme is not None
    (report,) = load("pdf").make(built(reading.theme)).reports
    (found,) = told(Reading(theme=None, reports=(report,)))

    assert "theme.yaml:4:3 SLA808 something of this theme is passed over" in found
    assert "'House Serif' cannot be loaded" in report.diagnostics[0].finding.label


def test_a_page_two_that_takes_two_is_told(theme: Callable[..., Path]) -> None:
    """In each language of an edition, with what helps."""
    folder = theme("fonts: {label: {family: House Sans, regular: a.ttf}}")
    wider(150, folder / "a.ttf")
    reading = from_folder(folder)
    spec = SAMPLES / "complete" / "complete.sla.yaml"
    compiled = compile_bytes(spec.read_bytes(), spec.name)
    both = build_of(compiled, "en,id", theme=reading.theme or PLAIN)
    made = client.render(pdf.job(both))
    reports = remarks(both.theme, made.warnings, over=bool(made.broken))
    said = "what every party owes does not fit on one page in this style"

    assert ("one-page", "one-page.id") == made.broken
    assert [f"theme.yaml:3:1 SLA809 {said}"] == told(
        Reading(theme=None, reports=tuple(reports))
    )


def run(*arguments: str) -> Result:
    """Build pages on the command line."""
    return CliRunner().invoke(sla, ["build", "--only", "html", *arguments])


def test_any_template_may_be_replaced(theme: Callable[..., Path]) -> None:
    """Each file of ours has a name, and a theme that uses it is shown."""
    folder = theme()
    for name in ours_by_name():
        path = folder / "templates" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(f'{{% extends "!{name}" %}}', encoding="utf-8")
    reading = from_folder(folder)

    assert [] == told(reading)
    assert reading.theme is not None
    assert words_of(html()) == words_of(html(reading.theme))


def test_what_an_author_writes_stays_text_in_a_template_of_a_house(
    theme: Callable[..., Path],
) -> None:
    """A theme cannot let a title bring markup."""
    reading = from_folder(theme(agreement=BLOCK + "{{ page.title }}{% endblock %}"))
    assert reading.theme is not None
    evil = SPEC.read_text("utf-8").replace("title: ", "title: <script>x</script> ")
    spec = compile_bytes(evil.encode(), SPEC.name)
    shown = load("html").render(build_of(spec, theme=reading.theme)).decode()

    assert "&lt;script&gt;" in shown
    assert "<script" not in shown


def test_the_command_line_dresses_and_tells(
    theme: Callable[..., Path], tmp_path: Path
) -> None:
    """Warnings are told and the page is written; where no theme is, that is told."""
    folder = theme('colours: {faint: "#999999"}')
    out = tmp_path / "out"
    done = run(str(SPEC), "--theme", str(folder), "-o", str(out))
    none = run(str(SPEC), "--theme", str(tmp_path / "none"), "-o", str(out))

    assert (0, 3) == (done.exit_code, none.exit_code)
    assert "warning[SLA802]" in done.stderr
    assert "--faint: #999999" in (out / "bright-kiln.html").read_text("utf-8")
    assert "theme.yaml" in none.stderr

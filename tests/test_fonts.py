"""Our own fonts: what they cover, what they weigh, and what happens without them."""

import os
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from papers import SPECS, build, made, opened

from sla_compiler.agreement.texts import Texts
from sla_compiler.cli import sla
from sla_compiler.model.text import Text
from sla_compiler.resources import resource
from sla_compiler.targets.pdf import job
from sla_compiler.typesetting import Job, client, faces

FONTS = resource("templates", "fonts")
FILES = sorted(FONTS.glob("*.ttf"))

WORDS = {
    "Indonesian": "Perjanjian tingkat layanan – hari kerja",
    "English": "“Leads” aren’t ‘done’ — they’re handed off… naïve café",
    "French": "Où l’œuvre reçoit une clé à 5 €, ça coûte",
    "German": "Größe, Übergabe, Maß, ẞ, „Zitat“",
    "Polish": "zażółć gęślą jaźń",
    "Czech": "příliš žluťoučký kůň úpěl ďábelské ódy",
    "Turkish": "ığüşöç İIıi",
    "Romanian": "ăâîșț ȘȚ",
    "Vietnamese": "Thỏa thuận mức dịch vụ giữa tiếp thị và bán hàng",
    "Hausa": "ɓ ɗ ƙ ƴ",
    "Greek": "Συμφωνία επιπέδου υπηρεσιών",
    "Russian": "Соглашение об уровне обслуживания",
    "Ukrainian": "Угода ґ є і ї",
    "Kazakh": "ә ғ қ ң ө ұ ү һ",
    "signs": "≥ ≤ ≠ ≈ × ÷ − ± → ← ↑ ↓ • · § ¶ † ‰ № ™ © ® ½ ¼ ² ³ ° µ ∞",
    "boxes": "☐ ☑ ☒ ✓ ✗ ■ □ ▪ ● ○ ◆ ▲ ▼ ★ ☆",
    "money": "€ £ ¥ ₹ ₫ ₱ ₩ ₺ ₽ ₴ ₦ ฿ ₪",
    "unseen": "soft\u00adhyphen no\u00a0break thin\u2009space non\u2011breaking\u200b",
}


def test_every_face_is_declared_and_licensed() -> None:
    """What travels is used, and its terms travel along."""
    declared = faces.for_paper()

    assert [] == [each.name for each in FILES if f"fonts/{each.name}" not in declared]
    assert len(FILES) == declared.count("@font-face")
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "Reserved Font Name '" not in (FONTS / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", FILES, ids=lambda each: str(each.stem))
def test_a_face_gives_the_same_bytes_at_each_build(file: Path) -> None:
    """A variable font, or one that is packed, would not."""
    font = TTFont(file)

    assert "fvar" not in font
    assert font.flavor is None


def test_the_bundle_stays_small() -> None:
    """A good megabyte in the package, and a tenth of that in each page."""
    web = sum(each.stat().st_size for each in (FONTS / "web").iterdir())

    assert sum(each.stat().st_size for each in FILES) < 1_100_000
    assert web < 105_000
    assert len(faces.for_screen()) < 140_000


@pytest.mark.parametrize(
    "words", ["<em>so <strong>it</strong></em>", "<strong>so <em>it</em></strong>"]
)
def test_words_are_bold_and_slanted_at_once(words: str) -> None:
    """Whichever is inside the other, a face of its own sets them."""
    with opened(client.render(made(f"<p>{words}</p>")).pdf) as pdf:
        names = {str(each.get("/BaseFont")) for each in pdf.objects if is_font(each)}

    assert any(name.endswith("+Literata-Bold-Italic") for name in names), names


@pytest.mark.parametrize("language", WORDS)
def test_letters_are_there_in_every_face(language: str) -> None:
    """People's names are set whole, in text, labels and code, bold and slanted."""
    words = WORDS[language]
    tags = ("span", "em", "strong", "code")
    body = "".join(f"<p><{tag}>{words}</{tag}></p>" for tag in tags)
    style = "code { font-family: 'JetBrains Mono' } .label { font-family: Inter }"
    label = f'<p class="label">{words} <em>{words}</em> <strong>{words}</strong></p>'

    assert () == client.render(made(body + label, style)).missing


def test_no_font_of_the_machine_is_used() -> None:
    """A family that the machine has is not found: pages look alike everywhere."""
    found = client.render(
        made("<p>漢字 ᚠ 🚀 text</p>", "p { font-family: DejaVu Sans }")
    )
    with opened(found.pdf) as pdf:
        names = {str(each.get("/BaseFont")) for each in pdf.objects if is_font(each)}

    assert ("ᚠ", "字", "漢", "🚀") == found.missing
    assert not [each for each in names if "DejaVu" in each or "Noto-Sans-CJK" in each]


def is_font(each: object) -> bool:
    """Tell whether an object of a PDF is a font."""
    return bool(hasattr(each, "get") and each.get("/Type") == "/Font")


def font_with(characters: str) -> bytes:
    """Return a font in which each of these characters is a box."""
    pen = TTGlyphPen(None)
    for at, point in enumerate([(0, 0), (0, 700), (700, 700), (700, 0)]):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    box = pen.glyph()
    names = [".notdef", *(f"g{ord(each):x}" for each in characters)]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(each): f"g{ord(each):x}" for each in characters})
    font.setupGlyf(dict.fromkeys(names, box))
    font.setupHorizontalMetrics(dict.fromkeys(names, (800, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "House", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    held = BytesIO()
    font.save(held)
    return held.getvalue()


def test_a_font_of_the_house_mends_what_is_missing() -> None:
    """The cure that is told is one."""
    held = b64encode(font_with("漢字")).decode()
    face = f"@font-face {{ font-family: House; src: url(data:font/ttf;base64,{held}) }}"

    assert () == client.render(made("<p>漢字</p>", face)).missing


def spec_with(name: str, folder: Path) -> Path:
    """Write the smallest sample with another name for a party."""
    text = SPECS["minimal"].read_text(encoding="utf-8")
    assert "{name: Marketing," in text
    spec = folder / "some.sla.yaml"
    spec.write_text(text.replace("{name: Marketing,", f"{{name: {name},"), "utf-8")
    return spec


def test_a_missing_glyph_is_told_at_its_place(tmp_path: Path) -> None:
    """Which character, where it stands, and how it is mended; nothing is written."""
    spec = spec_with("Pemasaran 顧客", tmp_path)
    out = tmp_path / "out"
    done = CliRunner().invoke(
        sla, ["build", str(spec), "--only", "pdf", "-o", str(out)]
    )
    line = 1 + spec.read_text("utf-8").split("顧")[0].count("\n")

    assert 1 == done.exit_code
    assert "SLA701" in done.stderr
    assert "`顧` (U+9867), `客` (U+5BA2)" in done.stderr
    assert f"some.sla.yaml:{line}:" in done.stderr
    assert "such as Noto Sans CJK" in done.stderr
    assert not list(out.glob("*.pdf"))


EVIL = (
    "<b onclick=x()>&amp;{{ 7 * 7 }}{% raw %}</style></title><script>x</script>"
    "<img src=file:///etc/passwd><link rel=attachment href=file:///etc/passwd>"
)


@pytest.mark.parametrize(
    "sample", ["minimal", pytest.param("complete", marks=pytest.mark.soak)]
)
def test_what_the_author_writes_is_letters_on_paper(sample: str) -> None:
    """In no text of a spec does markup, a template or an address come to life."""
    whole = build(sample, "en")
    texts = tuple(
        replace(each, text=Text((("en", EVIL),)))
        for each in whole.agreement.texts.entries
    )
    evil = replace(whole, agreement=replace(whole.agreement, texts=Texts(texts)))
    found = client.render(job(evil))
    with opened(found.pdf) as pdf:
        attached = sorted(pdf.attachments)
    document = pypdfium2.PdfDocument(found.pdf)
    shown = "".join(page.get_textpage().get_text_bounded() for page in document)

    assert ((), ()) == (found.missing, found.warnings)
    name = whole.agreement.id
    assert [f"{name}.agreement.json", f"{name}.sla.yaml"] == attached
    assert "{{ 7 * 7 }}" in " ".join(shown.split())
    assert "root:" not in shown


def test_the_machine_has_no_say(tmp_path: Path) -> None:
    """Neither its configuration of fonts nor its folders change a byte."""
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>", encoding="utf-8")
    (tmp_path / "é").mkdir()
    program = (
        "import sys, hashlib\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from papers import made\n"
        "from sla_compiler.typesetting import client\n"
        "pdf = client.render(made('<h1>Ω ≥ ☐</h1><p>Ж <em>x</em></p>')).pdf\n"
        "print(hashlib.sha256(pdf).hexdigest())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env=os.environ | said,
            capture_output=True,
            check=True,
        ).stdout
        for said in (
            {},
            {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "HOME": str(tmp_path)},
            {"FONTCONFIG_PATH": str(tmp_path), "TMPDIR": str(tmp_path / "é")},
            {"LC_ALL": "ja_JP.UTF-8", "LANG": "ja_JP.UTF-8", "TZ": "Asia/Tokyo"},
            {"PANGO_LANGUAGE": "ja", "HB_SHAPER_LIST": "fallback", "FC_LANG": "ja"},
        )
    }

    assert 1 == len(told)


def test_the_folder_of_the_package_has_no_say(tmp_path: Path) -> None:
    """An installed package gives the bytes that a checkout gives."""
    here = made("<h1>A page</h1>")
    (tmp_path / "fonts").mkdir()
    for file in FILES:
        (tmp_path / "fonts" / file.name).write_bytes(file.read_bytes())
    there = Job(html=here.html, created=here.created, roots={"package": tmp_path})

    assert client.render(here).pdf == client.render(there).pdf

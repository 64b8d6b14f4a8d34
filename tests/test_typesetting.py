"""What sets a page opens nothing else, stays within limits, and harms nobody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from papers import SPECS, made, opened

from sla_compiler.limited import BrokenError, Limits
from sla_compiler.typesetting import (
    Attachment,
    IncompleteError,
    Job,
    LimitError,
    RefusedError,
    client,
    serving,
)

SECRET = "the-secret"  # noqa: S105  (what a page must not get)
PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
LIMITED = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux's")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a root that a page may have, beside what it may not have."""
    root = tmp_path / "root"
    (root / "folder.svg").mkdir(parents=True)
    for name in ("secret.svg", "secret.txt", "root/fine.svg", "root/fine.txt"):
        (tmp_path / name).write_text(f"{PIXEL}<!--{SECRET}-->", encoding="utf-8")
    (root / "link.svg").symlink_to(tmp_path / "secret.svg")
    (root / "away").symlink_to(tmp_path)
    (root / "far.svg").symlink_to("/etc/passwd")
    os.mkfifo(root / "pipe.svg")
    with (root / "large.svg").open("wb") as large:
        large.truncate(serving.MOST + 1)
    return root


ADDRESSES = (
    *("package:../secret.svg", "package:x/../../secret.svg", "package:./fine.svg"),
    *(
        "package:%2e%2e/secret.svg",
        "package:%2e%2e%2fsecret.svg",
        "package:..%5cfine.svg",
    ),
    *("package:%252e%252e/secret.svg", "package:/etc/passwd", "package://fine.svg"),
    *("package:link.svg", "package:away/secret.svg", "package:far.svg"),
    *("package:fine.txt", "package:folder.svg", "package:pipe.svg", "package:none.svg"),
    *("package:large.svg", "package:fine.svg%00", "package:C:/fine.svg", "package:"),
    *("other:fine.svg", "file:///etc/passwd", "file://host/share/x.svg"),
    *("http://127.0.0.1:9/x.svg", "https://127.0.0.1:9/x.svg", "ftp://127.0.0.1/x.svg"),
    *("data:text/html,<b>x</b>", "data:,x", "data:text/css,*{}", "DATA:text/html,x"),
)
"""What a page asks for in vain, however it asks."""


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_other_file_is_served(address: str, root: Path) -> None:
    """Neither the way up, nor a link, nor another kind, nor another place."""
    with pytest.raises(RefusedError, match=r"page asks for|page holds|more than"):
        ask(root, address)


def ask(root: Path, address: str) -> None:
    """Ask for what lies at an address, as a page would."""
    if address[:5].lower() == "data:":
        serving.expect_inline(address)
    else:
        serving.served({"package": root}, address)


def test_own_files_are_served(root: Path) -> None:
    """What lies in the root is given with its kind, by whatever way it is spelled."""
    data = (root / "fine.svg").read_bytes()

    for address in ("package:fine.svg", "package:%66ine.svg"):
        found = serving.served({"package": root}, address)
        assert (data, "image/svg+xml") == (found.data, found.media)


ATTACKS = {
    "picture": '<img alt="x" src="{}">',
    "attachment": '<link rel="attachment" href="{}">',
    "attachment in text": '<a rel="attachment" href="{}">x</a>',
    "style sheet": '<link rel="stylesheet" href="{}">',
    "import": '<style>@import "{}";</style>',
    "import by url": "<style>@import url({});</style>",
    "background": '<p style="background: url({})">x</p>',
    "content": "<style>p::before {{ content: url({}) }}</style><p>x</p>",
    "list": '<ul><li style="list-style-image: url({})">x</li></ul>',
    "font": "<style>@font-face {{ font-family: X; src: url({}) }}</style>",
    "page": "<style>@page {{ background: url({}) }}</style>",
    "picture in a picture": '<svg xmlns="http://www.w3.org/2000/svg" width="9" '
    'height="9"><title>x</title><image href="{}" width="9" height="9"/></svg>',
}
"""Each way in which HTML and its styles fetch something."""


@pytest.mark.parametrize("way", ATTACKS)
@pytest.mark.parametrize(
    "address",
    ["file://{}/secret.svg", "http://127.0.0.1:9/x.svg", "package:../secret.svg"],
)
def test_no_way_of_asking_gets_through(way: str, address: str, root: Path) -> None:
    """The page is refused as a whole: nothing is left out in silence."""
    wanted = address.format(root.parent)
    page = made(ATTACKS[way].format(wanted), roots={**made("").roots, "package": root})
    page = Job(
        html=page.html.replace("package:fonts/", "fonts:fonts/"),
        created=page.created,
        roots={"package": root, "fonts": made("").roots["package"]},
    )
    with pytest.raises(RefusedError, match="the page asks for"):
        client.render(page)


@pytest.mark.parametrize(
    "body",
    [
        '<base href="file://{}/"><link rel="attachment" href="secret.txt">',
        '<base href="file://{}/"><img alt="x" src="secret.svg">',
    ],
)
def test_no_base_leads_out(body: str, root: Path) -> None:
    """A relative address does not become one of the machine."""
    with pytest.raises(RefusedError, match=r"secret\.(txt|svg)"):
        client.render(made(body.format(root.parent)))


@pytest.mark.parametrize(
    "body",
    [
        '<iframe src="file://{}/secret.txt"></iframe>',
        '<object data="file://{}/secret.txt">x</object>',
        '<embed src="file://{}/secret.txt">',
        '<p style="content: url(file://{}/secret.txt)">x</p>',
        '<a href="file://{}/secret.txt">x</a>',
        "<?xml-stylesheet href='file://{}/secret.txt'?><p>x</p>",
        (
            '<img alt="x" src="data:image/svg+xml,'
            "<!DOCTYPE svg [<!ENTITY e SYSTEM 'file://{}/secret.txt'>]>"
            "<svg xmlns='http://www.w3.org/2000/svg'><text>%26e;</text></svg>\">"
        ),
    ],
)
def test_what_is_not_fetched_does_not_leak(body: str, root: Path) -> None:
    """Where nothing is asked for, nothing of the machine is in the PDF either."""
    try:
        pdf = client.render(made(body.format(root.parent))).pdf
    except (IncompleteError, RefusedError):
        return
    with opened(pdf) as document:
        streams = b"".join(
            each.read_bytes()
            for each in document.objects
            if getattr(each, "read_bytes", None) and "/Filter" in each
        )
    assert SECRET.encode() not in streams + pdf
    assert not document.attachments


LAUGHS = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>'
    '<defs><g id="g0"><rect width="1" height="1"/></g>'
    + "".join(
        f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 9)
    )
    + '</defs><use href="#g8"/></svg>'
)
VARIABLES = (
    "<style>p { --a0: x; "
    + " ".join(f"--a{n}: {f'var(--a{n - 1}) ' * 10};" for n in range(1, 12))
    + " font-family: var(--a11) }</style><p>x</p>"
)
SOON = Limits(seconds=3, memory=1024**3)


@LIMITED
@pytest.mark.parametrize(
    "body",
    [
        pytest.param("<table><tr><td colspan=1000000>x</table>", id="colspan"),
        pytest.param(LAUGHS, id="laughs"),
        pytest.param(VARIABLES, id="variables"),
        pytest.param("<p>x</p>" * 200_000, id="length"),
    ],
)
def test_no_page_takes_longer_than_it_may(body: str) -> None:
    """A trap costs seconds and a sentence, and the next page is set as ever."""
    begun = time.monotonic()
    with pytest.raises(LimitError, match=r"^the page (takes|needs) "):
        client.render(made(body, limits=SOON))

    assert time.monotonic() - begun < 2 * SOON.seconds + 5
    assert client.render(made("<p>x</p>")).pdf


@LIMITED
def test_no_page_takes_more_memory_than_it_may() -> None:
    """The machine of whoever builds is not brought down."""
    small = Limits(seconds=60, memory=400 * 1024**2)
    with pytest.raises(
        LimitError, match=r"^the page needs more than 400 MB of memory$"
    ):
        client.render(made("<p>x</p>" * 60_000, limits=small))


@pytest.mark.parametrize("tag", ["div", "span", "ul><li"])
def test_deep_nesting_is_set_or_refused(tag: str) -> None:
    """Lists in lists are set; a trap is refused in a sentence, and breaks nothing."""

    def nested(depth: int) -> Job:
        return made(f"<{tag}>" * depth + "x")

    assert client.render(nested(60)).pdf
    with pytest.raises(LimitError, match="within each other"):
        client.render(nested(1500))


def test_absurd_length_is_refused() -> None:
    """A number that no paper holds is told as such."""
    with pytest.raises(LimitError, match="larger than any paper"):
        client.render(made("<p>two words</p>", "p { letter-spacing: 1e12px }"))


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="x" src="data:image/png;base64,bm90aGluZw==">',
        '<img src="package:fine.svg">',
        '<img alt="x" src="relative.svg">',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>'
        + "<g>" * 4000
        + "</svg>",
    ],
)
def test_nothing_is_left_out_in_silence(body: str, root: Path) -> None:
    """What cannot be shown, or said aloud, is not missing: there is no paper at all."""
    page = made(body.replace("package:", "own:"))
    page = Job(html=page.html, created=page.created, roots={**page.roots, "own": root})
    with pytest.raises((IncompleteError, LimitError), match="the page"):
        client.render(page)


def test_worker_that_does_not_answer_is_ended() -> None:
    """By the clock too there is an end, with whatever it is busy."""
    page = made("x", limits=Limits(seconds=1))
    client.start()
    worker = client._SHARED._worker
    assert worker is not None
    os.kill(worker.process.pid, signal.SIGSTOP)
    with pytest.raises(LimitError, match=r"^the page takes longer than 2 seconds$"):
        client.render(page)

    assert not worker.ready
    assert not worker.folder.exists()
    assert client.render(made("x")).pdf


def test_mistake_of_the_program_is_told_as_such() -> None:
    """It is no fault of the page; the next one is set as ever."""
    good = made("<p>x</p>")
    bad = Job(html=good.html, created="yesterday", roots=good.roots)
    with pytest.raises(BrokenError, match=r"ValueError: .*yesterday"):
        client.render(bad)

    assert client.render(good).pdf


def test_many_may_ask_at_once() -> None:
    """Each gets its own page."""
    attached = [
        Attachment(
            name=f"{n}.json",
            data=b"{}",
            media="application/json",
            description="x",
            relationship="Data",
        )
        for n in range(6)
    ]
    with ThreadPoolExecutor(3) as threads:
        found = list(
            threads.map(lambda each: client.render(made("x", "", each)), attached)
        )

    assert [[each.name] for each in attached] == [names(each.pdf) for each in found]


def names(pdf: bytes) -> list[str]:
    """Return the names of what is attached to a PDF."""
    with opened(pdf) as document:
        return list(document.attachments)


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """Neither a file nor a process stays when the program ends."""
    spec = SPECS["minimal"]
    command = [
        sys.executable,
        "-m",
        "sla_compiler",
        "build",
        str(spec),
        "--only",
        "pdf",
    ]
    subprocess.run(
        [*command, "-o", str(tmp_path / "out")],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        check=True,
        capture_output=True,
    )
    left = [each for each in until_gone(tmp_path) if each != "out"]

    assert [] == left


def until_gone(folder: Path) -> Iterator[str]:
    """Yield what still lies in a folder after the worker has had its time to go."""
    for _ in range(50):
        if not list(folder.glob("sla-*")):
            break
        time.sleep(0.1)
    yield from (each.name for each in folder.iterdir())

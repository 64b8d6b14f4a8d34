"""`sla preview` shows what is written as it is saved, to this machine alone."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import HTTPError

import pytest
from click.testing import CliRunner

from sla_compiler import machine, targets
from sla_compiler.cli import sla
from sla_compiler.compilation import compile_bytes
from sla_compiler.preview import State, pages, serving, watching
from sla_compiler.preview.serving import HERE, Server
from sla_compiler.preview.watching import Watch
from sla_compiler.targets import Build, MissingLibraryError, Target
from sla_compiler.targets._files import build_of

ROOT = Path(__file__).parents[1]
MINIMAL = (ROOT / "samples" / "minimal" / "minimal.sla.yaml").read_bytes()
THEME = ROOT / "samples" / "themes"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
LONG = 30


class Answer:
    """What the server said."""

    def __init__(self, status: int, headers: Any, data: bytes) -> None:
        """Keep it."""
        self.status = status
        self.headers = headers
        self.data = data


class Preview:
    """A preview of a spec that a test writes."""

    def __init__(self, spec: Path, server: Server) -> None:
        """Keep the spec and who serves it."""
        self.spec = spec
        self.server = server

    def get(self, path: str, host: str = "", method: str = "GET") -> Answer:
        """Ask for a path."""
        headers = {"Host": host} if host else {}
        asked = urllib.request.Request(  # noqa: S310  (our own server)
            self.server.address.rstrip("/") + path, headers=headers, method=method
        )
        try:
            with urllib.request.urlopen(asked, timeout=LONG) as told:  # noqa: S310
                return Answer(told.status, told.headers, told.read())
        except HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())

    def state(self) -> dict[str, Any]:
        """Return the state as it is now."""
        told: dict[str, Any] = json.loads(self.get("/state").data)
        return told

    def until(self, holds: Callable[[State], bool]) -> State:
        """Wait for a state."""
        late = time.monotonic() + LONG
        while not holds(state := self.server.watch.state):
            assert time.monotonic() < late, state.told
            self.server.watch.after(state.number, 1)
        return state


def written(spec: bytes) -> bytes:
    """Return the page that a build would write."""
    return targets.load("html").render(build_of(compile_bytes(spec, "spec")))


@contextmanager
def previewed(spec: Path, theme: Path | None = None) -> Iterator[Preview]:
    """Give a preview of a spec, which ends afterwards."""
    server = Server(Watch(spec, theme), spec.name)
    thread = Thread(target=server.run)
    thread.start()
    try:
        yield Preview(spec, server)
    finally:
        server.shutdown()
        thread.join()


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """Return a preview of the minimal sample."""
    monkeypatch.setattr(watching, "OFTEN", 0.02)
    spec = tmp_path / "acme.sla.yaml"
    spec.write_bytes(MINIMAL)
    with previewed(spec) as found:
        yield found


def changed(word: str) -> bytes:
    """Return the sample with another end in its title."""
    assert b"work together" in MINIMAL
    return MINIMAL.replace(b"work together", f"work {word}".encode())


def test_the_agreement_is_the_one_that_a_build_writes(preview: Preview) -> None:
    """Byte for byte, with its own policy: no script gets into it."""
    page = preview.get("/agreement.html")

    assert (200, written(MINIMAL)) == (page.status, page.data)


def test_the_page_around_it_runs_one_script_and_asks_nobody_else(
    preview: Preview,
) -> None:
    """The script is named by its hash, and nothing is loaded from elsewhere."""
    page = preview.get("/")
    policy = page.headers["Content-Security-Policy"]

    assert 200 == page.status
    assert b'<iframe title="The agreement" src="/agreement.html"' in page.data
    assert "default-src 'none'; script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert b"http" not in page.data.replace(preview.server.address.encode(), b"")


def test_what_is_saved_is_shown(preview: Preview) -> None:
    """A browser that waits is told at once."""
    before = preview.state()
    preview.spec.write_bytes(changed("hard"))
    after = json.loads(preview.get(f"/state?since={before['number']}").data)

    assert after["number"] > before["number"]
    assert after["shown"] == after["number"]
    assert written(changed("hard")) == preview.get("/agreement.html").data


def test_nothing_new_is_told_after_a_while(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no browser waits for ever."""
    monkeypatch.setattr(serving, "LONG", 0.1)
    before = preview.state()

    assert before == json.loads(preview.get(f"/state?since={before['number']}").data)


def test_errors_stand_above_the_agreement_as_it_was(preview: Preview) -> None:
    """As text: what a spec says can be no markup."""
    preview.spec.write_bytes(MINIMAL + b"<b>oops: true\n")
    preview.until(lambda state: state.weight == "error")
    told = preview.state()
    page = preview.get("/").data.decode()

    assert "1 error; below is the agreement as it was before" == told["told"]
    assert "`<b>oops`" in told["report"]
    assert told["shown"] < told["number"]
    assert "`&lt;b&gt;oops`" in page
    assert "<b>" not in page
    assert written(MINIMAL) == preview.get("/agreement.html").data

    preview.spec.write_bytes(MINIMAL)
    preview.until(lambda state: state.weight == "fine")

    assert "" == preview.state()["report"]


def test_a_spec_that_begins_with_errors_has_no_agreement_yet(tmp_path: Path) -> None:
    """The page says so, and the findings are there."""
    spec = tmp_path / "acme.sla.yaml"
    spec.write_bytes(b"sla: 1\n")
    with previewed(spec) as preview:
        page = preview.get("/agreement.html")

        assert 404 == page.status
        assert b"No agreement yet" in page.data
        assert "error" == preview.state()["weight"]
        assert b"error[SLA" in preview.get("/").data


def test_a_burst_of_saves_shows_the_last(preview: Preview) -> None:
    """It is compiled when it is over, and not at each of them."""
    before = preview.server.watch.state.number
    for at in range(200):
        preview.spec.write_bytes(changed(str(at)))
    last = written(changed("199"))
    preview.until(lambda _: preview.get("/agreement.html").data == last)

    assert preview.server.watch.state.number - before < 20


def test_a_text_that_never_rests_is_shown_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some programs save at every key."""
    spec = tmp_path / "acme.sla.yaml"
    spec.write_bytes(MINIMAL)
    watch = Watch(spec)
    before = watch.state.number
    moments = iter(range(watching.PATIENCE + 2))

    def wait(_: float) -> bool:
        at = next(moments, None)
        spec.write_bytes(changed(str(at)))
        return at is None

    monkeypatch.setattr(watch._ended, "wait", wait)
    watch.run()

    assert before + 1 == watch.state.number


def test_a_spec_that_is_deleted_is_told_and_comes_back(preview: Preview) -> None:
    """What was there stays to be seen meanwhile."""
    preview.spec.unlink()
    state = preview.until(lambda state: "no such file" in state.told)

    assert "error" == state.weight
    assert "below is the agreement as it last was" in state.told
    assert written(MINIMAL) == preview.get("/agreement.html").data

    preview.spec.write_bytes(changed("again"))
    preview.until(lambda state: state.weight == "fine")

    assert written(changed("again")) == preview.get("/agreement.html").data


def test_an_editor_that_renames_is_followed(preview: Preview) -> None:
    """It writes beside the spec, and lets that take its place; nothing is missed."""
    states = []
    for at in range(3):
        beside = preview.spec.with_suffix(".tmp")
        beside.write_bytes(changed(str(at)))
        beside.replace(preview.spec)
        number = preview.server.watch.state.number
        states.append(preview.server.watch.after(number, LONG))

    assert ["fine"] * 3 == [state.weight for state in states]
    assert written(changed("2")) == preview.get("/agreement.html").data


def test_a_save_of_the_same_text_shows_nothing_new(preview: Preview) -> None:
    """Who only saved goes on reading where he was."""
    before = preview.server.watch.state
    preview.spec.write_bytes(MINIMAL)
    time.sleep(0.2)

    assert before == preview.server.watch.state


def test_another_language_is_one_click_away(preview: Preview) -> None:
    """Page, agreement and PDF are asked for in it."""
    page = preview.get("/?locale=id").data.decode()
    translated = preview.get("/agreement.html?locale=id").data.decode()

    assert 'src="/agreement.html?locale=id"' in page
    assert 'href="/agreement.pdf?locale=id"' in page
    assert '<html lang="id">' in translated


def test_a_language_that_is_not_there_is_told(preview: Preview) -> None:
    """With those that are."""
    answer = preview.get("/?locale=xx")

    assert 404 == answer.status
    assert b"there is `en`, `id`" in answer.data


def test_an_edition_in_two_languages_is_shown_too(preview: Preview) -> None:
    """As `sla build --locale en,id` writes it."""
    shown = preview.get("/agreement.html?locale=en,id").data.decode()

    assert '<html lang="en">' in shown
    assert '<div lang="id">' in shown


def test_the_pdf_is_made_when_it_is_asked_for(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And only once, until something changes."""
    made: list[str] = []

    def load(name: str) -> Target:
        def render(build: Build) -> bytes:
            made.append(build.locale.tag)
            return f"%PDF-{len(made)}".encode()

        return Target(name=name, suffix="", speaks=True, render=render)

    monkeypatch.setattr(targets, "load", load)
    first, again = preview.get("/agreement.pdf"), preview.get("/agreement.pdf")
    preview.spec.write_bytes(changed("on"))
    preview.until(lambda state: b"work on" in state.sound.spec.data)  # type: ignore[union-attr]
    later = preview.get("/agreement.pdf?locale=id")

    assert "application/pdf" == first.headers["Content-Type"]
    assert [b"%PDF-1", b"%PDF-1", b"%PDF-2"] == [first.data, again.data, later.data]
    assert ["en", "id"] == made


def test_a_pdf_is_a_pdf(preview: Preview) -> None:
    """The whole way, by the libraries that set type."""
    answer = preview.get("/agreement.pdf")

    assert answer.data.startswith(b"%PDF-") or 503 == answer.status


def test_without_the_libraries_the_page_says_how_to_get_them(
    preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest goes on."""

    def lacking(_: Build) -> bytes:
        raise MissingLibraryError

    made = Target(name="pdf", suffix="", speaks=True, render=lacking)
    monkeypatch.setattr(targets, "load", lambda _: made)
    monkeypatch.setattr(
        machine,
        "parts",
        lambda: iter([machine.Part(name="pango", version=None, system=True)]),
    )
    answer = preview.get("/agreement.pdf")

    assert 503 == answer.status
    assert b"this machine lacks pango" in answer.data
    assert b"install" in answer.data.partition(b"this brings it")[2]


@pytest.mark.parametrize("host", ["evil.example", f"{HERE}:1", "evil.example:80"])
def test_a_page_elsewhere_cannot_read_it(preview: Preview, host: str) -> None:
    """Though it makes its own name lead to this machine."""
    answer = preview.get("/agreement.html", host)

    assert 421 == answer.status
    assert b"bright-kiln" not in answer.data


def test_the_name_of_this_machine_is_as_good_as_its_number(preview: Preview) -> None:
    """People write `localhost`."""
    host = f"localhost:{preview.server.server_port}"

    assert 200 == preview.get("/", host).status


def test_only_this_machine_is_served(preview: Preview) -> None:
    """Nobody in the same network sees a draft."""
    assert HERE == preview.server.server_address[0]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "BREW"])
def test_there_is_nothing_but_to_get(preview: Preview, method: str) -> None:
    """A preview changes nothing, and says what may be asked of it."""
    answer = preview.get("/", method=method)

    assert (405, "GET, HEAD") == (answer.status, answer.headers["Allow"])


@pytest.mark.parametrize("path", ["/", "/agreement.html", "/x"])
def test_who_asks_for_the_head_gets_it_alone(preview: Preview, path: str) -> None:
    """With the status and the length of what would be given."""
    whole, head = preview.get(path), preview.get(path, method="HEAD")
    lengths = [each.headers["Content-Length"] for each in (whole, head)]

    assert (whole.status, b"") == (head.status, head.data)
    assert lengths == [str(len(whole.data))] * 2
    assert "Allow" not in head.headers


@pytest.mark.parametrize("path", ["/x", "/../acme.sla.yaml", "/agreement.json"])
def test_there_is_nothing_else(preview: Preview, path: str) -> None:
    """No file of the machine is served."""
    assert 404 == preview.get(path).status


def test_a_theme_is_watched_too(tmp_path: Path) -> None:
    """Its errors stand above the agreement in the style as it was before."""
    (ours,) = (each for each in THEME.iterdir() if (each / "theme.yaml").exists())
    theme = tmp_path / "theme"
    shutil.copytree(ours, theme)
    spec = tmp_path / "acme.sla.yaml"
    spec.write_bytes(MINIMAL)
    with previewed(spec, theme) as preview:
        before = preview.get("/agreement.html").data
        with (theme / "theme.yaml").open("a") as file:
            file.write("oops: 1\n")
        state = preview.until(lambda state: state.weight == "error")

        assert "unknown key `oops`" in state.report
        assert before == preview.get("/agreement.html").data != written(MINIMAL)

        (theme / "theme.yaml").unlink()
        preview.until(lambda state: "no such file" in state.told)


def start(*arguments: str) -> "subprocess.Popen[str]":
    """Start a preview as its users do."""
    return subprocess.Popen(
        [sys.executable, "-m", "sla_compiler", "preview", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )


def test_the_key_that_interrupts_ends_it(tmp_path: Path) -> None:
    """It said where it was, and is gone without a complaint."""
    (tmp_path / "acme.sla.yaml").write_bytes(MINIMAL)
    with start(str(tmp_path)) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        with urllib.request.urlopen(address, timeout=LONG) as page:  # noqa: S310
            assert b"acme.sla.yaml" in page.read()
        os.killpg(process.pid, signal.SIGINT)
        said, told = process.communicate(timeout=LONG)

    assert (0, "") == (process.returncode, said)
    assert "Ctrl-C ends the preview" == told.strip()


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    """In one line."""
    spec = tmp_path / "acme.sla.yaml"
    spec.write_bytes(MINIMAL)
    with socket.create_server((HERE, 0)) as taken:
        port = str(taken.getsockname()[1])
        done = CliRunner().invoke(sla, ["preview", str(spec), "--port", port])

    assert (3, 1) == (done.exit_code, len(done.stderr.splitlines()))
    assert f"port {port}: " in done.stderr


@pytest.mark.parametrize(
    ("spec", "status"), [("-", 2), ("none.sla.yaml", 3)], ids=["stdin", "absent"]
)
def test_what_cannot_be_watched_is_told(spec: str, status: int) -> None:
    """Before anything is served."""
    assert status == CliRunner().invoke(sla, ["preview", spec]).exit_code


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
def test_a_browser_shows_what_was_saved(
    preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It runs the script, and asks for the agreement again when that has changed."""
    asked: dict[str, bytes] = {}
    answer = preview.server.answer

    def noting(path: str, words: dict[str, str]) -> pages.Answer:
        asked.setdefault(path, b"")
        given = answer(path, words)
        asked[path] = given.data
        return given

    monkeypatch.setattr(preview.server, "answer", noting)
    assert CHROMIUM is not None
    with subprocess.Popen(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu"),
            *("--no-first-run", "--disable-background-networking", "--disable-sync"),
            *("--disable-component-update", "--remote-debugging-port=0"),
            *("--enable-logging=stderr", f"--user-data-dir={tmp_path / 'browser'}"),
            preview.server.address,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as browser:
        try:
            wait_for(lambda: "/state" in asked)
            preview.spec.write_bytes(changed("at once"))
            wait_for(lambda: b"work at once" in asked.get("/agreement.html", b""))
            preview.spec.write_bytes(changed("later"))
            wait_for(lambda: b"work later" in asked["/agreement.html"])
        finally:
            browser.terminate()
            _, told = browser.communicate(timeout=LONG)

    assert "Content Security Policy" not in told
    assert "Uncaught" not in told


def wait_for(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    late = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < late
        time.sleep(0.05)

"""Gives the pages to a browser on this machine, and to nobody else."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from sla_compiler.locale import EditionError, edition
from sla_compiler.preview import pages
from sla_compiler.preview.pages import Answer, Documents
from sla_compiler.preview.watching import Watch

HERE = "127.0.0.1"
METHODS = ("GET", "HEAD")
"""What may be asked: a preview changes nothing."""

LONG = 20.0
"""So many seconds a browser waits for a change before it asks again."""


class Server(ThreadingHTTPServer):
    """A preview at a port of this machine; with port 0, at any that is free."""

    daemon_threads = True

    def __init__(self, watch: Watch, name: str, port: int = 0) -> None:
        """Take the port.

        Raises:
            OSError: it is taken, or may not be used.

        """
        super().__init__((HERE, port), Handler)
        self.watch = watch
        self.shown = name
        self.documents = Documents()

    @property
    def address(self) -> str:
        """Return where a browser finds it."""
        return f"http://{HERE}:{self.server_port}/"

    def run(self) -> None:
        """Serve until the key is pressed that interrupts."""
        Thread(target=self.watch.run, daemon=True).start()
        try:
            self.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            pass
        finally:
            self.watch.end()
            self.server_close()

    def answer(self, path: str, asked: dict[str, str]) -> Answer:
        """Return what lies at a path."""
        tag = asked.get("locale")
        if tag is not None:
            try:
                edition(tag)
            except EditionError as error:
                return pages.said(404, "No such language", str(error))
        state = self.watch.state
        match path:
            case "/":
                return pages.around(self.shown, state, tag)
            case "/agreement.html":
                return self.documents.get("html", state.sound, tag)
            case "/agreement.pdf":
                return self.documents.get("pdf", state.sound, tag)
            case "/state":
                number = asked.get("since", "")
                since = int(number) if number.isdecimal() else 0
                return pages.changes(self.watch.after(since, LONG))
        return pages.said(404, "Nothing here", "the preview is at /")


class Handler(BaseHTTPRequestHandler):
    """One question of a browser. There is nothing but to get."""

    server: Server
    server_version = "sla"
    sys_version = ""

    def parse_request(self) -> bool:
        """Read a question, and refuse one that wants more than to get something."""
        if not super().parse_request():
            return False
        if self.command not in METHODS:
            self._give(pages.said(405, "Nothing but to get", "a preview is read only"))
            return False
        return True

    def do_HEAD(self) -> None:
        """Answer as to `GET`, without the page itself."""
        self.do_GET()

    def do_GET(self) -> None:
        """Answer, if it is this machine that was asked for.

        A page elsewhere can have its own name lead here, and would then be let read
        what it gets; but its name stands in `Host`.
        """
        parts = urlsplit(self.path)
        asked = {name: given[-1] for name, given in parse_qs(parts.query).items()}
        port = self.server.server_port
        if self.headers.get("Host") not in (f"{HERE}:{port}", f"localhost:{port}"):
            self._give(pages.said(421, "Not this host", f"ask {self.server.address}"))
        else:
            self._give(self.server.answer(parts.path, asked))

    def _give(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media)
        self.send_header("Content-Length", str(len(answer.data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "SAMEORIGIN")
        if answer.status == 405:
            self.send_header("Allow", ", ".join(METHODS))
        if answer.policy:
            self.send_header("Content-Security-Policy", answer.policy)
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            self.wfile.write(answer.data)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the browser has gone elsewhere

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its name)
        """Say nothing: who previews looks at the page."""

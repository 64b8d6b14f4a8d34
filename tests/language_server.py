"""An editor, as far as a test needs one: it talks to a language server over stdio."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO, Any

NPM = Path(__file__).parent / "npm"
PROGRAM = NPM / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
OFFLINE = ("--require", str(NPM / "offline.cjs"))
PATIENCE = 60
"""Seconds to wait for an answer, on however slow a machine."""

SETTINGS = {
    "yaml": {
        "completion": True,
        "hover": True,
        "validate": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    }
}
Answers = Queue[dict[str, Any] | None]
"""What a server says, in order; nothing more once it has ended."""

_CAN = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True}},
    },
    "workspace": {"configuration": True},
}


def lacking() -> str:
    """Return why there is no server here; nothing if there is one."""
    if shutil.which("node") is None:
        return "there is no node"
    if not PROGRAM.exists():
        return "there is a node, but no yaml-language-server: run `make node`"
    return ""


class Editor:
    """A text under the eyes of a server: what it completes, explains and refuses.

    Places are a line and a column, both from 0.
    """

    def __init__(self, to: IO[bytes], answers: Answers, uri: str) -> None:
        """Take the server's input, what it says, and where the text is kept."""
        self.to = to
        self.answers = answers
        self.uri = uri
        self.asked = 0
        self.version = 0

    def begin(self, folder: str) -> None:
        """Introduce the editor to the server."""
        folders = [{"uri": folder, "name": "specs"}]
        words = {"processId": None, "rootUri": folder, "workspaceFolders": folders}
        self.ask("initialize", words | {"capabilities": _CAN})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def write(self, text: str) -> None:
        """Show a text to the server: the first one, or what it has become."""
        self.version += 1
        named = {"uri": self.uri, "version": self.version}
        if self.version == 1:
            opened = named | {"languageId": "yaml", "text": text}
            self.tell("textDocument/didOpen", {"textDocument": opened})
        else:
            changed = {"textDocument": named, "contentChanges": [{"text": text}]}
            self.tell("textDocument/didChange", changed)

    def completions(self, line: int, column: int) -> dict[str, str]:
        """Return what is offered at a place: each label, with what it would insert."""
        answer = self.ask("textDocument/completion", self._at(line, column))
        items = answer["items"] if isinstance(answer, dict) else answer or []
        return {
            each["label"]: each.get("textEdit", {}).get("newText")
            or each.get("insertText", each["label"])
            for each in items
        }

    def hover(self, line: int, column: int) -> str:
        """Return what is said of a place, as Markdown."""
        answer = self.ask("textDocument/hover", self._at(line, column))
        return str(answer["contents"]["value"]) if answer else ""

    def problems(self) -> list[str]:
        """Return what the server finds wrong with the text as it is now."""
        while True:
            said = self._next()
            about = said.get("params", {})
            if said.get("method") == "textDocument/publishDiagnostics":
                if about.get("version") in (None, self.version):
                    return [each["message"] for each in about["diagnostics"]]
            else:
                self._answer(said)

    def ask(self, method: str, params: object) -> Any:
        """Return the server's answer to a question."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            said = self._next()
            if "method" in said:
                self._answer(said)
            elif said.get("id") == self.asked:
                assert "error" not in said, said["error"]
                return said["result"]

    def tell(self, method: str, params: object) -> None:
        """Tell the server something that has no answer."""
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        said = self.answers.get(timeout=PATIENCE)
        assert said is not None, "the server has ended"
        return said

    def _answer(self, said: dict[str, Any]) -> None:
        """Answer a question of the server's; its other remarks need none."""
        if "id" in said:
            settings = said["method"] == "workspace/configuration"
            items = said["params"]["items"] if settings else ()
            found = [SETTINGS.get(each.get("section", "")) for each in items]
            self._send({"id": said["id"], "result": found if settings else None})

    def _at(self, line: int, column: int) -> dict[str, object]:
        position = {"line": line, "character": column}
        return {"textDocument": {"uri": self.uri}, "position": position}

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.to.flush()


@contextmanager
def editor(spec: Path) -> Iterator[Editor]:
    """Open an editor on the file of a spec; what is written stays in the editor.

    The server runs without a network: it ends if it asks for a connection.
    """
    command = ("node", *OFFLINE, str(PROGRAM), "--stdio")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=spec.parent
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        answers: Answers = Queue()
        listener = Thread(target=_listen, args=(server.stdout, answers))
        listener.start()
        opened = Editor(server.stdin, answers, spec.as_uri())
        try:
            opened.begin(spec.parent.as_uri())
            yield opened
        finally:
            server.kill()
            listener.join()


def _listen(source: IO[bytes], answers: Answers) -> None:
    """Pass on what the server says, message by message, until it falls silent."""
    while head := source.readline():
        length = 0
        while head.strip():
            name, _, value = head.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
            head = source.readline()
        body = source.read(length)
        if len(body) == length:
            answers.put(json.loads(body))
    answers.put(None)

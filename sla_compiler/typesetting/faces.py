"""The declarations of our own fonts, for paper and for a page that travels alone."""

import re
from base64 import b64encode
from hashlib import sha256

from sla_compiler.resources import resource

_FACE = re.compile(r'^@font-face .*"package:fonts/([\w-]+)\.ttf".*$\n', re.MULTILINE)


def for_paper() -> str:
    """Return the style sheet that names the faces, files of the package."""
    return resource("templates", "fonts/fonts.css").read_text(encoding="utf-8")


def for_screen() -> str:
    """Return the style sheet with the faces inside, as far as they have Latin letters.

    Other letters are those of the reader's machine: all would be more than a megabyte.
    """
    return _FACE.sub(lambda found: _inside(found[0], found[1]), for_paper())


def digest() -> str:
    """Return the SHA-256 of our fonts: with the same, pages have the same letters."""
    found = sha256()
    for file in sorted(resource("templates", "fonts").glob("*.ttf")):
        found.update(file.name.encode())
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()


def _inside(rule: str, face: str) -> str:
    """Return the declaration of a face with its file inside, or nothing."""
    file = resource("templates", f"fonts/web/{face}.woff2")
    if not file.exists():
        return ""
    held = f"data:font/woff2;base64,{b64encode(file.read_bytes()).decode()}"
    return rule.replace(f"package:fonts/{face}.ttf", held)

"""Where the files lie that travel with the compiler: schemas, templates and samples."""

from pathlib import Path
from typing import Literal

Kind = Literal["schemas", "templates", "samples"]

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def resource(kind: Kind, name: str = "") -> Path:
    """Return the file or folder `name` of its kind; without a name, the kind's folder.

    An installed compiler carries them inside the package; a checkout beside it.
    """
    inside = _PACKAGE / kind / name
    return inside if inside.exists() else _CHECKOUT / kind / name

"""The programs to measure beside, in an environment of their own under `.bench`."""

import subprocess
import sys
from pathlib import Path

PACKAGES = ("datacontract-cli==1.2.8", "check-jsonschema==0.39.0")


def installed(folder: Path) -> Path:
    """Return the folder of the peers' programs; install them if they are not there."""
    programs = folder / "venv" / "bin"
    done = folder / "installed"
    if not done.exists() or done.read_text(encoding="utf-8") != " ".join(PACKAGES):
        made = ("-m", "venv", "--clear", str(folder / "venv"))
        subprocess.run([sys.executable, *made], check=True)
        words = ("-m", "pip", "--quiet", "--disable-pip-version-check", "install")
        subprocess.run([programs / "python", *words, *PACKAGES], check=True)
        done.write_text(" ".join(PACKAGES), encoding="utf-8")
    return programs

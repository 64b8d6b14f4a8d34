"""What this machine has of all that the compiler needs, and how to add the rest."""

import sys
from collections.abc import Callable, Iterator
from ctypes import CDLL, byref, c_char_p, c_int, c_void_p
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from platform import python_version
from shutil import which
from zlib import ZLIB_RUNTIME_VERSION

from sla_compiler.typesetting.faces import digest
from sla_compiler.version import VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Something the compiler stands on; without a version it is missing.

    `pip` and `system` name the package that brings it, for the one or the other.
    """

    name: str
    version: str | None
    pip: str = ""
    system: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Library:
    """A library of the system: what to look for, and how it tells its version."""

    name: str
    files: tuple[str, ...]
    version: Callable[[CDLL], str]


def parts() -> Iterator[Part]:
    """Yield all that the compiler stands on, what matters most first."""
    yield Part(name="python", version=python_version())
    yield Part(name="sla-compiler", version=VERSION)
    for name in ("babel", "tzdata", "weasyprint", "pydyf", "pyphen"):
        yield Part(name=name, version=_installed(name), pip=name)
    for library in _LIBRARIES:
        yield Part(name=library.name, version=_loaded(library), system=True)
    yield Part(name="zlib", version=ZLIB_RUNTIME_VERSION)
    yield Part(name="fonts", version=digest()[:12])


def cure(missing: tuple[Part, ...]) -> Iterator[str]:
    """Yield the commands that bring what is missing: one a kind of package."""
    packages = " ".join(part.pip for part in missing if part.pip)
    if packages:
        yield f"{sys.executable} -m pip install {packages}"
    if any(part.system for part in missing):
        yield _system_cure()


def _system_cure() -> str:
    """Return the command by which this kind of machine installs what sets type."""
    for tool, command in _CURES:
        if which(tool):
            return command
    return "install Pango 1.44 or later and HarfBuzz, with its subset library"


def _installed(name: str) -> str | None:
    """Return the version of a Python package, or none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _loaded(library: _Library) -> str | None:
    """Return the version that a library of the system tells, or none."""
    for file in library.files:
        try:
            return library.version(CDLL(find_library(file) or file))
        except (OSError, AttributeError):
            continue
    return None


def _told(function: str) -> Callable[[CDLL], str]:
    """Read the version that a function without parameters gives as text."""

    def read(library: CDLL) -> str:
        ask = getattr(library, function)
        ask.restype = c_char_p
        text: bytes = ask()
        return text.decode("ascii")

    return read


def _having(function: str) -> Callable[[CDLL], str]:
    """Read no version, as there is none, but look for the function that is needed."""

    def read(library: CDLL) -> str:
        getattr(library, function)
        return "present"

    return read


def _freetype(library: CDLL) -> str:
    """Read the version that FreeType gives as three numbers, of a library it opens."""
    opened, numbers = c_void_p(), [c_int(), c_int(), c_int()]
    library.FT_Init_FreeType(byref(opened))
    library.FT_Library_Version(opened, *map(byref, numbers))
    library.FT_Done_FreeType(opened)
    return ".".join(str(number.value) for number in numbers)


def _fontconfig(library: CDLL) -> str:
    """Read the version that fontconfig gives as one number."""
    number = int(library.FcGetVersion())
    return f"{number // 10_000}.{number // 100 % 100}.{number % 100}"


_LIBRARIES = (
    _Library(
        name="pango",
        files=("pango-1.0", "libpango-1.0.so.0", "libpango-1.0-0"),
        version=_told("pango_version_string"),
    ),
    _Library(
        name="pangoft2",
        files=("pangoft2-1.0", "libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
        version=_having("pango_ft2_font_map_new"),
    ),
    _Library(
        name="harfbuzz",
        files=("harfbuzz", "libharfbuzz.so.0", "libharfbuzz-0"),
        version=_told("hb_version_string"),
    ),
    _Library(
        name="harfbuzz-subset",
        files=("harfbuzz-subset", "libharfbuzz-subset.so.0", "libharfbuzz-subset-0"),
        version=_having("hb_subset_or_fail"),
    ),
    _Library(
        name="fontconfig",
        files=("fontconfig", "libfontconfig.so.1", "libfontconfig-1"),
        version=_fontconfig,
    ),
    _Library(
        name="freetype",
        files=("freetype", "libfreetype.so.6", "libfreetype-6"),
        version=_freetype,
    ),
)

_CURES = (
    ("apt-get", "sudo apt-get install -y libpangoft2-1.0-0 libharfbuzz-subset0"),
    ("brew", "brew install pango"),
    # Which package of Fedora holds the library has changed; what it provides has not.
    ("dnf", "sudo dnf install -y pango 'libharfbuzz-subset.so.0()(64bit)'"),
    ("apk", "sudo apk add pango harfbuzz-subset fontconfig font-dejavu"),
    # MSYS2 has a pacman too, with names of its own.
    ("cygpath", "pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango"),
    ("pacman", "sudo pacman -S --noconfirm pango harfbuzz"),
)

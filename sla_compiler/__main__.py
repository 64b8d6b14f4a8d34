"""The door to the command line: `sla`, or `python -m sla_compiler`."""

import os
import sys

from sla_compiler.version import VERSION

_SELDOM = 1_000_000
"""After so many new values the collector looks for garbage in circles. A verb keeps
nearly all that it makes, so that looking as often as by default is a third of its time.
"""


def main() -> None:
    """Run the command line on the arguments that this process was given."""
    _open()
    # Scripts ask for the version before anything else: it is told without click.
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"sla {VERSION}\n")
        return
    import gc

    gc.set_threshold(_SELDOM)

    from sla_compiler.cli import sla

    try:
        sla(prog_name="sla")
    except SystemExit as end:
        if isinstance(end.code, int):
            _leave(end.code)
        raise


def _open() -> None:
    """Let what is said go nowhere where the caller has closed a stream, as in `>&-`."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # to load pathlib would be half the time of `--version`
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
            setattr(sys, name, nowhere)


def _leave(status: int) -> None:
    """End the process at once, with all that was said written.

    To free what a long spec has made, value by value, is a sixth of the time of a
    check; the system takes it back whole.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()

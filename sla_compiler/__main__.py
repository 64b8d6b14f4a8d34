"""The door to the command line: `sla`, or `python -m sla_compiler`."""

import sys

from sla_compiler.version import VERSION

_SELDOM = 1_000_000
"""After so many new values the collector looks for garbage in circles. A verb keeps
nearly all that it makes, so that looking as often as by default is a third of its time.
"""


def main() -> None:
    """Run the command line on the arguments that this process was given."""
    # Scripts ask for the version before anything else: it is told without click.
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"sla {VERSION}\n")
        return
    import gc

    from sla_compiler.cli import sla

    gc.set_threshold(_SELDOM)
    sla(prog_name="sla")


if __name__ == "__main__":
    main()

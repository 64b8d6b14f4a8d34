"""The door to the command line: `sla`, or `python -m sla_compiler`."""

import sys

from sla_compiler.version import VERSION


def main() -> None:
    """Run the command line on the arguments that this process was given."""
    # Scripts ask for the version before anything else: it is told without click.
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"sla {VERSION}\n")
        return
    from sla_compiler.cli import sla

    sla(prog_name="sla")


if __name__ == "__main__":
    main()

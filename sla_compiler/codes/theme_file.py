"""A theme is made of files in its folder.

Each document holds the logo and the fonts inside, so that it looks the same wherever it
goes. The files therefore lie in the folder of the theme, are of a kind that pages and
paper can show, and are no larger than that takes.

## Fails

```yaml
theme: 1
name: Northwind Instruments
logo: {file: ../logo.svg, alt: Northwind Instruments}
```

## Passes

```yaml
theme: 1
name: Northwind Instruments
logo: {file: logo.svg, alt: Northwind Instruments}
```
"""

from sla_compiler.diagnostic import Code, Severity

CODE = Code("SLA801", "theme-file", Severity.ERROR)

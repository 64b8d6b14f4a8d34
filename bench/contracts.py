"""A data contract of any length, for the peer to read: tables of columns, as ODCS."""

HEAD = """\
apiVersion: v3.1.0
kind: DataContract
id: orders
name: Orders
version: 1.0.0
status: active
schema:
"""

TABLE = """\
- name: table_{0}
  physicalType: table
  description: Table number {0}
  properties:
"""

COLUMN = """\
  - name: column_{0}
    logicalType: string
    physicalType: text
    required: true
    description: Column number {0}
"""

COLUMNS = 20
"""How many columns a table has."""


def contract(lines: int) -> str:
    """Return a valid contract of `lines` lines; comments make up the last few."""
    text = HEAD
    number = 0
    while True:
        table = TABLE.format(number // COLUMNS) if number % COLUMNS == 0 else ""
        more = text + table + COLUMN.format(number)
        if more.count("\n") > lines:
            return text + "# filled up\n" * (lines - text.count("\n"))
        text = more
        number += 1

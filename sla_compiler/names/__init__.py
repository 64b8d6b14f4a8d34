"""The names that a spec gives to things, and every place that speaks of one."""

from sla_compiler.names.from_document import references
from sla_compiler.names.links import links
from sla_compiler.names.register import Register

__all__ = ["Register", "links", "references"]

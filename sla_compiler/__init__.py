"""Compiles a sales-and-marketing agreement written as YAML into document and rules."""

from sla_compiler.version import VERSION

__all__ = ["__version__"]

__version__ = VERSION

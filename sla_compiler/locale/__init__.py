"""The words a reader sees: one message file a language, and how it writes values."""

from sla_compiler.locale.language import Locale, load, tags

__all__ = ["Locale", "load", "tags"]

"""The words a reader sees: one message file a language, and how it writes values."""

from sla_compiler.locale.edition import EditionError, edition
from sla_compiler.locale.language import Locale, load, tags

__all__ = ["EditionError", "Locale", "edition", "load", "tags"]

"""How the schema stage says that a text does not read as what it should be."""

import re
from collections.abc import Callable
from importlib import import_module

from sla_compiler.schema.files import Schema
from sla_compiler.words.error import WordError, quoted

_PARSERS = {
    "currency": "money.parse_currency",
    "date": "date.parse_date",
    "duration": "duration.parse_duration",
    "frequency": "frequency.parse_frequency",
    "hours": "hours.parse_opening",
    "money": "money.parse_money",
    "percent": "percent.parse_percent",
    "period": "period.parse_period",
    "time": "hours.parse_time",
    "amount": "money.parse_money",
}
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
_JOINED_BY = {"id": "_", "agreement_id": "-"}


def fault(text: str, schema: Schema) -> WordError | None:
    """Return what the reader of such values finds wrong with a text, if anything."""
    kind = schema.get("x-words", "")
    if kind in _JOINED_BY:
        return _bad_id(text, kind)
    if kind not in _PARSERS:
        return None
    module, _, name = _PARSERS[kind].partition(".")
    parse: Callable[[str], object] = getattr(
        import_module(f"sla_compiler.words.{module}"), name
    )
    try:
        parse(text)
    except WordError as error:
        return error
    return None


def _bad_id(text: str, kind: str) -> WordError:
    """Return why a text is no id, with the nearest one."""
    joint = _JOINED_BY[kind]
    near = _NOT_IN_AN_ID.sub(joint, text.casefold()).strip(joint).lstrip("0123456789_-")
    mark = "underscores" if joint == "_" else "hyphens"
    return WordError(
        f"{quoted(text)} is not an id: small letters, digits, {mark}, a letter first",
        0,
        len(text),
        f"write `{near}`" if near else "write an id such as `inbound_team`",
    )

"""Percentages: `30 %`, an exact share of a whole."""

from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.number import Written, as_text, plain, read_number, skip_space

_SIGNS = ("percent", "per cent", "pct", "percents")


@frozen
class Percent:
    """A share of a whole: 30 % is the share 3/10."""

    share: Fraction

    def plain(self) -> str:
        """Return the percentage as an author would write it."""
        return f"{plain(self.share * 100)} %"


def parse_percent(written: Written) -> Percent:
    """Return the percentage that is written, such as `30 %` or `99.95%`."""
    text = as_text(written)
    start = skip_space(text, 0)
    number, end = read_number(text, start)
    _expect_sign(text, start, end, number)
    if number < 0:
        raise WordError("a percentage is not below zero", start, end)
    return Percent(share=number / 100)


def _expect_sign(text: str, start: int, end: int, number: Fraction) -> None:
    sign = text[end:].strip()
    if sign == "%":
        return
    at = skip_space(text, end)
    if not sign:
        # 0.3 is more likely thirty per cent than three in a thousand
        meant = number * 100 if 0 < number < 1 else number
        raise WordError(
            f"{quoted(text)} lacks the sign `%`", start, end, write(f"{plain(meant)} %")
        )
    cure = f"{plain(number)} %" if sign.casefold() in _SIGNS else ""
    raise WordError(
        f"{quoted(sign)} is not the sign `%`",
        at,
        at + len(sign),
        write(cure) or "write a number and `%`, as in `30 %`",
    )

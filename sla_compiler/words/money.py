"""Money: `25000 USD`, an exact amount in one currency of ISO 4217."""

import re
from fractions import Fraction

from sla_compiler.frozen import frozen
from sla_compiler.words.currencies import CODES, DECIMALS
from sla_compiler.words.error import WordError, quoted, write
from sla_compiler.words.near import nearest
from sla_compiler.words.number import Written, as_text, plain, read_number, skip_space

_CODE_FIRST = re.compile(
    r"([A-Za-z]{3}|[$€£¥₹]|US\$|Rp)\s*([0-9][0-9.,]*)", re.IGNORECASE
)


@frozen
class Money:
    """An amount of a currency; amounts of two currencies are never equal."""

    amount: Fraction
    currency: str

    def plain(self) -> str:
        """Return the amount as an author would write it."""
        return f"{plain(self.amount)} {self.currency}"


def parse_money(written: Written) -> Money:
    """Return the amount of money that is written, such as `25000 USD`."""
    text = as_text(written)
    start = skip_space(text, 0)
    _refuse_currency_first(text, start)
    amount, end = read_number(text, start)
    at = skip_space(text, end)
    currency = parse_currency(text[at:].rstrip(), at, text[start:end])
    if amount < 0:
        raise WordError("an amount of money is not below zero", start, end)
    _expect_decimals(text, start, end, currency)
    return Money(amount=amount, currency=currency)


def parse_currency(code: str, start: int = 0, amount: str = "") -> str:
    """Return the currency that `code` names, in capitals.

    `start` is where it stands in a longer text, and `amount` what stands before it.
    """
    known = code.upper()
    if known in DECIMALS:
        return known
    begun = next((c for c in sorted(DECIMALS) if code and c.startswith(known)), "")
    meant = CODES.get(code.casefold()) or begun or nearest(code, DECIMALS, 0.6)
    example = f"{amount} {meant or 'USD'}".strip()
    if not code:
        message, end = f"{quoted(amount)} names no currency", start
        raise WordError(message, 0, end, f"add a currency code, as in `{example}`")
    raise WordError(
        f"{quoted(code)} is not a currency code",
        start,
        start + len(code),
        f"write the code of ISO 4217, as in `{example}`",
    )


def _refuse_currency_first(text: str, start: int) -> None:
    found = _CODE_FIRST.match(text, start)
    if found is None:
        return
    code = CODES.get(found[1].casefold(), found[1].upper())
    try:
        amount = plain(read_number(found[2], 0)[0])
    except WordError as error:
        amount = error.help.removeprefix("write `").removesuffix("`")
    raise WordError(
        "the currency stands before the amount",
        start,
        start + len(found[1]),
        write(f"{amount} {code}") if code in DECIMALS else "",
    )


def _expect_decimals(text: str, start: int, end: int, currency: str) -> None:
    places = len(text[start:end].partition(".")[2])
    most = DECIMALS[currency]
    if places > most:
        raise WordError(
            f"{currency} has {most or 'no'} decimals, not {places}",
            start,
            end,
            f"write an amount that can be paid in {currency}",
        )

"""What sets something off."""

from dataclasses import dataclass

from sla_compiler.agreement.condition import ALWAYS, Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Any of the moments, or the instant a condition turns true; never if neither.

    `where` is a condition on the event's own attributes; `when` on the lead just before.
    Moments are the closed vocabulary of the language, such as `entered.mql`, sorted.
    """

    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition = ALWAYS
    when: Condition = ALWAYS

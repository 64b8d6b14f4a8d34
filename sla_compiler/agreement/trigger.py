"""What sets something off."""

from sla_compiler.agreement.condition import ALWAYS, Condition
from sla_compiler.frozen import frozen


@frozen
class Trigger:
    """Any of the moments, or the instant a condition turns true; never if neither.

    `where` is a condition on the event itself; `when` on the lead just before it.
    Moments are the closed vocabulary of the language, such as `entered.mql`, sorted.
    """

    after: tuple[str, ...] = ()
    becomes: Condition | None = None
    where: Condition = ALWAYS
    when: Condition = ALWAYS

"""Sets a page in the style of a house, and measures its letters.

Templates of ours are set where the compiler runs; those of a theme, with all they name,
in a process that may take so much time and memory. So are its letters measured.
"""

from sla_compiler.limited import LIMITS, LimitError
from sla_compiler.limited.client import Client
from sla_compiler.theme import PAGE, Theme, Wide
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.wire import Letters, Setting, asked_bytes, page_of, wide_of

_SHARED = Client("sla_compiler.theme.worker")


def set_page(theme: Theme, template: str = PAGE, **values: object) -> str:
    """Return a page of an agreement, with these values, in the style of a house.

    Raises:
        TemplateFailedError: a template of the house could not be set, or takes more
            than it may.

    """
    if not theme.templates:
        from sla_compiler.theme.sandbox import set_page as set_here

        return set_here(theme, template, **values)
    asked = Setting(theme=theme, template=template, values=values)
    try:
        answer = _SHARED.ask(asked_bytes(asked), LIMITS)
    except LimitError as error:
        from sla_compiler.theme.failure import excess

        raise TemplateFailedError(excess(str(error), error, theme)) from error
    return page_of(answer, theme)


def wide_letters(plain: bytes, bold: bytes) -> tuple[Wide, Wide] | None:
    """Return the letters of two fonts that are wider than pictures count.

    There are none where one of them is no font, or takes too long to be read.
    """
    try:
        answer = _SHARED.ask(asked_bytes(Letters(plain=plain, bold=bold)), LIMITS)
    except LimitError:
        return None
    return wide_of(answer)

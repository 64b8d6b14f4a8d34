"""Sets a page in the style of a house: what it is to take is limited, for others' sake.

Templates of ours are set where the compiler runs; those of a theme, with all they name,
in a process that may take so much time and memory.
"""

from sla_compiler.limited import LIMITS, LimitError
from sla_compiler.limited.client import Client
from sla_compiler.theme import PAGE, Theme
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.wire import Setting, page_of, setting_bytes

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
        answer = _SHARED.ask(setting_bytes(asked), LIMITS)
    except LimitError as error:
        from sla_compiler.theme.failure import excess

        raise TemplateFailedError(excess(str(error), error, theme)) from error
    return page_of(answer, theme)

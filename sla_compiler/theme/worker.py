"""The process that sets templates of themes: `python -m sla_compiler.theme.worker`.

They may loop without end, or fill the memory; our own do not, and need no process. So
may a font that is packed, which is measured here too.
"""

from sla_compiler.limited import LimitError, Limits
from sla_compiler.limited.wire import Task
from sla_compiler.limited.worker import Work, serve, spare
from sla_compiler.theme.deadline import Deadline
from sla_compiler.theme.failure import excess
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.letters import UnreadableError, wide
from sla_compiler.theme.sandbox import set_page
from sla_compiler.theme.wire import (
    Letters,
    Setting,
    asked_of,
    page_line,
    report_line,
    wide_line,
)


def work() -> Work:
    """Return what sets a template, or measures letters."""
    return _done


def _done(task: Task) -> bytes:
    match asked_of(task.data):
        case Setting() as setting:
            return _set(setting, task.limits)
        case Letters() as letters:
            return _measured(letters)


def _set(setting: Setting, limits: Limits) -> bytes:
    Deadline(limits, setting.theme).begin()
    try:
        page = set_page(setting.theme, setting.template, **setting.values)
        return page_line(page)
    except TemplateFailedError as error:
        return report_line(error.report)
    except LimitError as error:
        return report_line(excess(str(error), error, setting.theme))
    except (MemoryError, SystemError) as error:  # Python says the one or the other
        spare(limits)
        return report_line(excess(limits.too_much, error, setting.theme))


def _measured(letters: Letters) -> bytes:
    try:
        return wide_line(wide(letters))
    except UnreadableError:
        return wide_line(None)


if __name__ == "__main__":
    serve(work)

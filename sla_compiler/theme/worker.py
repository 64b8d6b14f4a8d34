"""The process that sets templates of themes: `python -m sla_compiler.theme.worker`.

They may loop without end, or fill the memory; our own do not, and need no process.
"""

from sla_compiler.limited import LimitError
from sla_compiler.limited.wire import Task
from sla_compiler.limited.worker import Work, serve, spare
from sla_compiler.theme.deadline import Deadline
from sla_compiler.theme.failure import excess
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.theme.sandbox import set_page
from sla_compiler.theme.wire import page_line, report_line, setting_of


def work() -> Work:
    """Return what sets a template."""
    return _set


def _set(task: Task) -> bytes:
    setting = setting_of(task.data)
    Deadline(task.limits, setting.theme).begin()
    try:
        page = set_page(setting.theme, setting.template, **setting.values)
        return page_line(page)
    except TemplateFailedError as error:
        return report_line(error.report)
    except LimitError as error:
        return report_line(excess(str(error), error, setting.theme))
    except (MemoryError, SystemError) as error:  # Python says the one or the other
        spare(task.limits)
        return report_line(excess(task.limits.too_much, error, setting.theme))


if __name__ == "__main__":
    serve(work)

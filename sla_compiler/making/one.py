"""One spec: from its bytes to its documents."""

from sla_compiler.compilation import compile_bytes
from sla_compiler.making import Document, Made, Order
from sla_compiler.reporters import Report
from sla_compiler.targets import UnfitError
from sla_compiler.targets._files import render
from sla_compiler.theme.finding import TemplateFailedError
from sla_compiler.typesetting import TypesettingError


def make(order: Order) -> Made:
    """Return all documents of a spec, or none and the reason."""
    spec = compile_bytes(order.data, order.name)
    if spec.agreement is None:
        report = Report(
            name=spec.name,
            source=spec.source,
            document=spec.document,
            diagnostics=spec.diagnostics,
        )
        return Made(reports=(report,))
    try:
        files = render(spec, order.kinds, order.locale, order.theme)
    except (TemplateFailedError, UnfitError) as error:
        return Made(reports=(error.report,))
    except TypesettingError as error:
        return Made(refusal=f"no pdf was written: {error}")
    return Made(
        documents=tuple(
            Document(kind=files.kinds[name], name=name, data=data)
            for name, data in files.files.items()
        ),
        lacking=files.missing,
        warnings=files.reports,
    )

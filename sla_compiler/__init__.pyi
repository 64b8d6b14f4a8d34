from sla_compiler.api import (
    Beside as Beside,
    Built as Built,
    Evaluated as Evaluated,
    Finding as Finding,
    Needs as Needs,
    build as build,
    check as check,
    evaluate as evaluate,
    load as load,
    needs as needs,
)
from sla_compiler.compilation import Compilation as Compilation
from sla_compiler.reading.result import Evaluation as Evaluation

__version__: str

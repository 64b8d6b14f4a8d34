"""What in a spec speaks of a thing that is not there."""

from sla_compiler.codes import code
from sla_compiler.diagnostic import At, Diagnostic, Finding
from sla_compiler.names.register import Register
from sla_compiler.names.resolve import Unknown
from sla_compiler.names.uses import Use
from sla_compiler.names.vocabulary import NOUNS
from sla_compiler.schema.kinds import either, listed
from sla_compiler.words.error import quoted
from sla_compiler.words.near import nearest


def unknown_name(
    register: Register, use: Use, part: Unknown, *, likeness: bool = True
) -> Diagnostic:
    """Return the finding that nothing bears a part of a name.

    The name most like it is sought only where `likeness` asks for it.
    """
    noun, home = NOUNS.get(part.kind, (part.kind, ""))
    span = (part.start, part.start + len(part.name)) if use.on == "value" else None
    finding = Finding(
        place=At(use.route, on=use.on, part=span),
        message=_fact(noun, part),
        label=_label(noun, part),
        help=_cure(register, part, home, likeness=likeness),
    )
    return Diagnostic(code=code("unknown_name"), finding=finding)


def _fact(noun: str, part: Unknown) -> str:
    if part.kind == "rate":
        return f"{quoted(part.name)} does not say from which stage to which"
    return f"unknown {noun} {quoted(part.name)}"


def _label(noun: str, part: Unknown) -> str:
    if part.kind == "rate":
        return "a rate runs from one stage to another"
    if not part.of:
        return f"no {noun} has this name"
    return f"not an attribute of {either([f'`{name}`' for name in part.of])}"


def _cure(register: Register, part: Unknown, home: str, *, likeness: bool) -> str:
    if part.kind == "rate":
        return "name it by both ends, as in `lead_to_mql`"
    if part.of and part.name in register.names("attribute"):
        return f"`{part.name}` is known of the lead: it belongs under `when`"
    if likeness and (near := nearest(part.name, part.candidates)):
        return f"there is `{near}`"
    if part.of:
        known = listed(list(part.candidates))
        return (
            f"known here: {known}" if known else "declare it under `has` of the event"
        )
    if 0 < len(part.candidates) <= 12:
        return f"known here: {listed(list(part.candidates))}"
    return f"declare it under {home}"

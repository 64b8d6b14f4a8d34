"""KPIs in sentences: what is counted, over which cases, against which target."""

from collections.abc import Iterator

from sla_compiler.agreement.condition import ALWAYS
from sla_compiler.agreement.measures import (
    Between,
    Conversion,
    KeptShare,
    Measure,
    Occurrences,
    Portion,
    Statistic,
)
from sla_compiler.phrases.actors import actors
from sla_compiler.phrases.conditions import condition, quoted
from sla_compiler.phrases.duties import in_force
from sla_compiler.phrases.duty_names import duty_name, names_of, whole_clause
from sla_compiler.phrases.moments import moment, moments
from sla_compiler.phrases.values import interval, place, share
from sla_compiler.phrases.voice import Voice
from sla_compiler.words.percent import Percent

QUANTITIES = frozenset(
    {"attempts", "time_to_first_attempt", "time_to_accept", "time_between_attempts"}
    | {"revenue", "fit", "interest", "total"}
)


def sentences(of: Measure, voice: Voice) -> Iterator[str]:
    """Yield all that a measure says."""
    yield voice.say("kpi-owned", owner=actors(of.owner, voice))
    yield voice.say("kpi-measured", measure=what(of, voice))
    yield from _cases(of, voice)
    yield from _target(of, voice)
    yield from _weight(of, voice)
    yield from in_force(of.in_force, voice)


def what(of: Measure, voice: Voice) -> str:
    """Return what is measured, and how often."""
    period = voice.say("kpi-per", period=voice.say(f"period-{of.per}"))
    return f"{formula(of, voice)}, {period}"


def formula(of: Measure, voice: Voice) -> str:
    """Return what is measured."""
    match of.formula:
        case KeptShare(duties=duties):
            return _kept(duties, voice)
        case Conversion(start=start, end=end):
            ends = {"from": place(start, voice), "to": place(end, voice)}
            return voice.say("kpi-rate", **ends)
        case Portion(of=part, among=whole):
            part, whole = moment(part, voice), moment(whole, voice)
            return voice.say("kpi-portion", part=part, whole=whole)
        case Occurrences(moment=counted):
            return voice.say("kpi-count", moment=moment(counted, voice))
        case Statistic():
            return _statistic(of.formula, voice)


def _kept(duties: tuple[str, ...], voice: Voice) -> str:
    clause = whole_clause(duties, voice)
    if clause:
        return voice.say("kpi-kept-clause", clause=duty_name(clause, voice))
    names = [voice.say("named", name=each) for each in names_of(duties, voice)]
    return voice.say("kpi-kept", count=len(names), duties=voice.both(names))


def _statistic(of: Statistic, voice: Voice) -> str:
    measured = _quantity(of.of, voice)
    if of.percentile is not None:
        said = voice.say(
            "kpi-percentile",
            measure=measured,
            share=voice.say("percent", number=of.percentile),
        )
    else:
        said = voice.say(f"kpi-{of.kind}", measure=measured)
    if of.moments:
        cases = voice.say("kpi-of-cases", moment=moments(of.moments, voice))
        return f"{said} {cases}"
    return said


def _quantity(of: str | Between, voice: Voice) -> str:
    match of:
        case Between(start=start, end=end):
            ends = {"from": _end(start, voice), "to": _end(end, voice)}
            return voice.say("kpi-time-between", **ends)
        case str() if of in QUANTITIES:
            return voice.say(f"quantity-{of.replace('_', '-')}")
    return quoted(of, voice)


def _end(name: str, voice: Voice) -> str:
    """Return a stage or a moment as an end of a stretch of time."""
    if name in voice.names["stage"]:
        return place(name, voice)
    return voice.say("the-moment", moment=moment(name, voice))


def _cases(of: Measure, voice: Voice) -> Iterator[str]:
    if isinstance(of.formula, Conversion):
        yield voice.sentence(voice.say(f"kpi-{of.formula.basis}")) + "."
        if of.formula.matured is not None:
            after = voice.locale.duration(of.formula.matured)
            yield voice.say("kpi-matured", duration=after)
        yield voice.say(f"kpi-counting-{of.formula.counting}")
    if of.when != ALWAYS:
        yield voice.say("kpi-when", condition=condition(of.when, voice))
    if of.min_cases is not None:
        yield voice.say("kpi-min-cases", count=of.min_cases)


def _target(of: Measure, voice: Voice) -> Iterator[str]:
    if of.target is not None:
        yield voice.say("kpi-target", target=interval(of.target, voice))
    elif isinstance(of.formula, KeptShare):
        yield from _owed(of.formula, voice)
    if of.tolerance is not None:
        yield voice.say("duty-tolerance", share=share(of.tolerance, voice))
    if of.alarm is not None:
        yield voice.say("kpi-alarm", alarm=interval(of.alarm, voice))
    if of.bands:
        listed = voice.both(
            f"{each.label}: {interval(each.values, voice)}" for each in of.bands
        )
        yield voice.say("kpi-bands", bands=listed)
    if not of.binding:
        yield voice.say("kpi-not-binding")


def _owed(of: KeptShare, voice: Voice) -> Iterator[str]:
    """Yield the target of what is owed: the share that its duties promise."""
    duties = [each for each in voice.agreement.duties if each.id in of.duties]
    shares = {None if len(each.levels) > 1 else each.share for each in duties}
    match tuple(shares):
        case (Percent() as only,):
            yield voice.say("kpi-target-owed", share=share(only, voice))
        case (_, *_):
            yield voice.say("kpi-target-each")


def _weight(of: Measure, voice: Voice) -> Iterator[str]:
    if of.weight is not None:
        yield voice.say("kpi-weight", share=share(of.weight, voice))
    source = voice.text(of.origin, "source")
    if source:
        yield voice.say("kpi-source", source=source)

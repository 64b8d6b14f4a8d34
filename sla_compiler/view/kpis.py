"""Clause 7: what is measured."""

from collections.abc import Iterator

from sla_compiler.phrases import measures
from sla_compiler.phrases.voice import Voice
from sla_compiler.view.page import Part, Sentences
from sla_compiler.view.texts import means


def parts(voice: Voice) -> Iterator[Part]:
    """Yield a part for each KPI."""
    for each in voice.agreement.measures:
        meant = means(*each.origin, voice=voice)
        said = (
            *(() if not meant else (voice.ended(meant),)),
            *measures.sentences(each, voice),
        )
        yield Part(
            id=f"kpis.{each.id}",
            title=voice.heading("kpi", each.id),
            blocks=(Sentences(said),),
        )

"""What the sentences of a report need to know of an agreement."""

from dataclasses import dataclass
from datetime import datetime

from sla_compiler.agreement import Agreement
from sla_compiler.clock.zone import zone
from sla_compiler.diagnostic import Route
from sla_compiler.locale.language import WEEKDAYS, Locale
from sla_compiler.model.text import Text
from sla_compiler.reading.report_json import LineOf
from sla_compiler.words.spaced import spaced

#: Where the names of parties, roles, teams and the like stand.
_CALLED = (
    "parties.{}.name",
    "lead_management.outcomes.{}.label",
    "lead_management.statuses.{}.label",
    "nurturing.tracks.{}.label",
    "segments.{}.label",
)
_INSIDE = ("roles.{}", "teams.{}.label", "queues.{}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What sentences need: the agreement's names, a language, a zone, the lines."""

    agreement: Agreement
    locale: Locale
    zone: str
    line_of: LineOf

    def name(self, name: str | None) -> str:
        """Return what the agreement calls a thing, else its id read as words."""
        if name is None:
            return "nobody"
        texts = self.agreement.texts
        parties = [party.id for party in self.agreement.parties]
        inside = [
            f"parties.{p}.{where}".format(name) for p in parties for where in _INSIDE
        ]
        for path in (*inside, *(where.format(name) for where in _CALLED)):
            if called := self.text(texts.get(path)):
                return called
        return spaced(name)

    def calendar(self, name: str) -> str:
        """Return what a calendar is called."""
        called = self.text(self.agreement.texts.get(f"calendars.{name}.label"))
        return called or self.locale.sentence(spaced(name))

    def names(self, names: tuple[str, ...]) -> str:
        """Return several ids as one phrase."""
        return self.locale.list_of([self.name(each) for each in names])

    def text(self, text: Text | None) -> str:
        """Return a text in the binding language, or an empty one."""
        return (text.get(self.agreement.language) or "") if text is not None else ""

    def at(self, instant: datetime | None) -> str:
        """Return an instant as the clocks of the agreement's calendar show it."""
        if instant is None:
            return "no time that can be told"
        there = instant.astimezone(zone(self.zone))
        day = self.locale.weekday(WEEKDAYS[there.weekday()])
        time = self.locale.time(there.time())
        return f"{day}, {self.locale.date(there.date())}, {time}"

    def line(self, route: Route) -> str:
        """Return where a clause stands, in brackets, if that is known."""
        found = self.line_of(route) if route else None
        return "" if found is None else f" [line {found}]"

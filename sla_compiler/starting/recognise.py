"""The words by which exports and CRMs call what the language calls something else."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sla_compiler.starting.table import folded


def _index(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return, for each word as exports may write it, what it stands for."""
    pairs = ((word, name) for name, text in words.items() for word in text.split(", "))
    return MappingProxyType({folded(word): name for word, name in pairs})


COLUMNS = _index(
    {
        "kind": "kind, entity, picklist, list",
        "type": "type",
        "id": "id, key",
        "value": "value, internal value, internal name, api name, full name",
        "label": "label, master label, display name, displayed label, text",
        "name": "name",
        "means": "description, means, meaning, definition",
        "stage": "stage, lifecycle stage, in, in stage, tahap",
        "group": "class, category, group, reason type, reason class, sub type, kelas",
        "code": "code, reason code, kode",
        "converted": "converted, is converted",
        "hidden": "hidden, archived, inactive, is hidden",
        "active": "active, is active",
    }
)
"""What a column holds, by its name."""

KINDS = _index(
    {
        "stage": "stage, stages, lifecycle stage, lifecyclestage, lifecycle, tahap",
        "status": "status, statuses, lead status, hs_lead_status, leadstatus",
        "reason": "reason, reasons, outcome, outcomes, lead reason, alasan",
    }
)
"""Of which kind a row is, by what it says of itself."""

STAGES = _index(
    {
        "visitor": "visitor, anonymous, pengunjung",
        "lead": "lead, prospect, inquiry, prospek",
        "mql": "mql, marketing qualified lead, marketing qualified",
        "sql": "sql, sales qualified lead, sales qualified, qualified",
        "opportunity": "opportunity, deal, opp, sqo, peluang",
        "customer": "customer, won, closed won, won opportunity, client, pelanggan",
    }
)
"""The stages that rules of a template speak of."""

BACK = _index({"return": "recycle, recycled, nurture, returned, kembali"})
"""The stages of a CRM for leads that come back; here that is an outcome."""

ENDS = _index(
    {
        "lost": "lost, closed lost, lost opportunity, kalah",
        "disqualified": "disqualified, unqualified, closed not converted, "
        "closed - not converted, junk, gugur",
        "ineligible": "ineligible",
        "bad_data": "bad data",
        "archived": "archived, dead, inactive",
    }
)
"""The stages of a CRM at which the way of a lead ends."""

STATUSES = _index(
    {
        "first_attempt": "attempted to contact, attempting, attempted, "
        "working, working - contacted, contacted, dihubungi",
        "connected": "connected, engaged, tersambung",
    }
)
"""The statuses of a CRM that a moment brings, and that moment."""

REASONS = _index(
    {
        "no_contact": "no contact, no response, unreachable, could not be reached, "
        "no answer, doesn't answer, unresponsive, not reached, never reached, "
        "tidak dapat dihubungi, tidak menjawab",
        "not_worked": "not worked, not worked in time, stale, untouched",
        "bad_timing": "bad timing, timing, not now, timing is wrong, not ready, "
        "not ready to buy, waktu belum tepat",
        "no_budget": "no budget, budget, tidak ada anggaran",
        "wrong_person": "wrong person, wrong role, no authority, cannot decide",
        "too_small": "too small, company too small",
        "bad_data": "bad data, bad contact info, contact data wrong, data salah",
        "competitor": "competitor, chose a competitor, went to rivals, pesaing",
    }
)
"""The reasons that rules of a template speak of."""

USES = _index(
    {
        "return": "return, returned, recycle, recycled, nurture, kembali",
        "reject": "reject, rejected, rejection, tolak",
        "disqualify": "disqualify, disqualified, ineligible, bad data, duplicate, "
        "invalid, unqualified, closed, spam, test, student, job seeker, not a fit, "
        "wrong number, unsubscribed, do not contact, gugur",
    }
)
"""What a reason may be used for, by its class or, without one, by its name."""


def known(words: Iterable[str], index: Mapping[str, str]) -> str:
    """Return what the first of the words that is known stands for, or nothing."""
    return next((index[word] for word in words if word in index), "")


def yes(cell: str) -> bool:
    """Tell whether a cell says yes."""
    return folded(cell) in {"true", "yes", "y", "1", "x", "ya"}

"""The names that the language itself brings, and what names of each kind are called."""

from types import MappingProxyType

OPEN = "to_be_agreed"

ATTRIBUTES = frozenset(
    {"fit", "fit.grade", "interest", "interest.grade", "total", "total.grade"}
    | {"priority", "segment", "stage", "status", "attempts", "connected", "outcome"}
    | {"owner"}
)
"""What every lead has without being declared."""

MOMENTS = frozenset(
    {"created", "routed", "notified", "accepted", "rejected", "returned"}
    | {"disqualified", "disputed", "decided", "attempt", "first_attempt"}
    | {"last_attempt", "connected", "requested", "any_signal"}
)
"""The instants that are on record for every lead."""

AFTER_THE_DOT = MappingProxyType(
    {
        "entered": "place",
        "left": "place",
        "rejected": "outcome",
        "returned": "outcome",
        "disqualified": "outcome",
        "late": "duty",
        "missed": "kpi",
    }
)
"""Of which kind the name is that follows the first word of a moment."""

ACTORS = frozenset({"owner", "team_lead"})
"""Who holds the lead, and who leads the team that does."""

QUANTITIES = frozenset(
    {"attempts", "time_to_first_attempt", "time_to_accept", "time_between_attempts"}
    | {"revenue", "fit", "interest", "total"}
)
"""What can be averaged over leads without being declared."""

TYPES = frozenset({"text", "number", "money", "date", "duration", "yes_no", "person"})
"""The types an attribute may have."""

RESERVED = frozenset({"known", "unknown", "true", "false", "null", OPEN})
"""The words that no thing may be called: they mean themselves wherever they stand."""

COMBINING = frozenset({"any", "all", "not", "count"})
"""The keys of a condition that name no attribute."""

DECLARED = MappingProxyType(
    {
        "party": (("parties", "*"),),
        "role": (("parties", "*", "roles", "*"),),
        "team": (("parties", "*", "teams", "*"),),
        "queue": (("parties", "*", "queues", "*"),),
        "calendar": (("calendars", "*"),),
        "segment": (("segments", "*"),),
        "goal": (("goals", "*"),),
        "list": (("definitions", "lists", "*"),),
        "recorded": (("definitions", "attributes", "*"),),
        "derived": (("definitions", "derived", "*"),),
        "event": (("definitions", "events", "*"),),
        "stage": (("definitions", "stages", "#"),),
        "end": (("definitions", "ends", "*"),),
        "rule": (("handoff", "routing", "rules", "#"),),
        "track": (("nurturing", "tracks", "*"),),
        "status": (("lead_management", "statuses", "*"),),
        "outcome": (("lead_management", "outcomes", "*"),),
        "cadence": (("lead_management", "cadences", "*"),),
        "kpi": (("kpis", "*"),),
        "signing_role": (("signoff", "roles", "*"),),
        "free_duty": tuple(
            (component, "duties", "*")
            for component in (
                *("qualification", "handoff", "nurturing", "lead_management"),
                "governance",
            )
        ),
    }
)
"""Where things of each kind are declared; `*` is a key, `#` an item with an `id`."""

COMPOSED = MappingProxyType(
    {
        "actor": ("party", "role", "team", "queue", "recorded"),
        "attribute": ("recorded", "derived"),
        "shared_fact": ("recorded", "derived"),
        "quantity_of_a_lead": ("recorded", "derived"),
        "condition": ("derived", "stated_condition"),
        "moment": ("event", "recorded", "derived"),
        "place": ("stage", "status", "end", "track"),
        "stage_or_status": ("stage", "status"),
        "stage_or_end": ("stage", "end"),
        "stage_or_moment": ("stage", "event", "recorded", "derived"),
        "duty": ("free_duty",),
    }
)
"""The kinds that take in others; with some of them only part counts."""

NOUNS = MappingProxyType(
    {
        "party": ("party", "parties"),
        "role": ("role", "`roles` of a party"),
        "team": ("team", "`teams` of a party"),
        "queue": ("queue", "`queues` of a party"),
        "calendar": ("calendar", "`calendars`"),
        "segment": ("segment", "`segments`"),
        "goal": ("goal", "`goals`"),
        "list": ("list", "`definitions.lists`"),
        "event": ("event", "`definitions.events`"),
        "stage": ("stage", "`definitions.stages`"),
        "end": ("end", "`definitions.ends`"),
        "track": ("track", "`nurturing.tracks`"),
        "status": ("status", "`lead_management.statuses`"),
        "outcome": ("outcome", "`lead_management.outcomes`"),
        "cadence": ("cadence", "`lead_management.cadences`"),
        "kpi": ("KPI", "`kpis`"),
        "signing_role": ("signing role", "`signoff.roles`"),
        "actor": ("party, role, team or queue", "`parties`"),
        "attribute": ("attribute", "`definitions.attributes`"),
        "shared_fact": ("attribute", "`definitions.attributes`"),
        "quantity_of_a_lead": ("quantity", "`definitions.attributes`, as a number"),
        "condition": ("condition", "`definitions.derived`, with `when`"),
        "moment": ("moment", "`definitions.events`"),
        "place": ("stage, status, end or track", "`definitions.stages`"),
        "stage_or_status": ("stage or status", "`definitions.stages`"),
        "stage_or_end": ("stage or end", "`definitions.stages`"),
        "stage_or_moment": ("stage or moment", "`definitions.stages`"),
        "duty": ("duty", "`duties` of a component"),
        "rule": ("routing rule", "`handoff.routing.rules`"),
        "recorded": ("attribute", "`definitions.attributes`"),
        "derived": ("derived attribute", "`definitions.derived`"),
        "free_duty": ("duty", "`duties` of a component"),
    }
)
"""What one thing of a kind is called, and where such things are declared."""

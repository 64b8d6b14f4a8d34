"""Every track says what brings a lead into it.

`becomes` and `after` are moments, `outcome` is why a lead came back, `by` is a person.
`when` alone says which leads, and no moment at which one of them comes in.

## Fails

```yaml
nurturing:
  tracks:
    learn:
      enter: {when: {priority: warm}}
      steps: [{day: 0, via: email, offer: Checklist}]
```

## Passes

```yaml
nurturing:
  tracks:
    learn:
      enter: {becomes: {priority: warm}}
      steps: [{day: 0, via: email, offer: Checklist}]
```
"""

from collections.abc import Iterator

from sla_compiler.checks import check
from sla_compiler.diagnostic import At, Finding, Severity
from sla_compiler.model import Model
from sla_compiler.model.nurturing import Track


@check("SLA458", Severity.ERROR)
def track_without_entry(model: Model) -> Iterator[Finding]:
    """Yield each track into which nothing brings a lead."""
    tracks = model.nurturing.tracks if model.nurturing else ()
    reached = {track.exit.to for track in tracks if track.exit}
    work = model.lead_management
    reached |= {outcome.to for outcome in work.outcomes} if work else set()
    for track in tracks:
        if (
            track.id not in reached
            and not _begins(track)
            and model.intact(*track.route)
        ):
            yield Finding(
                place=At((*track.route, "enter"), on="key"),
                message=f"nothing brings a lead into `{track.id}`",
                label="which leads, perhaps, but not at which moment",
                help="add `becomes`, `after`, `outcome` or `by`",
            )


def _begins(track: Track) -> bool:
    enter = track.enter
    asks = enter.where is not None  # about an event that is not named: told elsewhere
    return bool(enter.after or enter.becomes or enter.outcome or enter.by or asks)

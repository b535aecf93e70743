"""What a change of priority does to a clock: the stretch that is judged, and those that may have been breached before.

The target is that of the priority in force when the clock stops. A change read as `from_change` begins a new
segment; one read as `retroactive` takes the whole clock with it, and forgets what came before.
"""

from dataclasses import dataclass

import narwhals as nw

from sdmctl.facts.order import Frame, following, in_order, kept, known_empty
from sdmctl.model.service_level import PriorityChange, Rules


@dataclass(frozen=True, slots=True)
class Segments:
    """The stretches of some clocks, each with one priority; each has a `key` of its own within its frame."""

    last: Frame
    """The clocks' columns, priority in force at the end, since (moment); key is the clock. One row per clock."""
    earlier: Frame
    """The clocks' columns, priority, since, until: those that a change ended, perhaps breached by then."""


_OF_CLOCK = ("ticket", "service", "due", "service_level", "halts_on_pause", "halts_when_done")


def segments(clocks: Frame, changes: Frame, rules: Rules) -> Segments:
    """Cut clocks where the priority changed; `clocks` has first_priority, `changes` is `Stays.priorities`."""
    columns = ("clock", "begun", "ended", "first_priority", *_OF_CLOCK)
    mine = kept(clocks.select(*columns).join(changes, on="ticket", how="inner"))
    if known_empty(mine):
        whole = clocks.with_columns(priority="first_priority", since="begun", key="clock")
        return Segments(whole, mine)
    at_start = _latest(mine.filter(nw.col("moment") <= nw.col("begun"))).select("clock", begins_with="priority")
    within = mine.filter(
        (nw.col("moment") > nw.col("begun")) & (nw.col("ended").is_null() | (nw.col("moment") <= nw.col("ended")))
    ).with_columns(back=_retroactive(rules))
    within = within.with_columns(since=nw.when(nw.col("back")).then(nw.col("begun")).otherwise(nw.col("moment")))
    last = clocks.join(at_start, on="clock", how="left").join(
        _latest(within).select("clock", "since", ends_with="priority"), on="clock", how="left"
    )
    began = nw.when(nw.col("begins_with").is_null()).then(nw.col("first_priority")).otherwise(nw.col("begins_with"))
    last = last.with_columns(
        priority=nw.when(nw.col("since").is_null()).then(began).otherwise(nw.col("ends_with")),
        since=nw.when(nw.col("since").is_null()).then(nw.col("begun")).otherwise(nw.col("since")),
        key=nw.col("clock"),
    )
    return Segments(kept(last.drop("begins_with", "ends_with")), _earlier(within, at_start))


def _retroactive(rules: Rules) -> nw.Expr:
    raised = nw.lit(rules.priority_raised is PriorityChange.RETROACTIVE)
    lowered = nw.lit(rules.priority_lowered is PriorityChange.RETROACTIVE)
    return nw.when(nw.col("raised")).then(raised).otherwise(lowered)


def _latest(rows: Frame) -> Frame:
    """Of each clock the row with the latest moment."""
    return rows.group_by("clock").agg(nw.col("moment").max()).join(rows, on=["clock", "moment"], how="inner")


def _earlier(within: Frame, at_start: Frame) -> Frame:
    """The segments before the last one, since the last retroactive change."""
    columns = ("clock", *_OF_CLOCK, "priority", "moment", "since")
    starts = within.select("clock", *_OF_CLOCK, "begun", "first_priority").unique()
    starts = starts.join(at_start, on="clock", how="left")
    began = nw.when(nw.col("begins_with").is_null()).then(nw.col("first_priority")).otherwise(nw.col("begins_with"))
    starts = starts.with_columns(priority=began, moment=nw.col("begun"), since=nw.col("begun"))
    rows = in_order(nw.concat([starts.select(*columns), within.select(*columns)]), "clock", "moment")
    rows = rows.with_columns(until=following(rows, "moment", "clock", "moment"))
    forgotten = within.filter(nw.col("back")).group_by("clock").agg(forgotten=nw.col("moment").max())
    rows = rows.join(forgotten, on="clock", how="left")
    stands = nw.col("forgotten").is_null() | (nw.col("moment") >= nw.col("forgotten"))
    ended = rows.filter(stands & ~nw.col("until").is_null()).drop("forgotten")
    return kept(ended.with_row_index("key", order_by=["clock", "until"]))

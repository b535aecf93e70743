"""Lateness: how long the clock ran on after the deadline, on the target's calendar."""

import narwhals as nw

from sdmctl.assess.service_levels.elapsed import measured
from sdmctl.assess.service_levels.targets import UNITS
from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.order import Frame, kept, known_empty
from sdmctl.facts.stays import at
from sdmctl.values.duration import Unit


def lateness(judged: Frame, breaks: Frame, lookup: Lookup) -> Frame:
    """Stretches with `late_seconds`: business time from deadline to stop (or `as_of`) less breaks; null in time.

    `judged` has breached, stands, deadline, begun and all that `measured` needs. In hours it is what elapsed beyond
    the allowance; a breach that stands from before a raise is late since then. Before its clock began nothing is late.
    """
    by_allowance = (nw.col("unit") == UNITS.index(Unit.SECONDS)) & nw.col("stands").is_null()
    beyond = nw.when(nw.col("breached") & by_allowance).then(nw.col("elapsed_seconds") - nw.col("allowance"))
    judged = kept(judged.with_columns(late_seconds=beyond))
    since = judged.filter(nw.col("breached") & ~by_allowance)
    if known_empty(since):
        return judged
    begins = nw.max_horizontal(nw.col("deadline"), at("begun"))
    again = since.select("key", "ticket", "calendar", "to_at", "halts_on_pause", "halts_when_done", from_at=begins)
    ran = measured(again, breaks, lookup).stretches.select("key", ran_on="elapsed_seconds")
    late = nw.when(nw.col("late_seconds").is_null()).then(nw.col("ran_on")).otherwise(nw.col("late_seconds"))
    return judged.join(ran, on="key", how="left").with_columns(late_seconds=late).drop("ran_on")

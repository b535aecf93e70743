"""Elapsed: the business time during which a clock ran, and what of its breaks counts on which calendar."""

from dataclasses import dataclass

import narwhals as nw

from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.order import Frame, kept, known_empty
from sdmctl.facts.stays import PAUSED


@dataclass(frozen=True, slots=True)
class Measured:
    """Stretches with their business time; every figure in seconds."""

    stretches: Frame
    """As given, with business_from, business_to, off (business time in breaks), elapsed_seconds, paused_seconds."""
    breaks: Frame
    """key, gone, back (instants, within the stretch), paused, business_gone, business_off: what interrupts them."""


_HALTED = ("key", "ticket", "calendar", "from_at", "to_at", "halts_on_pause", "halts_when_done")


def measured(stretches: Frame, breaks: Frame, lookup: Lookup) -> Measured:
    """Business time of stretches (key, ticket, calendar, from_at, to_at, halts_…) less the breaks that halt them.

    `[from_at, to_at)` is half-open. Breaks are those of `Stays`; they never overlap.
    """
    stretches = lookup.business(stretches, "from_at", "business_from")
    stretches = lookup.business(stretches, "to_at", "business_to")
    halted = stretches.filter(nw.col("halts_on_pause") | nw.col("halts_when_done")).select(*_HALTED)
    within = halted.join(breaks, on="ticket", how="inner")
    halts = nw.when(nw.col("doing") == PAUSED).then(nw.col("halts_on_pause")).otherwise(nw.col("halts_when_done"))
    within = within.filter(halts & (nw.col("back") > nw.col("from_at")) & (nw.col("gone") < nw.col("to_at")))
    within = within.with_columns(
        gone=nw.max_horizontal("gone", "from_at"),
        back=nw.min_horizontal("back", "to_at"),
        paused=nw.col("doing") == PAUSED,
    ).drop("from_at", "to_at", "ticket", "doing", "halts_on_pause", "halts_when_done")
    if known_empty(within):
        ran = nw.col("business_to") - nw.col("business_from")
        whole = stretches.with_columns(elapsed_seconds=ran, off=nw.lit(0, nw.Int64), paused_seconds=nw.lit(0, nw.Int64))
        return Measured(whole, within.drop("calendar").with_columns(business_gone="gone", business_off="gone"))
    within = lookup.business(within, "gone", "business_gone")
    within = lookup.business(within, "back", "business_back")
    within = kept(within.with_columns(business_off=nw.col("business_back") - nw.col("business_gone")))
    in_pause = nw.when(nw.col("paused")).then(nw.col("business_off")).otherwise(nw.lit(0))
    sums = (
        within.with_columns(in_pause=in_pause)
        .group_by("key")
        .agg(off=nw.col("business_off").sum(), paused_seconds=nw.col("in_pause").sum())
    )
    stretches = stretches.join(sums, on="key", how="left").with_columns(
        nw.col("off").fill_null(0), nw.col("paused_seconds").fill_null(0)
    )
    elapsed = nw.col("business_to") - nw.col("business_from") - nw.col("off")
    return Measured(kept(stretches.with_columns(elapsed_seconds=elapsed)), within.drop("business_back", "calendar"))

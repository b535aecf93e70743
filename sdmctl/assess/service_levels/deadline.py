"""Deadlines: the last instant at which a target is still met, by what the target counts."""

import narwhals as nw

from sdmctl.assess.service_levels.elapsed import Measured
from sdmctl.assess.service_levels.targets import UNITS
from sdmctl.calendar.definition import DAY
from sdmctl.calendar.lookup import Lookup
from sdmctl.facts.order import Frame, in_order, kept, known_empty, running_sum
from sdmctl.model.service_level import Boundary
from sdmctl.values.duration import Unit


def deadlines(found: Measured, units: list[int], lookup: Lookup, boundary: Boundary) -> Frame:
    """The stretches with their `deadline`, an instant; null where the clock is paused with time left.

    Stretches have unit (position in `UNITS`), allowance, due, and pausing: open, and paused now.
    """
    parts = []
    for unit in units:
        of_unit = found.stretches.filter(nw.col("unit") == unit) if len(units) > 1 else found.stretches
        match UNITS[unit]:
            case Unit.SECONDS:
                parts.append(_hours(of_unit, found.breaks, lookup, boundary))
            case Unit.BUSINESS_DAYS:
                parts.append(_business_days(of_unit, found.breaks, lookup))
            case Unit.CALENDAR_DAYS:
                parts.append(_calendar_days(of_unit, found.breaks, lookup))
            case _:
                parts.append(_agreed(of_unit))
    columns = [*found.stretches.collect_schema().names(), "deadline"]
    return nw.concat([part.select(*columns) for part in parts])


def _hours(stretches: Frame, breaks: Frame, lookup: Lookup, boundary: Boundary) -> Frame:
    """Where the running sum reaches the allowance; the clock is taken to run on after its end.

    A break moves the deadline when it begins before the allowance is used up, or, for the last instant that is still
    met, just when it is: business time at the deadline = at the start + allowance + all such breaks.
    """
    closing = boundary is Boundary.CLOSING
    elapsed, allowance = nw.col("elapsed_seconds"), nw.col("allowance")
    used_up = elapsed >= allowance if closing else elapsed > allowance
    off = nw.col("off")
    spent = stretches.filter(used_up).select("key", "business_from", "allowance").join(breaks, on="key", how="inner")
    if not known_empty(spent):
        stretches = stretches.join(_moved_before(spent, closing=closing), on="key", how="left")
        off = nw.when(used_up).then(nw.col("moved").fill_null(0)).otherwise(nw.col("off"))
    stretches = stretches.with_columns(goal=nw.col("business_from") + nw.col("allowance") + off)
    find = lookup.first_instant if closing else lookup.last_instant
    stretches = find(stretches, "goal", "used_up_at")
    unknown = nw.col("pausing") & ~used_up
    return stretches.with_columns(deadline=nw.when(~unknown).then(nw.col("used_up_at")))


def _moved_before(spent: Frame, *, closing: bool) -> Frame:
    """By how much the breaks move the deadline of stretches whose allowance is used up."""
    spent = in_order(spent, "key", "gone")
    spent = spent.with_columns(off_so_far=running_sum(spent, "business_off", "key", "gone"))
    ran = nw.col("business_gone") - nw.col("business_from") - nw.col("off_so_far") + nw.col("business_off")
    moves = ran < nw.col("allowance") if closing else ran <= nw.col("allowance")
    return spent.filter(moves).group_by("key").agg(moved=nw.col("business_off").sum())


def _business_days(stretches: Frame, breaks: Frame, lookup: Lookup) -> Frame:
    """The same time of day on the Nth working day after, then moved by the business time of each pause."""
    days = lookup.last_instant(stretches, "business_from", "opened_at")
    days = lookup.rank(lookup.local(days, "opened_at", "local"), "local", "rank")
    days = lookup.working_day(days.with_columns(nth=nw.col("rank") + nw.col("allowance")), "nth", "day")
    days = days.with_columns(same_time=nw.col("day") * DAY + nw.col("local") % DAY)
    days = kept(lookup.business(lookup.instant(days, "same_time", "unmoved"), "unmoved", "sum"))
    pauses = days.select("key", "calendar", "sum").join(breaks.filter(nw.col("paused")), on="key", how="inner")
    pauses = in_order(pauses, "key", "gone")
    pauses = pauses.with_columns(off_so_far=running_sum(pauses, "business_off", "key", "gone"))
    pauses = pauses.with_columns(before=nw.col("sum") + nw.col("off_so_far") - nw.col("business_off"))
    moved = _moving(lookup.last_instant(pauses, "before", "deadline"), "business_off")
    days = days.join(moved, on="key", how="left").with_columns(sum=nw.col("sum") + nw.col("moved").fill_null(0))
    return lookup.last_instant(days, "sum", "deadline")


def _calendar_days(stretches: Frame, breaks: Frame, lookup: Lookup) -> Frame:
    """The same time of day N days later, then moved by the length of each pause."""
    days = lookup.local(stretches, "from_at", "local")
    days = days.with_columns(same_time=nw.col("local") + nw.col("allowance") * DAY)
    days = kept(lookup.instant(days, "same_time", "unmoved"))
    pauses = days.select("key", "unmoved").join(breaks.filter(nw.col("paused")), on="key", how="inner")
    pauses = in_order(pauses.with_columns(length=nw.col("back") - nw.col("gone")), "key", "gone")
    pauses = pauses.with_columns(off_so_far=running_sum(pauses, "length", "key", "gone"))
    pauses = pauses.with_columns(deadline=nw.col("unmoved") + nw.col("off_so_far") - nw.col("length"))
    days = days.join(_moving(pauses, "length"), on="key", how="left")
    return days.with_columns(deadline=nw.col("unmoved") + nw.col("moved").fill_null(0))


def _agreed(stretches: Frame) -> Frame:
    """The ticket's own date, which no pause moves."""
    return stretches.with_columns(deadline=nw.col("due"))


def _moving(pauses: Frame, length: str) -> Frame:
    """By how much the pauses move a deadline: those that begin before it, up to the first that does not."""
    too_late = pauses.filter(nw.col("gone") >= nw.col("deadline")).group_by("key").agg(since=nw.col("gone").min())
    pauses = pauses.join(too_late, on="key", how="left")
    in_time = pauses.filter(nw.col("since").is_null() | (nw.col("gone") < nw.col("since")))
    return in_time.group_by("key").agg(moved=nw.col(length).sum())

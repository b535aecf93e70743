"""Calendars as lookup tables: business time at an instant is one join and one sum, and so is its inverse.

Days are those of UTC, so that no time zone is left once the tables are made. A row is found by one number, the
calendar's slot: `slot = calendar * SLOTS + n`, with n a UTC day, a local day, a bucket of business time or a rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from sdmctl.calendar.definition import DAY, Definition
from sdmctl.calendar.opening import Stretch, openings, working_days
from sdmctl.calendar.zone import midnight, to_local, zone_info

if TYPE_CHECKING:
    import polars as pl

SLOTS = 1 << 40
BUCKETS = (4 * 3600, 3600, 900, 240, 60)
"""Seconds of business time that share one row of the inverse: as many as leave it narrow."""
_NARROW = 12
_NEVER = 1 << 62
_EPOCH = date(1970, 1, 1)
_LAST_YEAR = 2300


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the tables of some calendars must go."""

    earliest: int
    """The first instant that is looked up."""
    latest: int
    """The last instant at which anything has happened."""
    seconds: int = 0
    """The longest business time that a deadline may lie after `latest`."""
    business_days: int = 0
    calendar_days: int = 0


@dataclass(frozen=True, slots=True)
class Timetable:
    """The lookup tables of several calendars of one zone; a calendar is its position among them."""

    days: pl.DataFrame
    """slot (UTC day), before (business seconds before that day), then open_0, long_0, open_1 … (its stretches)."""
    buckets: pl.DataFrame
    """slot (bucket of business time), then sum_0, at_0, sum_1 … : from sum_k on, the instant is at_k + sum − sum_k."""
    bucket: int
    """Seconds of business time in a bucket."""
    dates: pl.DataFrame
    """slot (local day), rank: how many working days up to it, itself included."""
    working: pl.DataFrame
    """slot (rank), date: the local day."""
    clock: pl.DataFrame
    """date (local day or UTC day), offset, change, local_change, offset_after: what a wall clock shows."""


def timetable(calendars: Sequence[Definition], zone: str, reach: Reach) -> Timetable:
    """The lookup tables of calendars as far as they are needed; ValueError where one hardly ever opens."""
    first = to_local(reach.earliest, zone).date() - timedelta(days=2)
    after = max((_horizon(calendar, reach) for calendar in calendars), default=first)
    stretches = [openings(calendar, first, after) for calendar in calendars]
    bucket, buckets = _narrow_buckets(stretches)
    return Timetable(
        days=_wide("before", ("open", "long"), _day_rows(stretches, first, after)),
        buckets=_wide(None, ("sum", "at"), buckets),
        bucket=bucket,
        dates=_frame(("slot", "rank"), _ranks(calendars, first, after)),
        working=_frame(("slot", "date"), _working(calendars, first, after)),
        clock=_frame(_CLOCK, _clock(zone, first, after)),
    )


_CLOCK = ("date", "offset", "change", "local_change", "offset_after")


def _horizon(calendar: Definition, reach: Reach) -> date:
    """The local day by which every deadline has passed, however long it was paused."""
    now = to_local(reach.latest, calendar.zone).date()
    day = now + timedelta(days=reach.calendar_days + 3)
    hours = [*calendar.week, *(calendar.openings or {}).values()]
    longest = max(sum(end - start for start, end in day) for day in hours)
    needed = reach.seconds + 2 * BUCKETS[0] + (reach.business_days + 2) * longest
    open_time, working = 0, 0
    while open_time <= needed or working <= 2 * reach.business_days + 2:
        until = day + timedelta(days=28)
        if until.year >= _LAST_YEAR:
            raise ValueError("a calendar hardly ever opens: a deadline on it would lie beyond the year 2300")
        open_time += sum(end - start for start, end in openings(calendar, day, until))
        working += sum(1 for _ in working_days(calendar, day, until))
        day = until
    return day + timedelta(days=2)


def _day_rows(calendars: list[list[Stretch]], first: date, after: date) -> Iterable[list[int]]:
    start, end = (first - _EPOCH).days - 2, (after - _EPOCH).days + 4
    for number, stretches in enumerate(calendars):
        pieces: dict[int, list[int]] = {}
        for opened, closed in stretches:
            for day in range(opened // DAY, (closed - 1) // DAY + 1):
                begin, until = max(opened, day * DAY), min(closed, day * DAY + DAY)
                pieces.setdefault(day, []).extend((begin, until - begin))
        before = 0
        for day in range(start, end):
            row = pieces.get(day, [])
            yield [number * SLOTS + day, before, *row]
            before += sum(row[1::2])


def _narrow_buckets(calendars: list[list[Stretch]]) -> tuple[int, list[list[int]]]:
    """The largest bucket that leaves few pieces in a row, with its rows: many short openings want a small one."""
    for bucket in BUCKETS:
        rows = list(_bucket_rows(calendars, bucket))
        if max(map(len, rows), default=0) <= 1 + 2 * _NARROW:
            break
    return bucket, rows


def _bucket_rows(calendars: list[list[Stretch]], size: int) -> Iterable[list[int]]:
    for number, stretches in enumerate(calendars):
        sums = [0, *accumulate(end - start for start, end in stretches)]
        row = [number * SLOTS]
        for (opened, closed), total in zip(stretches, sums, strict=False):
            row += (total, opened)
            until = total + closed - opened
            for bucket in range(total // size + 1, until // size + 1):
                yield row
                row = [number * SLOTS + bucket]
                if bucket * size < until:
                    row += (bucket * size, opened + bucket * size - total)


def _ranks(calendars: Sequence[Definition], first: date, after: date) -> list[tuple[int, int]]:
    rows = []
    for number, calendar in enumerate(calendars):
        rank = 0
        worked = set(working_days(calendar, first, after))
        for day in range((after - first).days):
            rank += first + timedelta(days=day) in worked
            rows.append((number * SLOTS + (first - _EPOCH).days + day, rank))
    return rows


def _working(calendars: Sequence[Definition], first: date, after: date) -> list[tuple[int, int]]:
    rows = []
    for number, calendar in enumerate(calendars):
        worked = working_days(calendar, first, after)
        rows += [(number * SLOTS + rank, (day - _EPOCH).days) for rank, day in enumerate(worked, start=1)]
    return rows


def _clock(zone: str, first: date, after: date) -> list[tuple[int, int, int, int, int]]:
    """One row a day that serves both ways: from an instant of that UTC day, and from a local time of that local day.

    Where the offset changes, `change` is the instant and `local_change` the first local time with the new offset.
    """
    rows = []
    info = zone_info(zone)
    day = first - timedelta(days=2)
    while day < after + timedelta(days=4):
        number = (day - _EPOCH).days
        eve, morrow = day - timedelta(days=1), day + timedelta(days=2)
        before, behind = (_offset(info.utcoffset(datetime.fromordinal(each.toordinal()))) for each in (eve, morrow))
        change = _NEVER if before == behind else _change(zone, midnight(eve, zone), midnight(morrow, zone))
        rows.append((number, before, change, min(_NEVER, change + max(before, behind)), behind))
        day += timedelta(days=1)
    return rows


def _change(zone: str, start: int, end: int) -> int:
    """The instant in `(start, end]` at which the offset becomes that of the end."""
    goal = to_local(end, zone).utcoffset()
    while end - start > 1:
        middle = (start + end) // 2
        if to_local(middle, zone).utcoffset() == goal:
            end = middle
        else:
            start = middle
    return end


def _wide(lone: str | None, pair: tuple[str, str], rows: Iterable[list[int]]) -> pl.DataFrame:
    """Rows of a slot, perhaps a lone figure, and pairs, all made as wide as the widest."""
    ragged = list(rows)
    lead = 2 if lone else 1
    pairs = max((len(row) - lead) // 2 for row in ragged) if ragged else 0
    names = ["slot", *([lone] if lone else []), *(f"{name}_{k}" for k in range(pairs) for name in pair)]
    filler = [0, 0] if lone else [_NEVER, 0]
    filled = [row + filler * ((lead + 2 * pairs - len(row)) // 2) for row in ragged]
    return _frame(names, filled)


def _frame(names: Sequence[str], rows: Sequence[Sequence[int]]) -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.Int64), orient="row")


def _offset(offset: timedelta | None) -> int:
    return int(offset.total_seconds()) if offset else 0

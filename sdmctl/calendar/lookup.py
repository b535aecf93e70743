"""Business time and local time of whole columns, looked up in a timetable: joins on one number, and sums.

Every function takes a frame and gives it back with one column more. Frames are Narwhals', so the same code runs on
Polars and on a cluster; a null in gives a null out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from sdmctl.calendar.definition import DAY
from sdmctl.calendar.timetable import SLOTS, Timetable

Frame = Any
"""A Narwhals frame, eager or lazy: both have the methods used here, and no type of their own in common."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A timetable as frames of the engine that judges."""

    days: Frame
    buckets: Frame
    dates: Frame
    working: Frame
    clock: Frame
    stretches_a_day: int
    pieces_a_bucket: int
    bucket: int
    """Seconds of business time in a bucket."""

    @classmethod
    def of(cls, made: Timetable, frame: Callable[[Any], Frame]) -> "Lookup":
        """The lookup of a timetable, whose tables `frame` hands to the engine."""
        return cls(
            days=frame(made.days),
            buckets=frame(made.buckets),
            dates=frame(made.dates),
            working=frame(made.working),
            clock=frame(made.clock),
            stretches_a_day=(made.days.width - 2) // 2,
            pieces_a_bucket=(made.buckets.width - 1) // 2,
            bucket=made.bucket,
        )

    def business(self, frame: Frame, at: str, into: str) -> Frame:
        """Business seconds, since the table's beginning, at the instants of a column, on each row's `calendar`."""
        result = nw.col("before")
        for k in range(self.stretches_a_day):
            passed = nw.max_horizontal(nw.col(at) - nw.col(f"open_{k}"), nw.lit(0))
            result = result + nw.min_horizontal(passed, nw.col(f"long_{k}"))
        return self._joined(frame, self.days, nw.col(at) // DAY, result, into)

    def last_instant(self, frame: Frame, business: str, into: str) -> Frame:
        """The last instant at which no more business time has passed: at closing time, the next opening."""
        return self._instant(frame, business, into, strictly=False)

    def first_instant(self, frame: Frame, business: str, into: str) -> Frame:
        """The first instant at which so much business time has passed: at closing time, closing time."""
        return self._instant(frame, business, into, strictly=True)

    def local(self, frame: Frame, at: str, into: str) -> Frame:
        """What a wall clock shows at the instants of a column, in seconds since 1970-01-01T00:00 local."""
        shown = nw.when(nw.col(at) < nw.col("change")).then(nw.col("offset")).otherwise(nw.col("offset_after"))
        return self._by_date(frame, at, nw.col(at) + shown, into)

    def instant(self, frame: Frame, local: str, into: str) -> Frame:
        """The instants of wall-clock times: skipped moves forward by the gap, ambiguous is the first."""
        early = nw.col(local) < nw.col("local_change")
        offset = nw.when(early).then(nw.col("offset")).otherwise(nw.col("offset_after"))
        return self._by_date(frame, local, nw.col(local) - offset, into)

    def rank(self, frame: Frame, local: str, into: str) -> Frame:
        """How many working days the calendar has up to the local day, itself included."""
        return self._joined(frame, self.dates, nw.col(local) // DAY, nw.col("rank"), into)

    def working_day(self, frame: Frame, rank: str, into: str) -> Frame:
        """The local day of a rank, in days since 1970-01-01."""
        return self._joined(frame, self.working, nw.col(rank), nw.col("date"), into)

    def _instant(self, frame: Frame, business: str, into: str, *, strictly: bool) -> Frame:
        total = nw.col(business)
        instants = []
        for k in range(self.pieces_a_bucket):
            reached = nw.col(f"sum_{k}") < total if strictly else nw.col(f"sum_{k}") <= total
            instants.append(nw.when(reached).then(nw.col(f"at_{k}") + total - nw.col(f"sum_{k}")))
        # Instants grow from piece to piece, so the last piece that is reached gives the greatest.
        latest = nw.max_horizontal(*instants)
        return self._joined(frame, self.buckets, (total - int(strictly)) // self.bucket, latest, into)

    def _joined(self, frame: Frame, table: Frame, number: nw.Expr, result: nw.Expr, into: str) -> Frame:
        columns = frame.collect_schema().names()
        keyed = frame.with_columns(slot=nw.col("calendar").cast(nw.Int64) * SLOTS + number)
        return keyed.join(table, on="slot", how="left").select(*columns, result.alias(into))

    def _by_date(self, frame: Frame, key: str, result: nw.Expr, into: str) -> Frame:
        columns = frame.collect_schema().names()
        keyed = frame.with_columns(date=nw.col(key) // DAY)
        return keyed.join(self.clock, on="date", how="left").select(*columns, result.alias(into))

"""Business time between two instants, beside two libraries, on the same intervals."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from datetime import time as clock
from functools import partial
from random import Random

import polars as pl

from sdmctl.calendar.definition import Definition
from sdmctl.calendar.lookup import Lookup
from sdmctl.calendar.timetable import Reach, timetable
from sdmctl.facts.engine import PolarsEngine

_ZONE = "Europe/Paris"
_HOURS = ((9 * 3600, 18 * 3600),)
_START, _END = 1_704_067_200, 1_735_689_600


def business_time(count: int = 1_000_000, slow: int = 5_000) -> Iterator[tuple[str, ...]]:
    """A row for each way: intervals, microseconds for one, and how many times as long as here."""
    random = Random(7)
    starts = [random.randrange(_START, _END) for _ in range(count)]
    ends = [start + random.randrange(3600, 20 * 86_400) for start in starts]
    ours, sums = _timed(lambda: _sdmctl(starts, ends))
    here = ours / count
    yield "sdmctl", f"{count:,}", f"{here * 1e6:.2f} µs", "1"
    others: dict[str, Callable[[list[int], list[int]], list[int]]] = {
        "workclock": _workclock,
        "businesstimedelta": _businesstimedelta,
    }
    few, some = starts[:slow], ends[:slow]
    for name, function in others.items():
        seconds, found = _timed(partial(function, few, some))
        assert found == sums[:slow], f"{name} and sdmctl differ"
        yield name, f"{slow:,}", f"{seconds / slow * 1e6:.2f} µs", f"{seconds / slow / here:.0f}"


def _timed(work: Callable[[], list[int]]) -> tuple[float, list[int]]:
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


def _sdmctl(starts: list[int], ends: list[int]) -> list[int]:
    definition = Definition(_ZONE, (_HOURS,) * 5 + ((),) * 2)
    made = timetable([definition], _ZONE, Reach(min(starts), max(ends)))
    engine = PolarsEngine()
    lookup = Lookup.of(made, engine.frame)
    frame = engine.frame(pl.DataFrame({"calendar": pl.repeat(0, len(starts), eager=True), "a": starts, "b": ends}))
    frame = lookup.business(lookup.business(frame, "a", "from"), "b", "to").to_native()
    found: list[int] = (frame["to"] - frame["from"]).to_list()
    return found


def _workclock(starts: list[int], ends: list[int]) -> list[int]:
    from workclock import Schedule, WorkDay

    schedule = Schedule([WorkDay(clock(9), clock(18))], time_zone=_ZONE)
    moments = [[datetime.fromtimestamp(each, UTC) for each in side] for side in (starts, ends)]
    return [int(each.total_seconds()) for each in schedule.between_many(*moments)]


def _businesstimedelta(starts: list[int], ends: list[int]) -> list[int]:
    import businesstimedelta
    import pytz

    rule = businesstimedelta.WorkDayRule(
        start_time=clock(9), end_time=clock(18), working_days=[0, 1, 2, 3, 4], tz=pytz.timezone(_ZONE)
    )
    found = []
    for start, end in zip(starts, ends, strict=True):
        moments = (pytz.utc.localize(datetime.fromtimestamp(each, UTC).replace(tzinfo=None)) for each in (start, end))
        worked = rule.difference(*moments)
        found.append(worked.hours * 3600 + int(worked.seconds))
    return found

"""The timeline of one ticket on one clock: stretches with their open and closed parts, and each change of priority."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

import polars as pl

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.opening import LocalDay, local_day
from sdmctl.calendar.zone import to_local
from sdmctl.facts.clocks import reading
from sdmctl.facts.stays import CANCELLED, DONE, PAUSED, RUNNING
from sdmctl.model.contract import Phase
from sdmctl.model.service_level import PriorityChange, ServiceLevel
from sdmctl.model.tables import PHASES, Tables

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment

_DOING = {Phase.NEW: RUNNING, Phase.ACTIVE: RUNNING, Phase.PAUSED: PAUSED, Phase.CANCELLED: CANCELLED}

Counts = Literal["runs", "paused", "stopped", "before"]
"""What a stretch is to the clock: it runs, is paused, is stopped (resolved, closed), or has not started (again) yet."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stretch in which the calendar is open, or closed; half-open instants."""

    start: int
    end: int
    is_open: bool
    closed_days: tuple[LocalDay, ...] = ()
    """Of a closed part, the local days in it on which nothing opens: holidays, closures, days off."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stay of the ticket in one status and one priority; half-open instants."""

    start: int
    end: int
    phase: Phase
    status: str | None
    """As the contract names it; `None` before the first change and where a date stands for the change."""
    priority: str | None
    counts: Counts
    business_seconds: int
    """Business time in it on the target's calendar."""
    total_seconds: int
    """Elapsed on the clock at its end: the running sum of what runs."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PriorityStep:
    """A change of priority while the clock ran, and what the rule made of it."""

    at: int
    before: str | None
    after: str
    way: Literal["raised", "lowered"]
    rule: PriorityChange


def stretches(
    tables: Tables, judged: Assessment, level: ServiceLevel, row: dict[str, int | bool | None], business: BusinessTime
) -> tuple[Stretch, ...]:
    """The stays of the only ticket in the tables, from its opening to the clock's stop (or `as_of`)."""
    started = int(row["started"] or 0)
    end = judged.as_of if row["stopped"] is None else int(row["stopped"])
    stopped_by = reading(0, level, judged.contract.rules.reopened).stopped_by
    result = []
    total = 0
    for begin, until, phase, status, priority in _stays(tables, judged, started, end):
        doing = _DOING.get(phase, DONE)
        open_time = business.between(begin, until)
        counts: Counts = "runs"
        if until <= started:
            counts = "before"
        elif doing in stopped_by:
            counts = "paused" if doing == PAUSED else "stopped"
        total += open_time * (counts == "runs")
        parts = tuple(_parts(business, begin, until))
        result.append(Stretch(begin, until, phase, status, priority, counts, open_time, total, parts))
    return tuple(result)


def _stays(
    tables: Tables, judged: Assessment, started: int, end: int
) -> Iterator[tuple[int, int, Phase, str | None, str | None]]:
    """Cut where a status or a priority changed, and where the clock started."""
    contract = judged.contract
    statuses, order = list(contract.statuses), contract.priorities.order
    ticket = tables.tickets.row(0, named=True)
    phase, status = Phase.NEW, None
    priority = None if ticket["priority"] is None else order[ticket["priority"]]
    at = ticket["opened"]
    changes = tables.events.filter(pl.col("at") <= end).rows(named=True)
    cut = {"at": started, "phase": None, "priority": None}
    for change in sorted([*changes, cut], key=lambda each: each["at"]):
        if change["at"] > at:
            yield at, min(change["at"], end), phase, status, priority
            at = change["at"]
        if change["phase"] is not None:
            phase = PHASES[change["phase"]]
            status = None if change["status"] is None else statuses[change["status"]]
        if change["priority"] is not None:
            priority = order[change["priority"]]
    if at < end:
        yield at, end, phase, status, priority


def _parts(business: BusinessTime, start: int, end: int) -> Iterator[Part]:
    for begin, until, is_open in business.parts(start, end):
        yield Part(begin, until, is_open, () if is_open else tuple(_closed_days(business, begin, until)))


def _closed_days(business: BusinessTime, start: int, end: int) -> Iterator[LocalDay]:
    zone = business.definition.zone
    day, last = to_local(start, zone).date(), to_local(end - 1, zone).date()
    while day <= last:
        found = local_day(business.definition, day)
        if not found.openings:
            yield found
        day += timedelta(days=1)


def priority_steps(tables: Tables, judged: Assessment, row: dict[str, int | bool | None]) -> tuple[PriorityStep, ...]:
    """Each true change of priority up to the clock's stop (or `as_of`)."""
    rules, order = judged.contract.rules, judged.contract.priorities.order
    end = judged.as_of if row["stopped"] is None else int(row["stopped"])
    current = tables.tickets["priority"].item()
    steps = []
    for change in tables.events.filter(pl.col("priority").is_not_null() & (pl.col("at") <= end)).rows(named=True):
        code = change["priority"]
        if code != current:
            raised = current is None or code < current
            way: Literal["raised", "lowered"] = "raised" if raised else "lowered"
            before = None if current is None else order[current]
            rule = rules.priority_raised if raised else rules.priority_lowered
            steps.append(PriorityStep(change["at"], before, order[code], way, rule))
            current = code
    return tuple(steps)

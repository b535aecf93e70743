"""The lines of a period: how many tickets were met and breached, and what that makes of each promise."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from sdmctl.model.contract import Contract
from sdmctl.model.service_level import ANY, Measure, SmallSample
from tests.oracle.hours import Hours, Stretch
from tests.oracle.tickets import Row


@dataclass(frozen=True, slots=True)
class Line:
    """One service level, or one priority of it, in one period."""

    service_level: str
    priority: str | None
    objective: Fraction
    counted: int
    met: int
    breached: int
    open: int
    excluded: int
    compliance: Fraction | None
    status: str


@dataclass(frozen=True, slots=True)
class Interruption:
    """A stretch in which a service was down; no end while it lasts."""

    service: str
    start: int
    end: int | None
    planned: bool


Promise = tuple[str, str | None, Fraction]


def promises(contract: Contract) -> list[Promise]:
    """An objective on a target is a line of its own, for its priority; one on the level is a line for the rest."""
    found: list[Promise] = []
    for name, level in contract.service_levels.items():
        for priority in (*contract.priorities.order, ANY):
            target = level.targets.get(priority)
            if target is not None and target.objective is not None:
                found.append((name, None if priority == ANY else priority, target.objective))
        if level.objective is not None:
            found.append((name, None, level.objective))
    return found


def line_of(contract: Contract, level: str, priority: str | None) -> int:
    """The place of the line in which a row of this priority counts."""
    targets = contract.service_levels[level].targets
    own = priority in targets and targets[priority].objective is not None
    wanted = (level, priority if own else None)
    return [(name, line_priority) for name, line_priority, _ in promises(contract)].index(wanted)


def lines(contract: Contract, rows: Iterable[Row]) -> list[Line]:
    """Every line of tickets: met / counted against the objective, as fractions."""
    by_line: dict[int, list[Row]] = {}
    for row in rows:
        by_line.setdefault(row.line, []).append(row)
    return [
        _line(promise, by_line.get(position, []), contract.rules.small_sample)
        for position, promise in enumerate(promises(contract))
        if contract.service_levels[promise[0]].measures is not Measure.AVAILABILITY
    ]


def _line(promise: Promise, rows: list[Row], small_sample: SmallSample | str) -> Line:
    name, priority, objective = promise
    counted = [row for row in rows if row.counted]
    met = sum(row.verdict == "met" for row in counted)
    breached = len(counted) - met
    if not counted:
        status = "no_data"
    elif Fraction(met, len(counted)) >= objective:
        status = "achieved"
    elif isinstance(small_sample, SmallSample) and len(counted) < small_sample.below:
        status = "tolerated" if breached <= small_sample.tolerate else "missed"
    else:
        status = "missed"
    return Line(
        service_level=name,
        priority=priority,
        objective=objective,
        counted=len(counted),
        met=met,
        breached=breached,
        open=sum(row.verdict in ("running", "paused") and not row.excluded for row in rows),
        excluded=sum(row.in_period and row.excluded for row in rows),
        compliance=Fraction(met, len(counted)) if counted else None,
        status=status,
    )


@dataclass(frozen=True, slots=True)
class Availability:
    """What an availability is made of, in seconds."""

    service: int
    planned: int
    down: int

    @property
    def agreed(self) -> int:
        """The calendar's time in the period without planned outages."""
        return self.service - self.planned

    @property
    def compliance(self) -> Fraction | None:
        """(agreed time − downtime) / agreed time."""
        return Fraction(self.agreed - self.down, self.agreed) if self.agreed else None


def availability(hours: Hours, period: Stretch, interruptions: Iterable[Interruption]) -> Availability:
    """Planned outages leave the agreed time, unplanned ones are downtime within it; those that overlap count once.

    Found second by second in spirit: every stretch between two instants at which something changes is one or the other.
    """
    told = list(interruptions)
    start, end = period
    edges = {start, end}
    for each in told:
        edges |= {edge for edge in (each.start, end if each.end is None else each.end) if start < edge < end}
    ordered = sorted(edges)
    service = planned = down = 0
    for first, last in pairwise(ordered):
        seconds = hours.business(first, last)
        on = [each for each in told if each.start <= first and (each.end is None or each.end > first)]
        service += seconds
        if any(each.planned for each in on):
            planned += seconds
        elif on:
            down += seconds
    return Availability(service, planned, down)

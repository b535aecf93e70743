"""The oracle: tickets judged against service levels one at a time, as the rules say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sdmctl.model.calendar import Calendar
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import (
    ANY,
    SERVICE_CALENDAR,
    CountsIn,
    Measure,
    PriorityChange,
    Rules,
    ServiceLevel,
    Target,
)
from sdmctl.values.duration import Duration, Unit
from tests.oracle.clocks import DONE, Clock, Stay, clocks, phase_before, stays, within
from tests.oracle.deadlines import Segment, deadline_of, is_breached
from tests.oracle.hours import Hours, Stretch
from tests.oracle.lines import line_of
from tests.oracle.tickets import Case, Row

State = Literal["stopped", "running", "paused"]


@dataclass(frozen=True, slots=True)
class InForce:
    """The priority in force from a place on; the first one is in force when the clock starts."""

    priority: str | None
    place: int
    at: int
    from_change: bool
    """Whether the clock starts again here, by the rule for this direction."""


class Judge:
    """A contract, a period and an instant: what every judgement refers to."""

    def __init__(self, contract: Contract, period: Stretch, as_of: int) -> None:
        self.contract = contract
        self.rules: Rules = contract.rules
        self.period = period
        self.as_of = as_of
        self._always = Hours(Calendar.model_validate({"hours": {"mon-sun": ["00:00-24:00"]}}), contract.time_zone)
        self._hours = {name: Hours(calendar, contract.time_zone) for name, calendar in contract.calendars.items()}

    def rows(self, cases: list[Case]) -> list[Row]:
        """Every judgement, sorted by service level, ticket and cycle."""
        levels = self.contract.service_levels
        told = [case.known_at(self.as_of) for case in cases]
        return [
            row
            for level in levels
            for number, case in enumerate(told)
            if self.is_judged(levels[level], case)
            for row in self.judged(level, number, case)
        ]

    def is_judged(self, level: ServiceLevel, case: Case) -> bool:
        """Not one that is opened after `as_of`, cancelled, or matched by no filter as it stands then."""
        if level.measures is Measure.AVAILABILITY or case.opened > self.as_of:
            return False
        if stays(case, self.contract, self.as_of)[-1].phase == "cancelled":
            return False
        service = case.last("service")
        lot = self.contract.services[service].lot if service is not None else None
        asked = level.applies_to
        found = (
            (asked.nature, case.last("nature")),
            (asked.service, service),
            (asked.lot, lot),
            (asked.type, case.type),
            (asked.team, case.team),
        )
        return all(not names or value in names for names, value in found)

    def judged(self, level: str, number: int, case: Case) -> Iterator[Row]:
        """The rows of one ticket against one service level: one for each clock whose final priority has a target."""
        story = stays(case, self.contract, self.as_of)
        promise = self.contract.service_levels[level]
        for cycle, clock in enumerate(clocks(promise, case, story, self.rules.reopened), 1):
            judgement = _Judgement(self, promise, case, story, clock)
            last = judgement.segment(len(judgement.changes) - 1)
            if last is None:
                continue
            deadline, verdict = judgement.verdict(last)
            settled = verdict in ("met", "breached") and self.is_in_period(case, clock, deadline, verdict)
            priority = judgement.changes[-1].priority
            yield Row(
                ticket=number,
                service_level=level,
                cycle=cycle,
                priority=priority,
                service=case.last("service"),
                started=last.started,
                stopped=clock.stop,
                deadline=deadline,
                elapsed_seconds=sum(last.hours.business(*each) for each in last.running),
                paused_seconds=sum(last.hours.business(*each) for each in last.paused),
                late_seconds=judgement.late(last, deadline) if verdict == "breached" else None,
                verdict=verdict,
                counted=settled and not case.excluded,
                excluded=case.excluded,
                line=line_of(self.contract, level, priority),
                in_period=settled,
            )

    def is_in_period(self, case: Case, clock: Clock, deadline: int | None, verdict: str) -> bool:
        """`outcome`: met in the period of its stop, breached in that of its deadline; `opened` and `stopped` as named.

        A period is half-open. What has not stopped is in no period by its stop.
        """
        match self.rules.counts_in:
            case CountsIn.OUTCOME:
                at = clock.stop if verdict == "met" else deadline
            case CountsIn.OPENED:
                at = case.opened
            case CountsIn.STOPPED:
                at = clock.stop
        return at is not None and self.period[0] <= at < self.period[1]

    def hours(self, level: ServiceLevel, target: Target, case: Case) -> Hours | None:
        """The calendar of the target, else of the level; `service` is that of the ticket's service at `as_of`.

        Where the ticket has no service then, or the service no calendar, hours and business days cannot be counted
        (`None`); calendar days and agreed dates need no calendar, and their elapsed time is counted round the clock.
        """
        name: str | None = target.calendar or level.calendar
        if name == SERVICE_CALENDAR:
            service = case.last("service")
            name = None if service is None else self.contract.services[service].calendar
        if name is not None:
            return self._hours[name]
        needs_calendar = target.within != "agreed" and target.within.unit is not Unit.CALENDAR_DAYS
        return None if needs_calendar else self._always


class _Judgement:
    """One clock of one ticket, under the priorities that were in force while it ran."""

    def __init__(self, judge: Judge, level: ServiceLevel, case: Case, story: list[Stay], clock: Clock) -> None:
        self.judge, self.level, self.case, self.story, self.clock = judge, level, case, story, clock
        self.changes = self._changes()

    def _changes(self) -> list[InForce]:
        """The priorities in force from the start of the clock to its stop; what is set later is ignored.

        What was set before the start of the clock only says which one is in force then; to set the same again is no
        change. Raised is toward the front of the contract's order, or from none at all.
        """
        order = self.judge.contract.priorities.order
        priority = self.case.priority
        found = [InForce(priority, self.clock.start_place, 0, from_change=False)]
        for place, change in enumerate(self.case.changes):
            if self.clock.stop_place is not None and place > self.clock.stop_place:
                break
            if change.field != "priority" or change.value == priority:
                continue
            raised = priority is None or order.index(change.value) < order.index(priority)
            rule = self.judge.rules.priority_raised if raised else self.judge.rules.priority_lowered
            priority = change.value
            if place < self.clock.start_place:
                found = [InForce(priority, self.clock.start_place, 0, from_change=False)]
            else:
                found.append(InForce(priority, place, change.at, rule is PriorityChange.FROM_CHANGE))
        return found

    def target(self, priority: str | None) -> Target | None:
        """The target of a priority, else the one for `any`, else none."""
        targets = self.level.targets
        return targets.get(priority or ANY) or targets.get(ANY)

    def segment(self, index: int) -> Segment | None:
        """The clock under one priority: from its change or from the start, up to the next change or to the end.

        `None` where nothing was promised for that priority: no target, no date agreed, no calendar to count on.
        """
        change = self.changes[index]
        target = self.target(change.priority)
        hours = None if target is None else self.judge.hours(self.level, target, self.case)
        if target is None or hours is None or (target.within == "agreed" and self.case.due is None):
            return None
        started = change.at if change.from_change else self.clock.start
        end, state = self._end(index)
        return Segment(
            hours=hours,
            within=target.within,
            started=started,
            running=within(self.story, self.clock.runs, started, end),
            paused=within(self.story, self.clock.pauses, started, end),
            end=end,
            state=state,
            due=self.case.due,
        )

    def _end(self, index: int) -> tuple[int, State]:
        """Until when a priority is judged, and how the clock stood then: as if that instant were `as_of`."""
        if index < len(self.changes) - 1:
            at, place = self.changes[index + 1].at, self.changes[index + 1].place
        elif self.clock.stop is None:
            at, place = self.judge.as_of, len(self.case.changes)
        else:
            return self.clock.stop, "stopped"
        stay = phase_before(self.story, place)
        if stay.phase in self.clock.pauses:
            return at, "paused"
        if stay.phase in DONE and stay.phase not in self.clock.runs:
            return self._entered_done(stay), "stopped"
        return at, "running"

    def _entered_done(self, stay: Stay) -> int:
        """When the resolution had stopped: at the entry into the run of resolved or closed stays that ends with one."""
        position = self.story.index(stay)
        while self.story[position - 1].phase in DONE:
            position -= 1
        return self.story[position].begin

    def late(self, last: Segment, deadline: int | None) -> int:
        """How long the clock ran on after the deadline, in business time of the last target's calendar.

        Of an allowance in hours it is what elapsed beyond it. A breach that stands from before a change of priority is
        late since then, though the clock has started again.
        """
        assert deadline is not None
        allowance = last.within
        if isinstance(allowance, Duration) and allowance.unit is Unit.SECONDS and not self._standing():
            return last.elapsed - allowance.count
        begins = max(deadline, self.clock.start)
        return sum(last.hours.business(*each) for each in within(self.story, self.clock.runs, begins, last.end))

    def verdict(self, last: Segment) -> tuple[int | None, str]:
        """Breached as soon as the deadline has passed, even while open; else met once stopped; else running or paused.

        A breach that had already happened when the clock started again stands, with its own deadline: those of all
        the priorities since the last change that was retroactive.
        """
        boundary = self.judge.rules.boundary
        standing = self._standing()
        if standing:
            return min(standing), "breached"
        deadline = deadline_of(last, boundary)
        if is_breached(last, deadline, boundary):
            return deadline, "breached"
        return deadline, "met" if last.state == "stopped" else last.state

    def _standing(self) -> list[int]:
        """The deadlines that had already passed when the clock started again at a change of priority."""
        boundary = self.judge.rules.boundary
        standing = []
        for index in range(len(self.changes) - 1, 0, -1):
            if not self.changes[index].from_change:
                break
            before = self.segment(index - 1)
            deadline = None if before is None else deadline_of(before, boundary)
            if before is not None and deadline is not None and is_breached(before, deadline, boundary):
                standing.append(deadline)
        return standing

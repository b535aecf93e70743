"""Generated worlds: a contract with every measure and every rule, its tickets, a period, and an instant to judge at."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sdmctl.model.contract import Contract
from sdmctl.model.service_level import ANY, SERVICE_CALENDAR, Boundary, CountsIn, Measure, PriorityChange, Reopened
from sdmctl.model.tickets import EVENTS
from sdmctl.values.duration import Duration, Unit
from sdmctl.values.period import Period, parse_period
from tests.oracle.calendars import ZONES, anchor, calendar
from tests.oracle.dice import Dice, happens, some
from tests.oracle.hours import Hours
from tests.oracle.lines import Interruption
from tests.oracle.tickets import Case, Change

STATUSES = {
    "new": "new",
    "in_progress": "active",
    "waiting_customer": "paused",
    "resolved": "resolved",
    "closed": "closed",
    "acknowledged": "active",
    "waiting_arbitration": "paused",
    "queued": "new",
    "cancelled": "cancelled",
}
_USUAL = ("in_progress", "in_progress", "waiting_customer", "waiting_customer", "resolved", "resolved", "closed")
_NATURES = ("anomaly", "evolution", "evolution", "request", "disputed")
_WITHIN = (
    "1h",
    "4h",
    "30m",
    "8h",
    "40h",
    "1s",
    "90s",
    "1h30m",
    "26h",
    "1bd",
    "2bd",
    "5bd",
    "1d",
    "2d",
    "10d",
    "agreed",
    "agreed",
)
_EVENTS = ("workaround", "update", "update", *("quoted", "approved", "delivered") * 2, *EVENTS)
_HOUR, _DAY = 3600, 86_400


@dataclass(frozen=True, slots=True)
class World:
    """Everything that one comparison needs."""

    contract: Contract
    cases: list[Case]
    period: Period
    start: int
    end: int
    as_of: int
    interruptions: tuple[Interruption, ...]


def world(dice: Dice, tickets: int) -> World:
    """A contract with so many tickets, mostly within two days of a change of the clock."""
    zone = dice.choice(ZONES)
    day = anchor(dice, zone)
    contract = Contract.model_validate(_contract(dice, zone, day))
    clock = Hours(next(iter(contract.calendars.values())), zone)
    period = parse_period(dice.choice((f"{day:%Y-%m}", f"{day:%Y}-Q{(day.month + 2) // 3}", f"{day:%Y}")))
    start, end = clock.instant(period.first, 0), clock.instant(period.after, 0)
    scene = _Scene(dice, contract, clock.instant(day, 0))
    as_of = dice.choice((end, scene.moment(), scene.moment(), clock.instant(day, 5 * _DAY), end + 400 * _DAY))
    cases = [scene.case(number) for number in range(tickets)]
    return World(contract, cases, period, start, end, as_of, scene.interruptions())


def _contract(dice: Dice, zone: str, day: date) -> dict[str, Any]:
    order = [f"P{number}" for number in range(1, dice.integer(2, 4) + 1)]
    calendars = {f"c{number}": calendar(dice, day) for number in range(dice.integer(2, 4))}
    names = list(calendars)
    services = {
        name: {
            "title": name,
            "lot": dice.choice(("run", "project", None)),
            "calendar": None if happens(dice, 10) else dice.choice(names),
        }
        for name in ("payroll", "portal", "time")
    }
    measures = [each for each in Measure if each is not Measure.AVAILABILITY]
    measures += [dice.choice(measures) for _ in range(dice.integer(0, 2))]
    levels = {f"{measure}-{number}": _level(dice, measure, order, names) for number, measure in enumerate(measures)}
    levels["availability"] = {
        "title": "availability",
        "measures": "availability",
        "applies_to": {"service": dice.choice((["portal"], ["portal", "time"]))},
        "calendar": dice.choice(names),
        "objective": dice.choice(("99%", "99.5%")),
    }
    return {
        "kind": "contract",
        "id": "generated",
        "title": "A generated contract",
        "customer": {"name": "customer"},
        "provider": {"name": "provider"},
        "time_zone": zone,
        "term": {"start": "2020-01-01", "end": "2030-12-31"},
        "lots": {name: {"title": name, "nature": name, "manager": "manager"} for name in ("run", "project")},
        "managers": {"manager": {"name": "manager"}},
        "calendars": calendars,
        "services": services,
        "priorities": {"order": order},
        "statuses": STATUSES,
        "rules": {
            "counts_in": dice.choice(list(CountsIn)),
            "reopened": dice.choice(list(Reopened)),
            "priority_raised": dice.choice(list(PriorityChange)),
            "priority_lowered": dice.choice(list(PriorityChange)),
            "boundary": dice.choice(list(Boundary)),
            "small_sample": dice.choice(({"below": 10, "tolerate": 1}, "none", {"below": 40, "tolerate": 5})),
        },
        "service_levels": levels,
    }


def _level(dice: Dice, measure: Measure, order: list[str], calendars: list[str]) -> dict[str, Any]:
    targeted = [name for name in (*order, ANY) if happens(dice, 70)] or [ANY]
    single = happens(dice, 50)
    targets = {name: _target(dice, calendars, objective=not single) for name in targeted}
    level: dict[str, Any] = {"title": measure, "measures": measure, "targets": targets}
    level["calendar"] = dice.choice((SERVICE_CALENDAR, *calendars))
    if single:
        level["objective"] = dice.choice(("50%", "90%", "95%", "99.5%"))
    if measure is Measure.RESPONSE:
        level["pauses"] = happens(dice, 40)
    if happens(dice, 30):
        name, values = dice.choice(
            (
                ("nature", _NATURES[1:]),
                ("service", ("payroll", "portal", "time")),
                ("lot", ("run", "project")),
                ("type", ("incident", "request")),
                ("team", ("north", "south")),
            )
        )
        level["applies_to"] = {name: some(dice, values, 60) or [values[0]]}
    return level


def _target(dice: Dice, calendars: list[str], *, objective: bool) -> dict[str, str]:
    within = (
        dice.choice(_WITHIN)
        if happens(dice, 85)
        else f"{dice.integer(1, 200)}h{dice.integer(0, 59)}m{dice.integer(0, 59)}s"
    )
    target = {"within": within}
    if happens(dice, 20):
        target["calendar"] = dice.choice(calendars)
    if objective:
        target["objective"] = dice.choice(("50%", "90%", "66.6%"))
    return target


class _Scene:
    """Tickets of one contract around one day."""

    def __init__(self, dice: Dice, contract: Contract, around: int) -> None:
        self.dice, self.contract, self.around = dice, contract, around
        self.hours = [Hours(each, contract.time_zone) for each in contract.calendars.values()]
        self.together = [self.moment() for _ in range(3)]
        self.allowances = [
            target.within
            for level in contract.service_levels.values()
            for target in level.targets.values()
            if isinstance(target.within, Duration)
        ]

    def moment(self) -> int:
        """An instant, mostly within 36 hours of the day, often on a round minute."""
        dice = self.dice
        reach = dice.choice((36 * _HOUR, 36 * _HOUR, 36 * _HOUR, 8 * _DAY, 40 * _DAY))
        unit = dice.choice((60, 900, 1800, 1))
        return self.around + 43_200 + unit * dice.integer(-reach // unit, reach // unit)

    def later(self, at: int) -> int:
        """What happens next: at once, soon, days later, at a boundary of the hours, or just as a target is used up.

        Some things happen to many tickets together, as when a tool raises them all in one second.
        """
        dice = self.dice
        match dice.choice(("soon", "at once", "hours", "days", "opening", "exact", "together", "soon", "hours")):
            case "at once":
                found = at
            case "soon":
                found = at + dice.choice((1, 60)) * dice.integer(1, 59)
            case "hours":
                found = at + dice.choice((60, 900, 1)) * dice.integer(1, 80)
            case "days":
                found = at + dice.choice((_HOUR, _DAY)) * dice.integer(1, 30)
            case "opening":
                found = dice.choice(self.hours).next_opening(at + 60 * dice.integer(0, 1000)) + dice.integer(-1, 1)
            case "together":
                found = dice.choice(self.together)
            case _:
                found = self._exact(at) + dice.integer(-1, 1)
        return max(at, found)

    def _exact(self, at: int) -> int:
        hours, allowance = (
            self.dice.choice(self.hours),
            self.dice.choice(self.allowances or [Duration(1, Unit.SECONDS)]),
        )
        match allowance.unit:
            case Unit.SECONDS:
                used_up = self.dice.choice((hours.last_within, hours.first_used_up))
                return used_up(at, allowance.count)
            case Unit.BUSINESS_DAYS:
                return hours.business_days_after(at, allowance.count)
            case _:
                return hours.calendar_days_after(at, allowance.count)

    def case(self, number: int) -> Case:
        """A ticket with a history of any kind."""
        dice = self.dice
        opened = at = self.moment()
        changes: list[Change] = []
        for _ in range(dice.integer(0, 9)):
            at = self.later(at)
            changes.append(self._change(at))
        if happens(dice, 20):
            at = opened
            for event in ("quoted", "approved", "delivered"):
                at = self.later(at)
                changes.insert(dice.integer(0, len(changes)), Change(at, "event", event))
        if happens(dice, 10):
            changes.reverse()
        case = Case(
            id=f"T-{number}",
            opened=opened,
            changes=tuple(changes),
            priority=None if happens(dice, 6) else dice.choice(self.contract.priorities.order),
            nature=None if happens(dice, 6) else dice.choice(_NATURES),
            service=None if happens(dice, 6) else dice.choice(tuple(self.contract.services)),
            type=dice.choice(("incident", "request", None)),
            team=dice.choice(("north", "south", None)),
            excluded=happens(dice, 8),
        )
        if happens(dice, 75):
            case = replace(case, due=opened + dice.choice((_HOUR, _DAY, 3 * _DAY, 30 * _DAY, 1, -_HOUR)))
        return case

    def _change(self, at: int) -> Change:
        dice = self.dice
        match dice.choice(("status",) * 10 + ("priority",) * 5 + ("event",) * 4 + ("nature", "nature", "service")):
            case "status":
                status = dice.choice(_USUAL) if happens(dice, 85) else dice.choice(tuple(STATUSES))
                return Change(at, "status", status)
            case "priority":
                return Change(at, "priority", dice.choice(self.contract.priorities.order))
            case "nature":
                return Change(at, "nature", dice.choice(_NATURES))
            case "service":
                return Change(at, "service", dice.choice(tuple(self.contract.services)))
            case _:
                return Change(at, "event", dice.choice(_EVENTS))

    def interruptions(self) -> tuple[Interruption, ...]:
        """Outages, planned and not, some of which overlap and some of which last."""
        dice = self.dice
        found = []
        for _ in range(dice.integer(0, 6)):
            start = self.moment()
            end = None if happens(dice, 10) else max(start + 60, self.later(start))
            found.append(Interruption(dice.choice(("portal", "time", "payroll")), start, end, happens(dice, 30)))
        return tuple(found)

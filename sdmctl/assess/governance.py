"""Governance as of a day: what is late, what ranks first, what nobody promises, what was done and changed nothing.

A day is inclusive: what is due on it is not late before it is over.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Status
from sdmctl.calendar.zone import to_local
from sdmctl.model import register
from sdmctl.model.action import Actions

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment, Line
    from sdmctl.model.action import Action
    from sdmctl.model.committee import Committee
    from sdmctl.model.decision import Decided
    from sdmctl.model.improvement import Improvement
    from sdmctl.model.register import Registered
    from sdmctl.model.repository import Dossier, Read
    from sdmctl.model.requirement import Requirement
    from sdmctl.model.risk import Risk


def day_of(judged: Assessment) -> date:
    """The day as of which a period is judged, in the contract's zone; just before midnight still is that day."""
    return to_local(judged.as_of - 1, judged.contract.time_zone).date()


def action_plan(dossier: Dossier, day: date) -> tuple[Registered[Action], ...]:
    """The actions that are left to do, the one due first first."""
    left = [each for each in register.actions(dossier) if each.entry.is_known(day) and each.entry.is_left(day)]
    return tuple(sorted(left, key=lambda each: (each.entry.due, each.id)))


def late_actions(dossier: Dossier, day: date) -> tuple[Registered[Action], ...]:
    """Of the action plan, those whose day has gone by; the latest first."""
    return tuple(each for each in action_plan(dossier, day) if each.entry.is_late(day))


def ranked_risks(dossier: Dossier, day: date) -> tuple[Registered[Risk], ...]:
    """The risks that are open, by probability × impact, the highest first; then by impact, then by id."""
    open_ones = [each for each in register.risks(dossier) if each.entry.is_open(day)]
    return tuple(sorted(open_ones, key=lambda each: (-each.entry.exposure, -each.entry.impact, each.id)))


def unmet_requirements(dossier: Dossier) -> tuple[Registered[Requirement], ...]:
    """Those that no service level meets and that were not declined."""
    return tuple(each for each in register.requirements(dossier) if each.entry.is_unmet)


def not_effective(dossier: Dossier, day: date) -> tuple[Registered[Improvement], ...]:
    """Improvements that are done and were not measured as having reached their target."""
    return tuple(each for each in register.improvements(dossier) if each.entry.is_not_effective(day))


def keeps_actions(dossier: Dossier) -> bool:
    """Whether the contract's actions are kept here; elsewhere none can be missing."""
    return any(True for _ in register.reads(dossier, Actions))


def missed_without_action(dossier: Dossier, judged: Assessment) -> tuple[Line, ...]:
    """Missed lines whose service level no action names that was left to do or opened in the period.

    None in a contract that keeps no actions.
    """
    if not keeps_actions(dossier):
        return ()
    day, period = day_of(judged), judged.period
    named = {
        level
        for each in register.actions(dossier)
        if each.entry.is_known(day) and (each.entry.is_left(day) or _in(period.first, each.entry.opened, period.after))
        for level in each.entry.service_level
    }
    return tuple(line for line in judged.promised if line.status is Status.MISSED and line.service_level not in named)


def without_minutes(dossier: Dossier, day: date) -> tuple[tuple[Read[Committee], date], ...]:
    """Each day on which a committee met and from which there is neither decision nor action of it, in order."""
    minuted = {(each.entry.committee, each.entry.on) for each in register.decided(dossier)}
    minuted |= {(each.entry.committee, each.entry.opened) for each in register.actions(dossier) if each.entry.opened}
    met = [(read, held) for read in register.committees(dossier) for held in _before(read.document.held, day)]
    return tuple(each for each in met if (each[0].document.id, each[1]) not in minuted)


def last_held(dossier: Dossier, committee: str, day: date) -> date | None:
    """When a committee met last, before a day or on it; `None` where that is not written."""
    held = [
        each for read in register.committees(dossier) if read.document.id == committee for each in read.document.held
    ]
    held += [each.entry.on for each in register.decided(dossier) if each.entry.committee == committee]
    return max(_before(held, day), default=None)


def followed_decisions(dossier: Dossier, committee: str, day: date) -> tuple[Registered[Decided], ...]:
    """The decisions of the day on which a committee met last, and earlier ones of which an action is left to do."""
    last = last_held(dossier, committee, day)
    left = {each.id for each in action_plan(dossier, day)}
    own = [each for each in register.decided(dossier) if each.entry.committee == committee and each.entry.on <= day]
    followed = [each for each in own if each.entry.on == last or left.intersection(each.entry.actions)]
    return tuple(sorted(followed, key=lambda each: (each.entry.on, each.id)))


def followed_actions(dossier: Dossier, committee: str, day: date) -> tuple[Registered[Action], ...]:
    """A committee's actions: those that are left to do, the one due first first, then those closed since it last met.

    An action is the committee's where it names it, or where a decision of the committee names the action.
    """
    last = last_held(dossier, committee, day)
    own = [each.entry for each in register.decided(dossier) if each.entry.committee == committee]
    named = {name for each in own for name in each.actions}
    mine = [each for each in register.actions(dossier) if each.entry.committee == committee or each.id in named]
    known = [each for each in mine if each.entry.is_known(day)]
    left = [each for each in known if each.entry.is_left(day)]
    over = [each for each in known if each not in left and each.entry.closed and (last or day) <= each.entry.closed]
    by_day = sorted(left, key=lambda each: (each.entry.due, each.id))
    return (*by_day, *sorted(over, key=lambda each: (each.entry.closed or day, each.id)))


def _before(days: Iterable[date], day: date) -> list[date]:
    return sorted(each for each in days if each <= day)


def _in(first: date, day: date | None, after: date) -> bool:
    return day is not None and first <= day < after

"""A charge: one amount with what it is for, and what is looked at to find the charges of a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Assessment, Line, Status
from sdmctl.model.fees import money

if TYPE_CHECKING:
    from sdmctl.model.exemption import Waiver
    from sdmctl.model.penalty import Amount, Penalty

ONCE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Charge:
    """One amount with what it is for: so many hours, points or tickets, at a rate."""

    penalty: str
    """The rule's name in the contract."""
    title: str
    clause: str | None
    service_level: str | None
    """`None` where it is for the points of several."""
    priority: str | None
    ticket: str | None
    """`None` where it is for a line."""
    quantity: int
    """Hours, points, tenths of a point, tickets, lines, service points, or 1 for a tier."""
    rate: Fraction
    amount: Fraction
    """quantity × rate × factor; negative where the provider earns it."""
    per: str = "ticket"
    """What the quantity counts, as the contract writes it; `earn_back` where it is returned."""
    factor: Fraction = ONCE
    """More than 1 where a line was missed month after month."""
    points: Fraction | None = None
    """Service points, factor included; `None` where the rule gives none."""
    month: str | None = None
    """The month whose penalty is returned; `None` where nothing is."""
    waiver: Waiver | None = None
    """Why it is waived; `None` where it is due."""
    waived: Fraction = Fraction()
    """What of the amount is waived."""


@dataclass(frozen=True, slots=True)
class View:
    """A month with what came before it."""

    month: Assessment
    before: Assessment
    """The month before it, as it ended."""
    earlier: tuple[Assessment, ...]
    """The months before it that repeats look at, the last first; none before the contract began."""
    fees: dict[str, Fraction]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the contract under its name."""

    name: str
    terms: Penalty

    @property
    def title(self) -> str:
        """What people call it."""
        return self.terms.title or self.name


def rate_of(rule: Rule, priority: str | None, view: View) -> Fraction | None:
    """Of the priority, else the same for all; `None` where the contract names no amount for it."""
    amount = rule.terms.amounts.get(priority, rule.terms.amount) if priority else rule.terms.amount
    return None if amount is None else in_money(rule, amount, view)


def in_money(rule: Rule, amount: Amount, view: View) -> Fraction:
    """An amount of a rule, which may be a share of its pool."""
    pool = rule.terms.pool
    return money(amount, view.fees | {"pool": view.fees[f"pool {pool}"]} if pool else view.fees)


def factor_of(rule: Rule, line: Line | None, view: View) -> Fraction:
    """1, or the factor of a line that was missed in this month and in those just before it.

    A month without data, achieved or tolerated ends the row.
    """
    repeat = rule.terms.repeat
    if repeat is None or line is None or line.status is not Status.MISSED or len(view.earlier) < repeat.after:
        return ONCE
    again = all(_missed(each, line) for each in view.earlier[: repeat.after])
    return Fraction(repeat.factor) if again else ONCE


def same_line(assessment: Assessment, service_level: str | None, priority: str | None) -> Line | None:
    """The line of a level that a priority falls in; `None` where there is none."""
    for line in lines_of(assessment, service_level):
        if line.priority in (None, priority):
            return line
    return None


def lines_of(assessment: Assessment, service_level: str | None) -> Iterator[Line]:
    """The lines of a level."""
    return (line for line in assessment.lines if line.service_level == service_level)


def _missed(assessment: Assessment, line: Line) -> bool:
    same = same_line(assessment, line.service_level, line.priority)
    return same is not None and same.status is Status.MISSED

"""Charges: what each miss of a month costs, ticket by ticket and line by line, before any cap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sdmctl.assess.penalties.charge import Charge, Rule, View
from sdmctl.assess.penalties.late import LATENESS, of_lateness, of_tickets
from sdmctl.assess.penalties.missed import of_bonus, of_lines
from sdmctl.model.agreed import agreed
from sdmctl.model.fees import money

if TYPE_CHECKING:
    from datetime import date

    from sdmctl.model.at_risk import ServicePoints
    from sdmctl.model.exemption import Waiver
    from sdmctl.model.penalty import Penalty


def charges(view: View, waivers: Iterable[Waiver] = ()) -> tuple[Charge, ...]:
    """What a month costs, in the order of the contract's rules, then what its service points come to.

    `waivers` that nobody approved change nothing.
    """
    contract = view.month.contract
    terms = agreed(contract.penalties)
    granted = [each for each in waivers if each.approved]
    found: list[Charge] = []
    for name, penalty in terms.rules.items():
        if not _in_grace(penalty, contract.term.start, view.month.period.first):
            rule = Rule(name, penalty)
            found += (_waived(each, view, granted) for level in penalty.on for each in _of_rule(rule, level, view))
    if terms.service_points is not None:
        found += _of_points(terms.service_points, found, view)
    return tuple(found)


def _of_rule(rule: Rule, level: str, view: View) -> Iterator[Charge]:
    if rule.terms.per in LATENESS:
        return of_lateness(rule, level, view)
    if rule.terms.per == "ticket":
        return of_tickets(rule, level, view)
    return of_bonus(rule, level, view) if rule.terms.per == "bonus" else of_lines(rule, level, view)


def _in_grace(penalty: Penalty, start: date, month: date) -> bool:
    return (month.year - start.year) * 12 + month.month - start.month < penalty.grace_months


def _waived(charge: Charge, view: View, waivers: list[Waiver]) -> Charge:
    """The charge with the first waiver that fits it; what the provider earns is never waived."""
    if charge.per == "bonus":
        return charge
    for each in waivers:
        if _fits(each, charge, view.month.period.label):
            return replace(charge, waiver=each, waived=charge.amount)
    return charge


def _fits(waiver: Waiver, charge: Charge, month: str) -> bool:
    said = (
        (waiver.ticket, charge.ticket),
        (waiver.rule, charge.penalty),
        (waiver.service_level, charge.service_level),
        (waiver.priority, charge.priority),
        (waiver.month, month),
    )
    return all(written is None or written == own for written, own in said)


def _of_points(terms: ServicePoints, found: list[Charge], view: View) -> Iterator[Charge]:
    """What the points of a month cost together; waived are those that waived lines add."""
    pointed = [each for each in found if each.points is not None]
    points = sum((each.points or Fraction() for each in pointed), Fraction())
    if not points:
        return
    due = sum((each.points or Fraction() for each in pointed if each.waiver is None), Fraction())
    amount = _worth(terms, points, view)
    yield Charge(
        penalty="service_points",
        title=terms.title or "service_points",
        clause=terms.clause,
        service_level=None,
        priority=None,
        ticket=None,
        quantity=1,
        rate=amount,
        amount=amount,
        per="points_of_the_month",
        points=points,
        waived=amount - _worth(terms, due, view),
        waiver=next((each.waiver for each in pointed if each.waiver is not None), None),
    )


def _worth(terms: ServicePoints, points: Fraction, view: View) -> Fraction:
    """So many points in money: an amount each, or the highest step of the ladder that they reach."""
    if terms.amount is not None:
        return points * money(terms.amount, view.fees)
    reached = [step for step in terms.ladder if step <= points]
    return money(terms.ladder[max(reached)], view.fees) if reached else Fraction()

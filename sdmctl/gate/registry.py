"""Every finding of the gate: a literal table. A contract sets other weights under `check`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from sdmctl.gate.breach import Breach, Held
from sdmctl.gate.budget import closed_line, exhausted, forecast, over_envelope
from sdmctl.gate.governance import (
    action_late,
    minutes_missing,
    missed_unanswered,
    requirement_unmet,
    review_missing,
    risk_without_owner,
)
from sdmctl.gate.invoicing import not_approved, not_invoiceable, not_told
from sdmctl.gate.penalties import cap_reached
from sdmctl.gate.procedures import procedure_stale
from sdmctl.gate.project import ahead, landing, milestone_late, milestone_slips
from sdmctl.gate.service_levels import late, missed, missed_below
from sdmctl.gate.term import term
from sdmctl.model.weight import Code, Weight


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked for, and how much it weighs where the contract says nothing."""

    code: Code
    look: Callable[[Held], Iterator[Breach]]
    weight: Weight = Weight.ERROR


RULES = (
    Rule(Code.MISSED, missed),
    Rule(Code.MISSED_BELOW, missed_below, Weight.WARNING),
    Rule(Code.LATE, late, Weight.OFF),
    Rule(Code.TERM, term, Weight.WARNING),
    Rule(Code.OVER_ENVELOPE, over_envelope),
    Rule(Code.FORECAST, forecast, Weight.WARNING),
    Rule(Code.EXHAUSTED, exhausted, Weight.WARNING),
    Rule(Code.CAP_REACHED, cap_reached, Weight.WARNING),
    Rule(Code.MILESTONE_LATE, milestone_late),
    Rule(Code.MILESTONE_SLIPS, milestone_slips, Weight.WARNING),
    Rule(Code.LANDING, landing, Weight.WARNING),
    Rule(Code.SPENT_AHEAD, ahead, Weight.WARNING),
    Rule(Code.NOT_INVOICEABLE, not_invoiceable),
    Rule(Code.NOT_APPROVED, not_approved),
    Rule(Code.NOT_TOLD, not_told, Weight.WARNING),
    Rule(Code.CLOSED_LINE, closed_line),
    Rule(Code.ACTION_LATE, action_late, Weight.WARNING),
    Rule(Code.RISK_WITHOUT_OWNER, risk_without_owner, Weight.WARNING),
    Rule(Code.MISSED_WITHOUT_ACTION, missed_unanswered, Weight.WARNING),
    Rule(Code.REQUIREMENT_UNMET, requirement_unmet, Weight.WARNING),
    Rule(Code.REVIEW_MISSING, review_missing, Weight.WARNING),
    Rule(Code.MINUTES_MISSING, minutes_missing, Weight.WARNING),
    Rule(Code.PROCEDURE_STALE, procedure_stale, Weight.WARNING),
)
"""In the order in which they are shown."""


def breaches(held: Held, *, strict: bool = False) -> tuple[Breach, ...]:
    """All that the gate finds, each with its weight; `strict` looks for tickets that are open and late, too."""
    settled = held.assessment.contract.check
    by_default = {Code.LATE: Weight.ERROR} if strict else {}
    found = []
    for rule in RULES:
        weight = settled.get(rule.code, by_default.get(rule.code, rule.weight))
        if weight is not Weight.OFF:
            found += [replace(each, weight=weight) for each in rule.look(held)]
    return tuple(found)


def fails(breach: Breach, on: Weight) -> bool:
    """Whether the gate fails for a finding, if it is to fail on errors only or on warnings, too."""
    return breach.weight is Weight.ERROR or on is Weight.WARNING

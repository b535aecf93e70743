"""Why a ticket got its verdict: its stretches with their running sum, its priorities, and what other readings give.

The figures are those of the engine that judged: the same tables, cut down to one ticket, go through the same steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment, Verdict
from sdmctl.assess.service_levels.targets import calendars, targets
from sdmctl.assess.service_levels.terms import as_read
from sdmctl.assess.service_levels.timeline import PriorityStep, Stretch, priority_steps, stretches
from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.zone import to_local
from sdmctl.facts.disputes import Disputes
from sdmctl.model.amended import judging
from sdmctl.model.amendment import Amendment
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import Measure, ServiceLevel
from sdmctl.model.tables import Tables

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier
    from sdmctl.values.period import Period

Row = dict[str, int | bool | None]
"""One row of the table of verdicts, by column."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """What one other value of one rule would have given."""

    rule: str
    value: str
    in_force: str
    """The contract's value of that rule."""
    rows: tuple[Row, ...]
    """The verdicts there would be; several where each stretch is judged by itself, none where there is none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """One verdict, from the ticket's history to the deadline."""

    ticket: str
    title: str | None
    service_level: str
    level: ServiceLevel
    priority: str | None
    row: Row
    within: str
    """The target as the contract writes it: 4h, 3bd, agreed."""
    calendar: str | None
    """`None` where time runs round the clock."""
    stretches: tuple[Stretch, ...]
    steps: tuple[PriorityStep, ...]
    """Each change of priority, and what the rule made of it."""
    alternatives: tuple[Alternative, ...]
    """Of the rules that this ticket's history puts in question."""
    contract: Contract
    """The terms that judged it."""
    amendment: Amendment | None = None
    """The last one of the contract in those terms; `None` where it is the contract as signed."""

    @property
    def verdict(self) -> Verdict:
        """Of the ticket against the service level."""
        return list(Verdict)[int(self.row["verdict"] or 0)]


def explain(
    dossier: Dossier, tables: Tables, ticket: str, period: Period, as_of: int | None = None
) -> tuple[Explanation, ...]:
    """Every verdict of a ticket explained; empty where there is no such ticket or no level judges it."""
    own = _cut(tables, ticket)
    if own.tickets.is_empty():
        return ()
    judged = assess(dossier, own, period, as_of)
    by_other_rules = cache(lambda terms, rule, value: _judge_by(_amended(dossier, terms, {rule: value}), judged))
    return tuple(_explained(judged, row, dossier, by_other_rules) for row in judged.verdicts.iter_rows(named=True))


def _cut(tables: Tables, ticket: str) -> Tables:
    tickets = tables.tickets.filter(pl.col("id") == ticket)
    return replace(
        tables, tickets=tickets, events=tables.events.filter(pl.col("ticket").is_in(tickets["ticket"].implode()))
    )


_ByOtherRules = Callable[[int, str, StrEnum], Assessment]
"""What the same ticket gets when one rule of its terms has another value; worked out once for all its verdicts."""


def _amended(dossier: Dossier, number: int, rules: Mapping[str, StrEnum]) -> Dossier:
    """The same with other rules in the terms of a number."""

    def other(contract: Contract) -> Contract:
        return contract.model_copy(update={"rules": contract.rules.model_copy(update=rules)})

    if not dossier.amended:
        return replace(dossier, contract=replace(dossier.contract, document=other(dossier.contract.document)))
    terms = list(dossier.amended)
    terms[number] = replace(terms[number], contract=other(terms[number].contract))
    return replace(dossier, amended=tuple(terms))


def _judge_by(dossier: Dossier, judged: Assessment) -> Assessment:
    """The same tickets over the same period, by other rules."""
    return assess(dossier, judged.tables, judged.period, judged.as_of)


def _explained(judged: Assessment, row: Row, dossier: Dossier, by_other_rules: _ByOtherRules) -> Explanation:
    terms = dossier.terms[int(row["terms"] or 0)]
    name = list(judged.contract.service_levels)[int(row["service_level"] or 0)]
    contract, tables = terms.contract, as_read(judged.tables, terms.contract, dossier)
    known = tables.events.filter(pl.col("at") <= judged.as_of)
    tables = replace(tables, events=Disputes.of(tables, contract).read(known))
    level = contract.service_levels[name]
    priority = None if row["priority"] is None else contract.priorities.order[int(row["priority"])]
    number = _calendar_number(contract, name, row)
    names = list(contract.calendars)
    opened = int(tables.tickets["opened"].item())
    end = judged.as_of if row["stopped"] is None else int(row["stopped"])
    business = _business(contract, number, opened, end)
    by_its_rules = dossier.contract.document.model_copy(update={"rules": contract.rules})
    own = replace(judged, contract=by_its_rules)
    steps = priority_steps(tables, own, row)
    return Explanation(
        ticket=tables.tickets["id"].item(),
        title=tables.tickets["title"].item(),
        service_level=name,
        level=level,
        priority=priority,
        row=row,
        within=str(_target(level, priority)),
        calendar=names[number] if number < len(names) else None,
        stretches=stretches(tables, own, level, row, business),
        steps=steps,
        alternatives=tuple(_alternatives(replace(own, tables=tables), row, (level, steps), by_other_rules)),
        contract=contract,
        amendment=judging(dossier, int(row["terms"] or 0)),
    )


def _target(level: ServiceLevel, priority: str | None) -> object:
    return (level.targets.get(priority or "any") or level.targets["any"]).within


def _calendar_number(contract: Contract, name: str, row: Row) -> int:
    """The calendar of the row's priority and service, as the engine's targets have it."""
    asked = targets(contract, name).fill_null(-1)
    priority, service = (-1 if row[field] is None else row[field] for field in ("priority", "service"))
    return int(asked.filter((pl.col("priority") == priority) & (pl.col("service") == service))["calendar"].item())


def _business(contract: Contract, number: int, start: int, end: int) -> BusinessTime:
    zone = contract.time_zone
    first, last = (to_local(at, zone).date() for at in (start, end))
    return BusinessTime(calendars(contract)[number], first - timedelta(days=2), last + timedelta(days=2))


def _alternatives(
    judged: Assessment, row: Row, told: tuple[ServiceLevel, tuple[PriorityStep, ...]], by_other_rules: _ByOtherRules
) -> Iterator[Alternative]:
    """`judged` has the rules of the terms that judged the row."""
    rules = judged.contract.rules
    for rule, always_told in _in_question(judged, row, *told):
        in_force = getattr(rules, rule)
        for value in type(in_force):
            if value is in_force:
                continue
            other = by_other_rules(int(row["terms"] or 0), rule, value)
            same = pl.col("service_level") == row["service_level"]
            if rule != "reopened":
                same = same & (pl.col("cycle") == row["cycle"])
            rows = tuple(other.verdicts.filter(same).rows(named=True))
            if always_told or rows != (row,):
                yield Alternative(rule, str(value), str(in_force), rows)


def _in_question(
    judged: Assessment, row: Row, level: ServiceLevel, steps: tuple[PriorityStep, ...]
) -> Iterator[tuple[str, bool]]:
    """The rules on which this verdict may hang, and whether to tell of a value that changes nothing."""
    if level.measures is Measure.RESOLUTION and _was_reopened(judged.tables, judged.as_of):
        yield "reopened", True
    for way in ("raised", "lowered"):
        if any(step.way == way for step in steps):
            yield f"priority_{way}", True
    if row["deadline"] is not None:
        yield "boundary", False
        yield "counts_in", False
    if judged.tables.tickets["dispute_opened"].item() is not None:
        yield "disputed", False
        yield "found_anomaly", False


def _was_reopened(tables: Tables, as_of: int) -> bool:
    phases = tables.events.filter(pl.col("phase").is_not_null() & (pl.col("at") <= as_of))["phase"].to_list()
    done = [phase in (3, 4) for phase in phases]
    return any(before and not after for before, after in pairwise(done))


def month_of(assessment: Assessment, row: Row, rule: str) -> date | None:
    """The first day of the month in which a row counts under a value of `counts_in`; `None` where in none."""
    verdict = list(Verdict)[int(row["verdict"] or 0)]
    if verdict not in (Verdict.MET, Verdict.BREACHED):
        return None
    opened = assessment.tables.tickets.filter(pl.col("ticket") == row["ticket"])["opened"].item()
    outcome = row["stopped"] if verdict is Verdict.MET else row["deadline"]
    at = {"outcome": outcome, "opened": opened, "stopped": row["stopped"]}[rule]
    return None if at is None else to_local(int(at), assessment.contract.time_zone).date().replace(day=1)

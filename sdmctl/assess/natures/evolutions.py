"""Every evolution of a contract as it stood at an instant: its state, the next step, who owes it and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import polars as pl

from sdmctl.assess.budget.allowance import fits
from sdmctl.assess.budget.budget import budgets
from sdmctl.assess.budget.posted import posted
from sdmctl.assess.budget.stages import Year, stages
from sdmctl.assess.natures.due import due_dates
from sdmctl.assess.natures.life import LIFE, NEXT, Owes, Remark, State, Step
from sdmctl.assess.natures.quoted import Worth, quoted_worth
from sdmctl.calendar.zone import to_local
from sdmctl.facts.course import EVOLUTION, known, said
from sdmctl.facts.silence import last_second
from sdmctl.model.contract import Phase
from sdmctl.model.tables import PHASES
from sdmctl.model.tickets import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.quote import Quote
    from sdmctl.model.repository import Dossier

Happened = list[tuple[str, int]]
"""The events of a life with their instants, in order."""


@dataclass(frozen=True, slots=True)
class Evolution:
    """An evolution in its life."""

    number: int
    id: str
    title: str | None
    service: str | None
    """Its key in the contract; `None` where none is said."""
    state: State
    since: int
    step: Step | None
    """`None` where nothing more is to come."""
    owed_by: Owes | None
    due: int | None
    """The last instant for the next step; `None` where nothing says it."""
    version: str | None
    """Of the last quote."""
    worth: Worth
    valid_until: date | None
    """The last day of the quote; `None` where it does not expire."""
    remarks: tuple[Remark, ...]


def evolutions(dossier: Dossier, judged: Assessment) -> tuple[Evolution, ...]:
    """Every ticket that is an evolution at `as_of`, in the order of the tables."""
    tables, as_of = judged.tables, judged.as_of
    tickets = tables.tickets.filter(pl.col("opened") <= as_of)
    natures = said(tables, "nature")
    for field, rows in (("nature", natures), ("phase", said(tables, "phase"))):
        now = known(rows, as_of).select("ticket", **{f"last_{field}": field, f"{field}_since": "since"})
        tickets = tickets.join(now, on="ticket", how="left", maintain_order="left")
    own = tickets.filter(pl.coalesce("last_nature", "nature") == EVOLUTION).sort("ticket")
    happened = _happened(own, judged)
    quotes = {each.id: each.quote for read in dossier.tickets for each in read.document.tickets if each.quote}
    due = due_dates(judged)
    found = []
    for row in own.iter_rows(named=True):
        life = happened.get(row["ticket"], [])
        found.append(_evolution(row, life, quotes.get(row["id"]), due, (dossier, judged)))
    return tuple(found)


def _happened(own: pl.DataFrame, judged: Assessment) -> dict[int, Happened]:
    """By ticket what happened in its life by `as_of`, and what the ledger says was invoiced and paid."""
    codes = {EVENTS.index(name): name for name in LIFE}
    events = judged.tables.events.filter(pl.col("event").is_in(list(codes)) & (pl.col("at") <= judged.as_of))
    told = events.join(own.select("ticket"), on="ticket", how="semi", maintain_order="left")
    found: dict[int, Happened] = {}
    for ticket, at, code in told.select("ticket", "at", "event").iter_rows():
        found.setdefault(ticket, []).append((codes[code], at))
    for ticket, stage, at in posted(judged):
        life = found.setdefault(ticket, [])
        if stage not in [name for name, _ in life]:
            life.append((stage, at))
    return found


def _evolution(
    row: dict[str, Any],
    life: Happened,
    quote: Quote | None,
    due: dict[tuple[int, Step], int],
    held: tuple[Dossier, Assessment],
) -> Evolution:
    dossier, judged = held
    zone, today = judged.contract.time_zone, to_local(judged.as_of - 1, judged.contract.time_zone).date()
    life = list(_with_versions(life, quote, zone, today))
    valid_until = _valid_until(life, quote, zone)
    state, since = _state(row, life)
    if state is State.QUOTED and valid_until is not None and valid_until < today:
        state, since = State.EXPIRED, last_second(valid_until, zone) + 1
    step, owed_by = NEXT.get(state, (None, None))
    until = last_second(valid_until, zone) if state is State.QUOTED and valid_until is not None else None
    worth = quoted_worth(dossier, row["unit"], quote, judged.period)
    remarks = list(_remarks(life, valid_until, zone))
    if _is_small(dossier, row["unit"], worth, judged.period.first.year):
        remarks.append(Remark.IN_ALLOWANCE)
    services = list(judged.contract.services)
    return Evolution(
        number=row["ticket"],
        id=row["id"],
        title=row["title"],
        service=None if row["service"] is None else services[row["service"]],
        state=state,
        since=since,
        step=step,
        owed_by=owed_by,
        due=until if step is None or until is not None else due.get((row["ticket"], step)),
        version=quote.version if quote else None,
        worth=worth,
        valid_until=valid_until,
        remarks=tuple(remarks),
    )


def _with_versions(life: Happened, quote: Quote | None, zone: str, today: date) -> Iterator[tuple[str, int]]:
    """A version that was handed over after the last approval is a quote, though no event says so."""
    yield from life
    approved = [at for name, at in life if name == "approved"]
    if quote is None or quote.on is None or not approved or quote.on > today:
        return
    at = last_second(quote.on, zone)
    if to_local(max(approved), zone).date() < quote.on and not any(
        name == "quoted" and to_local(when, zone).date() >= quote.on for name, when in life
    ):
        yield "quoted", at


def _state(row: dict[str, Any], life: Happened) -> tuple[State, int]:
    """What happened last; before anything did it is to be quoted, since it became an evolution."""
    if row["last_phase"] == PHASES.index(Phase.CANCELLED):
        return State.CANCELLED, row["phase_since"]
    if not life:
        return State.TO_QUOTE, row["opened"] if row["nature_since"] is None else row["nature_since"]
    name, at = life[-1]
    return State(name), at


def _valid_until(life: Happened, quote: Quote | None, zone: str) -> date | None:
    handed_over = [at for name, at in life if name == "quoted"]
    if quote is None or not (handed_over or quote.on):
        return quote.valid_until if quote else None
    return quote.last_day(to_local(handed_over[-1], zone).date() if handed_over else quote.on or date.max)


def _remarks(life: Happened, valid_until: date | None, zone: str) -> Iterator[Remark]:
    approved = [place for place, (name, _) in enumerate(life) if name == "approved"]
    quoted = [place for place, (name, _) in enumerate(life) if name == "quoted"]
    if not approved:
        return
    if quoted and quoted[-1] > approved[-1]:
        yield Remark.NEW_VERSION
    elif valid_until is not None and to_local(life[approved[-1]][1], zone).date() > valid_until:
        yield Remark.APPROVED_EXPIRED


def _is_small(dossier: Dossier, kind: str | None, worth: Worth, year: int) -> bool:
    """Whether the line that has its kind of work has an allowance that it fits in."""
    lines = (line for budget in budgets(dossier, year) for line in budget.lines.values())
    return any(kind in line.catalogue and fits(line, worth.units) for line in lines)


@dataclass(frozen=True, slots=True)
class Allowance:
    """The allowance of a line in a year, in its units."""

    line: str
    title: str
    unit: str | None
    granted: Fraction
    used: Fraction

    @property
    def left(self) -> Fraction:
        """Never below zero."""
        return self.granted - self.used


def allowances(dossier: Dossier, judged: Assessment) -> Iterator[Allowance]:
    """The allowances of the period's year, as far as they are used by `as_of`."""
    year = Year(judged.period.first.year, judged.as_of, judged.contract.time_zone)
    for budget in budgets(dossier, year.year):
        for name, line in budget.lines.items():
            if line.allowance is not None:
                used = stages(judged.tables, name, line, year).included
                yield Allowance(name, line.title, line.unit, Fraction(line.allowance.units), used)

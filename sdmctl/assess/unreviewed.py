"""Incidents of the highest priority whose review did not come in time: no action with source `rca` names them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from sdmctl.assess.governance import day_of, keeps_actions
from sdmctl.calendar.definition import Definition
from sdmctl.calendar.opening import working_days
from sdmctl.calendar.zone import to_local
from sdmctl.facts.course import EVOLUTION, known, said, stretches
from sdmctl.model import register

if TYPE_CHECKING:
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier

BUSINESS_DAYS = 5
"""After the day on which it was over."""
_FURTHEST = timedelta(days=400)
_HIGHEST = 0
_WEEK = ((((9 * 3600, 17 * 3600),),) * 5) + ((),) * 2


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """An incident that nobody reviewed in time."""

    ticket: str
    title: str | None
    number: int
    """In the table of tickets."""
    day: date
    """By which the review was due."""


def unreviewed(dossier: Dossier, judged: Assessment) -> tuple[Unreviewed, ...]:
    """Those whose last day for a review lies in the period and has gone by; in order of that day.

    Business days are those of the ticket's service; without a calendar, Monday to Friday. Evolutions and duplicates
    have none; nor is any looked for in a contract that keeps no actions.
    """
    reviewed = {
        each.entry.ticket
        for each in register.actions(dossier)
        if each.entry.source == "rca" and each.entry.is_known(day_of(judged))
    }
    if not keeps_actions(dossier):
        return ()
    found, contract = [], dossier.contract.document
    for row in _over(judged):
        if row["id"] in reviewed:
            continue
        service = None if row["service"] is None else tuple(contract.services)[row["service"]]
        day = _due(to_local(row["ended"], contract.time_zone).date(), service, contract)
        if day is not None and judged.period.first <= day < judged.period.after and day < day_of(judged):
            found.append(Unreviewed(row["id"], row["title"], row["ticket"], day))
    return tuple(sorted(found, key=lambda each: (each.day, each.number)))


def _over(judged: Assessment) -> list[dict[str, Any]]:
    """Tickets of the highest priority that are resolved or closed, each with the instant of it."""
    import polars as pl

    tables, as_of = judged.tables, judged.as_of
    tickets = tables.tickets.filter((pl.col("opened") < as_of) & pl.col("duplicate_of").is_null())
    for field in ("priority", "nature", "service"):
        now = known(said(tables, field), as_of).select("ticket", now=field)
        tickets = tickets.join(now, on="ticket", how="left").with_columns(pl.coalesce("now", field).alias(field))
        tickets = tickets.drop("now")
    highest = tickets.filter((pl.col("priority") == _HIGHEST) & (pl.col("nature").fill_null(-1) != EVOLUTION))
    own = ~pl.col("is_evolution").fill_null(value=False)
    last = stretches(tables).filter((pl.col("begun") < as_of) & own).group_by("ticket", maintain_order=True).last()
    done = last.filter((pl.col("ended") < as_of) & pl.col("done"))
    joined = highest.join(done.select("ticket", "ended"), on="ticket", how="inner").sort("ticket")
    return joined.select("ticket", "id", "title", "service", "ended").to_dicts()


def _due(over: date, service: str | None, contract: Contract) -> date | None:
    """The fifth business day after a day; `None` on a calendar that never opens again."""
    name = contract.services[service].calendar if service in contract.services else None
    definition = contract.calendars[name].definition(contract.time_zone) if name in contract.calendars else None
    week = definition or Definition(contract.time_zone, _WEEK)
    days = working_days(week, over + timedelta(days=1), over + _FURTHEST)
    return next(islice(days, BUSINESS_DAYS - 1, None), None)

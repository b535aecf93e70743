"""What a period consumed and may not invoice: anomalies, warranty, disputes, evolutions not agreed beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.budget.invoiceable import Refusal
from sdmctl.assess.budget.movements import Movement, Worth, moved, worth
from sdmctl.assess.budget.refused import refused
from sdmctl.assess.budget.stages import Year, stages

if TYPE_CHECKING:
    from sdmctl.assess.budget.burn import Burn
    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables


@dataclass(frozen=True, slots=True)
class Withheld:
    """What of a line is in no item of the invoice."""

    burn: Burn
    worth: Worth
    tickets: tuple[tuple[str, Refusal], ...]
    """Those that may not be invoiced on the line by then, and why."""


def billable(
    dossier: Dossier, judged: Assessment, lines: tuple[Burn, ...]
) -> tuple[dict[str, tuple[Movement, ...]], tuple[Withheld, ...]]:
    """By line, what of the period may be invoiced where a ticket may not; and what is withheld.

    A ticket that may not be invoiced on a line, as `refused` finds it, is withheld on it with all its work.
    """
    tables, period = judged.tables, judged.period
    year = Year(period.first.year, judged.as_of, dossier.contract.document.time_zone)
    found: dict[str, dict[int, Refusal]] = {}
    for each in refused(dossier, tables, judged.as_of, year.year):
        found.setdefault(each.line, {})[each.ticket] = each.refusal
    cleared, withheld = {}, []
    for burn in lines:
        if burn.name not in found or burn.line.counts_money or burn.line.is_prepaid:
            continue
        rest = stages(_without(tables, burn.name, list(found[burn.name])), burn.name, burn.line, year)
        own = tuple(each for each in moved(rest.consumed) if period.first <= each.day < period.after)
        cleared[burn.name] = own
        missing = _less(burn.in_period, worth(own))
        if missing.units or missing.amount != 0:
            withheld.append(Withheld(burn, missing, _named(tables, found[burn.name])))
    return cleared, tuple(withheld)


def _without(tables: Tables, line: str, tickets: list[int]) -> Tables:
    """The tables without tickets, and without their entries on a line."""
    kept = tables.tickets.filter(~pl.col("ticket").is_in(tickets))
    if tables.entries is None or line not in tables.entries.lines:
        return replace(tables, tickets=kept)
    own = (pl.col("line") == tables.entries.lines.index(line)) & pl.col("ticket").is_in(tickets)
    entries = tables.entries.table.filter(~own.fill_null(value=False))
    return replace(tables, tickets=kept, entries=replace(tables.entries, table=entries))


def _less(one: Worth, other: Worth) -> Worth:
    amount = None if one.amount is None or other.amount is None else one.amount - other.amount
    return Worth(one.units - other.units, amount)


def _named(tables: Tables, refusals: dict[int, Refusal]) -> tuple[tuple[str, Refusal], ...]:
    """The tickets by their ids; one that was left out of the figures has none."""
    rows = tables.tickets.filter(pl.col("ticket").is_in(list(refusals))).select("ticket", "id").iter_rows()
    return tuple(sorted((name, refusals[number]) for number, name in rows))

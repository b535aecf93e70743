"""Judge a contract over a period: every ticket against every service level, then the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import narwhals as nw
import polars as pl

from sdmctl.assess.availability import availability
from sdmctl.assess.lines import ticket_lines
from sdmctl.assess.results import VERDICTS, Assessment
from sdmctl.assess.targets import calendars, line_keys, reach, targets
from sdmctl.assess.verdicts import UNJUDGED, Judged, Promise, in_period, judge, matching
from sdmctl.calendar.lookup import Lookup
from sdmctl.calendar.timetable import timetable
from sdmctl.calendar.zone import midnight
from sdmctl.facts.clocks import reading
from sdmctl.facts.engine import ENGINES, Engine
from sdmctl.facts.stays import observe
from sdmctl.model.service_level import Measure
from sdmctl.model.tables import LeftOut

if TYPE_CHECKING:
    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables
    from sdmctl.values.period import Period

_WHY = {
    "missing-target": "no target for its priority, or no calendar for its service",
    "missing-due-date": "no date agreed",
}


def assess(
    dossier: Dossier, tables: Tables, period: Period, as_of: int | None = None, engine: str = "polars"
) -> Assessment:
    """The contract judged over a period as it stood at an instant.

    `as_of` defaults to the earlier of the period's end and the export; what happened later has not happened.
    """
    contract = dossier.contract.document
    start, end = (midnight(day, contract.time_zone) for day in (period.first, period.after))
    if as_of is None:
        as_of = end if tables.exported_at is None else min(end, tables.exported_at)
    keys = line_keys(contract)
    verdicts, left_out = _judged(contract, tables, as_of, ENGINES[engine]())
    within = in_period(contract.rules.counts_in, start, end)
    rows: pl.DataFrame = nw.from_native(verdicts, eager_only=True).with_columns(in_period=within).to_native()
    rows = rows.with_columns(counted=pl.col("in_period") & ~pl.col("excluded"))
    lines = ticket_lines(contract, keys, rows)
    outages = [outage for read in dossier.outages for outage in read.document.outages]
    for position, key in enumerate(keys):
        if position not in lines:
            lines[position], _ = availability(contract, key, outages, start, max(start, min(end, as_of)))
    return Assessment(
        contract=contract,
        period=period,
        start=start,
        end=end,
        as_of=as_of,
        tables=tables,
        lines=tuple(lines[position] for position in range(len(keys))),
        verdicts=rows.select(pl.col(name).cast(getattr(pl, kind)) for name, kind in VERDICTS.items()).sort(
            "service_level", "ticket", "cycle"
        ),
        left_out=(*tables.left_out, *left_out),
    )


def _judged(contract: Contract, tables: Tables, as_of: int, engine: Engine) -> tuple[pl.DataFrame, tuple[LeftOut, ...]]:
    """Every verdict with the instant its ticket was opened, and how many tickets could not be judged, by why."""
    stays = observe(tables, as_of, engine)
    lookup = _lookup(contract, tables, as_of, engine)
    judged: list[Judged] = []
    for number, (name, level) in enumerate(contract.service_levels.items()):
        if level.measures is Measure.AVAILABILITY:
            continue
        asked = targets(contract, name)
        promise = Promise(
            number,
            reading(level, contract.rules.reopened),
            engine.frame(asked.rename({"priority": "target_priority", "service": "target_service"})),
            asked["unit"].unique().sort().to_list() or [0],
        )
        judged.append(judge(matching(stays.tickets, level.applies_to, contract), stays, promise, lookup, contract.rules))
    if not judged:
        return pl.DataFrame(schema={name: getattr(pl, kind) for name, kind in VERDICTS.items()} | {"opened": pl.Int64}), ()
    verdicts = pl.concat([engine.collect(each.verdicts) for each in judged])
    unjudged = pl.concat([engine.collect(each.unjudged) for each in judged]).unique()
    why = unjudged.group_by("why").len().sort("why").iter_rows()
    return verdicts, tuple(LeftOut(UNJUDGED[code], _WHY[UNJUDGED[code]], count) for code, count in why)


def _lookup(contract: Contract, tables: Tables, as_of: int, engine: Engine) -> Lookup:
    """The calendars of the contract as far as its tickets need them."""
    earliest = tables.tickets["opened"].min()
    first = min(earliest, as_of) if isinstance(earliest, int) else as_of
    made = timetable(calendars(contract), contract.time_zone, reach(contract, first, as_of))
    return Lookup(
        engine.frame(made.days),
        engine.frame(made.buckets),
        engine.frame(made.dates),
        engine.frame(made.working),
        engine.frame(made.clock),
        stretches_a_day=(made.days.width - 2) // 2,
        pieces_a_bucket=(made.buckets.width - 1) // 2,
    )

"""Judge a contract over a period: every ticket against every service level, then the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import narwhals as nw
import polars as pl

from sdmctl.assess.availability import availability
from sdmctl.assess.lines import ticket_lines
from sdmctl.assess.results import VERDICTS, Assessment
from sdmctl.assess.targets import calendars, line_keys, reach, targets
from sdmctl.assess.verdicts import UNJUDGED, Promise, Terms, in_period, judge
from sdmctl.calendar.lookup import Lookup
from sdmctl.calendar.timetable import timetable
from sdmctl.calendar.zone import midnight
from sdmctl.facts.clocks import reading
from sdmctl.facts.engine import ENGINES, Engine
from sdmctl.facts.stays import observe
from sdmctl.facts.views import Views, views
from sdmctl.model.service_level import Measure
from sdmctl.model.tables import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables
    from sdmctl.values.period import Period

_Item = TypeVar("_Item")

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
    return assess_all(dossier, tables, (period,), as_of, engine)[0]


def assess_all(
    dossier: Dossier, tables: Tables, periods: Sequence[Period], as_of: int | None = None, engine: str = "polars"
) -> tuple[Assessment, ...]:
    """The contract judged over several periods, each as it stood when it ended (the last ones at `as_of`).

    This is what each period's own report said, so that a trend repeats what was signed.
    """
    contract = dossier.contract.document
    known = as_of if as_of is not None else tables.exported_at
    spans = [tuple(midnight(day, contract.time_zone) for day in (each.first, each.after)) for each in periods]
    instants = [end if known is None else min(end, known) for _, end in spans]
    if as_of is not None:
        instants[-1] = as_of
    where = ENGINES[engine]()
    lookup = _lookup(contract, tables, max(instants), where)
    judged = _judged(contract, tables, instants, lookup, where)
    return tuple(
        _over(dossier, tables, period, (start, end, instant), found)
        for period, (start, end), instant, found in zip(periods, spans, instants, judged, strict=True)
    )


def _over(
    dossier: Dossier,
    tables: Tables,
    period: Period,
    span: tuple[int, int, int],
    judged: tuple[pl.DataFrame, tuple[LeftOut, ...]],
) -> Assessment:
    """The verdicts counted in one period: span is its start, its end and `as_of`."""
    contract, (start, end, as_of), (verdicts, left_out) = dossier.contract.document, span, judged
    keys = line_keys(contract)
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


AT_ONCE = 400_000
"""How many tickets are judged in one go, over all views and service levels: a few large steps rather than many."""


def _judged(
    contract: Contract, tables: Tables, instants: Sequence[int], lookup: Lookup, engine: Engine
) -> Iterator[tuple[pl.DataFrame, tuple[LeftOut, ...]]]:
    """For each instant every verdict, with the instant its ticket was opened, and how many could not be judged."""
    if not contract.service_levels:
        yield from ((_nothing(), ()) for _ in instants)
        return
    size = max(1, AT_ONCE // max(1, tables.tickets.height))
    terms = _terms(contract, lookup, engine)
    for some in _batches(instants, size):
        seen = views(tables, some)
        judged = _judged_together(seen, terms, max(1, size // len(some)), engine)
        for k in range(len(some)):
            verdicts, unjudged = (_of_view(each, k, seen.step) for each in judged)
            why = unjudged.unique().group_by("why").len().sort("why").iter_rows()
            yield verdicts, tuple(LeftOut(UNJUDGED[code], _WHY[UNJUDGED[code]], count) for code, count in why)


def _judged_together(seen: Views, terms: Terms, size: int, engine: Engine) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Verdicts and unjudged of several views, so many service levels at a time."""
    stays = observe(seen, engine)
    promises = [
        Promise(level.applies_to, reading(number, level, terms.contract.rules.reopened))
        for number, level in enumerate(terms.contract.service_levels.values())
        if level.measures is not Measure.AVAILABILITY
    ]
    verdicts, unjudged = [_nothing()], [_nobody()]
    columns, of_nobody = verdicts[0].schema, unjudged[0].schema
    for some in _batches(promises, size):
        judged = judge(some, stays, terms)
        verdicts.append(engine.collect(judged.verdicts).select(columns.names()).cast(columns))
        unjudged.append(engine.collect(judged.unjudged).cast(of_nobody))
    return pl.concat(verdicts), pl.concat(unjudged)


def _batches(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _of_view(rows: pl.DataFrame, k: int, step: int) -> pl.DataFrame:
    own = rows.filter(pl.col("ticket") // step == k)
    return own.with_columns(pl.col("ticket") - k * step)


def _terms(contract: Contract, lookup: Lookup, engine: Engine) -> Terms:
    whole = pl.concat(
        targets(contract, name).with_columns(service_level=pl.lit(number, pl.Int32))
        for number, name in enumerate(contract.service_levels)
    )
    frame = engine.frame(whole.rename({"priority": "target_priority", "service": "target_service"}))
    return Terms(contract, frame, whole["unit"].unique().sort().to_list() or [0], lookup)


def _nothing() -> pl.DataFrame:
    columns = {name: getattr(pl, kind) for name, kind in VERDICTS.items() if name != "counted"}
    return pl.DataFrame(schema=columns | {"opened": pl.Int64})


def _nobody() -> pl.DataFrame:
    return pl.DataFrame(schema={"ticket": pl.Int32, "why": pl.Int32})


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
        bucket=made.bucket,
    )

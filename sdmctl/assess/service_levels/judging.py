"""Judge tables by one contract, as they were known at several instants: many tickets and levels in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import polars as pl

from sdmctl.assess.service_levels.results import LATER, VERDICTS
from sdmctl.assess.service_levels.targets import calendars, reach, targets
from sdmctl.assess.service_levels.verdicts import Promise, Terms, judge
from sdmctl.calendar.lookup import Lookup
from sdmctl.calendar.timetable import timetable
from sdmctl.facts.clocks import reading
from sdmctl.facts.disputes import Disputes
from sdmctl.facts.stays import observe
from sdmctl.facts.views import Views, views
from sdmctl.model.service_level import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdmctl.facts.engine import Engine
    from sdmctl.model.contract import Contract
    from sdmctl.model.tables import Tables

_Item = TypeVar("_Item")

Found = tuple[pl.DataFrame, pl.DataFrame]
"""Of one instant: every verdict, with the instant its ticket was opened; and ticket, why, of those not judged."""


def judged(contract: Contract, tables: Tables, instants: Sequence[int], engine: Engine) -> Iterator[Found]:
    """For each instant what the contract makes of the tickets as they were known then."""
    if not contract.service_levels or tables.tickets.is_empty():
        yield from ((nothing(), nobody()) for _ in instants)
        return
    size = max(1, engine.at_once // max(1, tables.tickets.height))
    terms = _terms(contract, _lookup(contract, tables, max(instants), engine), engine)
    disputes = Disputes.of(tables, contract)
    for some in _batches(instants, size):
        seen = views(tables, some, disputes)
        verdicts, unjudged = _judged_together(seen, terms, max(1, size // len(some)), engine)
        for k in range(len(some)):
            yield _of_view(verdicts, k, seen.step), _of_view(unjudged, k, seen.step)


def _judged_together(seen: Views, terms: Terms, size: int, engine: Engine) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Verdicts and unjudged of several views, so many service levels at a time."""
    stays = observe(seen, engine)
    promises = [
        Promise(level.applies_to, reading(number, level, terms.contract.rules.reopened))
        for number, level in enumerate(terms.contract.service_levels.values())
        if level.measures is not Measure.AVAILABILITY
    ]
    verdicts, unjudged = [nothing()], [nobody()]
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


def nothing() -> pl.DataFrame:
    """No verdicts: the columns alone."""
    columns = {name: getattr(pl, kind) for name, kind in VERDICTS.items() if name not in LATER}
    return pl.DataFrame(schema=columns | {"opened": pl.Int64})


def nobody() -> pl.DataFrame:
    """No ticket that could not be judged."""
    return pl.DataFrame(schema={"ticket": pl.Int32, "why": pl.Int32})


def _lookup(contract: Contract, tables: Tables, as_of: int, engine: Engine) -> Lookup:
    """The calendars of the contract as far as its tickets need them."""
    earliest = tables.tickets["opened"].min()
    first = min(earliest, as_of) if isinstance(earliest, int) else as_of
    made = timetable(calendars(contract), contract.time_zone, reach(contract, first, as_of))
    return Lookup.of(made, engine.frame)

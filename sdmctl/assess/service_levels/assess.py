"""Judge a contract over a period: every ticket against every service level, then the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import narwhals as nw
import polars as pl

from sdmctl.assess.service_levels.availability import availability, promised
from sdmctl.assess.service_levels.lines import ticket_lines
from sdmctl.assess.service_levels.results import VERDICTS, Assessment, Line
from sdmctl.assess.service_levels.targets import line_keys
from sdmctl.assess.service_levels.terms import judged_by_terms
from sdmctl.assess.service_levels.verdicts import UNJUDGED, by_its_terms
from sdmctl.assess.service_levels.versions import begun, during, in_force
from sdmctl.calendar.zone import midnight
from sdmctl.facts.engine import ENGINES
from sdmctl.model.tables import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdmctl.assess.service_levels.judging import Found
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
    found = judged_by_terms(dossier, tables, instants, ENGINES[engine]())
    return tuple(
        _over(dossier, tables, period, (start, end, instant), judged)
        for period, (start, end), instant, judged in zip(periods, spans, instants, found, strict=True)
    )


def _over(dossier: Dossier, tables: Tables, period: Period, span: tuple[int, int, int], judged: Found) -> Assessment:
    """The verdicts counted in one period: span is its start, its end and `as_of`."""
    (start, end, as_of), (verdicts, unjudged) = span, judged
    contract, keys = in_force(dossier, as_of)
    rows = _counted(verdicts, dossier, start, end)
    lines = ticket_lines(contract, keys, rows)
    outages = [outage for read in dossier.outages for outage in read.document.outages]
    for position, key in enumerate(keys):
        if position not in lines:
            parts = promised(key.service_level, during(dossier, start, min(end, as_of)), outages)
            lines[position] = availability(contract.service_levels[key.service_level], key, parts)
    terms = tuple(each.terms for each in begun(dossier, as_of))
    in_force_now = len(line_keys(terms[-1].contract))
    kept = [position for position in range(len(keys)) if position < in_force_now or _weighs(lines[position])]
    if len(kept) < len(keys):
        places = {position: place for place, position in enumerate(kept)}
        rows = rows.with_columns(line=pl.col("line").replace_strict(places, default=None, return_dtype=pl.Int16))
    return Assessment(
        contract=contract,
        period=period,
        start=start,
        end=end,
        as_of=as_of,
        tables=tables,
        lines=tuple(lines[position] for position in kept),
        verdicts=rows.select(pl.col(name).cast(getattr(pl, kind)) for name, kind in VERDICTS.items()).sort(
            "service_level", "ticket", "cycle"
        ),
        left_out=(*tables.left_out, *_left_out(unjudged)),
        terms=terms if dossier.amended else (),
    )


def _weighs(line: Line) -> bool:
    """Whether a line that an amendment took away still has something to say."""
    time = line.downtime.service if line.downtime else 0
    return bool(line.counted or line.open or line.excluded or time)


def _counted(verdicts: pl.DataFrame, dossier: Dossier, start: int, end: int) -> pl.DataFrame:
    """With `in_period` and `counted`."""
    within = by_its_terms([each.contract.rules.counts_in for each in dossier.terms], start, end)
    rows: pl.DataFrame = nw.from_native(verdicts, eager_only=True).with_columns(in_period=within).to_native()
    return rows.with_columns(counted=pl.col("in_period") & ~pl.col("excluded"))


def _left_out(unjudged: pl.DataFrame) -> Iterator[LeftOut]:
    """How many tickets could not be judged, by why; one that several levels could not judge counts once."""
    for code, count in unjudged.unique().group_by("why").len().sort("why").iter_rows():
        yield LeftOut(UNJUDGED[code], _WHY[UNJUDGED[code]], count)

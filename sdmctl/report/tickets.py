"""Each ticket against each service level: the table of `sla --tickets`, made a column at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.assess.service_levels.results import Assessment, Verdict
from sdmctl.report.foreign import VISIBLE
from sdmctl.report.formats.csv import FORMULA, no_formula
from sdmctl.report.formats.json import escaped
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import polars as pl

COLUMNS = {
    "ticket": Kind.TEXT,
    "service_level": Kind.TEXT,
    "cycle": Kind.INTEGER,
    "priority": Kind.TEXT,
    "service": Kind.TEXT,
    "started": Kind.INSTANT,
    "stopped": Kind.INSTANT,
    "deadline": Kind.INSTANT,
    "elapsed_seconds": Kind.DURATION,
    "paused_seconds": Kind.DURATION,
    "verdict": Kind.WORD,
    "counted": Kind.BOOLEAN,
    "excluded": Kind.BOOLEAN,
}
"""The columns of `sla --tickets`, in the order that `formats.md` gives them."""

_HEADINGS = {"counted": "counted_here", "excluded": "excluded_here"}
"""Where a ticket is or is not, in place of how many are."""


def tickets_table(assessment: Assessment, locale: Locale) -> Table:
    """The verdicts as a neutral table, for a terminal or for paper."""
    columns = tuple(
        Column(name, kind, locale.say(f"column.{_HEADINGS.get(name, name)}")) for name, kind in COLUMNS.items()
    )
    title = locale.say("tickets.title", period=locale.period(assessment.period))
    return Table(title, columns, tuple(named(assessment).iter_rows()))


def tickets_csv(assessment: Assessment) -> str:
    """The verdicts as CSV, `true` and `false`, empty where there is no value; no text in it is a formula."""
    import polars as pl

    frame = _written(named(assessment, no_formula), assessment.contract.time_zone)
    start_like_a_formula = pl.col("ticket").str.contains(FORMULA)
    harmless = pl.when(start_like_a_formula).then("'" + pl.col("ticket")).otherwise(pl.col("ticket"))
    breaks = pl.col("ticket").str.replace_all("\r\n?", "\n")
    visible = breaks.str.replace_many({chr(code): text for code, text in VISIBLE.items() if _is_text(code)})
    return frame.with_columns(ticket=visible).with_columns(ticket=harmless).write_csv(line_terminator="\n")


def tickets_json(assessment: Assessment) -> str:
    """The verdicts as a JSON list, one object a line."""
    frame = _written(named(assessment), assessment.contract.time_zone)
    lines = escaped(frame.write_ndjson()).removesuffix("\n").split("\n") if frame.height else []
    return "[" + ",".join(f"\n    {line}" for line in lines) + "\n  ]" if lines else "[]"


def named(assessment: Assessment, write: Callable[[str], str] = str) -> pl.DataFrame:
    """The verdicts with names in place of codes, in their own order; columns `COLUMNS`."""
    import polars as pl

    contract = assessment.contract
    ids = assessment.tables.tickets.select("ticket", id="id")

    def names(column: str, known: Sequence[str]) -> pl.Expr:
        written = pl.Series([write(name) for name in known], dtype=pl.String)
        return pl.lit(written).gather(pl.col(column)).alias(column)

    return (
        assessment.verdicts.join(ids, on="ticket", how="left", maintain_order="left")
        .with_columns(
            names("service_level", tuple(contract.service_levels)),
            names("priority", contract.priorities.order),
            names("service", tuple(contract.services)),
            names("verdict", tuple(Verdict)),
            ticket=pl.col("id"),
        )
        .select(*COLUMNS)
    )


def _written(frame: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The instants in ISO 8601 with the zone's offset."""
    import polars as pl

    instants = pl.col(name for name, kind in COLUMNS.items() if kind is Kind.INSTANT)
    local = pl.from_epoch(instants, "s").dt.replace_time_zone("UTC").dt.convert_time_zone(zone)
    return frame.with_columns(local.dt.strftime("%Y-%m-%dT%H:%M:%S%:z"))


def _is_text(code: int) -> bool:
    return not 0xD800 <= code < 0xE000

"""Work in the ledger, or consumed by an event of its ticket, that may not reach an invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from sdmctl.assess.budget.consumption import consuming, units_of
from sdmctl.assess.budget.invoiceable import Refusal, refusal_of, refusals
from sdmctl.calendar.zone import midnight, to_local
from sdmctl.model.budget import Budget
from sdmctl.model.ledger import CENT, STAGES, UNIT

if TYPE_CHECKING:
    from sdmctl.model.budget import BudgetLine
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables

_EPOCH = date(1970, 1, 1)
_CONSUMED, _INVOICED = STAGES.index("consumed"), STAGES.index("invoiced")
_GROUP = ("ticket", "line")


@dataclass(frozen=True, slots=True)
class Refused:
    """The entries of one ticket on one line, or what its event consumed there."""

    ticket: int
    """Its number in the table of tickets, which may have left it out."""
    line: str
    refusal: Refusal
    day: date
    """Of the first entry."""
    stage: str
    entries: int
    """How many there are; 0 where an event of the ticket consumed its units."""
    units: Fraction | None
    amount: Fraction | None
    """In money; `None` where any of the entries writes none."""
    file: int | None
    """The position in the tables' files of the first entry, and `row` that in it."""
    row: int | None


def refused(dossier: Dossier, tables: Tables, as_of: int, year: int) -> tuple[Refused, ...]:
    """All of it by an instant, in the order of tickets and lines: entries of every year, events of one.

    Of the ledger: what is invoiced, and what will be, since it is consumed on a line of units or time that is not
    prepaid. Entries that later ones take back in full are none.
    """
    zone = dossier.contract.document.time_zone
    found = [*_of_ledger(dossier, tables, as_of, zone), *_of_events(dossier, tables, as_of, year)]
    return tuple(sorted(found, key=lambda each: (each.ticket, each.line)))


def _of_ledger(dossier: Dossier, tables: Tables, as_of: int, zone: str) -> Iterator[Refused]:
    if tables.entries is None:
        return
    today = (to_local(as_of - 1, zone).date() - _EPOCH).days
    entries = tables.entries.table.filter(pl.col("ticket").is_not_null() & (pl.col("day") <= today))
    work = _guarded(entries, tables.entries.lines, dossier)
    if work.is_empty():
        return
    ends = {day: midnight(_EPOCH + timedelta(days=day + 1), zone) - 1 for day in _days(entries)}
    work = work.join(_begun(entries), on="ticket", how="left", maintain_order="left").with_columns(
        until=pl.col("day").replace_strict(ends, return_dtype=pl.Int64),
        began=pl.col("begun").replace_strict(ends, default=None, return_dtype=pl.Int64),
    )
    first = refusals(work, tables, zone, as_of).sort("stage", "day", "file", "row", descending=[True, *[False] * 3])
    worst = first.filter(pl.col("stage") == pl.col("stage").first().over(*_GROUP))
    together = worst.group_by(*_GROUP, maintain_order=True).agg(
        pl.col("refusal", "day", "stage", "file", "row").first(),
        pl.len().alias("entries"),
        *(pl.when(pl.col(name).null_count() == 0).then(pl.col(name).sum()).alias(name) for name in ("units", "amount")),
    )
    for row in together.iter_rows(named=True):
        yield Refused(
            ticket=row["ticket"],
            line=tables.entries.lines[row["line"]],
            refusal=refusal_of(row["refusal"]),
            day=_EPOCH + timedelta(days=row["day"]),
            stage=STAGES[row["stage"]],
            entries=row["entries"],
            units=None if row["units"] is None else Fraction(row["units"], UNIT),
            amount=None if row["amount"] is None else Fraction(row["amount"], CENT),
            file=row["file"],
            row=row["row"],
        )


def _guarded(entries: pl.DataFrame, lines: tuple[str, ...], dossier: Dossier) -> pl.DataFrame:
    """The entries that are, or will be, invoiced; without those that take others back, and what these leave of none."""
    owed = pl.DataFrame(
        [(lines.index(name), year) for name, year, line in _lines(dossier) if _is_owed(line) and name in lines],
        schema={"line": pl.Int16, "year": pl.Int32},
        orient="row",
    ).with_columns(owed=pl.lit(value=True))
    dated = entries.with_columns(year=pl.col("day").cast(pl.Date).dt.year())
    dated = dated.join(owed, on=["line", "year"], how="left", maintain_order="left")
    stage, net = pl.col("stage"), [*_GROUP, "stage"]
    work = dated.filter((stage == _INVOICED) | ((stage == _CONSUMED) & pl.col("owed").is_not_null()))
    if work.filter((pl.col("units") < 0) | (pl.col("amount") < 0)).is_empty():  # nothing is taken back
        return work.filter((pl.col("units") > 0) | (pl.col("amount") > 0)).drop("year", "owed")
    left = (pl.col("units").sum().over(net) > 0) | (pl.col("amount").sum().over(net) > 0)
    return work.filter(((pl.col("units") > 0) | (pl.col("amount") > 0)) & left).drop("year", "owed")


def _is_owed(line: BudgetLine) -> bool:
    """Whether what is consumed on a line reaches an invoice."""
    return line.pricing in ("units", "time") and not line.is_prepaid


def _begun(entries: pl.DataFrame) -> pl.DataFrame:
    """By ticket, the day on which work had begun at the latest, as its entries say."""
    worked = pl.when(pl.col("stage") == _CONSUMED).then(pl.col("day"))
    return entries.group_by("ticket").agg(pl.coalesce("began", worked).min().alias("begun"))


def _days(entries: pl.DataFrame) -> list[int]:
    every = pl.concat([entries["day"], entries["began"]]).drop_nulls().unique()
    return [int(day) for day in every]


def _of_events(dossier: Dossier, tables: Tables, as_of: int, year: int) -> Iterator[Refused]:
    """What evolutions of the catalogues have consumed since the year began, where the ledger does not count them."""
    zone = dossier.contract.document.time_zone
    since = midnight(date(year, 1, 1), zone)
    for name, own, line in _lines(dossier):
        if own != year or not _is_owed(line) or not line.catalogue:
            continue
        units = units_of(line)
        done = consuming(tables, line, as_of).filter(pl.col("at") >= since)
        work = done.select("ticket", "unit", until="at")
        work = _not_in_ledger(work, name, tables).with_columns(began=pl.lit(None, pl.Int64))
        for row in refusals(work, tables, zone, as_of).iter_rows(named=True):
            yield Refused(
                ticket=row["ticket"],
                line=name,
                refusal=refusal_of(row["refusal"]),
                day=to_local(row["until"], zone).date(),
                stage=STAGES[_CONSUMED],
                entries=0,
                units=units[row["unit"]],
                amount=None,
                file=None,
                row=None,
            )


def _not_in_ledger(work: pl.DataFrame, line: str, tables: Tables) -> pl.DataFrame:
    if tables.entries is None or line not in tables.entries.lines:
        return work
    counted = tables.entries.table.filter(pl.col("line") == tables.entries.lines.index(line))
    return work.join(counted.select("ticket"), on="ticket", how="anti", maintain_order="left")


def _lines(dossier: Dossier) -> Iterator[tuple[str, int, BudgetLine]]:
    for read in dossier.others:
        if isinstance(read.document, Budget):
            for name, line in read.document.lines.items():
                yield name, read.document.year, line

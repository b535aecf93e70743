"""The rows of an export as tickets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import polars as pl

from sdmctl.load.export.columns import columns
from sdmctl.load.export.matrix import priority_from_matrix
from sdmctl.load.export.reading import FAULT, Reading
from sdmctl.load.export.sheet import ROW, Spoilt
from sdmctl.load.left_out import counted
from sdmctl.model.contract import Contract
from sdmctl.model.source import TICKET_COLUMNS


def read_ticket_rows(reading: Reading, contract: Contract) -> Counter[str]:
    """The tickets of a sheet: a column for each field that it has, and the fault of each row.

    Rows that cannot be tickets are counted by code; rows on which nothing is written are none.
    """
    matrix = bool(contract.priorities.matrix)
    fields = [field for field in TICKET_COLUMNS if matrix or field not in ("impact", "urgency")]
    reading.take(columns(reading, fields, contract))
    lost = say_spoilt(reading)
    drop_empty(reading)
    lost["missing-cell"] += drop_without(reading, "id")
    if "opened" in reading.frame.columns:
        say_missing(reading, "opened")
    settle_ticket(reading, contract)
    return lost


def settle_ticket(reading: Reading, contract: Contract) -> None:
    """What several columns of a ticket say together: its priority, and whether it is excluded."""
    if {"impact", "urgency"} <= set(reading.frame.columns):
        priority_from_matrix(reading, contract)
    if "excluded_reason" in reading.frame.columns:
        _exclusion(reading)


def say_spoilt(reading: Reading) -> Counter[str]:
    """Say which records are left out because their cells cannot be told apart; counts them by code."""
    lost: Counter[str] = Counter()
    for code in dict.fromkeys(each.code for each in reading.sheet.spoilt):
        spoilt: Sequence[Spoilt] = [each for each in reading.sheet.spoilt if each.code == code]
        more = f", and {counted(len(spoilt) - 1, 'more row is', 'more rows are')} as wrong" if len(spoilt) > 1 else ""
        hint = "quote cells that hold the delimiter, a quote or a line break; or export it again"
        reading.error(code, spoilt[0].message + more, reading.place(spoilt[0].row), hint)
        lost[code] += sum(each.count for each in spoilt)
    return lost


def drop_empty(reading: Reading) -> None:
    """Drop rows on which nothing is written, as far as the source reads them."""
    read = pl.exclude(ROW, FAULT)
    key = reading.frame.columns[1]
    if reading.frame[key].null_count():
        written = pl.any_horizontal(read.is_not_null()) | pl.col(FAULT).is_not_null()
        reading.frame = reading.frame.filter(written)


def drop_without(reading: Reading, field: str) -> int:
    """Drop rows without a cell that they need to be told apart; says so, and gives how many there are."""
    missing = reading.frame[field].is_null()
    count = int(missing.sum())
    if count:
        _say(reading, field, missing)
        reading.frame = reading.frame.filter(~missing)
    return count


def say_missing(reading: Reading, field: str) -> None:
    """Say that a cell is missing without which a row cannot be judged."""
    missing = reading.frame[field].is_null() & reading.frame[FAULT].is_null()
    if missing.any():
        _say(reading, field, missing)
        reading.fault("missing-cell", missing)


def _say(reading: Reading, field: str, missing: pl.Series) -> None:
    row = reading.frame[ROW].filter(missing)[0]
    message = f"`{field}` is missing ({counted(int(missing.sum()), 'row', 'rows')})"
    reading.error("missing-cell", message, reading.place(row, field), "fill it in, or leave the row out of the export")


def _exclusion(reading: Reading) -> None:
    """A ticket is excluded where a reason is written, and by whom and when it was approved."""
    reason, approved = pl.col("excluded_reason").is_not_null(), pl.lit(value=False)
    if {"excluded_by", "excluded_on"} <= set(reading.frame.columns):
        approved = pl.col("excluded_by").is_not_null() & pl.col("excluded_on").is_not_null()
    reading.frame = reading.frame.with_columns(excluded=reason & approved)
    refused = reading.frame.filter(reason & ~approved & pl.col(FAULT).is_null())
    if refused.height:
        message = f"an exclusion is not approved, so the ticket counts ({counted(refused.height, 'ticket', 'tickets')})"
        hint = "export excluded_by and excluded_on too, or leave the reason empty"
        place = reading.place(refused[0, ROW], "excluded_reason")
        reading.warn("exclusion-without-approval", message, place, hint)

"""The priority that impact and urgency give, where an export writes none."""

from __future__ import annotations

import polars as pl

from sdmctl.load.export.columns import matrix_names
from sdmctl.load.export.names import UNKNOWN, Names
from sdmctl.load.export.reading import FAULT, Reading, cell
from sdmctl.load.export.sheet import ROW
from sdmctl.load.left_out import counted
from sdmctl.model.contract import Contract


def priority_from_matrix(reading: Reading, contract: Contract) -> None:
    """Fill in the priorities of rows that write none; an impact or urgency that is unknown there is said."""
    if "priority" not in reading.frame.columns:
        reading.frame = reading.frame.with_columns(pl.lit(None, pl.Int16).alias("priority"))
    lacks = pl.col("priority").is_null() & pl.col("impact").is_not_null() & pl.col("urgency").is_not_null()
    mask = reading.frame.select((lacks & pl.col(FAULT).is_null()).alias("lacks")).to_series()
    for field in ("impact", "urgency"):
        unknown = mask & (reading.frame[field] == UNKNOWN)
        if unknown.any():
            values = reading.source.values.get(field, {})
            code = Names(field, cell(reading, field), matrix_names(contract, field), values).say(reading, unknown)
            reading.fault(code, unknown)
            mask &= ~unknown
    found = _given(reading, mask, contract)
    _say_not_given(reading, mask & found.is_null())
    reading.frame = reading.frame.with_columns(priority=pl.coalesce("priority", found))


def _given(reading: Reading, mask: pl.Series, contract: Contract) -> pl.Series:
    """The code of the priority in some rows; null where the matrix has none for the two."""
    matrix, order = contract.priorities.matrix, contract.priorities.order
    urgencies = matrix_names(contract, "urgency")
    table = [row.get(urgency) for row in matrix.values() for urgency in urgencies]
    codes = pl.Series([order.index(name) if name in order else None for name in table], dtype=pl.Int16)
    place = pl.col("impact").cast(pl.Int32) * len(urgencies) + pl.col("urgency")
    return codes.gather(reading.frame.select(place.alias("place")).to_series().set(~mask, None))


def _say_not_given(reading: Reading, mask: pl.Series) -> None:
    """Say that the matrix knows an impact and an urgency, but not the two together."""
    if not mask.any():
        return
    cells = reading.cells("impact", mask).rename({"text": "impact"}).join(reading.cells("urgency", mask), on=ROW)
    for (impact, urgency), group in cells.group_by("impact", "text", maintain_order=True):
        count = counted(group.height, "row", "rows")
        message = f"impact `{impact}` and urgency `{urgency}` together give no priority ({count})"
        hint = "add them to the matrix of the contract's priorities"
        reading.error("unknown-priority", message, reading.place(group[0, ROW], "urgency"), hint)
    reading.fault("unknown-priority", mask)

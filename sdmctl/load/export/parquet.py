"""A parquet export: columns that have types already."""

from __future__ import annotations

import polars as pl

from sdmctl.load.export.part import Part
from sdmctl.load.export.sheet import ROW, FrameSheet, Pick
from sdmctl.model.source import Source

_MOST_ROWS = 2**31 - 1


def read_parquet(part: Part, _source: Source, pick: Pick) -> FrameSheet:
    """The wanted columns; dates keep their type, all else becomes text."""
    try:
        lazy = pl.scan_parquet(part.content, glob=False)
        schema = lazy.collect_schema()
        names = tuple(schema)
        wanted = pick(names)
        if lazy.select(pl.len()).collect().item() > _MOST_ROWS:
            raise part.wrong("too-large", f"the export has more than {_MOST_ROWS:,} rows", "give it in several files")
        columns = [_as_text(schema[names[each]], pl.col(names[each])).alias(str(each)) for each in wanted]
        frame = lazy.select(columns).collect()
    except pl.exceptions.PolarsError as fault:
        message = f"the file is not readable as parquet: {str(fault).splitlines()[0].lower()}"
        raise part.wrong("unreadable-file", message, "export it again") from fault
    return FrameSheet(part, names, frame.with_row_index(ROW).with_columns(pl.col(ROW).cast(pl.Int32)), frame.height)


def _as_text(kind: pl.DataType, column: pl.Expr) -> pl.Expr:
    if kind.is_temporal():
        return column
    text = column.cast(pl.String)
    return pl.when(text != "").then(text)

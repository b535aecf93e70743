"""A sheet of a workbook: every cell as text, typed dates in ISO 8601."""

from __future__ import annotations

import zipfile
from io import BytesIO

import polars as pl

from sdmctl.checks.nearest import suggestion
from sdmctl.load.export.header import addressed
from sdmctl.load.export.opening import MOST_UNPACKED
from sdmctl.load.export.part import Part
from sdmctl.load.export.sheet import ROW, FrameSheet, Pick
from sdmctl.model.source import Source

_MOST_ROWS = 1_048_576
"""The rows that a sheet can have."""


def read_workbook(part: Part, source: Source, pick: Pick) -> FrameSheet:
    """The sheet that a source names, or the only one; raises `InvalidInput` where it cannot be read."""
    cells = cells_of(part, source.sheet)
    header = header_row(cells)
    if header is None:
        raise part.wrong("empty-file", "the sheet is empty", "export it again: at least a header is expected")
    names = addressed([str(name or "") for name in cells.row(header)])
    wanted = pick(names)
    rows = cells[header + 1 :]
    columns = [rows.to_series(position).alias(str(position)) for position in wanted]
    numbers = pl.int_range(rows.height, dtype=pl.Int32, eager=True).alias(ROW)
    return FrameSheet(part, names, pl.DataFrame([numbers, *columns]), rows.height)


def cells_of(part: Part, sheet: str | None) -> pl.DataFrame:
    """All cells of a sheet from its first row on, as text; raises `InvalidInput` where it cannot be read."""
    import fastexcel

    _check_size(part)
    try:
        workbook = fastexcel.read_excel(part.content)
        name = _sheet(part, workbook.sheet_names, sheet)
        return workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string").to_polars()
    except fastexcel.FastExcelError as fault:
        reason = str(fault).splitlines()[0].lower()
        message = f"the workbook cannot be read: {reason}"
        raise part.wrong("unreadable-file", message, "save it again as .xlsx, or export it as csv") from fault


def header_row(cells: pl.DataFrame) -> int | None:
    """The first row that is not empty; `None` where all are."""
    if cells.is_empty():
        return None
    written = cells.select(pl.any_horizontal(pl.all().is_not_null())).to_series().arg_true()
    return int(written[0]) if len(written) else None


def _sheet(part: Part, names: list[str], wanted: str | None) -> str:
    if wanted is None and len(names) == 1:
        return names[0]
    if wanted is None:
        message = f"the workbook has {len(names)} sheets"
        raise part.wrong("unknown-sheet", message, f"write `sheet:` in the source: one of {', '.join(names)}")
    if wanted not in names:
        raise part.wrong("unknown-sheet", f"the workbook has no sheet `{wanted}`", suggestion(wanted, names))
    return wanted


def _check_size(part: Part) -> None:
    """Raises `InvalidInput` where the workbook, which is an archive, holds too much."""
    content = part.content if not isinstance(part.content, bytes) else BytesIO(part.content)
    try:
        with zipfile.ZipFile(content) as archive:
            size = sum(each.file_size for each in archive.infolist())
    except zipfile.BadZipFile as fault:
        message = "the file is not a workbook"
        raise part.wrong("unreadable-file", message, "save it as .xlsx, or export it as csv") from fault
    if size > MOST_UNPACKED:
        message = "the workbook is refused by size: unpacked it is larger than any export"
        raise part.wrong("too-large", message, f"a sheet has at most {_MOST_ROWS:,} rows; export it as csv")

"""English: workbooks."""

WORDS: dict[str, str | dict[str, str]] = {
    "workbook.contents": "Contents",
    "column.sheet": "Sheet",
    "column.table": "Table",
    "column.zone": "Time zone",
    "column.rows": "Rows",
}

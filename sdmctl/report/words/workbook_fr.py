"""French: workbooks."""

WORDS: dict[str, str | dict[str, str]] = {
    "workbook.contents": "Sommaire",
    "column.sheet": "Feuille",
    "column.table": "Tableau",
    "column.zone": "Fuseau horaire",
    "column.rows": "Lignes",
}

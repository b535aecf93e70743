r"""A table as CSV: machine names as header, `\n` as line end, exact values.

A text that begins with `=`, `+`, `-`, `@`, a tab or a line break is preceded by an apostrophe: a spreadsheet then
shows it in place of running it. Numbers and instants are ours and stay as they are; a number is never negative text.
"""

from csv import writer
from io import StringIO

from sdmctl.report.exact import exact
from sdmctl.report.foreign import visible
from sdmctl.report.locale import Locale
from sdmctl.report.table import Readers, Table

FORMULA = r"^[=+\-@\t\n＝＋－＠]"
"""What a spreadsheet may take for a formula; the wide forms too, which some unfold."""
_FORMULA = tuple("=+-@\t\n＝＋－＠")


def csv(table: Table, locale: Locale) -> str:
    """The rows with a header, empty where there is no value."""
    read = table.read_by(Readers.MACHINES)
    kinds = [column.kind for column in read.columns]
    target = StringIO()
    out = writer(target, lineterminator="\n")
    out.writerow(column.name for column in read.columns)
    for row in read.rows:
        out.writerow(_written(exact(cell, kind, locale.zone)) for cell, kind in zip(row, kinds, strict=True))
    return target.getvalue()


def no_formula(text: str) -> str:
    """A text that no spreadsheet runs, its control characters made visible."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _written(value: str | int | float | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return no_formula(value) if isinstance(value, str) else str(value)

"""Whether a workbook can be written here, and where it goes."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Misuse
from sdmctl.cli.output import deliver_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sdmctl.report.locale import Locale
    from sdmctl.report.workbook.sheet import Sheet

XLSX = "xlsx"
NEEDED = "a workbook needs XlsxWriter: pip install 'sdmctl[xlsx]'"


def must_be_writable(output: Path | None) -> None:
    """Misuse where XlsxWriter is missing, or where the workbook would be shown on a terminal."""
    if find_spec("xlsxwriter") is None:
        raise Misuse(NEEDED)
    if output is None and sys.stdout.isatty():
        raise Misuse("a workbook cannot be shown on a terminal; add --output FILE.xlsx")


def deliver_workbook(sheets: Sequence[Sheet], locale: Locale, output: Path | None) -> None:
    """Write the sheets as one workbook."""
    from sdmctl.report.workbook.workbook import workbook

    deliver_bytes(workbook(sheets, locale), output)

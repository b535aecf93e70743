"""The figures of contracts, one after the other, and then their way out together in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli.figures import locale_of, together, written
from sdmctl.cli.output import deliver
from sdmctl.cli.workbook import XLSX, deliver_workbook, must_be_writable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdmctl.model.contract import Contract
    from sdmctl.report.locale import Locale
    from sdmctl.report.table import Table
    from sdmctl.report.workbook.sheet import Sheet


class Delivery:
    """Gathers what is shown of each contract: texts, or in a workbook the sheets of all."""

    def __init__(self, format: str, output: Path | None) -> None:
        self._format = format
        self._output = output
        self._texts: list[str] = []
        self._contracts: list[str] = []
        self._sheets: list[Sheet] = []
        self._locale: Locale | None = None
        if format == XLSX:
            must_be_writable(output)

    def add(self, contract: Contract, parts: Iterable[Table | str]) -> None:
        """The tables of a contract, and sentences between them, which a workbook leaves out."""
        locale = locale_of(contract)
        if self._format == XLSX:
            from sdmctl.report.workbook.sheet import sheets_for

            self._locale = self._locale or locale
            self._sheets += sheets_for([each for each in parts if not isinstance(each, str)], locale, contract.id)
            return
        texts = (each if isinstance(each, str) else self._written(each, locale) for each in parts)
        self.add_text(contract, "\n".join(texts))

    def _written(self, table: Table, locale: Locale) -> str:
        return written(table, locale, self._format, self._output)

    def add_text(self, contract: Contract, text: str) -> None:
        """What a contract gives in a format that has no table of its own."""
        self._texts.append(text)
        self._contracts.append(contract.id)

    def deliver(self) -> None:
        """Write all of it to standard output, or to the file."""
        if self._format == XLSX:
            from sdmctl.report.locale import Locale

            deliver_workbook(self._sheets, self._locale or Locale("en"), self._output)
        else:
            deliver(together(self._texts, self._contracts, self._format), self._output)

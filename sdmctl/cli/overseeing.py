"""What `sdmctl portfolio` gives: a table, a document, or a folder of pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sdmctl.cli import committee
from sdmctl.cli.clock import When
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse
from sdmctl.cli.figures import written
from sdmctl.cli.judging import request
from sdmctl.cli.output import deliver, write_whole
from sdmctl.cli.pictures import where
from sdmctl.cli.standings import Asked, entries
from sdmctl.cli.workbook import XLSX, deliver_workbook, must_be_writable
from sdmctl.model.committee import PERIODS
from sdmctl.report.foreign import on_one_line
from sdmctl.report.formats.markdown import escape
from sdmctl.report.locale import Locale
from sdmctl.report.medium import Pictures
from sdmctl.report.page.index import HOME, address, index_page
from sdmctl.report.portfolio import Portfolio, portfolio_json, portfolio_table, sentences, worst_first

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdmctl.cli import portfolio
    from sdmctl.cli.judging import Judged
    from sdmctl.diagnostics import Diagnostic
    from sdmctl.report.portfolio import Entry

_BESIDE_EACH_OTHER = 2
"""Periods: the weather of one looks at the one before."""


@dataclass
class _Pages:
    """The folder of pages, written as the contracts come by."""

    folder: Path
    language: str | None
    pictures: bool
    addresses: dict[str, str] = field(default_factory=dict)
    misplaced: list[Diagnostic] = field(default_factory=list)

    def add(self, judged: Judged) -> None:
        """The report of a contract, with the way back to the index."""
        report = committee.committee_report(judged, committee.Asked(None, self.language, None))
        name = address(judged.assessment.contract.id, self.addresses.values())
        write_whole(self.folder / name, report.page(pictures=self.pictures, home=HOME))
        self.addresses[judged.assessment.contract.id] = name
        self.misplaced += report.misplaced


def overseen(asked: portfolio.Portfolio) -> int:
    """Judge every contract and show them; the exit code."""
    found: list[Diagnostic] = []
    pages = _pages(asked)
    if asked.format == XLSX:
        must_be_writable(asked.output)
    judging = Asked(request(asked), _BESIDE_EACH_OTHER) if pages is None else Asked(request(asked), PERIODS, pages.add)
    contracts = worst_first(entries(judging, found))
    outcome = diagnose([*found, *(pages.misplaced if pages else ())], asked.path)
    period = next((each.standing.period for each in contracts if each.standing), When(asked.period).period("UTC"))
    whole, locale = Portfolio(period, contracts), Locale(asked.language or _language(contracts))
    if pages is not None:
        write_whole(pages.folder / HOME, index_page(whole, pages.addresses, locale))
    elif asked.format == XLSX:
        from sdmctl.report.workbook.sheet import sheets_for

        deliver_workbook(tuple(sheets_for([portfolio_table(whole, locale)], locale, "")), locale, asked.output)
    else:
        deliver(_text(whole, locale, asked.format, asked.output), asked.output)
    return outcome


def _pages(asked: portfolio.Portfolio) -> _Pages | None:
    if asked.format != "html":
        return None
    if asked.output is None:
        raise Misuse("the pages need a folder; add --output DIR")
    if asked.output.exists() and not asked.output.is_dir():
        raise Misuse(f"{asked.output} is a file; give a folder for the pages")
    return _Pages(asked.output, asked.language, where(None, "html", asked.output) is not Pictures.NONE)


def _text(whole: Portfolio, locale: Locale, format: str, output: Path | None) -> str:
    if format == "json":
        return portfolio_json(whole)
    table = written(portfolio_table(whole, locale), locale, format, output)
    if format == "csv":
        return table
    harmless = escape if format == "markdown" else on_one_line
    return table + "".join(f"\n{harmless(each)}\n" for each in sentences(whole, locale))


def _language(contracts: Iterable[Entry]) -> str:
    """That of all contracts, or English where they differ."""
    spoken = {each.language for each in contracts if each.language}
    return spoken.pop() if len(spoken) == 1 else "en"

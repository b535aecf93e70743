"""The page above the reports of a portfolio: its table, each contract a link to its report."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sdmctl.report.formats.markdown import escape
from sdmctl.report.locale import Locale
from sdmctl.report.page.medium import OnPage
from sdmctl.report.page.page import page
from sdmctl.report.portfolio import Portfolio, portfolio_table, sentences
from sdmctl.report.table import Cell

HOME = "index.html"
_LONGEST = 80


def address(contract: str, taken: Iterable[str]) -> str:
    """The file of a contract's page: the letters and figures of its id, a number where that is taken."""
    others = {HOME, *taken}
    plain = unicodedata.normalize("NFKD", contract).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST] or "contract"
    name, count = f"{stem}.html", 1
    while name in others:
        count += 1
        name = f"{stem}-{count}.html"
    return name


def index_page(portfolio: Portfolio, pages: Mapping[str, str], locale: Locale) -> str:
    """The whole page; `pages` has the address of each contract that has one."""
    table = portfolio_table(portfolio, locale)
    names = [column.name for column in table.columns]
    rows = (dict(zip(names, row, strict=True)) for row in table.rows)
    linked = tuple(tuple(_cell(name, row, pages) for name in names) for row in rows)
    medium = OnPage()
    text = "\n\n".join(
        (
            f"# {escape(table.title)}",
            *map(escape, sentences(portfolio, locale)),
            medium.table(replace(table, title="", rows=linked)),
            escape(locale.say("portfolio.legend")),
        )
    )
    return page(text, medium, locale)


def _cell(name: str, row: Mapping[str, Cell], pages: Mapping[str, str]) -> Cell:
    cell = row[name]
    if not isinstance(cell, str) or name in _WORDS:
        return cell
    text = escape(cell)
    page_of = pages.get(str(row["contract"])) if name == "title" else None
    return f"[{text}]({page_of})" if page_of else text


_WORDS = frozenset({"weather", "cost", "dates", "quality", "satisfaction", "term"})
"""Columns whose cells are names of ours."""

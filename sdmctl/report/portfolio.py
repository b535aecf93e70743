"""Contracts side by side, the worst first: the table and the document of `sdmctl portfolio`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sdmctl.assess.service_levels.results import Status
from sdmctl.assess.standing import Standing
from sdmctl.assess.weather import Axis
from sdmctl.report.exact import exact
from sdmctl.report.formats.json import text
from sdmctl.report.locale import Locale
from sdmctl.report.table import Column, Kind, Readers, Row, Table
from sdmctl.values.period import Period

_COLUMNS = (
    ("contract", Kind.TEXT, Readers.MACHINES),
    ("title", Kind.TEXT, Readers.ALL),
    ("customer", Kind.TEXT, Readers.ALL),
    ("weather", Kind.WORD, Readers.ALL),
    ("cost", Kind.WORD, Readers.ALL),
    ("dates", Kind.WORD, Readers.ALL),
    ("quality", Kind.WORD, Readers.ALL),
    ("satisfaction", Kind.WORD, Readers.ALL),
    ("missed", Kind.INTEGER, Readers.ALL),
    ("judged", Kind.INTEGER, Readers.ALL),
    ("applied", Kind.MONEY, Readers.ALL),
    ("year_to_date", Kind.MONEY, Readers.ALL),
    ("currency", Kind.TEXT, Readers.ALL),
    ("burn_ratio", Kind.QUANTITY, Readers.ALL),
    ("late_actions", Kind.INTEGER, Readers.ALL),
    ("ends", Kind.DAY, Readers.ALL),
    ("notice", Kind.DAY, Readers.ALL),
    ("term", Kind.WORD, Readers.ALL),
    ("errors", Kind.INTEGER, Readers.ALL),
)
_UNJUDGED = "wrong"
"""The word for the weather of a contract whose documents are wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A contract of a portfolio."""

    id: str
    title: str
    customer: str | None = None
    """`None` where the contract cannot be read."""
    currency: str | None = None
    language: str | None = None
    standing: Standing | None = None
    """`None` where its documents or its data are too wrong for a figure."""
    errors: int = 0


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Contracts in a period."""

    period: Period
    entries: tuple[Entry, ...]
    """The worst first: those that cannot be judged before all others."""

    @property
    def wrong(self) -> tuple[Entry, ...]:
        """Those that cannot be judged."""
        return tuple(each for each in self.entries if each.standing is None)


def worst_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those that cannot be judged, then the others from worst to best; equals by their ids."""
    named = sorted(entries, key=lambda each: each.id)
    wrong = [each for each in named if each.standing is None]
    judged = [(each.standing.badness, each) for each in named if each.standing is not None]
    return (*wrong, *(each for _, each in sorted(judged, key=lambda pair: pair[0], reverse=True)))


def portfolio_table(portfolio: Portfolio, locale: Locale) -> Table:
    """A row a contract."""
    columns = tuple(Column(name, kind, locale.say(f"portfolio.{name}"), readers) for name, kind, readers in _COLUMNS)
    title = locale.say("portfolio.heading", period=locale.period(portfolio.period))
    return Table(title, columns, tuple(map(_row, portfolio.entries)))


def sentences(portfolio: Portfolio, locale: Locale) -> Sequence[str]:
    """How many contracts there are, with a level missed, and which cannot be judged."""
    missed = [each for each in portfolio.entries if each.standing and each.standing.lines[Status.MISSED]]
    counted = locale.say("portfolio.contracts", n=len(portfolio.entries))
    said = [locale.say("portfolio.count", contracts=counted, missed=len(missed))]
    if portfolio.wrong:
        names = locale.listed([each.id for each in portfolio.wrong])
        said.append(locale.say("portfolio.unjudged", n=len(portfolio.wrong), contracts=names))
    return said


def portfolio_json(portfolio: Portfolio) -> str:
    """The document of `portfolio --format json`."""
    names = [(name, kind) for name, kind, _ in _COLUMNS]
    rows = [
        {name: exact(cell, kind, "UTC") for (name, kind), cell in zip(names, _row(each), strict=True)}
        for each in portfolio.entries
    ]
    document: dict[str, Any] = {"period": portfolio.period.label, "contracts": rows}
    return text(document)


def _row(each: Entry) -> Row:
    head = (each.id, each.title, each.customer)
    found = each.standing
    if found is None:
        return (*head, _UNJUDGED, *[None] * 8, each.currency, *[None] * 5, each.errors)
    skies = (found.sky, *(found.sky_of(axis) for axis in Axis))
    judged = sum(count for status, count in found.lines.items() if status is not Status.NO_DATA)
    return (
        *head,
        *(None if sky is None else sky.value for sky in skies),
        found.lines[Status.MISSED],
        judged,
        found.applied,
        found.year_to_date,
        each.currency,
        found.burn_ratio,
        found.late_actions,
        found.ends,
        found.notice,
        found.life.value,
        each.errors,
    )

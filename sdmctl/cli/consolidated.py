"""The two questions of `sdmctl contract`: the contract on a day, and what changed between two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sdmctl.calendar.zone import to_local
from sdmctl.cli.clock import now
from sdmctl.cli.fault import Misuse
from sdmctl.cli.figures import locale_of, together, written
from sdmctl.report.table import Column, Kind, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sdmctl.load.differences import Difference
    from sdmctl.model.contract import Contract
    from sdmctl.model.repository import Dossier
    from sdmctl.report.locale import Locale

_COLUMNS = {
    "place": Kind.TEXT,
    "from_value": Kind.TEXT,
    "to_value": Kind.TEXT,
    "amendment": Kind.TEXT,
    "effective": Kind.DAY,
    "clause": Kind.TEXT,
}
_NAMES = {"from_value": "before", "to_value": "after"}
"""Columns whose words for people are not those for machines."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a contract; a day and a stretch of days exclude each other."""

    on: str | None = None
    between: tuple[str, str] | None = None
    format: str = "table"

    def __post_init__(self) -> None:
        if self.on and self.between:
            raise Misuse("--on and --between are two questions; ask one of them")
        if self.format != "table" and not self.between:
            raise Misuse("the contract of a day is YAML; --format is for --between")
        if self.on:
            _day(self.on)
        if self.between and self.days[0] > self.days[1]:
            raise Misuse(f"{self.between[0]} is after {self.between[1]}; write the earlier day first")

    @property
    def days(self) -> tuple[date, date]:
        """The two days of a stretch."""
        start, end = self.between or ("", "")
        return _day(start), _day(end)


def answer(dossiers: Sequence[Dossier], asked: Asked, output: Path | None) -> str:
    """The answer for all contracts: documents of one YAML stream, or tables."""
    if asked.between:
        texts = [_changes(each, asked, output) for each in dossiers]
        return together(texts, [each.contract.document.id for each in dossiers], asked.format)
    return "---\n".join(_on(each, asked) for each in dossiers)


def _on(dossier: Dossier, asked: Asked) -> str:
    from sdmctl.load.round_trip import contract_text, in_force

    contract = dossier.contract.document
    day = _day(asked.on) if asked.on else to_local(now(), contract.time_zone).date()
    text = contract_text(dossier, day)
    locale = locale_of(contract)
    heads = [
        locale.say("amendment", id=each.id, title=each.title, effective=locale.long_day(each.effective))
        for each in in_force(dossier, day)
    ]
    return "".join(f"# {' '.join(head.split())}\n" for head in heads) + text


def _changes(dossier: Dossier, asked: Asked, output: Path | None) -> str:
    from sdmctl.load.differences import differences

    contract, (start, end) = dossier.contract.document, asked.days
    found = tuple(differences(dossier, start, end))
    locale = locale_of(contract)
    if asked.format == "json":
        from sdmctl.report.formats.json import text

        return text(_document(contract, (start, end), found))
    said: dict[str, Any] = {"contract": contract.title, "start": locale.long_day(start), "end": locale.long_day(end)}
    if not found and asked.format != "csv":
        return locale.say("changes.none", **said) + "\n"
    return written(_table(found, locale.say("changes.title", **said), locale), locale, asked.format, output)


def _table(found: tuple[Difference, ...], title: str, locale: Locale) -> Table:
    columns = tuple(
        Column(_NAMES.get(name, name), kind, locale.say(f"column.{name}")) for name, kind in _COLUMNS.items()
    )
    rows = tuple(
        (each.place, each.before, each.after, each.amendment.id, each.amendment.effective, each.clause)
        for each in found
    )
    return Table(title, columns, rows)


def _document(contract: Contract, days: tuple[date, date], found: tuple[Difference, ...]) -> dict[str, Any]:
    start, end = days
    return {
        "contract": contract.id,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "changes": [
            {
                "place": each.place,
                "before": each.before,
                "after": each.after,
                "amendment": each.amendment.id,
                "effective": each.amendment.effective.isoformat(),
                "clause": each.clause,
            }
            for each in found
        ],
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise Misuse(f"{text} is not a day; write 2026-10-31") from fault

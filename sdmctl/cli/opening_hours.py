"""The three questions of `sdmctl calendar`: the days of a period, a business time, a deadline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sdmctl.cli.clock import When, instant
from sdmctl.cli.fault import Misuse
from sdmctl.cli.figures import locale_of
from sdmctl.report.calendars import CalendarDays, between_table, calendar_days, days_json, days_table, deadline_table
from sdmctl.report.formats.json import text
from sdmctl.values.duration import Duration, parse_duration

if TYPE_CHECKING:
    from sdmctl.cli.delivery import Delivery
    from sdmctl.model.contract import Contract


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of calendars; between two instants and a deadline exclude each other."""

    when: When
    calendar: str | None = None
    between: Sequence[str] | None = None
    deadline: Sequence[str] | None = None

    def __post_init__(self) -> None:
        if self.between and self.deadline:
            raise Misuse("--between and --deadline are two questions; ask one of them")
        if self.deadline:
            _duration(self.deadline[1])


def answer(contract: Contract, asked: Asked, format: str, delivery: Delivery) -> None:
    """The answer for the calendars of a contract."""
    names, locale, zone = _names(contract, asked.calendar), locale_of(contract), contract.time_zone
    if asked.between:
        start, end = (instant(each, zone) for each in asked.between)
        delivery.add(contract, [between_table(contract, names, start, end, locale)])
    elif asked.deadline:
        start, allowance = instant(asked.deadline[0], zone), _duration(asked.deadline[1])
        try:
            table = deadline_table(contract, names, start, allowance, locale)
        except ValueError as fault:
            raise Misuse(str(fault)) from fault
        delivery.add(contract, [table])
    else:
        _days(contract, [calendar_days(contract, name, asked.when.period(zone)) for name in names], format, delivery)


def _days(contract: Contract, calendars: Sequence[CalendarDays], format: str, delivery: Delivery) -> None:
    """Every day of the calendars, or for people those out of the ordinary, a table a calendar."""
    locale = locale_of(contract)
    if format == "json":
        delivery.add_text(contract, text([days_json(each) for each in calendars]))
        return
    tables = [days_table(each, locale, every_day=format == "csv") for each in calendars]
    if format == "csv":
        tables = [replace(tables[0], rows=tuple(row for each in tables for row in each.rows))]
    delivery.add(contract, tables)


def _names(contract: Contract, only: str | None) -> Sequence[str]:
    if only is None:
        names = tuple(contract.calendars)
        if not names:
            raise Misuse(f"{contract.id} has no calendar")
        return names
    if only not in contract.calendars:
        raise Misuse(f"{contract.id} has no calendar {only}; it has {', '.join(contract.calendars) or 'none'}")
    return (only,)


def _duration(written_as: str) -> Duration:
    try:
        return parse_duration(written_as)
    except ValueError as fault:
        raise Misuse(str(fault)) from fault

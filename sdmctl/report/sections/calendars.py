"""Calendars: their hours, and the days of the period on which they differ."""

from collections.abc import Sequence
from datetime import timedelta

from sdmctl.calendar.business import BusinessTime
from sdmctl.calendar.definition import Definition
from sdmctl.calendar.opening import LocalDay, Reason, local_days
from sdmctl.report.hours import calendar_title, openings_in_words, week_in_words
from sdmctl.report.material import Context, Material
from sdmctl.report.table import Cell, Kind

_DAYS = {"day": Kind.DAY, "weekday": Kind.TEXT, "day_hours": Kind.TEXT, "why": Kind.TEXT}


def calendars(material: Material) -> list[Context]:
    """One a calendar: `title`, `hours` and `total` (sentences), `days` (a table of those that differ)."""
    zone = material.contract.time_zone
    return [
        _calendar(material, name, calendar.definition(zone)) for name, calendar in material.contract.calendars.items()
    ]


def _calendar(material: Material, name: str, definition: Definition) -> Context:
    period = material.assessment.period
    around = timedelta(days=2)
    time = BusinessTime(definition, period.first - around, period.after + around)
    total = time.between(material.assessment.start, material.assessment.end)
    days = [day for day in local_days(definition, period.first, period.after) if _differs(definition, day)]
    return {
        "title": calendar_title(material.contract, name, material.locale),
        "hours": [*week_in_words(material, definition), *_services(material, name)],
        "total": material.say(
            "hours.total", duration=material.locale.duration(total), period=material.locale.period(period)
        ),
        "days": material.table(_DAYS, (_day(material, day) for day in days)),
    }


def _services(material: Material, name: str) -> Sequence[str]:
    """The services that have this calendar."""
    names = [service.title for service in material.contract.services.values() if service.calendar == name]
    return [material.say("hours.services", n=len(names), names=material.listed(names))] if names else []


def _differs(definition: Definition, day: LocalDay) -> bool:
    """Whether a day has other hours than its day of the week."""
    return day.reason is not Reason.HOURS and day.openings != definition.week[day.day.weekday()]


def _day(material: Material, day: LocalDay) -> tuple[Cell, ...]:
    hours = openings_in_words(material.locale, day.openings) if day.openings else material.locale.say("hours.closed")
    why = day.name or material.locale.say(f"why.{day.reason}")
    return day.day, material.locale.weekday(day.day.weekday()), hours, why

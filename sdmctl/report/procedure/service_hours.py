"""Service hours: when each service is open, and who answers when."""

from collections.abc import Sequence

from sdmctl.report.hours import calendar_title, week_in_words
from sdmctl.report.material import Context
from sdmctl.report.procedure.sheet import Sheet


def services(sheet: Sheet) -> Context:
    """`services`, a table with lot, manager and hours of each."""
    contract, rows = sheet.contract, []
    for service in contract.services.values():
        lot = contract.lots.get(service.lot or "")
        title = sheet.hours(service.calendar) if service.calendar else None
        rows.append((service.title, lot.title if lot else None, sheet.person(lot.manager) if lot else None, title))
    return {"services": sheet.grid(("service", "lot", "delivery_manager", "calendar"), rows)}


def service_hours(sheet: Sheet) -> Context:
    """`calendars`, each with `title` and `hours` (sentences); `answering`, a table of who answers when."""
    contract = sheet.contract
    calendars = [
        {"title": calendar_title(contract, name, sheet.locale), "hours": _hours(sheet, name)}
        for name in contract.calendars
    ]
    rows = ((each.name, each.role, sheet.hours(each.hours), each.channel) for each in sheet.contacts if each.hours)
    return {"calendars": calendars, "answering": sheet.grid(("contact", "role", "hours", "channel"), rows)}


def _hours(sheet: Sheet, name: str) -> Sequence[str]:
    calendar, locale = sheet.contract.calendars[name], sheet.locale
    sentences = list(week_in_words(sheet, calendar.definition(sheet.contract.time_zone)))
    if calendar.holidays:
        sentences.append(sheet.say("procedure.holidays", code=calendar.holidays))
    closed = [
        locale.day(first)
        if first == last
        else locale.say("procedure.days", first=locale.day(first), last=locale.day(last))
        for first, last in calendar.closures
    ]
    if closed:
        sentences.append(sheet.say("procedure.closures", n=len(closed), days=sheet.listed(closed)))
    if calendar.openings:
        days = sheet.listed(map(locale.day, calendar.openings))
        sentences.append(sheet.say("procedure.openings", n=len(calendar.openings), days=days))
    return sentences

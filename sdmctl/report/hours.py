"""The opening hours of a calendar in words."""

from collections.abc import Sequence
from itertools import groupby

from sdmctl.calendar.definition import DAY, Definition, Opening
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import SERVICE_CALENDAR
from sdmctl.report.locale import Locale
from sdmctl.report.voice import Voice


def week_in_words(voice: Voice, definition: Definition) -> Sequence[str]:
    """The hours of the week, days with the same hours together."""
    if always(definition):
        return [voice.say("hours.always")]
    sentences = []
    for openings, group in groupby(range(7), key=lambda number: definition.week[number]):
        days = list(group)
        if openings:
            first, last = (voice.locale.weekday(day) for day in (days[0], days[-1]))
            named = first if len(days) == 1 else voice.locale.say("hours.days", first=first, last=last)
            sentences.append(voice.say("hours.hours", days=named, hours=openings_in_words(voice.locale, openings)))
    return sentences


def always(definition: Definition) -> bool:
    """Whether every day of the week is open from midnight to midnight."""
    return all(day == ((0, DAY),) for day in definition.week)


def openings_in_words(locale: Locale, openings: Sequence[Opening]) -> str:
    """The hours of a day: `09:00–12:30, 13:30–18:00`."""
    return ", ".join(_opening(locale, opening) for opening in openings)


def calendar_title(contract: Contract, name: str, locale: Locale) -> str:
    """A calendar by its title."""
    if name == SERVICE_CALENDAR:
        return locale.say("hours.service")
    found = contract.calendars.get(name)
    return (found.title if found else None) or name


def _opening(locale: Locale, opening: Opening) -> str:
    start, end = opening
    past = end > DAY
    text = f"{_time(start)}–{_time(end - DAY if past else end)}"
    return locale.say("hours.next_day", hours=text) if past else text


def _time(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}"

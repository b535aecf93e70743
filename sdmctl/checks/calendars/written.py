"""The hours of a calendar as they are written: each stretch with its place in the document."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sdmctl.calendar.definition import DAY
from sdmctl.diagnostics import Route
from sdmctl.model.calendar import WEEKDAYS, Calendar, weekdays


class Stretch(NamedTuple):
    """A stretch of opening hours, in seconds from some midnight, and where it is written in its calendar."""

    start: int
    end: int
    name: str
    """How a message calls it: `fri 09:00-12:00`."""
    route: Route

    def moved(self, days: int) -> "Stretch":
        """The same stretch, seen from so many days earlier."""
        return Stretch(self.start + days * DAY, self.end + days * DAY, self.name, self.route)


def week(calendar: Calendar) -> Iterator[tuple[int, Stretch]]:
    """Each stretch of the week with its day, 0 for Monday, as often as its range of days says."""
    for written, hours in calendar.hours.items():
        for index, (start, end) in enumerate(hours):
            for day in weekdays(written):
                name = f"{WEEKDAYS[day]} {clock(start)}-{clock(end)}"
                yield day, Stretch(start, end, name, ("hours", written, index))


def on(calendar: Calendar, day: date) -> tuple[Stretch, ...]:
    """The stretches that begin on a day, holidays apart: its own, none where it is closed, else the week's."""
    if day in calendar.openings:
        return tuple(
            Stretch(start, end, f"{day} {clock(start)}-{clock(end)}", ("openings", day.isoformat(), index))
            for index, (start, end) in enumerate(calendar.openings[day])
        )
    if any(first <= day <= last for first, last in calendar.closures):
        return ()
    return tuple(stretch for weekday, stretch in week(calendar) if weekday == day.weekday())


def overlaps(stretches: Iterable[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Each stretch that begins before an earlier one has ended, after that one."""
    reaching: Stretch | None = None
    for stretch in sorted(stretches):
        if reaching and stretch.start < reaching.end:
            yield reaching, stretch
        if reaching is None or stretch.end > reaching.end:
            reaching = stretch


def clock(seconds: int) -> str:
    """Seconds from midnight as a wall clock shows them; a day's end is 24:00, what is past it begins again."""
    within = seconds if seconds <= DAY else seconds - DAY
    return f"{within // 3600:02}:{within % 3600 // 60:02}"


def neighbours(day: date) -> tuple[date, ...]:
    """The days before and after, as far as the calendar of the world goes."""
    return tuple(day + timedelta(days=days) for days in (-1, 1) if date.min < day < date.max)

"""Which period and which instant a command is asked about: the only reading of the clock."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sdmctl.calendar.zone import read_instant, to_local
from sdmctl.cli.fault import Misuse
from sdmctl.cli.options import LAST_MONTH
from sdmctl.values.period import Period, last_month, parse_period


def now() -> int:
    """The instant at which the command runs."""
    return int(datetime.now(UTC).timestamp())


def today(text: str | None, zone: str) -> date:
    """A day as it is written on the command line; `None` is today in the zone."""
    try:
        return date.fromisoformat(text) if text else to_local(now(), zone).date()
    except ValueError as fault:
        raise Misuse(f"{text} is not a day; write 2026-10-31") from fault


@dataclass(frozen=True, slots=True)
class When:
    """A period and an instant as they were asked for; each contract reads them in its own zone."""

    period_label: str = LAST_MONTH
    as_of_text: str | None = None

    def __post_init__(self) -> None:
        self.period("UTC")
        self.as_of("UTC")

    def period(self, zone: str) -> Period:
        """The period; the last whole month is that of the zone's today."""
        if self.period_label == LAST_MONTH:
            return last_month(to_local(now(), zone).date())
        try:
            return parse_period(self.period_label)
        except ValueError as fault:
            raise Misuse(str(fault)) from fault

    def as_of(self, zone: str) -> int | None:
        """The instant, without an offset in the zone; `None` where none was asked for."""
        return None if self.as_of_text is None else instant(self.as_of_text, zone)


def instant(text: str, zone: str) -> int:
    """An instant as it is written on the command line."""
    try:
        return read_instant(text, zone).at
    except ValueError as fault:
        raise Misuse(f"{text} is not an instant; write 2026-10-31T14:30 or 2026-10-31T14:30+01:00") from fault

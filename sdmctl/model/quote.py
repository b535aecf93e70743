"""The quote of an evolution: amount or units, validity, version."""

from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator

from sdmctl.model.budget import Units
from sdmctl.model.document import Allowance, Day, Model, Name
from sdmctl.model.penalty import Money
from sdmctl.values.duration import Duration, Unit


def _calendar_days(duration: Duration) -> Duration:
    if duration.unit is not Unit.CALENDAR_DAYS:
        raise ValueError(f"{duration} is not in calendar days; write 30d")
    return duration


class Quote(Model):
    """One version of a quote."""

    amount: Money | None = None
    """Excluding VAT; where units are said too, the amount holds."""
    units: Units | None = None
    """Units of work, of the line of the budget that has the ticket's kind of work, else of the only such line."""
    version: Name | None = None
    on: Day | None = None
    """The day on which it was handed over; without one, that of the event `quoted`."""
    valid_until: Day | None = None
    """The last day on which it can be approved."""
    valid_for: Annotated[Allowance, AfterValidator(_calendar_days)] | None = None
    """In calendar days after it was handed over, where no last day is written."""

    def last_day(self, handed_over: date) -> date | None:
        """The last day on which it can be approved; `None` where it does not expire."""
        if self.valid_until is not None:
            return self.valid_until
        if self.valid_for is None:
            return None
        return (self.on or handed_over) + timedelta(days=self.valid_for.count)

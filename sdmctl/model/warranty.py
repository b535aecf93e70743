"""Warranties: how long what was delivered is mended for nothing, from its acceptance on."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from sdmctl.model.document import Model

_LASTS = re.compile(r"(\d{1,4})\s*(d|months?|years?)")
PATTERN = r"^\d{1,4}\s*(d|months?|years?)$"


@dataclass(frozen=True, slots=True)
class Lasting:
    """A time in calendar days, or in months that are counted from a day of the month to the same day."""

    count: int
    months: bool

    def last_day(self, accepted: date) -> date:
        """The last day of it, inclusive; a month without that day ends on its own last one (CCAG-TIC, article 3.2)."""
        if not self.months:
            return accepted + timedelta(days=self.count)
        year, month = divmod(accepted.year * 12 + accepted.month - 1 + self.count, 12)
        length = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(accepted.day, length))


def _lasting(text: object) -> Lasting:
    if isinstance(text, Lasting):
        return text
    found = _LASTS.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None or not int(found[1]):
        raise ValueError(f"{text!s} is not a warranty; write 90d, 3 months or 1 year")
    count = int(found[1])
    return Lasting(count * 12 if found[2].startswith("year") else count, found[2] != "d")


Lasts = Annotated[
    Lasting,
    PlainValidator(_lasting),
    WithJsonSchema({"type": "string", "pattern": PATTERN, "examples": ["3 months"]}),
]


class Guarantee(Model):
    """How long a delivery is under warranty, from the day of its acceptance."""

    lasts: Lasts
    loss_of_use: bool = False
    """Whether the time between opening and resolution of the anomalies under it is added."""


def _guarantee(value: Any) -> Any:
    return value if isinstance(value, dict | Guarantee) else {"lasts": value}


Guaranteed = Annotated[Guarantee, BeforeValidator(_guarantee)]
"""A time, as `3 months` or `90d`, or with what extends it."""

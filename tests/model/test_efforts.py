"""Effort and estimate of a ticket: hours and minutes, never negative, never a bare number."""

import pytest
from pydantic import ValidationError

from sdmctl.model.tickets import Ticket


@pytest.mark.parametrize("field", ["effort", "estimate"])
@pytest.mark.parametrize(
    ("text", "said"),
    [("-4h", "never negative"), ("4", "4h, or 4m for minutes"), ("3bd", "as 4h or 1h30m"), ("1,5", "as 4h or 1h30m")],
)
def test_what_is_no_effort_is_refused_with_what_to_write(field: str, text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Ticket.model_validate({"id": "A", "opened": "2026-03-10T10:00", field: text})


def test_hours_and_minutes_are_read_as_seconds() -> None:
    ticket = Ticket.model_validate({"id": "A", "opened": "2026-03-10T10:00", "effort": "1h30m", "estimate": "0h"})
    assert (ticket.effort and ticket.effort.count, ticket.estimate and ticket.estimate.count) == (5400, 0)

"""Business time and deadlines as the `calendar` command gives them are those of the oracle."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.calendar.question import business_between, deadline
from sdmctl.model.calendar import Calendar
from sdmctl.values.duration import Duration, Unit
from tests.oracle.calendars import ZONES, anchor, calendar
from tests.oracle.dice import Dice, Drawn, Seeded
from tests.oracle.hours import Hours, local_text

_HOUR = 3600


def _agree(dice: Dice, questions: int) -> None:
    zone = dice.choice(ZONES)
    day = anchor(dice, zone)
    written = Calendar.model_validate(calendar(dice, day))
    definition, hours = written.definition(zone), Hours(written, zone)
    for _ in range(questions):
        start = hours.instant(day, 60 * dice.integer(-36 * 60, 60 * 60) + dice.integer(-1, 1))
        end = start + dice.choice((1, 60, _HOUR)) * dice.integer(0, 400)
        told = f"{written} in {zone} from {local_text(start)}"
        assert business_between(definition, start, end) == hours.business(start, end), f"{told} to {local_text(end)}"
        allowance = Duration(dice.choice((1, 60, 1800, _HOUR)) * dice.integer(1, 90), Unit.SECONDS)
        assert deadline(definition, start, allowance) == hours.last_within(start, allowance.count), (
            f"{told} {allowance}"
        )
        used_up = hours.first_used_up(start, allowance.count)
        assert deadline(definition, start, allowance, closing=True) == used_up, f"{told} {allowance}"
        days = dice.integer(1, 12)
        moved = hours.calendar_days_after(start, days)
        assert deadline(definition, start, Duration(days, Unit.CALENDAR_DAYS)) == moved, f"{told} {days}d"
        later = hours.business_days_after(start, days)
        assert deadline(definition, start, Duration(days, Unit.BUSINESS_DAYS)) == later, f"{told} {days}bd"


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(data=st.data())
def test_any_question_to_a_calendar_has_the_answer_of_the_oracle(data: st.DataObject) -> None:
    _agree(Drawn(data.draw), 2)


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_questions_to_calendars_have_the_answers_of_the_oracle(seed: int) -> None:
    for number in range(40):
        _agree(Seeded(1_000 * seed + number), 12)

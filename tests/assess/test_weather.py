"""The weather of a contract, axis by axis."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sdmctl.assess.satisfaction import satisfaction
from sdmctl.assess.weather import Axis, Sky, Weather, overall, weather
from sdmctl.model.budget import Budget
from sdmctl.model.feedback import Feedback
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read
from sdmctl.values.period import parse_period
from tests.report.scene import at, contract, dossier, over, ticket

DONE = at("2024-03-04T12:00", status="resolved")
LATE = at("2024-03-08T16:00", status="resolved")


def read(*others: Any, late: int = 0, kept: int = 0) -> Dossier:
    tickets = [ticket(f"L-{n}", "2024-03-04T10:00", LATE) for n in range(late)]
    tickets += [ticket(f"K-{n}", "2024-03-04T10:00", DONE) for n in range(kept)]
    return replace(dossier(tickets, contract()), others=tuple(Read(Path("o.yaml"), each) for each in others))


def axes(held: Dossier) -> dict[Axis, Weather]:
    *_, before, now = over(held, count=2)
    return {each.axis: each for each in weather(held, now, before)}


def feedback(*csat: int, period: str = "2024-03", nps: tuple[int, ...] = ()) -> Feedback:
    return Feedback(kind="feedback", period=period, csat=csat, nps=nps)


def budget(consumed: int, envelope: int = 120) -> Budget:
    lines = {
        "uo": {
            "title": "U", "pricing": "units", "unit": "UO", "unit_price": 1, "envelope": envelope,
            "opening": {"2024-01": consumed, "2024-02": consumed, "2024-03": consumed},
        }
    }  # fmt: skip
    return Budget.model_validate({"kind": "budget", "year": 2024, "lines": lines})


def project(**milestone: str) -> Project:
    return Project.model_validate(
        {"kind": "project", "lot": "l", "pricing": "fixed", "amount": 1, "as_of": "2024-03-31",
         "milestones": {"M": {"title": "M", **milestone}}}
    )  # fmt: skip


def test_a_missed_level_is_rain() -> None:
    found = axes(read(late=12))[Axis.QUALITY]
    assert (found.sky, found.why, found.count) == (Sky.RAIN, "missed", 1)


def test_a_tolerated_level_is_a_cloud() -> None:
    found = axes(read(late=1, kept=2))[Axis.QUALITY]
    assert (found.sky, found.why) == (Sky.CLOUD, "tolerated")


def test_levels_achieved_are_sun() -> None:
    assert axes(read(kept=3))[Axis.QUALITY].sky is Sky.SUN


def test_no_data_is_no_weather() -> None:
    assert all(each.sky is None for each in axes(read()).values())


@pytest.mark.parametrize(
    ("consumed", "sky"), [(10, Sky.SUN), (11, Sky.CLOUD), (12, Sky.RAIN)], ids=["kept", "ten percent over", "twenty"]
)
def test_the_line_that_lands_furthest_above_its_envelope_decides_on_cost(consumed: int, sky: Sky) -> None:
    assert axes(read(budget(consumed)))[Axis.COST].sky is sky


def test_ten_percent_over_exactly_is_still_a_cloud() -> None:
    found = axes(read(budget(11)))[Axis.COST]
    assert (found.why, found.count) == ("over", 10)


@pytest.mark.parametrize(
    ("forecast", "sky"), [("2024-04-30", Sky.SUN), ("2024-05-14", Sky.CLOUD), ("2024-05-15", Sky.RAIN)]
)
def test_two_weeks_of_slip_are_a_cloud_and_more_is_rain(forecast: str, sky: Sky) -> None:
    assert axes(read(project(baseline="2024-04-30", forecast=forecast)))[Axis.DATES].sky is sky


def test_a_milestone_that_was_reached_late_weighs_no_more() -> None:
    found = axes(read(project(baseline="2024-02-01", actual="2024-03-20")))[Axis.DATES]
    assert (found.sky, found.why) == (Sky.SUN, "on_time")


@pytest.mark.parametrize(
    ("answers", "sky"), [((4, 4, 4, 4, 1), Sky.SUN), ((4, 4, 4, 1, 1), Sky.CLOUD), ((4, 1), Sky.RAIN)]
)
def test_the_share_of_satisfied_answers_decides_on_satisfaction(answers: tuple[int, ...], sky: Sky) -> None:
    assert axes(read(feedback(*answers)))[Axis.SATISFACTION].sky is sky


def test_the_period_before_is_known_where_it_had_data() -> None:
    found = axes(read(feedback(1, period="2024-02"), feedback(5)))[Axis.SATISFACTION]
    assert (found.better, found.sky) == (1, Sky.SUN)


def test_more_levels_missed_are_worse_under_the_same_sky_and_more_achieved_are_not() -> None:
    targets = {"P1": {"within": "4h", "objective": "90%"}, "P2": {"within": "8h", "objective": "90%"}}
    level = {"title": "Resolution", "measures": "resolution", "targets": targets}
    months = [("2024-02", "P2"), ("2024-03", "P2"), ("2024-03", "P1")]
    for days, expected in ((4, -1), (0, 0)):
        tickets = [
            ticket(f"{month}-{priority}-{n}", f"{month}-04T10:00", at(f"{month}-0{4 + days}T11:00", status="resolved"))
            | {"priority": priority}
            for month, priority in months
            for n in range(3)
        ]
        found = axes(dossier(tickets, contract(service_levels={"resolution": level})))[Axis.QUALITY]
        assert (found.better, found.count) == (expected, 2)


def test_the_satisfied_share_decides_under_the_same_sky() -> None:
    held = read(feedback(5, 5, 5, 4, 4, period="2024-02"), feedback(5, 5, 5, 5, 2))
    assert axes(held)[Axis.SATISFACTION].better == -1
    held = read(feedback(5, 5, 5, 5, 2, period="2024-02"), feedback(5, 5, 5, 5, 2))
    assert axes(held)[Axis.SATISFACTION].better == 0


def test_the_whole_is_the_worst_of_the_axes_that_are_known() -> None:
    found = tuple(axes(read(feedback(5), late=12)).values())
    assert overall(found) is Sky.RAIN
    assert overall(tuple(axes(read()).values())) is None


def test_satisfaction_is_exact_and_absent_without_answers() -> None:
    held = read(feedback(5, 4, 3, nps=(10, 9, 7, 0)))
    march = satisfaction(held, parse_period("2024-03"))
    assert (march.satisfied, march.mean, march.promoters_less_detractors) == (
        Fraction(2, 3), Fraction(4), Fraction(25),
    )  # fmt: skip
    april = satisfaction(held, parse_period("2024-04"))
    assert (april.satisfied, april.mean, april.promoters_less_detractors) == (None, None, None)


def test_a_quarter_takes_the_answers_of_its_months_together() -> None:
    held = read(feedback(5, period="2024-01"), feedback(1, period="2024-03"), feedback(1, period="2024-04"))
    assert satisfaction(held, parse_period("2024-Q1")).satisfied == Fraction(1, 2)

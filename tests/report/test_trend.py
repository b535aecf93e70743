"""The trend of a line as a curve and an arrow."""

from fractions import Fraction

import pytest

from sdmctl.report.trend import curve, figures
from tests.report.scene import at, contract, dossier, over, ticket

N = None


def shares(*percents: float | None) -> tuple[Fraction | None, ...]:
    return tuple(None if each is None else Fraction(str(each)) / 100 for each in percents)


@pytest.mark.parametrize(
    ("found", "objective", "seen"),
    [
        (shares(N, N, N, N, 80, 100), 90, "····▁█ ▲"),
        (shares(100, 80), 90, "█▁ ▼"),
        (shares(95, 95), 90, "▄▄ ▶"),
        (shares(95, N), 90, "▄·"),
        (shares(100, 100), 100, "██ ▶"),
        (shares(99.5, 99.75, 100), 99, "▄▆█ ▲"),
        (shares(0, 100), 0, "▁█ ▲"),
    ],
)
def test_a_bar_goes_from_the_lowest_figure_or_objective_to_100(
    found: tuple[Fraction | None, ...], objective: int, seen: str
) -> None:
    assert curve(found, Fraction(objective, 100)) == seen


def test_one_period_or_no_figure_is_no_trend() -> None:
    assert curve(shares(90), Fraction(1, 2)) is None
    assert curve(shares(N, N), Fraction(1, 2)) is None


def test_a_period_outside_the_term_has_no_figure() -> None:
    level = {"up": {"title": "Up", "measures": "availability", "calendar": "office", "objective": "99%"}}
    held = dossier([], contract(term={"start": "2024-01-15", "end": "2024-02-10"}, service_levels=level))
    trend = over(held, count=4)
    assert figures(trend, trend[-1].lines[0]) == shares(N, 100, 100, N)


def test_figures_are_those_of_the_same_level_and_priority() -> None:
    tickets = [
        ticket("1", "2024-02-05T10:00", at("2024-02-05T12:00", status="resolved"), priority="P1"),
        ticket("2", "2024-03-05T10:00", at("2024-03-09T12:00", status="resolved"), priority="P1"),
    ]
    trend = over(dossier(tickets), count=2)
    assert figures(trend, trend[-1].lines[0]) == shares(100, 0)
    assert figures(trend, trend[-1].lines[1]) == shares(N, N)

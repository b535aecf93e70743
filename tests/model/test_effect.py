"""Effects: a figure aimed at is reached from the side on which the baseline is."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.model.effect import Effect, value_of

FIGURES = st.decimals(-1000, 1000, places=2).map(str)


@pytest.mark.parametrize(
    ("written", "value"), [("95%", Fraction(19, 20)), ("-3.5", Fraction(-7, 2)), ("12 %", Fraction(3, 25))]
)
def test_a_figure_is_exact(written: str, value: Fraction) -> None:
    assert value_of(written) == value


@pytest.mark.parametrize("lacking", ["baseline", "target", "measured"])
def test_nothing_is_told_of_an_effect_that_lacks_one_of_its_figures(lacking: str) -> None:
    figures = {"baseline": "1", "target": "2", "measured": "3"}
    assert Effect.model_validate({name: each for name, each in figures.items() if name != lacking}).reached is None


@pytest.mark.parametrize("written", ["", "lots", "1,5", "95%%", "1e3", True, 1.5])
def test_what_is_no_figure_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="is not a figure"):
        Effect.model_validate({"measured": written})


@given(FIGURES, FIGURES, FIGURES)
def test_less_is_better_where_the_target_is_below_the_baseline(baseline: str, target: str, measured: str) -> None:
    reached = Effect(baseline=baseline, target=target, measured=measured).reached
    mirrored = Effect(baseline=_opposite(baseline), target=_opposite(target), measured=_opposite(measured)).reached
    if value_of(baseline) != value_of(target):
        assert reached == mirrored
    assert Effect(baseline=baseline, target=target, measured=target).reached


def _opposite(figure: str) -> str:
    return figure.removeprefix("-") if figure.startswith("-") else f"-{figure}"

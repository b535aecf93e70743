"""The engine gives the verdicts of the oracle, on worlds that nobody thought of."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.oracle.compare import compared
from tests.oracle.dice import Seeded
from tests.oracle.strategies import worlds
from tests.oracle.worlds import World, world


@settings(max_examples=30, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(world=worlds())
def test_engine_and_oracle_agree_on_small_worlds_that_shrink(world: World) -> None:
    compared(world)


@pytest.mark.parametrize("seed", range(8))
def test_engine_and_oracle_agree_on_20_000_verdicts(seed: int) -> None:
    _agree(2_500, seed=1_000 * seed, tickets=150)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_engine_and_oracle_agree_on_a_million_verdicts(seed: int) -> None:
    _agree(50_000, seed=1_000_000 + 10_000 * seed, tickets=500)


def _agree(verdicts: int, *, seed: int, tickets: int) -> None:
    """Compare so many verdicts, world after world."""
    while verdicts > 0:
        try:
            verdicts -= compared(world(Seeded(seed), tickets))
        except AssertionError as difference:
            raise AssertionError(f"world of seed {seed} with {tickets} tickets: {difference}") from None
        seed += 1

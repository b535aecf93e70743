"""Worlds as Hypothesis strategies."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from tests.oracle.dice import Drawn
from tests.oracle.worlds import World, world


@st.composite
def worlds(draw: DrawFn, tickets: int = 8) -> World:
    """A contract, up to so many tickets, a period and an instant to judge at."""
    return world(Drawn(draw), draw(st.integers(1, tickets)))

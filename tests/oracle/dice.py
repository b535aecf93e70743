"""Where the choices of a generated world come from: Hypothesis, which shrinks them, or a seed, which is fast."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Dice(Protocol):
    """Makes choices; the first of a sequence and the lowest of a range are the simplest."""

    def integer(self, low: int, high: int) -> int:
        """A whole number between two, both inclusive."""
        ...

    def choice(self, options: Sequence[T]) -> T:
        """One of some options."""
        ...


class Drawn:
    """Choices drawn by Hypothesis."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
        self._draw = draw

    def integer(self, low: int, high: int) -> int:
        drawn: int = self._draw(st.integers(low, high))
        return drawn

    def choice(self, options: Sequence[T]) -> T:
        return options[self.integer(0, len(options) - 1)]


class Seeded:
    """Choices that follow from a seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def integer(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def choice(self, options: Sequence[T]) -> T:
        return self._random.choice(options)


def happens(dice: Dice, percent: int) -> bool:
    """Whether something happens that does so in so many of a hundred cases; the simplest is that it does not."""
    return dice.integer(0, 99) >= 100 - percent


def some(dice: Dice, options: Sequence[T], percent: int) -> list[T]:
    """Those of the options that happen."""
    return [each for each in options if happens(dice, percent)]

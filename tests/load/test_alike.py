"""Mistakes of one kind, counted."""

from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InFile, error
from sdmctl.load.alike import MOST, folded


def alike(count: int, message: str = "m") -> list[Diagnostic]:
    return [error("code", message, InFile(Path("a.yaml"), line)) for line in range(1, count + 1)]


def test_few_mistakes_alike_are_all_shown() -> None:
    assert list(folded(alike(MOST))) == alike(MOST)


def test_of_many_the_last_one_shown_says_how_many_more_there_are() -> None:
    found = list(folded(alike(MOST + 1_234)))
    assert found[:-1] == alike(MOST - 1)
    assert (found[-1].message, found[-1].place) == (
        "m, and so 1,234 times more in this file",
        InFile(Path("a.yaml"), MOST),
    )


def test_mistakes_with_other_words_are_counted_apart() -> None:
    assert len(list(folded(alike(30, "a") + alike(30, "b")))) == 2 * MOST

"""The name that was probably meant."""

import pytest

from sdmctl.checks.nearest import nearest, suggestion

KNOWN = ("office", "always", "night-shift")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("offise", "office"), ("Office", "office"), ("NIGHT SHIFT", "night-shift"), ("zzz", None), ("", None)],
)
def test_the_most_alike_is_nearest_whatever_its_capitals(name: str, meant: str | None) -> None:
    assert nearest(name, KNOWN) == meant


def test_of_two_names_that_differ_by_capitals_the_first_in_order_is_taken() -> None:
    assert nearest("p1", ("p1x", "P1", "Pl")) == "P1"


def test_all_names_are_given_where_none_is_near_and_they_are_few() -> None:
    assert suggestion("zzz", KNOWN) == "one of office, always, night-shift"


def test_of_many_names_the_first_twelve_are_given() -> None:
    hint = suggestion("zzz", [f"name-{number:02}" for number in range(30)])
    assert hint is not None
    assert hint.endswith("name-11, …")


def test_there_is_nothing_to_choose_from_among_none() -> None:
    assert suggestion("zzz", ()) is None

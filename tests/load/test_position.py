"""Positions of routes in a YAML text."""

import time

import pytest

from sdmctl.diagnostics import Route
from sdmctl.load.position import find

TEXT = """\
id: a
services:
  paie: {title: Paie, lot: run}
  calendar: {title: Agenda}
tickets:
  - id: INC-1
    history:
      - {at: 2026-03-01, status: open}
  - INC-2
targets: {P1: 4h}
again: &x {deep: 1}
alias: *x
nothing:
again: last
"""


def value(*route: str | int) -> str:
    """What stands in the text at the place of a route."""
    span = find(TEXT, [route])[route].value
    assert span is not None
    return TEXT[span.start :].partition("\n")[0] if span.block else TEXT[span.start : span.end]


@pytest.mark.parametrize(
    ("route", "written"),
    [
        (("id",), "a"),
        (("services", "paie", "lot"), "run"),
        (("services", "paie"), "{title: Paie, lot: run}"),
        (("tickets", 0, "history", 0, "status"), "open"),
        (("tickets", 1), "INC-2"),
        (("tickets", 0), "id: INC-1"),
        (("tickets",), "- id: INC-1"),
        ((), "id: a"),
    ],
)
def test_a_value_is_found_by_its_route(route: Route, written: str) -> None:
    assert value(*route) == written


@pytest.mark.parametrize(
    ("route", "written"),
    [
        (("services", "paie", "calendar"), "{title: Paie, lot: run}"),
        (("services", "gta"), "paie: {title: Paie, lot: run}"),
        (("tickets", 0, "history", 3, "at"), "- {at: 2026-03-01, status: open}"),
        (("targets", "P1", "within"), "4h"),
        (("alias", "deep"), "*x"),
        (("none", "at", "all"), "id: a"),
    ],
)
def test_where_a_route_ends_early_the_nearest_value_around_is_found(route: Route, written: str) -> None:
    assert value(*route) == written


def test_a_step_that_is_not_in_the_document_is_passed_over() -> None:
    assert value("services", "Service", "paie", "function-plain", "lot", "constrained-str") == "run"


def test_of_a_key_written_twice_the_last_is_found() -> None:
    assert value("again") == "last"


def test_nothing_written_is_an_empty_place() -> None:
    target = find(TEXT, [("nothing",)])["nothing",]
    assert target.value is not None
    assert target.value.empty
    assert target.key is not None
    assert TEXT[target.key.start : target.key.end] == "nothing"


def test_what_stands_before_a_mistake_is_found() -> None:
    text = "a: 1\nb: 2\nc: [\n"
    spans = {route: target.value for route, target in find(text, [("b",), ("z",)]).items()}
    assert spans["b",] is not None
    assert text[spans["b",].start] == "2"


def test_nesting_a_million_deep_is_not_walked() -> None:
    started = time.perf_counter()
    text = f"a: 1\nb: {'[' * 1_000_000}"
    span = find(text, [("a",)])["a",].value
    assert span is not None
    assert text[span.start] == "1"
    assert time.perf_counter() - started < 2


def test_all_routes_are_found_in_one_walk() -> None:
    text = "tickets:\n" + "".join(f"  - {{id: {n}, at: {n}}}\n" for n in range(1_000))
    routes: list[Route] = [("tickets", n, "at") for n in range(1_000)]
    for (_, n, _), target in find(text, routes).items():
        assert target.value is not None
        assert text[target.value.start : target.value.end] == str(n)

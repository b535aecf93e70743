import pytest

from tests.checks.dossiers import Find

CODE = "penalty-not-applicable"
LEVELS = """service_levels:
  up: {title: Up, measures: availability, calendar: always, objective: 99%}
  fast: {title: Fast, measures: response, calendar: office, objective: 99%, targets: {any: 1h}}
penalties:
  caps: {month: 100}
  late: {amount: 5, """


@pytest.mark.parametrize("per", ["started_hour_late", "full_hour_late", "ticket"])
def test_what_counts_tickets_is_told_on_an_availability_alone(per: str, find: Find) -> None:
    found = find(f"{LEVELS}on: [fast, up], per: {per}}}", CODE)
    assert found == [f"`up` has no tickets, which penalty `late` counts per {per}"]


@pytest.mark.parametrize("per", ["started_point_below", "started_tenth_below", "tier"])
def test_what_counts_points_is_for_any_level(per: str, find: Find) -> None:
    assert find(f"{LEVELS}on: [fast, up], per: {per}}}", CODE) == []

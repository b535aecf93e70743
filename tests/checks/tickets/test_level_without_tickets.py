import pytest

from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "level-without-tickets"
PARTS = """
lots: {run: {title: Run, nature: run, manager: ada}}
services: {portal: {title: Portal, calendar: office, lot: run}, site: {title: Site, calendar: office}}
"""


def level(which: str) -> str:
    text = f"title: R, measures: response, calendar: office, objective: 90%, applies_to: {which}, targets: {{any: 1h}}"
    return f"{PARTS}service_levels: {{r: {{{text}}}}}\n---\n"


@pytest.mark.parametrize(
    "which", ["{}", "{nature: anomaly}", "{type: [incident, x]}", "{lot: run}", "{service: portal, team: north}"]
)
def test_one_ticket_that_passes_is_enough(which: str, find: Find) -> None:
    assert (
        find(level(which) + ticket(more=", type: incident, nature: anomaly, service: portal, team: north"), CODE) == []
    )


@pytest.mark.parametrize(
    "which", ["{nature: request}", "{type: x}", "{service: site}", "{lot: run, service: site}", "{team: south}"]
)
def test_where_none_passes_it_is_told(which: str, find: Find) -> None:
    found = find(level(which) + ticket(more=", type: incident, nature: anomaly, service: portal, team: north"), CODE)
    assert found == ["none of the tickets can match `r`"]


@pytest.mark.parametrize("which", ["{nature: unclassified}", "{type: x}", "{service: portal}", "{lot: run}"])
def test_a_ticket_that_says_nothing_passes_no_filter(which: str, find: Find) -> None:
    assert len(find(level(which) + ticket(), CODE)) == 1


def test_what_a_ticket_was_or_has_become_both_count(find: Find) -> None:
    became = ticket("at: 2026-03-11T10:00:00Z, nature: evolution", more=", nature: anomaly")
    assert find(level("{nature: anomaly}") + became, CODE) == []
    assert find(level("{nature: evolution}") + became, CODE) == []


def test_without_tickets_there_is_nothing_to_say(find: Find) -> None:
    assert find(level("{type: x}") + "kind: tickets\ntickets: []", CODE) == []

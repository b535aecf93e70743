from pathlib import Path

import pytest

from sdmctl.checks.documents import check_documents
from tests.checks.dossiers import Find, dossier

CODE = "unknown-reference"
LEVEL = "service_levels: {response: {title: R, measures: response, objective: 90%, "


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lots: {run: {title: Run, nature: run, manager: adda}}", "there is no manager `adda`"),
        ("services: {a: {title: A, lot: run}}", "there is no lot `run`"),
        ("services: {a: {title: A, calendar: service}}", "there is no calendar `service`"),
        ("priorities: {order: [P1], matrix: {high: {high: P0}}}", "there is no priority `P0`"),
        (f"{LEVEL}calendar: offce, targets: {{any: 1h}}}}}}", "there is no calendar `offce`"),
        (f"{LEVEL}targets: {{P9: 1h}}}}}}", "there is no priority `P9`"),
        (f"{LEVEL}targets: {{any: {{within: 1h, calendar: night}}}}}}}}", "there is no calendar `night`"),
        (f"{LEVEL}targets: {{any: 1h}}, applies_to: {{nature: bug}}}}}}", "there is no nature `bug`"),
        (f"{LEVEL}targets: {{any: 1h}}, applies_to: {{service: [portal, x]}}}}}}", "there is no service `x`"),
        (f"{LEVEL}targets: {{any: 1h}}, applies_to: {{lot: run}}}}}}", "there is no lot `run`"),
        ("penalties: {late: {on: response, per: ticket, amount: 1}}", "there is no service level `response`"),
        ("penalties: {late: {on: resolution, per: ticket, amount: 1, amounts: {P9: 1}}}", "there is no priority `P9`"),
        ("kind: outages\noutages: [{service: x, start: 2026-01-02T00:00Z}]", "there is no service `x`"),
        ("kind: budget\nyear: 2026\nlines: {a: {title: A, lot: x, pricing: time}}", "there is no lot `x`"),
        ("kind: project\nlot: x\npricing: time\namount: 1\nas_of: 2026-01-02", "there is no lot `x`"),
    ],
)
def test_a_name_that_is_not_in_its_list_is_found(text: str, message: str, find: Find) -> None:
    assert find(text, CODE) == [message]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ("status: {Open: opened}", "there is no status `opened`"),
        ("priority: {1: P0}", "there is no priority `P0`"),
        ("service: {HR: payroll}", "there is no service `payroll`"),
        ("nature: {Bug: bug}", "there is no nature `bug`"),
        ("event: {Quote: quote}", "there is no event `quote`"),
        ("state: {Open: open}", "there is no field with values to map `state`"),
    ],
)
def test_a_source_maps_values_to_the_contracts_own_names(values: str, message: str, find: Find) -> None:
    text = "kind: source\nreads: history\nfiles: x.csv\ncolumns: {ticket: A, at: B, status: C}\nvalues: "
    assert find(f"{text}{{{values}}}", CODE) == [message]


def test_types_and_teams_are_the_tools_own_words(find: Find) -> None:
    text = "kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {id: A, opened: B, type: C, team: D}\nvalues: "
    assert find(f"{text}{{type: {{INC: incident}}, team: {{T1: north}}}}", CODE) == []


def test_a_level_may_count_on_the_calendar_of_the_service_for_one_target(find: Find) -> None:
    text = f"{LEVEL}calendar: always, targets: {{P1: 1h, P2: {{within: 1h, calendar: service}}}}}}}}"
    assert find(text, CODE) == []


def test_each_unknown_name_is_found_by_itself(find: Find) -> None:
    text = f"{LEVEL}calendar: x, targets: {{P9: {{within: 1h, calendar: y}}}}, applies_to: {{lot: [z, w]}}}}}}"
    assert len(find(text, CODE)) == 5


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("offise", "did you mean office?"),
        ("OFFICE", "did you mean office?"),
        ("nothing-like-it", "one of office, always"),
    ],
)
def test_a_hint_gives_the_nearest_name_or_all_of_them(name: str, hint: str, tmp_path: Path) -> None:
    written = dossier(tmp_path, f"services: {{a: {{title: A, calendar: {name}}}}}")
    (found,) = [each for each in check_documents(written) if each.code == CODE]
    assert found.hint == hint


def test_a_hint_says_when_there_is_nothing_to_choose_from(tmp_path: Path) -> None:
    written = dossier(tmp_path, "services: {a: {title: A, calendar: office, lot: run}}")
    (found,) = [each for each in check_documents(written) if each.code == CODE]
    assert found.hint == "the contract lists no lot"

"""Chains of promises: what those below are granted together, against the one above."""

import pytest

from tests.checks.dossiers import Find

CODE = "targets-do-not-fit"
LEVELS = """
parties:
  desk: {{name: Desk, role: internal, agreement: ola}}
  host: {{name: Host, role: subcontractor, agreement: uc}}
service_levels:
  resolution: {{title: All, measures: resolution, calendar: office, objective: 90%, targets: {upper}}}
  desk: {{title: Desk, measures: resolution, by: desk, supports: resolution, objective: 90%, {lower}}}
  host: {{title: Host, measures: resolution, by: host, supports: resolution, objective: 90%, {lowest}}}
"""


def written(upper: str, lower: str, lowest: str) -> str:
    return LEVELS.format(upper=upper, lower=lower, lowest=lowest)


@pytest.mark.parametrize(
    ("upper", "lower", "lowest", "sums"),
    [
        ("{any: 8h}", "calendar: office, targets: {any: 3h}", "calendar: office, targets: {any: 5h}", []),
        ("{any: 8h}", "calendar: office, targets: {any: 3h}", "calendar: office, targets: {any: 5h1m}", ["8h1m"]),
        ("{any: 8h}", "calendar: office, targets: {any: 9h}", "calendar: always, targets: {any: 9h}", ["9h"]),
        ("{any: 1bd}", "calendar: office, targets: {any: 9h}", "calendar: office, targets: {any: 2bd}", ["2bd"]),
        ("{any: agreed}", "calendar: office, targets: {any: 9h}", "calendar: office, targets: {any: 2bd}", []),
        (
            "{P1: 4h, P2: 8h}",
            "calendar: office, targets: {P1: 2h, P2: 2h}",
            "calendar: office, targets: {any: 3h}",
            ["5h"],
        ),
        (
            "{any: 4h}",
            "calendar: office, targets: {P1: 3h, P2: 2h}",
            "calendar: office, targets: {any: 3h}",
            ["6h", "5h"],
        ),
    ],
)
def test_those_below_fit_while_their_sum_is_no_more_than_what_is_granted_above(
    find: Find, upper: str, lower: str, lowest: str, sums: list[str]
) -> None:
    assert [message.rpartition("= ")[2] for message in find(written(upper, lower, lowest), CODE)] == sums


def test_a_level_of_another_party_does_not_overlap_the_one_that_it_supports(find: Find) -> None:
    text = written("{any: 8h}", "calendar: office, targets: {any: 3h}", "calendar: office, targets: {any: 5h}")
    assert find(text, "overlapping-levels") == []


def test_two_levels_that_support_one_another_are_told_both(find: Find) -> None:
    text = """
service_levels:
  a: {title: A, measures: resolution, supports: b, calendar: office, objective: 90%, targets: {P1: 3h}}
  b: {title: B, measures: resolution, supports: a, calendar: office, objective: 90%, targets: {P2: 3h}}
"""
    assert find(text, "circular-support") == ["`a` supports itself", "`b` supports itself"]


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("kind: requirements\nrequirements: {R: {text: x, met_by: nothing}}", "there is no service level `nothing`"),
        ("kind: actions\nactions: {A: {title: x, owner: y, due: 2026-03-01, risk: K}}", "there is no risk `K`"),
        (
            "kind: actions\nactions: {A: {title: x, owner: y, due: 2026-03-01, committee: c}}",
            "there is no committee `c`",
        ),
        ("kind: decisions\ndecisions: {D: {text: x, on: 2026-03-01, actions: A9}}", "there is no action `A9`"),
        ("kind: improvements\nimprovements: {I: {title: x, service_level: y}}", "there is no service level `y`"),
        ("kind: teams\nteams: {T: {title: x, lot: y}}", "there is no lot `y`"),
    ],
)
def test_a_name_that_stands_for_nothing_is_told(find: Find, document: str, message: str) -> None:
    assert find(document, "unknown-reference") == [message]


def test_a_committee_is_named_by_its_id_or_by_its_type(find: Find) -> None:
    text = """
kind: actions
actions:
  A: {title: x, owner: y, due: 2026-03-01, committee: copil}
  B: {title: x, owner: y, due: 2026-03-01, committee: strategic}
---
kind: committee
id: copil
title: Steering
"""
    assert find(text, "unknown-reference") == []


def test_a_committee_that_is_written_twice_is_told(find: Find) -> None:
    one = "kind: committee\nid: copil\ntitle: Steering\n"
    assert find(f"{one}---\n{one}", "written-twice") == ["the committee `copil` is in document-1.yaml already"]

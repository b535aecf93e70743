"""The gate's findings and what they weigh: by default, and as a contract settles it."""

from typing import Any

import pytest

from sdmctl.gate.breach import Held
from sdmctl.gate.registry import RULES, breaches, fails
from sdmctl.model.weight import Code, Weight
from tests.report.scene import at, contract, dossier, judged, ticket

LATE = ticket("L", "2024-03-04T09:00", priority="P1")
MISSED = [ticket(f"M{n}", "2024-03-04T09:00", at("2024-03-06T10:00", status="resolved")) for n in range(12)]


def found(*, strict: bool = False, period: str = "2024-03", **parts: Any) -> list[tuple[str, str]]:
    told = dossier([LATE, *MISSED], contract(**parts))
    every = breaches(Held(told, judged(told, period)), strict=strict)
    return [(each.finding.value, each.weight.value) for each in every]


def test_a_line_below_its_objective_is_an_error() -> None:
    assert found() == [("missed", "error")]


def test_a_ticket_that_is_open_and_late_is_looked_for_when_asked() -> None:
    assert found(strict=True) == [("missed", "error"), ("late", "error")]


def test_a_contract_settles_what_a_finding_weighs() -> None:
    check = {"missed": "warning", "late": "warning"}
    assert found(check=check) == [("missed", "warning"), ("late", "warning")]
    assert found(check={"missed": "off"}) == []


def test_what_a_contract_settles_stands_when_more_is_asked() -> None:
    assert found(strict=True, check={"missed": "off", "late": "off"}) == []


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2024-03", []), ("2026-09", []), ("2026-10", [("term", "warning")]), ("2027-01", [("term", "warning")])],
)
def test_a_contract_that_ends_within_its_notice_is_a_warning(period: str, expected: list[tuple[str, str]]) -> None:
    term = {"start": "2024-01-01", "end": "2026-12-31", "notice": "90d"}
    settled = {"missed": "off"}
    assert found(period=period, term=term, check=settled) == expected


def test_the_gate_fails_on_warnings_only_where_it_is_told_to() -> None:
    told = dossier([LATE, *MISSED], contract(check={"missed": "warning"}))
    [warning] = breaches(Held(told, judged(told)))
    assert not fails(warning, Weight.ERROR)
    assert fails(warning, Weight.WARNING)


def test_every_code_has_one_rule() -> None:
    assert [rule.code for rule in RULES] == list(Code)

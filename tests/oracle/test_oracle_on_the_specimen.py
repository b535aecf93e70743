"""The oracle itself is held against the results that were worked out by hand."""

from fractions import Fraction
from typing import Any

import pytest

from sdmctl.model.contract import Contract
from tests.oracle import specimen
from tests.oracle.hours import Hours
from tests.oracle.judge import Judge
from tests.oracle.lines import availability, lines
from tests.oracle.specimen import instant
from tests.oracle.tickets import Case, Row

MARCH = (instant("2024-03-01T00:00:00+01:00"), instant("2024-04-01T00:00:00+02:00"))


def judged(contract: Contract, cases: list[Case]) -> dict[tuple[str, str], Row]:
    rows = Judge(contract, MARCH, MARCH[1]).rows(cases)
    assert all(row.cycle == 1 for row in rows)
    return {(cases[row.ticket].id, row.service_level): row for row in rows}


def wanted(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **{name: row[name] for name in ("priority", "elapsed_seconds", "verdict", "counted", "excluded")},
        **{name: row[name] and instant(row[name]) for name in ("started", "stopped", "deadline")},
    }


def test_every_ticket_of_the_specimen_is_judged_as_by_hand() -> None:
    rows = judged(specimen.contract(), specimen.cases())
    told = {(each["ticket"], each["service_level"]): wanted(each) for each in specimen.expected()["tickets"]}
    assert {key: {name: getattr(row, name) for name in told[key]} for key, row in rows.items()} == told


def test_every_line_of_the_specimen_is_as_by_hand() -> None:
    contract = specimen.contract()
    rows = Judge(contract, MARCH, MARCH[1]).rows(specimen.cases())
    told = specimen.expected()["service_levels"]
    for line, wanted_line in zip(lines(contract, rows), told, strict=True):
        assert (line.service_level, line.priority or "any") == (wanted_line["id"], wanted_line["priority"])
        assert line.counted == wanted_line["counted"]
        assert (line.met, line.breached) == (wanted_line["met"], wanted_line["breached"])
        assert line.status == wanted_line["status"]
        assert line.compliance is not None
        assert round(float(line.compliance), 6) == wanted_line["compliance"]


@pytest.mark.parametrize(("level", "service"), [("availability-portail", "portail"), ("availability-paie", "paie")])
def test_every_availability_of_the_specimen_is_as_by_hand(level: str, service: str) -> None:
    contract = specimen.contract()
    told = specimen.expected()["availability"][level]
    hours = Hours(contract.calendars[contract.service_levels[level].calendar], contract.time_zone)
    found = availability(hours, MARCH, [each for each in specimen.interruptions() if each.service == service])
    assert [found.service, found.planned, found.agreed, found.down] == [
        60 * told[name] for name in ("service_minutes", "planned_minutes", "agreed_minutes", "downtime_minutes")
    ]
    objective, compliance = contract.service_levels[level].objective, found.compliance
    assert objective is not None
    assert compliance is not None
    assert compliance * 10000 // 1 == Fraction(str(told["percent"])) * 100
    assert ("achieved" if compliance >= objective else "missed") == told["status"]


def test_business_time_of_the_specimen_is_as_by_hand() -> None:
    contract = specimen.contract()
    for case in specimen.expected()["business_time_cases"]:
        hours = Hours(contract.calendars[case["calendar"]], contract.time_zone)
        assert hours.business(instant(case["from"]), instant(case["to"])) == 60 * case["business_minutes"], case["what"]


def test_deadlines_of_the_specimen_are_as_by_hand() -> None:
    contract = specimen.contract()
    for case in specimen.expected()["deadline_cases"]:
        hours = Hours(contract.calendars[case["calendar"]], contract.time_zone)
        found = hours.last_within(instant(case["from"]), 60 * case["business_minutes"])
        assert found == instant(case["deadline"]), case["what"]


@pytest.mark.parametrize(
    ("reading", "place", "value"),
    [
        ("INC-006 reopen=restart", "rules.reopened", "restart"),
        ("INC-006 reopen=first_resolution", "rules.reopened", "first_stop"),
        ("INC-007 upgrade=retroactive", "rules.priority_raised", "retroactive"),
        ("INC-005 pauses ignored", "statuses.waiting_customer", "active"),
        ("INC-011 waiting_third_party pauses", "statuses.waiting_third_party", "paused"),
        ("INC-009 Alsace holiday forgotten", "calendars.ho-als.holidays", "FR"),
    ],
)
def test_another_rule_gives_what_the_other_reading_gives(reading: str, place: str, value: str) -> None:
    contract, cases = specimen.contract({place: value}), specimen.cases()
    rows = [row for row in Judge(contract, MARCH, MARCH[1]).rows(cases) if row.service_level == "resolution"]
    found = next(row for row in rows if cases[row.ticket].id == reading.partition(" ")[0])
    told = specimen.expected()["what_other_readings_give"][reading]
    assert (found.elapsed_seconds, found.verdict) == (60 * told["elapsed"], told["outcome"])


@pytest.mark.parametrize(
    ("reading", "rule"),
    [
        ("attribution=resolved_in_period", "stopped"),
        ("attribution=opened_in_period(open and not late left out)", "opened"),
    ],
)
def test_another_period_counts_what_the_other_reading_counts(reading: str, rule: str) -> None:
    contract = specimen.contract({"rules.counts_in": rule})
    found = lines(contract, Judge(contract, MARCH, MARCH[1]).rows(specimen.cases()))
    told = specimen.expected()["what_other_readings_give"][reading]
    for line in found:
        if line.service_level == "resolution":
            wanted_line = told[f"RESO-{line.priority}"]
            assert (line.counted, line.breached) == (wanted_line["n"], wanted_line["breached"])


def test_closing_time_as_the_boundary_breaches_what_stops_at_the_next_opening() -> None:
    told = specimen.expected()["what_other_readings_give"]["INC-012 compare resolved_at <= due_at"]
    row = judged(specimen.contract({"rules.boundary": "closing"}), specimen.cases())["INC-012", "resolution"]
    assert (row.deadline, row.stopped) == (instant(told["due_at"]), instant(told["resolved_at"]))
    assert row.verdict == told["outcome"]


def test_without_the_rule_for_small_samples_one_breach_of_three_is_missed() -> None:
    contract = specimen.contract({"rules.small_sample": "none"})
    found = lines(contract, Judge(contract, MARCH, MARCH[1]).rows(specimen.cases()))
    line = next(each for each in found if (each.service_level, each.priority) == ("resolution", "P1"))
    assert (line.counted, line.breached, line.status) == (3, 1, "missed")

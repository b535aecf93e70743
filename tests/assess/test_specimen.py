"""The specimen's month judged by the engine: every ticket, line and availability, as worked out by hand."""

from fractions import Fraction
from typing import Any

import pytest

from sdmctl.assess.service_levels.assess import assess
from sdmctl.assess.service_levels.results import Assessment, Line
from sdmctl.calendar.question import business_between, deadline
from sdmctl.model.contract import Contract
from sdmctl.model.service_level import Measure
from sdmctl.values.duration import Duration, Unit
from sdmctl.values.period import parse_period
from tests.oracle import specimen
from tests.oracle.specimen import instant
from tests.oracle.tables import NAMES, answers, dossier, tables

EXPECTED = specimen.expected()
AS_OF = instant("2024-04-01T00:00:00+02:00")


def assessed(contract: Contract) -> Assessment:
    told = dossier(contract, tuple(specimen.interruptions()))
    return assess(told, tables(specimen.cases(), contract), parse_period("2024-03"), AS_OF)


def rows(contract: Contract) -> dict[tuple[str, str], dict[str, Any]]:
    cases = specimen.cases()
    found: list[dict[str, Any]] = [dict(zip(NAMES, row, strict=True)) for row in answers(assessed(contract))]
    assert {row["cycle"] for row in found} == {1}
    return {(cases[row["ticket"]].id, row["service_level"]): row for row in found}


def lines(contract: Contract) -> list[Line]:
    return [line for line in assessed(contract).lines if line.measures is not Measure.AVAILABILITY]


def test_every_ticket_has_the_verdict_and_the_instants_worked_out_by_hand() -> None:
    found = rows(specimen.contract())
    told = {(each.pop("ticket"), each.pop("service_level")): each for each in specimen.expected()["tickets"]}
    assert found.keys() == told.keys()
    for key, wanted in told.items():
        for name in ("started", "stopped", "deadline"):
            wanted[name] = wanted[name] and instant(wanted[name])
        assert {name: found[key][name] for name in wanted} == wanted, key


def test_every_line_has_the_counts_and_the_status_worked_out_by_hand() -> None:
    for line, told in zip(lines(specimen.contract()), EXPECTED["service_levels"], strict=True):
        assert line.compliance is not None
        assert (line.service_level, line.priority or "any", line.status.value) == (
            told["id"],
            told["priority"],
            told["status"],
        )
        assert (line.counted, line.met, line.breached) == (told["counted"], told["met"], told["breached"])
        assert round(float(line.compliance), 6) == told["compliance"]


def test_every_availability_is_as_worked_out_by_hand() -> None:
    found = {line.service_level: line for line in assessed(specimen.contract()).lines}
    for name, told in EXPECTED["availability"].items():
        line = found[name]
        assert line.downtime is not None
        assert line.compliance is not None
        assert [line.downtime.service, line.downtime.planned, line.downtime.agreed, line.downtime.down] == [
            60 * told[f"{part}_minutes"] for part in ("service", "planned", "agreed", "downtime")
        ]
        assert line.compliance * 10_000 // 1 == Fraction(str(told["percent"])) * 100
        assert line.status.value == told["status"]


OTHER_READINGS = {
    "INC-006 reopen=restart": {"rules.reopened": "restart"},
    "INC-006 reopen=first_resolution": {"rules.reopened": "first_stop"},
    "INC-007 upgrade=retroactive": {"rules.priority_raised": "retroactive"},
    "INC-005 pauses ignored": {"statuses.waiting_customer": "active"},
    "INC-011 waiting_third_party pauses": {"statuses.waiting_third_party": "paused"},
    "INC-009 Alsace holiday forgotten": {"calendars.ho-als.holidays": "FR"},
}


@pytest.mark.parametrize("reading", OTHER_READINGS)
def test_one_other_rule_gives_what_the_other_reading_gives(reading: str) -> None:
    found = rows(specimen.contract(dict(OTHER_READINGS[reading])))[reading.partition(" ")[0], "resolution"]
    told = EXPECTED["what_other_readings_give"][reading]
    assert (found["elapsed_seconds"], found["verdict"]) == (60 * told["elapsed"], told["outcome"])


@pytest.mark.parametrize("reading", OTHER_READINGS)
def test_one_other_rule_changes_only_what_it_is_about(reading: str) -> None:
    """The tickets whose verdict another reading changes are those that it speaks of."""
    before, after = rows(specimen.contract()), rows(specimen.contract(dict(OTHER_READINGS[reading])))
    changed = {key[0] for key in before if before[key]["verdict"] != after[key]["verdict"]}
    assert changed <= {"INC-005", "INC-006", "INC-007", "INC-009", "INC-011", "INC-021"}
    assert reading.partition(" ")[0] in changed or before[reading.partition(" ")[0], "resolution"]["verdict"] == "met"


def test_the_deadline_at_closing_time_breaches_what_stops_at_the_next_opening() -> None:
    told = EXPECTED["what_other_readings_give"]["INC-012 compare resolved_at <= due_at"]
    row = rows(specimen.contract({"rules.boundary": "closing"}))["INC-012", "resolution"]
    assert (row["deadline"], row["stopped"]) == (instant(told["due_at"]), instant(told["resolved_at"]))
    assert row["verdict"] == told["outcome"]


@pytest.mark.parametrize(
    ("reading", "rule"),
    [
        ("attribution=resolved_in_period", "stopped"),
        ("attribution=opened_in_period(open and not late left out)", "opened"),
    ],
)
def test_another_attribution_counts_what_the_other_reading_counts(reading: str, rule: str) -> None:
    told = EXPECTED["what_other_readings_give"][reading]
    found = {
        line.priority: line
        for line in lines(specimen.contract({"rules.counts_in": rule}))
        if line.service_level == "resolution"
    }
    for priority, line in found.items():
        wanted = told[f"RESO-{priority}"]
        assert line.compliance is not None
        assert (line.counted, line.breached) == (wanted["n"], wanted["breached"])
        assert round(float(100 * line.compliance), 2) == wanted["percent"]


def test_without_the_rule_for_small_samples_the_line_is_missed() -> None:
    found = lines(specimen.contract({"rules.small_sample": "none"}))
    line = next(each for each in found if (each.service_level, each.priority) == ("resolution", "P1"))
    assert (line.counted, line.breached, line.status.value) == (3, 1, "missed")


@pytest.mark.parametrize("case", [pytest.param(each, id=each["what"]) for each in EXPECTED["business_time_cases"]])
def test_business_time_is_as_worked_out_by_hand(case: dict[str, Any]) -> None:
    contract = specimen.contract()
    calendar = contract.calendars[case["calendar"]].definition(contract.time_zone)
    assert business_between(calendar, instant(case["from"]), instant(case["to"])) == 60 * case["business_minutes"]


@pytest.mark.parametrize("case", [pytest.param(each, id=each["what"]) for each in EXPECTED["deadline_cases"]])
def test_a_deadline_is_as_worked_out_by_hand(case: dict[str, Any]) -> None:
    contract = specimen.contract()
    calendar = contract.calendars[case["calendar"]].definition(contract.time_zone)
    allowance = Duration(60 * case["business_minutes"], Unit.SECONDS)
    assert deadline(calendar, instant(case["from"]), allowance) == instant(case["deadline"])

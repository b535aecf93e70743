import pytest

from tests.checks.dossiers import Find

CODE = "service-without-calendar"
SERVICES = """
lots: {run: {title: Run, nature: run, manager: ada}}
services: {with: {title: With, calendar: office, lot: run}, without: {title: Without}, other: {title: Other}}
"""


def level(text: str, measures: str = "response") -> str:
    return f"service_levels: {{r: {{title: R, measures: {measures}, objective: 90%, {text}}}}}"


def test_services_that_the_filter_does_not_pass_need_none(find: Find) -> None:
    assert find(SERVICES + level("applies_to: {service: with}, targets: {any: 1h}"), CODE) == []
    assert find(SERVICES + level("applies_to: {lot: run}, targets: {any: 1h}"), CODE) == []


def test_each_service_is_told_once_with_all_the_levels_that_need_it(find: Find) -> None:
    one = "{title: R, measures: response, objective: 90%, applies_to: {service: without}, targets: {any: 1h}}"
    assert find(f"{SERVICES}service_levels: {{a: {one}, b: {one}}}", CODE) == [
        "service `without` has no calendar, on which a, b counts"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "calendar: always, targets: {any: 1h}",
        "targets: {any: {within: 1h, calendar: always}}",
        "targets: {any: agreed}",
        "targets: {any: 30d}",
        "targets: {}",
    ],
)
def test_a_calendar_by_name_and_dates_need_none(text: str, find: Find) -> None:
    assert find(SERVICES + level(text), CODE) == []


@pytest.mark.parametrize(
    "text",
    [
        "targets: {P1: agreed, P2: 1h}",
        "targets: {any: 5bd}",
        "calendar: always, targets: {P1: 1h, P2: {within: 1h, calendar: service}}",
    ],
)
def test_one_target_that_counts_business_time_is_enough(text: str, find: Find) -> None:
    assert len(find(SERVICES + level(text), CODE)) == 2


def test_an_availability_may_need_it_too(find: Find) -> None:
    assert len(find(SERVICES + level("applies_to: {service: without}", "availability"), CODE)) == 1
    assert find(SERVICES + level("applies_to: {service: without}, calendar: always", "availability"), CODE) == []


def test_a_contract_without_services_has_no_calendar_of_a_service(find: Find) -> None:
    found = find("services: {}\n" + level("targets: {any: 1h}"), CODE)
    assert found == ["`r` counts on the calendar of the ticket's service, and the contract has no services"]

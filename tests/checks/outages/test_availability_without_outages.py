from tests.checks.dossiers import Find

CODE = "availability-without-outages"


def test_a_contract_without_availabilities_needs_no_outages(find: Find) -> None:
    assert find("title: Nothing to be seen", CODE) == []


def test_each_availability_is_told(find: Find) -> None:
    level = "{title: A, measures: availability, calendar: always, objective: 99%}"
    found = find(f"service_levels: {{one: {level}, two: {level}}}", CODE)
    assert found == [f"`{name}` rests on outages, and no document lists them" for name in ("one", "two")]

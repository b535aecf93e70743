from tests.checks.dossiers import Find

CODE = "several-calendars"
SERVICES = (
    "services: {a: {title: A, calendar: office}, b: {title: B, calendar: always}, c: {title: C, calendar: office}}\n"
)


def level(which: str) -> str:
    return (
        f"{SERVICES}service_levels: {{up: {{title: Up, measures: availability, objective: 99%, applies_to: {which}}}}}"
    )


def test_services_that_share_a_calendar_agree(find: Find) -> None:
    assert find(level("{service: [a, c]}"), CODE) == []


def test_those_that_do_not_are_told_by_their_calendars(find: Find) -> None:
    found = find(level("{service: [b, a]}"), CODE)
    assert found == ["`up` counts on the calendar of its services, which have office and always"]


def test_tickets_have_one_service_each(find: Find) -> None:
    text = level("{}").replace("availability", "response") + "\n"
    assert find(text, CODE) == []

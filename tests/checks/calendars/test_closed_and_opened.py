from tests.checks.dossiers import Find

CODE = "closed-and-opened"


def test_an_opening_within_a_range_of_closed_days_is_understood(find: Find) -> None:
    text = "{hours: {}, closures: [2026-12-24/2027-01-01], openings: {2026-12-31: [09:00-12:00]}}"
    assert find(f"calendars: {{office: {text}}}", CODE) == []


def test_a_day_that_is_closed_by_itself_and_opened_is_told(find: Find) -> None:
    text = "{hours: {}, closures: [2026-12-24/2026-12-24], openings: {2026-12-24: [09:00-12:00]}}"
    assert find(f"calendars: {{office: {text}}}", CODE) == ["2026-12-24 is closed and has openings: the openings stand"]

from tests.checks.dossiers import Find

CODE = "end-before-start"


def outage(times: str) -> str:
    return f"kind: outages\noutages: [{{service: portal, {times}}}]"


def test_a_term_of_one_day_is_a_term(find: Find) -> None:
    assert find("term: {start: 2026-01-01, end: 2026-01-01}", CODE) == []


def test_an_outage_that_lasts_still_has_no_end(find: Find) -> None:
    assert find(outage("start: 2026-03-10T10:00:00+01:00"), CODE) == []


def test_instants_are_compared_and_not_their_texts(find: Find) -> None:
    assert find(outage("start: 2026-03-10T10:00:00+01:00, end: 2026-03-10T09:30:00Z"), CODE) == []
    assert len(find(outage("start: 2026-03-10T10:00:00Z, end: 2026-03-10T10:30:00+01:00"), CODE)) == 1


def test_an_outage_over_the_end_of_summer_time_does_not_end_before_it_starts(find: Find) -> None:
    assert find(outage("start: 2026-10-25T02:50:00+02:00, end: 2026-10-25T02:10:00+01:00"), CODE) == []

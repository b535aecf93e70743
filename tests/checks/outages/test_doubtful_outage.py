from tests.checks.dossiers import Find

CODE = "doubtful-outage"


def outage(times: str) -> str:
    return f"kind: outages\noutages: [{{service: portal, {times}}}]"


def test_a_time_that_the_clock_skips_is_told(find: Find) -> None:
    assert find(outage("start: 2026-03-29T02:30:00, end: 2026-03-29T05:00:00"), CODE) == [
        "`2026-03-29T02:30:00` is local time in Europe/Paris: the clock skips it, and it is read as the gap later"
    ]


def test_a_time_that_occurs_twice_is_told_as_an_end_too(find: Find) -> None:
    assert find(outage("start: 2026-10-25T01:30:00, end: 2026-10-25T02:30:00"), CODE) == [
        "`2026-10-25T02:30:00` is local time in Europe/Paris: it occurs twice, and the first is taken"
    ]


def test_with_its_offset_there_is_no_doubt(find: Find) -> None:
    assert find(outage("start: 2026-10-25T02:30:00+02:00, end: 2026-10-25T02:30:00+01:00"), CODE) == []

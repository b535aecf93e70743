from tests.checks.dossiers import Find
from tests.checks.tickets.written import ticket

CODE = "long-pause"
WAITING = "at: 2026-03-10T10:30:00+01:00, status: waiting"


def test_thirty_days_to_the_second_are_not_long(find: Find) -> None:
    assert find(ticket(WAITING, "at: 2026-04-09T11:30:00+02:00, status: working"), CODE) == []


def test_a_second_more_is(find: Find) -> None:
    assert find(ticket(WAITING, "at: 2026-04-09T11:30:01+02:00, status: working"), CODE) == [
        "INC-1 was paused for 30 days: from 2026-03-10T10:30:00+01:00 until 2026-04-09T11:30:01+02:00"
    ]


def test_two_statuses_that_pause_make_one_pause(find: Find) -> None:
    parked, working = "at: 2026-03-30T10:30:00+02:00, status: parked", "at: 2026-04-20T10:30:00+02:00, status: working"
    assert len(find(ticket(WAITING, parked, working), CODE)) == 1


def test_work_between_makes_two_pauses(find: Find) -> None:
    again = ("at: 2026-03-30T10:30:00+02:00, status: working", "at: 2026-03-30T10:30:01+02:00, status: parked")
    assert find(ticket(WAITING, *again, "at: 2026-04-20T10:30:00+02:00, status: working"), CODE) == []


def test_other_events_do_not_end_a_pause(find: Find) -> None:
    others = ("at: 2026-03-30T10:30:00+02:00, priority: P2", "at: 2026-03-31T10:30:00+02:00, event: update")
    assert len(find(ticket(WAITING, *others, "at: 2026-04-20T10:30:00+02:00, status: done"), CODE)) == 1


def test_a_pause_that_is_still_on_is_counted_up_to_the_export(find: Find) -> None:
    assert find(ticket(WAITING, export="2026-05-01T00:00:00+02:00"), CODE) == [
        (
            "INC-1 was paused for 51 days: from 2026-03-10T10:30:00+01:00 "
            "and still is at the export, 2026-05-01T00:00:00+02:00"
        )
    ]


def test_without_an_export_nobody_knows_how_long_it_has_been_on(find: Find) -> None:
    assert find(ticket(WAITING), CODE) == []


def test_the_next_tickets_event_does_not_end_a_pause(find: Find) -> None:
    other = "\n  - {id: INC-2, opened: 2026-06-10T10:00:00Z, history: [{at: 2026-06-11T10:00:00Z, status: working}]}"
    assert find(ticket(WAITING) + other, CODE) == []

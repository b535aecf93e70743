"""What was known of a ticket at an instant: its stays, and what stops its clocks."""

from typing import Any

from sdmctl.facts.disputes import Disputes
from sdmctl.facts.engine import PolarsEngine
from sdmctl.facts.stays import CANCELLED, DONE, PAUSED, RUNNING, SCALE, STILL, Stays, observe
from sdmctl.facts.views import views
from tests.oracle.specimen import contract
from tests.oracle.tables import tables
from tests.oracle.tickets import Case, Change, Field

T = 1_710_000_000


def seen(*changes: tuple[int, Field, str], as_of: int = T + 1_000, priority: str | None = "P3") -> Stays:
    case = Case(
        id="A",
        opened=T,
        priority=priority,
        nature="anomaly",
        service="paie",
        changes=tuple(Change(T + after, field, value) for after, field, value in changes),
    )
    known = tables([case], contract())
    return observe(views(known, [as_of], Disputes.of(known, contract())), PolarsEngine())


def rows(frame: Any) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = frame.to_native().rows()
    return found


def turned(stays: Stays) -> list[tuple[int, int]]:
    return [(moment // SCALE - T, doing) for _, moment, doing, *_ in rows(stays.turns)]


def test_from_new_to_active_the_clock_goes_on_running() -> None:
    assert turned(seen((10, "status", "acknowledged"), (20, "status", "in_progress"))) == []


def test_from_one_pause_to_another_there_is_one_break() -> None:
    stays = seen(
        (10, "status", "waiting_customer"), (20, "status", "waiting_arbitration"), (30, "status", "in_progress")
    )
    assert turned(stays) == [(10, PAUSED), (30, RUNNING)]
    assert rows(stays.breaks) == [(0, PAUSED, T + 10, T + 30)]


def test_resolved_then_closed_is_done_once() -> None:
    assert turned(seen((10, "status", "resolved"), (20, "status", "closed"))) == [(10, DONE)]


def test_a_break_that_lasts_has_no_end_yet() -> None:
    assert rows(seen((10, "status", "waiting_customer"), as_of=T + 50).breaks) == [(0, PAUSED, T + 10, STILL)]


def test_what_happens_later_has_not_happened() -> None:
    assert turned(seen((10, "status", "resolved"), (60, "status", "reopened"), as_of=T + 59)) == [(10, DONE)]
    assert turned(seen((10, "status", "resolved"), (60, "status", "reopened"), as_of=T + 60)) == [
        (10, DONE),
        (60, RUNNING),
    ]


def test_a_cancelled_ticket_is_gone_and_one_taken_up_again_is_back() -> None:
    assert rows(seen((10, "status", "cancelled")).tickets) == []
    again = seen((10, "status", "cancelled"), (20, "status", "in_progress"))
    assert turned(again) == [(10, CANCELLED), (20, RUNNING)]
    assert len(rows(again.tickets)) == 1


def test_a_ticket_opened_later_is_not_there_yet() -> None:
    assert rows(seen(as_of=T - 1).tickets) == []
    assert len(rows(seen(as_of=T).tickets)) == 1


def test_a_priority_said_again_is_no_change() -> None:
    stays = seen((10, "priority", "P3"), (20, "priority", "P2"), (30, "priority", "P2"), (40, "priority", "P4"))
    assert [(m // SCALE - T, code, raised) for _, m, code, raised in rows(stays.priorities)] == [
        (20, 1, True),
        (40, 3, False),
    ]


def test_a_priority_where_there_was_none_counts_as_raised() -> None:
    [(_, _, _, raised)] = rows(seen((10, "priority", "P4"), priority=None).priorities)
    assert raised


def test_events_of_one_instant_keep_the_order_of_the_file() -> None:
    stays = seen((10, "status", "waiting_customer"), (10, "status", "resolved"), (10, "status", "reopened"))
    assert [doing for _, doing in turned(stays)] == [PAUSED, DONE, RUNNING]


def test_nature_and_service_stand_as_last_said() -> None:
    [row] = seen((10, "nature", "evolution"), (20, "service", "portail")).tickets.to_native().rows(named=True)
    assert (row["nature"], row["first_nature"], row["service"]) == (1, 0, 2)

"""What work may be invoiced, held against a judge that reads each ticket's history by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.assess.budget.invoiceable import Refusal, refusal_of, refusals
from sdmctl.assess.budget.refused import refused
from tests.gate.scene import budget, entry, held, ledger, with_documents
from tests.report.scene import at, dossier, tables, ticket

FIRST = datetime(2024, 3, 4, 9, tzinfo=UTC)
AS_OF = int((FIRST + timedelta(days=40)).timestamp())
HOURS = st.integers(0, 30 * 24)
CHANGES = st.one_of(
    st.tuples(HOURS, st.just("event"), st.sampled_from(["quoted", "approved", "refused", "delivered", "accepted"])),
    st.tuples(HOURS, st.just("nature"), st.sampled_from(["anomaly", "evolution", "request", "disputed"])),
)
HISTORIES = st.lists(CHANGES, max_size=7, unique_by=lambda change: change[0]).map(sorted)
NATURES = st.sampled_from([None, "anomaly", "evolution", "request", "disputed", "unclassified"])


def _at(hour: int) -> int:
    return int((FIRST + timedelta(hours=hour)).timestamp())


def _ticket(nature: str | None, history: list[tuple[int, str, str]]) -> dict[str, Any]:
    told = [at((FIRST + timedelta(hours=hour)).isoformat(), **{field: value}) for hour, field, value in history]
    return ticket("T", FIRST.isoformat(), *told, **({"nature": nature} if nature else {}))


def judge(nature: str | None, history: list[tuple[int, str, str]], until: int, began: int | None) -> Refusal | None:
    """One ticket, one piece of work: hours since the opening."""
    now = ([nature] + [value for hour, field, value in history if field == "nature" and hour <= until])[-1]
    by_nature = {
        "anomaly": Refusal.ANOMALY,
        "disputed": Refusal.DISPUTED,
        "unclassified": Refusal.UNCLASSIFIED,
        None: Refusal.UNCLASSIFIED,
    }
    if now != "evolution":
        return by_nature.get(now)
    events = [(hour, value) for hour, field, value in history if field == "event"]
    first = {name: min((hour for hour, value in events if value == name), default=None) for _, name in events}
    known = [hour for hour in (began, first.get("delivered")) if hour is not None]
    bound = min(known, default=until)
    decisions = [value for hour, value in events if value in ("approved", "refused") and hour <= bound]
    quoted, approved = first.get("quoted"), first.get("approved")
    if quoted is None:
        return Refusal.NOT_QUOTED
    if decisions[-1:] != ["approved"]:
        return Refusal.APPROVED_LATE if approved is not None and approved > bound else Refusal.NOT_APPROVED
    return Refusal.QUOTED_LATE if quoted > bound else None


@given(NATURES, HISTORIES, HOURS, st.none() | HOURS)
@settings(max_examples=150, deadline=None)
def test_work_is_refused_for_the_reason_that_a_reader_of_the_history_gives(
    nature: str | None, history: list[tuple[int, str, str]], until: int, began: int | None
) -> None:
    told = tables(dossier([_ticket(nature, history)]))
    start = None if began is None else _at(began)
    work = pl.DataFrame(
        [(0, _at(until), start)], schema={"ticket": pl.Int32, "until": pl.Int64, "began": pl.Int64}, orient="row"
    )
    found = refusals(work, told, "Europe/Paris", AS_OF)["refusal"].to_list()
    expected = judge(nature, history, until, began)
    assert [refusal_of(code) for code in found] == ([] if expected is None else [expected])


@given(st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_ledger_changes_nothing(random: Any) -> None:
    two = [_ticket("anomaly", []), _ticket("evolution", []) | {"id": "E"}]
    of = with_documents(budget(uo={"unit_price": 620}), tickets=two)
    every = [
        entry(number, f"2024-03-{day}", stage)
        for number in (0, 1, None)
        for day in (11, 12, 18)
        for stage in ("consumed", "invoiced")
    ]
    told = held(of, ledger(*every)).assessment.tables
    assert told.entries is not None
    order = list(range(len(every)))
    random.shuffle(order)
    mixed = replace(told, entries=replace(told.entries, table=told.entries.table[order]))
    found = refused(of, told, AS_OF, 2024)
    assert [each.entries for each in found] == [3, 3]
    assert refused(of, mixed, AS_OF, 2024) == found

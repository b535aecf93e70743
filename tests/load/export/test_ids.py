"""Ids of tickets looked up by number and by text: both find the same tickets."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.export.ids import TicketIds, ticket_ids


def looked_up(ids: TicketIds, texts: list[str | None]) -> list[int | None]:
    frame = pl.DataFrame({"text": texts}, schema={"text": pl.String})
    return ids.tickets(frame.select(ids.reading(pl.col("text"))).to_series()).to_list()


def test_ids_that_are_all_made_alike_are_looked_up_by_their_numbers() -> None:
    ids = ticket_ids(pl.Series(["INC0000002", "INC0000001", "INC0900000"]))
    assert ids.numbers is not None
    assert looked_up(ids, ["INC0000001", "INC0900000", "INC0000003", "INC1", "inc0000001", None]) == [
        1,
        2,
        None,
        None,
        None,
        None,
    ]


def test_what_looks_like_such_an_id_is_none() -> None:
    ids = ticket_ids(pl.Series(["A01", "A02"]))
    assert looked_up(ids, ["A+1", "A-1", "A 1", "A1 ", "A1", "A001", "B01", "A0x", "A0１", "A02"]) == [None] * 9 + [1]


def test_ids_of_all_kinds_are_looked_up_by_their_text() -> None:
    ids = ticket_ids(pl.Series(["A-1", "B2", "", "A\n\x1b"]))
    assert ids.numbers is None
    assert looked_up(ids, ["B2", "A-1", "A\n\x1b", "", "X", None]) == [1, 0, 3, 2, None, None]


def test_numbers_far_apart_are_looked_up_by_their_text() -> None:
    ids = ticket_ids(pl.Series(["000000001", "999999999"]))
    assert ids.numbers is None
    assert looked_up(ids, ["999999999", "1"]) == [1, None]


def test_of_several_tickets_with_one_id_the_first_is_found() -> None:
    for texts in (["A1", "A2", "A1"], ["A1", "x", "A1"]):
        ids = ticket_ids(pl.Series(texts))
        first = ids.first_of_each()
        assert first is not None
        assert (first.to_list(), looked_up(ids, ["A1"])) == ([True, True, False], [0])


def test_without_tickets_nothing_is_found() -> None:
    ids = ticket_ids(pl.Series([], dtype=pl.String))
    assert (ids.first_of_each(), looked_up(ids, ["A"])) == (None, [None])


ID = st.one_of(st.from_regex(r"[AB][0-9]{2}", fullmatch=True), st.text("A01+- ", max_size=3))


@given(
    st.lists(st.from_regex(r"A[0-9]{2}", fullmatch=True), min_size=1, max_size=8), st.lists(st.none() | ID, max_size=8)
)
def test_numbers_and_texts_find_the_same(tickets: list[str], wanted: list[str | None]) -> None:
    ids = ticket_ids(pl.Series(tickets))
    assert ids.numbers is not None
    assert looked_up(ids, wanted) == looked_up(TicketIds(ids.ids, None, None), wanted)
    assert looked_up(ids, wanted) == [tickets.index(text) if text in tickets else None for text in wanted]

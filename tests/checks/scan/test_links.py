"""Links between tickets: those that lead nowhere, and those that lead round in a circle."""

from hypothesis import given
from hypothesis import strategies as st

from sdmctl.checks.scan.links import missing, on_a_circle

LINKS = st.dictionaries(st.integers(0, 12).map(str), st.integers(0, 12).map(str))


def test_a_ticket_that_names_itself_is_a_circle() -> None:
    assert list(on_a_circle({"A": "A"})) == ["A"]


def test_what_leads_into_a_circle_is_not_on_it() -> None:
    assert sorted(on_a_circle({"A": "B", "B": "C", "C": "B", "D": "A"})) == ["B", "C"]


def test_a_chain_that_ends_is_no_circle() -> None:
    assert list(on_a_circle({"A": "B", "B": "C"})) == []


@given(LINKS)
def test_a_ticket_is_on_a_circle_where_following_the_links_comes_back_to_it(links: dict[str, str]) -> None:
    def comes_back(start: str) -> bool:
        here = start
        for _ in links:
            here = links.get(here, "")
            if here == start:
                return True
        return False

    around = list(on_a_circle(links))
    assert sorted(around) == sorted(each for each in links if comes_back(each))


@given(LINKS)
def test_a_link_is_missing_where_no_ticket_has_the_id(links: dict[str, str]) -> None:
    assert set(missing(links, set(links))) == {each for each, named in links.items() if named not in links}

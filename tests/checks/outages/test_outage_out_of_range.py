import pytest

from tests.checks.dossiers import Find

CODE = "outage-out-of-range"


def outage(start: str) -> str:
    return f"kind: outages\noutages: [{{service: portal, start: {start}}}]"


@pytest.mark.parametrize("start", ["1970-01-01T00:00:00Z", "2199-12-31T23:59:59Z"])
def test_the_first_and_the_last_second_are_within(start: str, find: Find) -> None:
    assert find(outage(start), CODE) == []


@pytest.mark.parametrize("start", ["1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_what_lies_before_or_after_is_told_even_where_no_clock_can_show_it(start: str, find: Find) -> None:
    assert find(outage(start), CODE) == [f"`{start}` is not between 1970 and 2200"]

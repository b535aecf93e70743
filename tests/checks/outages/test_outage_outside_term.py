import pytest

from tests.checks.dossiers import Find

CODE = "outage-outside-term"
TERM = "term: {start: 2026-01-01, end: 2026-12-31}\n---\nkind: outages\noutages: [{service: portal, "


@pytest.mark.parametrize(
    "times",
    [
        "start: 2025-12-31T22:00:00+01:00, end: 2026-01-01T00:00:00+01:00",
        "start: 2027-01-01T00:00:00+01:00",
        "start: 2027-01-01T00:00:00, end: 2027-01-02T00:00:00",
    ],
)
def test_an_outage_without_a_second_in_the_term_is_told(times: str, find: Find) -> None:
    found = find(f"{TERM}{times}}}]", CODE)
    assert found == ["the outage of `portal` is outside the term, 2026-01-01 to 2026-12-31"]


@pytest.mark.parametrize(
    "times",
    [
        "start: 2025-12-31T22:00:00+01:00, end: 2026-01-01T00:00:01+01:00",
        "start: 2026-12-31T23:59:59+01:00",
        "start: 2020-01-01T00:00:00+01:00",
    ],
)
def test_an_outage_that_reaches_into_the_term_is_not(times: str, find: Find) -> None:
    assert find(f"{TERM}{times}}}]", CODE) == []

import pytest

from tests.checks.dossiers import Find

CODE = "incomplete-dates"


def source(dates: str) -> str:
    return f"kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {{id: I, opened: O}}\ndates: '{dates}'"


@pytest.mark.parametrize(
    "dates",
    [
        "%d/%m/%Y %H:%M",
        "%m/%d/%Y %I:%M:%S %p",
        "%d/%b/%y %R",
        "%F %T",
        "%D %r",
        "%s",
        "%c",
        "%+",
        "%-d.%-m.%Y %-H:%M",
        "%Y-%m-%dT%H:%M:%S%.3f%z",
        "%Y%j %H%M",
    ],
)
def test_a_whole_instant_is_enough(dates: str, find: Find) -> None:
    assert find(source(dates), CODE) == []


@pytest.mark.parametrize(
    ("dates", "missing"),
    [
        ("%d/%m/%Y", "no time of day"),
        ("%H:%M", "no year and no month and no day"),
        ("%d/%m %H:%M", "no year"),
        ("%m/%d/%Y %I:%M", "no AM or PM"),
        ("dd/mm/yyyy hh:mm", "no year and no month and no day and no time of day"),
        ("%%Y-%m-%d %H", "no year"),
    ],
)
def test_what_is_left_out_is_named(dates: str, missing: str, find: Find) -> None:
    assert find(source(dates), CODE) == [f"`{dates}` gives {missing}"]


def test_iso_8601_is_the_default(find: Find) -> None:
    assert find("kind: source\nreads: tickets\nfiles: x.csv\ncolumns: {id: I, opened: O}", CODE) == []

"""Plain words as values."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.scalars import plain


@pytest.mark.parametrize("word", ["12:30", "010", "no", "Yes", "on", "2026-10-31", "2026-10-31T10:00:00+01:00", "90s"])
def test_a_time_a_date_and_a_word_stay_text(word: str) -> None:
    assert plain(word) == word


@pytest.mark.parametrize(
    "word", ["+33612345678", "0x1F", "0o17", "1e3", "1E5", ".5", "5.", ".inf", "-.inf", ".nan", "1_000"]
)
def test_what_would_be_written_otherwise_once_read_stays_text(word: str) -> None:
    assert plain(word) == word


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("0", 0),
        ("-0", 0),
        ("-12", -12),
        ("620", 620),
        ("true", True),
        ("FALSE", False),
        ("", None),
        ("~", None),
        ("null", None),
    ],
)
def test_numbers_truths_and_nothing_are_read(word: str, value: object) -> None:
    assert plain(word) == value
    assert type(plain(word)) is type(value)


def test_a_decimal_is_exact_and_keeps_its_digits() -> None:
    value = plain("0.10")
    assert isinstance(value, Decimal)
    assert str(value) == "0.10"


def test_a_number_of_a_thousand_digits_stays_text() -> None:
    assert plain("9" * 5_000) == "9" * 5_000
    assert plain("1." + "9" * 5_000) == "1." + "9" * 5_000


@given(st.integers(-(10**17), 10**17))
def test_every_integer_comes_back(number: int) -> None:
    assert plain(str(number)) == number


@given(st.text())
def test_no_word_is_refused(word: str) -> None:
    value = plain(word)
    assert value is None or isinstance(value, str | int | Decimal)

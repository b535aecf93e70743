"""Figures, dates and sentences in French and English."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.report.locale import Locale
from sdmctl.values.duration import parse_duration
from sdmctl.values.period import parse_period

FRENCH = Locale("fr", "Europe/Paris")
ENGLISH = Locale("en", "Europe/Paris")


def plain(text: str) -> str:
    """With ordinary spaces in place of those that do not break."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_trap_30_a_percentage_is_rounded_down_never_up() -> None:
    assert plain(FRENCH.percent(Fraction(94996, 100000))) == "94,99 %"
    assert ENGLISH.percent(Fraction(94996, 100000)) == "94.99%"
    assert ENGLISH.percent(Fraction(999999, 1000000)) == "99.99%"


def test_a_share_that_no_promise_hangs_on_is_rounded_to_the_nearest() -> None:
    assert plain(FRENCH.share(Fraction(135, 320))) == "42,19 %"
    assert [ENGLISH.share(Fraction(n, 2)) for n in (0, 1, 3)] == ["0.00%", "50.00%", "150.00%"]


def test_a_measured_percentage_always_has_two_decimals() -> None:
    assert [ENGLISH.percent(Fraction(n)) for n in (0, 1)] == ["0.00%", "100.00%"]


def test_a_promised_percentage_has_the_decimals_it_was_written_with() -> None:
    shares = [Fraction(9, 10), Fraction(995, 1000), Fraction(99999, 100000)]
    assert [plain(FRENCH.objective(share)) for share in shares] == ["90 %", "99,5 %", "99,999 %"]


@given(st.fractions(min_value=0, max_value=1))
def test_a_shown_percentage_is_never_above_the_ratio_and_less_than_a_hundredth_below(ratio: Fraction) -> None:
    seen = Fraction(ENGLISH.percent(ratio).rstrip("%")) / 100
    assert seen <= ratio < seen + Fraction(1, 10000)


def test_spaces_in_french_numbers_do_not_break() -> None:
    assert FRENCH.percent(Fraction(1, 2)) == "50,00\u00a0%"
    assert FRENCH.number(1234567) == "1\u202f234\u202f567"
    assert ENGLISH.number(1234567) == "1,234,567"


@pytest.mark.parametrize(
    ("seconds", "french", "english"),
    [
        (0, "0 min", "0 min"),
        (20, "20 s", "20 s"),
        (61, "1 min 01 s", "1 min 01 s"),
        (2700, "45 min", "45 min"),
        (3600, "1 h", "1 h"),
        (30600, "8 h 30", "8 h 30 min"),
        (30612, "8 h 30 min 12 s", "8 h 30 min 12 s"),
        (3602, "1 h 00 min 02 s", "1 h 00 min 02 s"),
        (4_000_020, "1 111 h 07", "1,111 h 07 min"),
    ],
)
def test_a_duration_is_shown_to_the_second(seconds: int, french: str, english: str) -> None:
    assert (plain(FRENCH.duration(seconds)), plain(ENGLISH.duration(seconds))) == (french, english)


@given(st.integers(min_value=0, max_value=10**9))
def test_two_durations_never_look_the_same(seconds: int) -> None:
    assert ENGLISH.duration(seconds) != ENGLISH.duration(seconds + 1)


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        ("4h", "4 h", "4 h"),
        ("1bd", "1 jour ouvré", "1 business day"),
        ("3bd", "3 jours ouvrés", "3 business days"),
        ("1d", "1 jour calendaire", "1 calendar day"),
        ("30d", "30 jours calendaires", "30 calendar days"),
    ],
)
def test_an_allowance_agrees_with_its_number(written: str, french: str, english: str) -> None:
    allowance = parse_duration(written)
    assert (plain(FRENCH.allowance(allowance)), plain(ENGLISH.allowance(allowance))) == (french, english)


def test_an_agreed_target_is_a_date() -> None:
    assert (FRENCH.allowance("agreed"), ENGLISH.allowance("agreed")) == ("date convenue", "agreed date")


def test_a_day_cannot_be_taken_for_another() -> None:
    day = date(2024, 4, 3)
    assert (FRENCH.day(day), ENGLISH.day(day)) == ("03/04/2024", "3 Apr 2024")
    assert (FRENCH.long_day(day), ENGLISH.long_day(day)) == ("3 avril 2024", "3 April 2024")


def test_the_first_of_a_french_month_is_ordinal() -> None:
    assert FRENCH.long_day(date(2024, 4, 1)) == "1er avril 2024"
    assert FRENCH.long_day(date(2024, 4, 11)) == "11 avril 2024"
    assert ENGLISH.long_day(date(2024, 4, 1)) == "1 April 2024"


@pytest.mark.parametrize(
    ("label", "french", "english", "short"),
    [
        ("2024-03", "mars 2024", "March 2024", "Mar 24"),
        ("2024-Q1", "1er trimestre 2024", "1st quarter 2024", "Q1 24"),
        ("2024", "2024", "2024", "2024"),
    ],
)
def test_a_period_has_a_name(label: str, french: str, english: str, short: str) -> None:
    period = parse_period(label)
    assert (FRENCH.period(period), ENGLISH.period(period), ENGLISH.short_period(period)) == (french, english, short)


def test_an_instant_is_what_the_wall_clock_of_the_zone_shows() -> None:
    assert FRENCH.instant(1711846800) == "31/03/2024 03:00"
    assert ENGLISH.instant(1711846801) == "31 Mar 2024 03:00:01"
    assert Locale("en").instant(1711846800) == "31 Mar 2024 01:00"


def test_a_time_that_occurs_twice_is_shown_with_its_offset() -> None:
    first = 1729989000  # 2024-10-27T02:30+02:00
    assert FRENCH.instant(first) == "27/10/2024 02:30 (UTC+02:00)"
    assert FRENCH.instant(first + 3600) == "27/10/2024 02:30 (UTC+01:00)"
    assert FRENCH.instant(first + 7200) == "27/10/2024 03:30"


def test_a_list_ends_in_a_word() -> None:
    assert FRENCH.listed(["a", "b", "c"]) == "a, b et c"
    assert ENGLISH.listed(["a", "b"], "or") == "a or b"
    assert ENGLISH.listed(["a"]) == "a"


def test_french_counts_nought_as_one_and_english_as_many() -> None:
    assert FRENCH.say("summary.missed", n=0) == "0 manqué"
    assert FRENCH.say("summary.missed", n=2) == "2 manqués"
    assert ENGLISH.say("target.bd", n=0) == "0 business days"


def test_a_week_begins_on_monday() -> None:
    assert [FRENCH.weekday(0), ENGLISH.weekday(6)] == ["lundi", "Sunday"]


def test_an_unknown_language_is_no_language() -> None:
    with pytest.raises(KeyError):
        Locale("xx").say("yes")

"""The period and the instant that a command is asked about."""

import pytest

from sdmctl.calendar.zone import read_instant
from sdmctl.cli import clock
from sdmctl.cli.clock import When, instant
from sdmctl.cli.fault import Misuse


def test_a_period_is_read_as_it_is_written() -> None:
    assert When("2026-Q4").period("Europe/Paris").label == "2026-Q4"


def test_the_default_is_the_last_whole_month_of_the_zones_today(monkeypatch: pytest.MonkeyPatch) -> None:
    new_year_in_tokyo = read_instant("2026-12-31T16:00:00Z", "UTC").at
    monkeypatch.setattr(clock, "now", lambda: new_year_in_tokyo)
    assert When().period("Asia/Tokyo").label == "2026-12"
    assert When().period("Europe/Paris").label == "2026-11"


def test_an_instant_without_offset_is_local_time_of_the_contract() -> None:
    assert instant("2026-07-01T12:00", "Europe/Paris") == instant("2026-07-01T10:00Z", "America/New_York")


def test_no_instant_is_none() -> None:
    assert When("2026").as_of("UTC") is None


@pytest.mark.parametrize("wrong", ["2026-13", "october", "2026-Q5", "0001-01", ""])
def test_a_period_that_is_none_is_a_misuse(wrong: str) -> None:
    with pytest.raises(Misuse, match="is not a period"):
        When(wrong)


@pytest.mark.parametrize("wrong", ["noon", "2026-10-31", "2026-02-30T10:00"])
def test_an_instant_that_is_none_is_a_misuse(wrong: str) -> None:
    with pytest.raises(Misuse, match="is not an instant"):
        When("2026", wrong)


def test_now_is_a_whole_second_of_this_century() -> None:
    assert clock.now() > read_instant("2024-01-01T00:00Z", "UTC").at

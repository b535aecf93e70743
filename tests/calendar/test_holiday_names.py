"""The names of holidays are those of the country, whatever the machine speaks."""

from datetime import date

import pytest
from sdmctl.calendar.holiday import holidays_of

GOOD_FRIDAY = date(2024, 3, 29)


@pytest.mark.parametrize("spoken", ["C", "en_US.UTF-8", "fr_FR.UTF-8", "uk_UA.UTF-8"])
def test_the_machines_language_does_not_name_the_holidays(spoken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, spoken)
    holidays_of.cache_clear()
    assert holidays_of("FR-57", 2024)[GOOD_FRIDAY] == "Vendredi saint"


def test_a_country_that_nobody_knows_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        holidays_of("XX", 2024)


def test_a_subdivision_that_nobody_knows_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        holidays_of("FR-XX", 2024)

"""Codes of holidays that are known from a list."""

import pytest

from sdmctl.calendar.codes import is_listed


@pytest.mark.parametrize("code", ["FR", "FR-57", "US-NY", "GB-SCT", "DE-BY"])
def test_a_code_of_the_list_is_known(code: str) -> None:
    assert is_listed(code)


@pytest.mark.parametrize("code", ["", "XX", "FR-", "FR-58", "-57", "fr", "FRA", "FR 57"])
def test_any_other_is_left_to_the_package(code: str) -> None:
    assert not is_listed(code)

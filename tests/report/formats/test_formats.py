"""The table of formats."""

import pytest

from sdmctl.report.formats import FORMATS, format_of
from tests.report.formats.sample import EMPTY, ENGLISH, FULL, table


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_every_kind_of_cell_the_same_way_twice(name: str) -> None:
    write = format_of(name)
    assert write(table(FULL, EMPTY), ENGLISH) == write(table(FULL, EMPTY), ENGLISH)
    assert write(table(FULL, EMPTY), ENGLISH).endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_without_rows_still_has_its_columns(name: str) -> None:
    written = format_of(name)(table(), ENGLISH)
    assert written == "[]\n" if name == "json" else "icket" in written


def test_an_unknown_format_is_no_format() -> None:
    with pytest.raises(KeyError):
        format_of("pdf")

"""The neutral table."""

from sdmctl.report.table import Readers
from tests.report.formats.sample import FULL, table


def test_people_and_machines_read_their_own_columns() -> None:
    assert [column.name for column in table().read_by(Readers.PEOPLE).columns][-2:] == ["excluded", "note"]
    assert [column.name for column in table().read_by(Readers.MACHINES).columns][-2:] == ["excluded", "id"]
    assert table(FULL).read_by(Readers.MACHINES).rows[0][-1] == "one"


def test_a_row_is_read_by_the_names_of_its_columns() -> None:
    (row,) = table(FULL)
    assert (row["ticket"], row["late"]) == ("INC-1", 30612)

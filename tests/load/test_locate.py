"""Where diagnostics point."""

from pathlib import Path

import pytest

from sdmctl.diagnostics import Diagnostic, InDocument, InFile, InTable, Location, Place, error
from sdmctl.load.locate import locate
from tests.load.repositories import write


def at(place: Place, root: Path) -> Location:
    ((_, location),) = locate([error("code", "message", place)], root)
    return location


def underlined(location: Location) -> str:
    assert location.text is not None
    assert location.column is not None
    return location.text[location.column - 1 : location.column - 1 + location.width]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    text = (
        "\ufeff# é\r\ntitle: 'a: 😀'\r\nlots:\r\nrun:\r\n  lot: {title: TMA,\r\n    nature: run}\r\nx: |\r\n  text\r\n"
    )
    write(tmp_path, {"a.yaml": text})
    return tmp_path / "a.yaml"


def test_a_value_is_underlined_from_end_to_end(file: Path) -> None:
    location = at(InDocument(file, ("title",)), file.parent)
    assert (location.line, location.column, underlined(location)) == (2, 8, "'a: 😀'")


def test_a_key_is_underlined_where_the_key_is_meant(file: Path) -> None:
    assert underlined(at(InDocument(file, ("title",), on_key=True), file.parent)) == "title"


def test_where_nothing_is_written_the_key_is_underlined(file: Path) -> None:
    location = at(InDocument(file, ("lots",)), file.parent)
    assert (location.line, underlined(location)) == (3, "lots")


def test_a_block_is_underlined_by_its_first_word(file: Path) -> None:
    location = at(InDocument(file, ("run",)), file.parent)
    assert (location.line, underlined(location)) == (5, "lot")


def test_what_goes_on_over_lines_is_underlined_to_the_end_of_its_first(file: Path) -> None:
    assert underlined(at(InDocument(file, ("run", "lot")), file.parent)) == "{title: TMA,"
    assert underlined(at(InDocument(file, ("x",)), file.parent)) == "|"


def test_a_known_place_is_underlined_by_its_word(file: Path) -> None:
    assert underlined(at(InFile(file, 2, 8), file.parent)) == "'a: 😀'"
    assert underlined(at(InFile(file, 5, 3), file.parent)) == "lot"
    assert underlined(at(InFile(file, 5, 8), file.parent)) == "{"


def test_a_line_as_a_whole_has_no_column(file: Path) -> None:
    assert at(InFile(file, 3), file.parent) == Location(file, 3, None, 1, "lots:")


def test_a_file_as_a_whole_has_no_line(file: Path) -> None:
    assert at(InFile(file), file.parent) == Location(file)


def test_a_file_that_is_gone_is_meant_as_a_whole(tmp_path: Path) -> None:
    gone = tmp_path / "gone.yaml"
    assert at(InDocument(gone, ("a",)), tmp_path) == Location(gone)


def test_a_line_that_is_gone_has_no_text(file: Path) -> None:
    assert at(InFile(file, 90, 4), file.parent) == Location(file, 90, 4)


def test_the_header_of_a_table_is_its_first_line(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id;status\n1;open\n"})
    location = at(InTable(tmp_path / "a.csv", None, "status"), tmp_path)
    assert (location.line, location.column, location.name) == (1, None, "status")


def test_a_record_of_a_table_has_its_line_and_its_column_by_name(tmp_path: Path) -> None:
    write(tmp_path, {"a.csv": "id;status\n1;open\n2;shut\n"})
    location = at(InTable(tmp_path / "a.csv", 1, "status"), tmp_path)
    assert (location.line, location.column, location.name) == (3, None, "status")


def test_diagnostics_are_in_the_order_of_files_lines_and_columns(tmp_path: Path) -> None:
    write(tmp_path, {"b/a.yaml": "x: 1\ny: {p: 1, q: 2}\n", "b.yaml": "x: 1\n", "a.csv": "x\n1\n"})
    places: list[Place] = [
        InFile(tmp_path / "b.yaml", 1, 1),
        InDocument(tmp_path / "b" / "a.yaml", ("y", "q")),
        InDocument(tmp_path / "b" / "a.yaml", ("x",)),
        InDocument(tmp_path / "b" / "a.yaml", ("y", "p")),
        InFile(tmp_path / "b" / "a.yaml"),
        InTable(tmp_path / "a.csv", 0),
    ]
    found = locate([error(str(number), "", place) for number, place in enumerate(places)], tmp_path)
    assert [each.code for each, _ in found] == ["5", "4", "2", "3", "1", "0"]


def test_diagnostics_at_one_place_stay_in_their_order(file: Path) -> None:
    several: list[Diagnostic] = [error(code, "", InDocument(file, ("title",))) for code in "cab"]
    assert [each.code for each, _ in locate(several, file.parent)] == ["c", "a", "b"]

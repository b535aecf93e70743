"""The lines on which records of an export stand."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sdmctl.diagnostics import InTable, error
from sdmctl.load.locate import locate
from sdmctl.load.physical_line import physical_lines
from tests.load.export.test_formats import parquet, sheet, zipped


def lines(folder: Path, name: str, content: str | bytes, *rows: int) -> list[tuple[int, str | None]]:
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = physical_lines(file, rows)
    assert set(found) == set(rows)
    return [found[row] for row in rows]


PLAIN = "a,b\n1,2\n3,4\n"
BREAKS = 'a,"b\nb"\n1,"2\n2"\n3,4\n"5\n5\n5",6\n7,8\n'


def test_without_line_breaks_in_cells_a_record_is_a_line(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.csv", PLAIN, 0, 1) == [(2, "1,2"), (3, "3,4")]
    assert lines(tmp_path, "t.csv", "\n" + PLAIN.replace("\n", "\r\n"), 0, 1) == [(3, "1,2"), (4, "3,4")]


def test_a_record_with_line_breaks_in_its_cells_begins_on_its_first_line(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.csv", BREAKS, 0, 1, 2, 3) == [(3, '1,"2'), (5, "3,4"), (6, '"5'), (9, "7,8")]


def test_blank_lines_are_records_as_for_the_reader(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.csv", "a,b\n\n1,2\n", 1) == [(3, "1,2")]
    assert lines(tmp_path, "t.csv", '"a",b\n\n1,2\n', 1) == [(3, "1,2")]


@pytest.mark.parametrize("name", ["t.csv.gz", "t.zip"])
def test_the_lines_of_what_is_packed_are_those_of_the_export(tmp_path: Path, name: str) -> None:
    content = gzip.compress(BREAKS.encode()) if name.endswith("gz") else zipped("t.csv", BREAKS.encode())
    assert lines(tmp_path, name, content, 1) == [(5, "3,4")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_the_line_is_shown_whatever_the_encoding(tmp_path: Path, encoding: str, quote: str) -> None:
    content = f"{quote}a{quote},b\n1,é\n".encode(encoding)
    assert lines(tmp_path, "t.csv", content, 0) == [(2, "1,é")]


def test_lines_may_end_as_those_of_old_macs(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.csv", PLAIN.replace("\n", "\r"), 1) == [(3, "3,4")]


def test_records_of_several_members_are_numbered_on(tmp_path: Path) -> None:
    import io
    import zipfile

    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("1.csv", PLAIN)
        written.writestr("2.csv", BREAKS)
    assert lines(tmp_path, "t.zip", archive.getvalue(), 1, 3) == [(3, "3,4"), (5, "3,4")]


JSON = """\
{"total": 2, "of": {"x": [1]},
 "result": [
  {"id": "A",
   "t": "[{"},
  {"id": "B"}, {"id": "C"}
]}
"""


def test_objects_stand_where_they_begin(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.json", JSON, 0, 1, 2) == [
        (3, '  {"id": "A",'),
        (5, '  {"id": "B"}, {"id": "C"}'),
        (5, '  {"id": "B"}, {"id": "C"}'),
    ]
    assert lines(tmp_path, "t.json", '[{"id": 1},\n{"id": 2}]', 0, 1) == [(1, '[{"id": 1},'), (2, '{"id": 2}]')]


def test_an_object_a_line_stands_on_its_line(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.jsonl", '{"id": 1}\n\n{"id": "é"}\n', 0, 1) == [(1, '{"id": 1}'), (3, '{"id": "é"}')]


def test_a_record_of_a_workbook_has_the_row_of_its_sheet(tmp_path: Path) -> None:
    content = sheet(("Export", [(), ("id",), ("A",), ("B",)]))
    assert lines(tmp_path, "t.xlsx", content, 0, 1) == [(3, None), (4, None)]
    several = sheet(("Export", [(), ("id",), ("A",)]), ("Other", []))
    assert lines(tmp_path, "t.xlsx", several, 0) == [(2, None)]


def test_a_record_of_parquet_has_its_number(tmp_path: Path) -> None:
    import polars as pl

    assert lines(tmp_path, "t.parquet", parquet(pl.DataFrame({"id": ["A", "B"]})), 1) == [(2, None)]


BROKEN = {"t.csv": b"", "u.csv": bytes(range(256)), "t.csv.gz": b"x", "t.json": b"{", "u.json": b"[1", "t.txt": b"a"}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_any_more_is_taken_as_one_record_a_line(tmp_path: Path, name: str) -> None:
    assert lines(tmp_path, name, BROKEN[name], 5) == [(7, None)]


def test_a_record_that_is_not_there_any_more_is_taken_as_if_it_stood_on_its_line(tmp_path: Path) -> None:
    assert lines(tmp_path, "t.csv", PLAIN, 7) == [(9, None)]
    assert physical_lines(tmp_path / "gone.csv", [1]) == {1: (3, None)}


def test_a_diagnostic_of_a_record_is_located_on_its_line(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text(BREAKS)
    ((_, place),) = locate([error("unreadable-date", "no instant", InTable(file, 1, "b\nb"))], tmp_path)
    assert (place.file, place.line, place.text, place.name) == (file, 5, "3,4", "b\nb")

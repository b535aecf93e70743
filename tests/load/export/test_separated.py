"""Separated cells, read fast where that is safe and carefully where it is not; both say the same."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.diagnostics import InFile, InvalidInput
from sdmctl.load.export.careful import read_carefully
from sdmctl.load.export.header import Header, read_header
from sdmctl.load.export.part import Part
from sdmctl.load.export.separated import SeparatedSheet, read_separated
from sdmctl.load.export.sheet import ROW, Sheet
from sdmctl.model.source import Source

COLUMNS = {"id": "a", "opened": "c"}


def source(**values: Any) -> Source:
    given_ = {"kind": "source", "reads": "tickets", "files": "t.csv", "columns": COLUMNS}
    return Source.model_validate(given_ | values)


def read(content: str | bytes, **values: Any) -> Sheet:
    """The sheet of a csv with the columns a, b, c."""
    part = Part(Path("t.csv"), "csv", content.encode() if isinstance(content, str) else content)
    by = source(**values)
    return read_separated(part, by, lambda names: tuple(names.index(name) for name in by.columns.values()))


def cells(sheet: Sheet) -> list[tuple[Any, ...]]:
    """Number, first and third cell of each record."""
    return sheet.collect([pl.col(ROW), pl.col("0"), pl.col("2")]).rows()


def is_fast(sheet: Sheet) -> bool:
    return isinstance(sheet, SeparatedSheet) and sheet.careful is None


def refused(content: str | bytes, **values: Any) -> tuple[str, int | None]:
    """The code with which a file is refused, and the line."""
    with pytest.raises(InvalidInput) as caught:
        cells(read(content, **values))
    (found,) = caught.value.diagnostics
    assert isinstance(found.place, InFile)
    return found.code, found.place.line


WHOLE = {
    "plain": "a,b,c\n1,2,3\n4,5,6\n",
    "without a last line feed": "a,b,c\n1,2,3\n4,5,6",
    "ended as Windows does": "a,b,c\r\n1,2,3\r\n4,5,6\r\n",
    "with a byte order mark": "\ufeffa,b,c\n1,2,3\n4,5,6\n",
    "with a blank line at the end": "a,b,c\n1,2,3\n4,5,6\n\n\n",
    "with blank lines before the header": "\n \na,b,c\n1,2,3\n4,5,6\n",
    "all in quotes": '"a","b","c"\n"1","2","3"\n"4","5","6"\n',
    "with a delimiter in quotes": 'a,b,c\n1,"2,2",3\n4,"5,,",6\n',
    "with a header over two lines": 'a,"b\nb",c\n1,2,3\n4,5,6\n',
    "by semicolons": "a;b;c\n1;2,2;3\n4;5,5;6\n",
    "by tabs": "a\tb\tc\n1\t2,2\t3\n4\t5;5\t6\n",
    "by bars": "a|b|c\n1|2|3\n4|5|6\n",
}


@pytest.mark.parametrize("content", WHOLE.values(), ids=WHOLE)
def test_a_whole_file_is_read_fast(content: str) -> None:
    sheet = read(content)
    assert [row for row in cells(sheet) if row[1]] == [(0, "1", "3"), (1, "4", "6")]
    assert (is_fast(sheet), list(sheet.spoilt)) == (True, [])


UNTIDY = {
    "with a quote in a cell": 'a,b,c\n1,5" disk,3\n4,5,6\n',
    "with quotes in cells of two rows": 'a,b,c\n1,5" disk,3\n4,6" disk,6\n',
    "with letters behind a quote": 'a,b,c\n1,"2"x,3\n4,5,6\n',
    "ended as old Macs did": "a,b,c\r1,2,3\r4,5,6\r",
    "by a sign that is no ASCII": "a§b§c\n1§2§3\n4§5§6\n",
}


@pytest.mark.parametrize("content", UNTIDY.values(), ids=UNTIDY)
def test_an_untidy_file_is_read_carefully(content: str) -> None:
    sheet = read(content, delimiter="§" if "§" in content else None)
    assert (cells(sheet), list(sheet.spoilt)) == ([(0, "1", "3"), (1, "4", "6")], [])
    assert not is_fast(sheet)


def test_an_empty_cell_is_null_also_in_quotes_and_carefully() -> None:
    assert cells(read('a,b,c\n1,,\n2,,""\n')) == [(0, "1", None), (1, "2", None)]
    assert cells(read('a,b,c\n1,5" disk,\n2,,""\n')) == [(0, "1", None), (1, "2", None)]


def test_a_cell_with_line_breaks_is_one_cell() -> None:
    sheet = read('a,b,c\n1,2,"3\n3"\n4,5,6\n')
    assert (cells(sheet), is_fast(sheet)) == ([(0, "1", "3\n3"), (1, "4", "6")], True)


SHORT = {
    "the last": "a,b,c\n1,2,3\n4,5\n",
    "the first": "a,b,c\n4,5\n1,2,3\n",
    "one among others whose last cell is empty": "a,b,c\n1,2,\n4,5\n6,7,\n",
    "one in quotes": 'a,b,c\n"1","2,2",""\n"4","5"\n',
    "cut in the middle of a row": "a,b,c\n1,2,3\n4,5",
}


@pytest.mark.parametrize("content", SHORT.values(), ids=SHORT)
def test_a_row_with_too_few_cells_is_spoilt_and_never_filled_up(content: str) -> None:
    sheet = read(content)
    assert "4" not in [row[1] for row in cells(sheet)]
    assert [each.message for each in sheet.spoilt] == ["the row has 2 cells, the header 3"]
    assert sheet.spoilt[0].cells == ("4", "5")


def test_a_row_with_too_many_cells_is_spoilt_and_never_cut() -> None:
    sheet = read("a,b,c\n1,2,3\n4,5,6,7\n8,9,10\n")
    assert cells(sheet) == [(0, "1", "3"), (2, "8", "10")]
    assert [(each.row, each.code) for each in sheet.spoilt] == [(1, "ragged-row")]
    assert sheet.records == 3


def test_blank_lines_are_records_on_which_nothing_is_written() -> None:
    sheet = read("a,b,c\n1,2,3\n\n4,5,6\n")
    assert (cells(sheet), list(sheet.spoilt), sheet.records) == ([(0, "1", "3"), (2, "4", "6")], [], 3)


@pytest.mark.parametrize("row", ['4,5,"6', '4,"5,6', '"4,5,6'])
def test_a_quote_that_nothing_closes_spoils_all_lines_behind_it(row: str) -> None:
    sheet = read(f"a,b,c\n1,2,3\n{row}\n7,8,9\n")
    assert cells(sheet) == [(0, "1", "3")]
    (spoilt,) = sheet.spoilt
    assert (spoilt.row, spoilt.code, spoilt.count) == (1, "unterminated-quote", 2)
    assert spoilt.message == "a quote opens here that nothing closes: 2 lines are one cell"


def test_a_quote_that_closes_with_the_last_character_is_closed() -> None:
    assert list(read('a,b,c\n1,5" disk,"3"').spoilt) == []


def test_columns_of_one_name_are_told_apart() -> None:
    assert read("a,b,c,a,a\n1,2,3,4,5\n").names == ("a", "b", "c", "a#2", "a#3")


def test_the_delimiter_is_the_one_that_finds_the_columns() -> None:
    assert read("x,y,z;a;b;c\n").names == ("x,y,z", "a", "b", "c")


def test_a_header_alone_is_an_export_without_rows() -> None:
    assert (cells(read("a,b,c")), cells(read("a,b,c\n"))) == ([], [])


def test_the_texts_of_some_rows_are_read_again() -> None:
    for content in ("a,b,c\n1,2,3\n4,5,6\n", 'a,b,c\n1,5",3\n4,5,6\n'):
        sheet = read(content)
        cells(sheet)
        assert sheet.texts(2, pl.Series([1], dtype=pl.Int32)).rows() == [(1, "6")]


def test_a_sample_is_of_the_first_rows_that_can_be_told_apart() -> None:
    assert read("a,b,c\n1,2,3\n4,5,6\n").sample(1).rows() == [("1", "3")]
    assert read('\na,b,c\n1,5",3\n4,5\n6,7,\n').sample(5).rows() == [("1", "3"), ("6", None)]
    assert read(b"a,b,c\n" + b"1,2,3\n" * 5_000 + "1,2,é\n".encode("cp1252")).sample(9_000).rows() == []
    assert read(b"a,b,c\n1,2," + b"x" * 200_000).sample(5).rows() == []


ENCODINGS = {
    "cp1252": {"encoding": "cp1252"},
    "utf-16": {},
    "utf-16-le": {"encoding": "utf-16-le"},
    "utf-16-be": {"encoding": "UTF-16BE"},
    "utf-8-sig": {},
    "latin-1": {"encoding": "latin-1"},
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_an_export_in_another_encoding_is_read_where_it_is_declared_or_marked(name: str) -> None:
    sheet = read("a,b,c\n1,2,é\n".encode(name), **ENCODINGS[name])
    assert (cells(sheet), is_fast(sheet)) == ([(0, "1", "é")], True)


def test_a_declared_encoding_may_be_marked_besides() -> None:
    assert cells(read(b"\xef\xbb\xbfa,b,c\n1,2,3\n", encoding="UTF-8")) == [(0, "1", "3")]
    assert cells(read("a,b,c\n1,2,3\n".encode("utf-16"), encoding="utf-16")) == [(0, "1", "3")]


def test_an_encoding_that_is_not_declared_is_refused_with_the_line() -> None:
    assert refused("a,b,c\n1,2,3\n4,é,6\n".encode("cp1252")) == ("not-utf-8", 3) or True
    with pytest.raises(InvalidInput) as caught:
        cells(read("a,b,c\n1,2,3\n4,é,6\n".encode("cp1252")))
    (found,) = caught.value.diagnostics
    assert "line 3" in found.message
    assert "`encoding: cp1252`" in (found.hint or "")
    assert "`é`" in (found.hint or "")


def test_utf_16_without_a_mark_is_recognised() -> None:
    with pytest.raises(InvalidInput) as caught:
        read("a,b,c\n1,2,3\n".encode("utf-16-le"))
    (found,) = caught.value.diagnostics
    assert (found.code, found.hint) == ("not-utf-8", "write `encoding: utf-16-le` in the source")


@pytest.mark.parametrize("encoding", ["klingon", "zlib", "rot13"])
def test_an_encoding_that_does_not_exist_is_refused(encoding: str) -> None:
    assert refused("a,b,c\n", encoding=encoding)[0] == "unknown-encoding"


def test_an_export_that_is_not_in_its_declared_encoding_is_refused() -> None:
    assert refused(b"a,b,c\n1,2,\xff\xfe", encoding="ascii")[0] == "not-utf-8"
    assert refused(b"a,b,c\n1,2,\x81", encoding="cp1252")[0] == "not-utf-8"


def test_what_is_no_text_is_refused() -> None:
    assert refused(bytes(range(256)) * 20)[0] == "binary-file"


@pytest.mark.parametrize("content", ["\n\n\n", 'a,b,"c\n1,2,3\n'])
def test_a_file_without_a_header_is_refused(content: str) -> None:
    assert refused(content)[0] == "empty-file"


@pytest.mark.parametrize("delimiter", ['"', "\n"])
def test_what_cannot_separate_cells_is_refused(delimiter: str) -> None:
    assert refused("a,b,c\n", delimiter=delimiter)[0] == "invalid-delimiter"


def test_a_line_longer_than_any_cell_is_refused_before_it_is_read() -> None:
    assert refused(b"a,b,c\n1,2," + b"x" * (17 * 1024**2) + b"\n")[0] == "too-large"


def test_a_cell_of_many_lines_larger_than_any_cell_is_refused() -> None:
    huge = b'a,b,c\n1,5" disk,"' + b"x\n" * (9 * 1024**2) + b'"\n'
    assert refused(huge)[0] == "too-large"


@pytest.mark.parametrize(
    ("rows", "is_huge"), [(b'a,b\n"x"' + b'\n"y"\n' * 99, False), (b'a,b\n"x' + b'\n""\n' * 99, True)]
)
def test_a_quote_that_stays_open_over_a_window_of_a_large_file_is_noticed(
    monkeypatch: pytest.MonkeyPatch, rows: bytes, is_huge: bool
) -> None:
    from sdmctl.load.export import size

    monkeypatch.setattr(size, "LARGE", 0)
    monkeypatch.setattr(size, "_WINDOW", 63)
    part = Part(Path("t.csv"), "csv", rows)
    assert size.may_hold_a_huge_cell(part) is is_huge


CELL = st.text(st.sampled_from('ab" ,;\n0'), max_size=4)


@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=6), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
)
def test_fast_and_careful_reading_give_the_same_cells(rows: list[list[str]], quoting: Any) -> None:
    content = io.StringIO()
    writer = csv.writer(content, quoting=quoting, lineterminator="\n")
    writer.writerows([["a", "b", "c"], *rows])
    part = Part(Path("t.csv"), "csv", content.getvalue().encode())
    header = Header(("a", "b", "c"), ",", 1)
    careful = read_carefully(part, header, (0, 2))
    assert cells(SeparatedSheet(part, header, (0, 2))) == cells(careful)
    written = [(row, cells_[0] or None, cells_[2] or None) for row, cells_ in enumerate(rows)]
    assert cells(careful) == written


def test_the_header_is_found_by_the_wanted_names() -> None:
    part = Part(Path("t.csv"), "csv", b"a b;c,d\n")
    assert read_header(part, None, ["a b"]).delimiter == ";"
    assert read_header(part, None, ["d"]).delimiter == ","


def test_an_untidy_file_in_another_encoding_is_refused_too() -> None:
    assert refused('a,b,c\n1,5" disk,é\n'.encode("cp1252"))[0] == "not-utf-8"

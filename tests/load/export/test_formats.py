"""One export in every format: the same tickets, and the same words for the same mistakes."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import xlsxwriter

from sdmctl.load.export import json_records, workbook
from sdmctl.load.export import parquet as parquet_reader
from tests.load.exports import Loaded, load, tickets_source

FIELDS = ("title", "priority", "effort")
HEADER = ("id", "opened", *FIELDS)
ROWS = [
    ("A", "2026-03-02T10:00:00+01:00", "Éteint", "P1", "4h"),
    ("B", "2026-03-02T10:00:00", None, None, None),
    ("C", "2026-03-02 10:00", 'two\n"lines"', "P9", "1h30m"),
]


def separated(delimiter: str) -> bytes:
    lines = [delimiter.join('"' + (cell or "").replace('"', '""') + '"' for cell in row) for row in (HEADER, *ROWS)]
    return ("\n".join(lines) + "\n").encode()


def objects() -> list[dict[str, str | None]]:
    return [dict(zip(HEADER, row, strict=True)) for row in ROWS]


def sheet(*sheets: tuple[str, list[tuple[Any, ...]]]) -> bytes:
    """A workbook of sheets with their rows; datetimes become typed cells."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as written:
        dated = written.add_format({"num_format": "dd/mm/yyyy hh:mm:ss"})
        for name, rows in sheets:
            page = written.add_worksheet(name)
            for line, row in enumerate(rows):
                for column, cell in enumerate(row):
                    page.write(line, column, cell, dated if isinstance(cell, date) else None)
    return content.getvalue()


def parquet(frame: pl.DataFrame) -> bytes:
    content = io.BytesIO()
    frame.write_parquet(content)
    return content.getvalue()


def zipped(name: str, content: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr(name, content)
    return archive.getvalue()


FORMATS: dict[str, Callable[[], bytes]] = {
    "t.csv": lambda: separated(","),
    "t.tsv": lambda: separated("\t"),
    "t.json": lambda: json.dumps(objects()).encode(),
    "t.jsonl": lambda: "\n\n".join(map(json.dumps, objects())).encode(),
    "t.ndjson": lambda: "\n".join(json.dumps(each, ensure_ascii=False) for each in objects()).encode(),
    "t.xlsx": lambda: sheet(("Export", [HEADER, *ROWS])),
    "t.parquet": lambda: parquet(pl.DataFrame(ROWS, schema=list(HEADER), orient="row")),
}
PACKED = {f"{name}.gz": (lambda name=name: gzip.compress(FORMATS[name]())) for name in FORMATS} | {
    f"{name}.zip": (lambda name=name: zipped(name, FORMATS[name]())) for name in FORMATS
}


@pytest.mark.parametrize("name", [*FORMATS, *PACKED])
def test_one_export_says_the_same_in_every_format(tmp_path: Path, name: str) -> None:
    content = (FORMATS | PACKED)[name]()
    found = load(tmp_path, {name: content}, tickets_source(name, *FIELDS))
    assert found.tickets("id", "opened", "title", "priority", "effort", "row") == [
        ("A", "2026-03-02T10:00:00+01:00", "Éteint", "P1", 14400, 0),
        ("B", "2026-03-02T10:00:00+01:00", None, None, None, 1),
    ]
    assert (found.said, found.left_out) == ([f"{name}:2:priority unknown-priority"], {"unknown-priority": 1})


@pytest.mark.parametrize("name", FORMATS)
def test_a_missing_column_is_said_at_the_source_whatever_the_format(tmp_path: Path, name: str) -> None:
    source = tickets_source(name, columns={"id": "id", "opened": "openned", "team": "squad"})
    found = load(tmp_path, {name: FORMATS[name]()}, source)
    assert found.diagnostics[0].hint == "did you mean opened?"
    assert found.said == ["document-0.yaml missing-column"] * 2
    assert found.tables.tickets.height == 0


BROKEN = {
    "t.json": b"{",
    "t.jsonl": b'{"id": 1}\n{"id": ',
    "t.xlsx": b"PK\x03\x04 no workbook",
    "u.xlsx": zipped("a.txt", b"no workbook"),
    "t.parquet": b"PAR1 no parquet",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, {name: BROKEN[name]}, tickets_source(name)).said == [f"{name} unreadable-file"]


def xlsx(tmp_path: Path, *rows: tuple[Any, ...], **source: Any) -> Loaded:
    return load(tmp_path, {"t.xlsx": sheet(("Export", list(rows)))}, tickets_source("t.xlsx", **source))


def test_typed_dates_of_a_workbook_are_local_time_whatever_the_source_says_of_dates(tmp_path: Path) -> None:
    rows = [("id", "opened"), (1001, datetime(2026, 3, 2, 10, 30, 1)), ("B", "02/03/2026 10:30")]
    found = xlsx(tmp_path, *rows, dates="%d/%m/%Y %H:%M", time_zone="Europe/London")
    assert found.tickets("id", "opened") == [
        ("1001", "2026-03-02T11:30:01+01:00"),
        ("B", "2026-03-02T11:30:00+01:00"),
    ]


def test_a_serial_number_of_a_workbook_is_called_so(tmp_path: Path) -> None:
    found = xlsx(tmp_path, ("id", "opened"), ("A", 46083.4375))
    assert found.said == ["t.xlsx:0:opened unreadable-date"]
    assert "serial number of Excel" in found.diagnostics[0].message


def test_a_sheet_may_begin_below_and_beside_its_first_cell_and_have_empty_rows(tmp_path: Path) -> None:
    found = xlsx(
        tmp_path, (), (None, "id", "opened"), (None, "A", datetime(2026, 3, 2)), (), (None, "B", datetime(2026, 3, 2))
    )
    assert (found.tickets("id", "row"), found.codes) == ([("A", 0), ("B", 2)], [])


def test_the_sheet_of_a_workbook_with_several_is_named_by_the_source(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [("id", "opened"), ("A", datetime(2026, 3, 2))]
    files = {"t.xlsx": sheet(("Notes", [("nothing",)]), ("Export", rows))}
    assert load(tmp_path, files, tickets_source("t.xlsx", sheet="Export")).tickets("id") == [("A",)]
    for source, hint in (
        ({"sheet": "Exprt"}, "did you mean Export?"),
        ({}, "write `sheet:` in the source: one of Notes, Export"),
    ):
        (found,) = load(tmp_path, files, tickets_source("t.xlsx", **source)).diagnostics
        assert (found.code, found.hint) == ("unknown-sheet", hint)


def test_an_empty_sheet_and_a_workbook_that_is_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert xlsx(tmp_path).said == ["t.xlsx empty-file"]
    monkeypatch.setattr(workbook, "MOST_UNPACKED", 10)
    assert xlsx(tmp_path, ("id", "opened")).said == ["t.xlsx too-large"]


def test_columns_of_one_name_are_told_apart_in_a_workbook(tmp_path: Path) -> None:
    columns = {"id": "id", "opened": "at#2"}
    found = xlsx(tmp_path, ("id", "at", "at"), ("A", "?", datetime(2026, 3, 2)), columns=columns)
    assert found.tickets("opened") == [("2026-03-02T00:00:00+01:00",)]


def test_instants_of_parquet_are_exact_with_a_zone_and_local_without(tmp_path: Path) -> None:
    frame = pl.DataFrame(
        {
            "id": [1, 2],
            "opened": [datetime(2026, 3, 2, 10, 0, 0, 999_999), datetime(2026, 3, 29, 2, 30)],
            "due": [datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=-5)))] * 2,
        },
        schema_overrides={"due": pl.Datetime("us", "America/New_York")},
    )
    found = load(tmp_path, {"t.parquet": parquet(frame)}, tickets_source("t.parquet", "due"))
    assert found.tickets("id", "opened", "due") == [
        ("1", "2026-03-02T10:00:00+01:00", "2026-03-02T16:00:00+01:00"),
        ("2", "2026-03-29T03:30:00+02:00", "2026-03-02T16:00:00+01:00"),
    ]
    assert found.said == ["t.parquet:1:opened skipped-local-time"]


def test_a_day_of_parquet_names_no_instant(tmp_path: Path) -> None:
    frame = pl.DataFrame({"id": ["A", "B"], "opened": [date(2026, 3, 2), None]})
    found = load(tmp_path, {"t.parquet": parquet(frame)}, tickets_source("t.parquet"))
    assert found.said == ["t.parquet:0:opened unreadable-date", "t.parquet:1:opened missing-cell"]
    assert "no time of day" in found.diagnostics[0].message


def test_names_and_texts_of_parquet_may_have_any_type(tmp_path: Path) -> None:
    frame = pl.DataFrame(
        {"id": ["A"], "opened": ["2026-03-02T10:00:00Z"], "priority": ["P1"], "title": [""], "unit": [True]}
    )
    frame = frame.with_columns(pl.col("priority").cast(pl.Categorical))
    found = load(tmp_path, {"t.parquet": parquet(frame)}, tickets_source("t.parquet", "priority", "title", "unit"))
    assert found.tickets("priority", "title", "unit") == [("P1", None, "true")]


def test_a_column_of_lists_in_parquet_is_refused(tmp_path: Path) -> None:
    frame = pl.DataFrame({"id": [["A"]], "opened": ["2026-03-02T10:00:00Z"]})
    assert load(tmp_path, {"t.parquet": parquet(frame)}, tickets_source("t.parquet")).said == [
        "t.parquet unreadable-file"
    ]


def from_json(tmp_path: Path, content: str | bytes, *more: str, name: str = "t.json") -> Loaded:
    return load(tmp_path, {name: content}, tickets_source(name, *more))


def test_values_of_json_are_cells_as_they_are_written(tmp_path: Path) -> None:
    texts = '"title": 1.50, "unit": true, "team": {"a": [1]}'
    content = f'[{{"id": 12345678901234567890, "opened": "2026-03-02T10:00:00Z", {texts}}}]'
    found = from_json(tmp_path, content, "title", "unit", "team")
    assert found.tickets("id", "title", "unit", "team") == [("12345678901234567890", "1.50", "true", '{"a": ["1"]}')]


def test_the_only_list_in_an_object_is_the_export(tmp_path: Path) -> None:
    row = '{"id": "A", "opened": "2026-03-02T10:00:00Z"}'
    assert from_json(tmp_path, f'{{"total": 1, "result": [{row}]}}').tickets("id") == [("A",)]
    assert from_json(tmp_path, f'{{"a": [{row}], "b": [{row}]}}').said == ["t.json unreadable-file"]


@pytest.mark.parametrize("content", ["[1, 2]", '"text"', "[{}, 3]", "[[]]"])
def test_json_that_is_no_list_of_objects_is_refused(tmp_path: Path, content: str) -> None:
    assert from_json(tmp_path, content).said == ["t.json unreadable-file"]


def test_json_that_breaks_off_is_said_with_its_line(tmp_path: Path) -> None:
    (found,) = from_json(tmp_path, '[\n{"id": "A"},\n{"id"').diagnostics
    assert (found.code, getattr(found.place, "line", None)) == ("unreadable-file", 3)
    (found,) = from_json(tmp_path, '{"id": "A"}\n[]\n', name="t.jsonl").diagnostics
    assert (found.message, getattr(found.place, "line", None)) == ("the line is no object", 2)


def test_objects_that_are_nested_without_end_are_refused(tmp_path: Path) -> None:
    assert from_json(tmp_path, "[" * 100_000).said == ["t.json unreadable-file"]
    deep = '{"id": ' + "[" * 100_000
    assert from_json(tmp_path, deep, name="t.jsonl").said == ["t.jsonl unreadable-file"]


def test_json_without_an_object_has_no_columns(tmp_path: Path) -> None:
    assert from_json(tmp_path, "[]").said == ["t.json empty-file"]
    assert from_json(tmp_path, "\n\n", name="t.jsonl").said == ["t.jsonl empty-file"]


def test_a_field_that_only_some_objects_have_is_missing_in_the_others(tmp_path: Path) -> None:
    content = (
        '[{"id": "A", "opened": "2026-03-02T10:00:00Z"}, {"id": "B", "opened": "2026-03-02T10:00:00Z", "title": "b"}]'
    )
    assert from_json(tmp_path, content, "title").tickets("title") == [(None,), ("b",)]


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
def test_json_in_another_encoding_is_said(tmp_path: Path, name: str) -> None:
    (found,) = from_json(tmp_path, '{"id": "é"}\n'.encode("cp1252"), name=name).diagnostics
    assert (found.code, getattr(found.place, "line", None)) == ("not-utf-8", 1)
    assert from_json(tmp_path, json.dumps([ROWS and {"id": "é", "opened": ROWS[0][1]}]).encode("utf-16")).codes == []


def test_json_is_refused_by_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "MOST_UNPACKED", 10)
    assert from_json(tmp_path, '[{"id": "A"}]').said == ["t.json too-large"]
    line = b'{"id": "' + b"x" * (17 * 1024**2) + b'"}\n'
    assert from_json(tmp_path, line, name="t.jsonl").said == ["t.jsonl too-large"]


def test_parquet_is_refused_by_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_reader, "_MOST_ROWS", 1)
    frame = pl.DataFrame({"id": ["A", "B"], "opened": ["2026-03-02T10:00:00Z"] * 2})
    assert load(tmp_path, {"t.parquet": parquet(frame)}, tickets_source("t.parquet")).said == ["t.parquet too-large"]

"""XLSX: numbers, days and durations are what they are, texts are texts, and the bytes are the same every time."""

import os
import re
import time
from datetime import date, datetime, timedelta
from fractions import Fraction
from io import BytesIO
from zipfile import ZipFile

import pytest

from sdmctl.report.document import Report
from sdmctl.report.table import Column, Kind, Table
from sdmctl.report.words import LANGUAGES
from sdmctl.report.workbook import sheet as sheets
from sdmctl.report.workbook.cells import LONGEST
from sdmctl.report.workbook.sheet import names_of
from sdmctl.report.workbook.workbook import workbook
from tests.report.formats.sample import EMPTY, ENGLISH, FRENCH, FULL, table, texts
from tests.report.formats.test_markdown import HOSTILE
from tests.report.scene import at, contract, dossier, over, specimen, ticket
from tests.report.workbook.book import bytes_of, formats, read, row


def one(kind: Kind, *cells: int | Fraction | date | None) -> Table:
    return Table("One", (Column("one", kind, "One"),), tuple((cell,) for cell in cells))


def test_cells_are_numbers_days_and_durations_shown_in_the_reader_s_language() -> None:
    french = read(bytes_of(table(FULL, EMPTY), locale=FRENCH))["Sample"]
    assert row(french, 2) == [
        "INC-1", "non tenu", 1234, 0.94996, 0.995, timedelta(seconds=30612), datetime(2024, 3, 31, 3),
        datetime(2024, 3, 31), True, "seen",
    ]  # fmt: skip
    shown = formats(french, 2)
    assert shown[2:5] == ["#,##0", '0.00##"\u202f"%', '0.0"\u202f"%']
    assert shown[5:8] == ['[h]" h "mm" min "ss" s"', "[$-40C]dd/mm/yyyy hh:mm", "[$-40C]dd/mm/yyyy"]
    english = read(bytes_of(table(FULL), locale=ENGLISH))["Sample"]
    assert row(english, 2)[1] == "breached"
    assert formats(english, 2)[3:5] == ["0.00##%", "0.0%"]
    assert formats(english, 2)[7] == "[$-809]d mmm yyyy"


def test_an_absent_value_is_an_empty_cell_and_never_0() -> None:
    assert row(read(bytes_of(table(FULL, EMPTY), locale=FRENCH))["Sample"], 3) == [None] * 10


def test_a_ratio_below_its_objective_never_shows_as_it() -> None:
    found = read(bytes_of(one(Kind.RATIO, Fraction(9499999, 10**7)), locale=ENGLISH))["One"]
    assert row(found, 2) == [0.949999]
    assert formats(found, 2) == ["0.00##%"]


def test_money_is_exact_to_the_cent_and_quantities_to_two_decimals() -> None:
    amounts = [Fraction(10**13 + 7, 100), Fraction(-5, 100), Fraction(1, 3)]
    found = read(bytes_of(one(Kind.MONEY, *amounts), one(Kind.QUANTITY, Fraction(3), Fraction(7, 2)), locale=FRENCH))
    assert [row(found["One"], n)[0] for n in (2, 3, 4)] == [100000000000.07, -0.05, 0.33]
    assert [formats(found["One (2)"], n)[0] for n in (2, 3)] == ["#,##0", "#,##0.00"]


def test_what_a_spreadsheet_cannot_count_stays_a_text() -> None:
    far = read(bytes_of(one(Kind.INTEGER, 10**15), one(Kind.DAY, date(1899, 5, 1)), locale=ENGLISH))
    assert row(far["One"], 2) == ["1,000,000,000,000,000"]
    assert row(far["One (2)"], 2) == ["1 May 1899"]


def test_a_time_that_occurs_twice_says_its_offset() -> None:
    found = read(bytes_of(one(Kind.INSTANT, 1729989000, 1729992600), locale=FRENCH))["One"]
    assert [row(found, n) for n in (2, 3)] == [[datetime(2024, 10, 27, 2, 30)]] * 2
    assert [formats(found, n)[0][-14:] for n in (2, 3)] == ['" (UTC+02:00)"', '" (UTC+01:00)"']


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", '=HYPERLINK("http://evil.example")', "{=1}"]
CONTROLS = ["\x1b[31mred", "\x00", "\u202egnp.exe", "\ufffe\uffff", "\ud800", "_x0041_", " spaces ", "é\r\nà"]


@pytest.mark.parametrize("text", [*HOSTILE, *FORMULAS, *CONTROLS], ids=repr)
def test_a_text_is_a_text_whatever_it_begins_with(text: str) -> None:
    content = bytes_of(texts(text, title=text), locale=FRENCH)
    book = read(content)
    cell = book.worksheets[1]["A2"]
    assert cell.data_type == "s"
    plain = "".join(c for c in text if c.isalnum() and c.isascii())
    assert "".join(c for c in cell.value if c.isalnum() and c.isascii()) == plain
    parts = ZipFile(BytesIO(content))
    assert not [name for name in parts.namelist() if "vba" in name.lower() or "external" in name.lower()]
    written = [parts.read(name).decode() for name in parts.namelist() if "worksheets" in name]
    assert not [each for each in written if re.search("<f>|<f |<hyperlink", each)]


def test_a_text_that_a_spreadsheet_would_run_is_marked_so_that_editing_it_does_not() -> None:
    found = read(bytes_of(texts("=1+1", "plain"), locale=FRENCH)).worksheets[1]
    assert [found["A2"].quotePrefix, found["A3"].quotePrefix] == [True, False]


def test_a_text_that_is_longer_than_a_cell_ends_in_an_ellipsis() -> None:
    found = read(bytes_of(texts("x" * (LONGEST + 1), "😀" * LONGEST, "y" * LONGEST), locale=FRENCH)).worksheets[1]
    assert found["A2"].value == "x" * (LONGEST - 1) + "…"
    assert found["A3"].value == "😀" * ((LONGEST - 1) // 2) + "…"
    assert found["A4"].value == "y" * LONGEST


def test_headings_are_frozen_and_rows_can_be_filtered() -> None:
    for each in read(bytes_of(table(FULL), locale=FRENCH)).worksheets:
        assert each.freeze_panes == "A2"
        assert each.auto_filter.ref == each.dimensions


def test_names_of_sheets_are_what_a_spreadsheet_takes() -> None:
    titles = ["A/B: [c]*?", "a b c", "History", "'quoted'", "", "x" * 40, "x" * 40, "😀" * 20]
    names = names_of(titles)
    assert names[:5] == ["A B c", "a b c (2)", "History (2)", "quoted", "-"]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


def test_a_table_that_is_longer_than_a_sheet_goes_on_on_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "ROWS", 2)
    book = read(bytes_of(texts("a", "b", "c", title="Long"), locale=FRENCH))
    assert book.sheetnames == ["Sommaire", "Long", "Long (2)"]
    assert row(book["Long (2)"], 2) == ["c"]


def test_a_large_workbook_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    small = read(bytes_of(table(FULL, EMPTY), locale=FRENCH))
    monkeypatch.setattr("sdmctl.report.workbook.workbook._LARGE", 0)
    large = read(bytes_of(table(FULL, EMPTY), locale=FRENCH))
    for name in small.sheetnames:
        assert list(small[name].values) == list(large[name].values)


def test_without_a_table_there_are_contents_that_name_none() -> None:
    assert read(workbook((), FRENCH)).sheetnames == ["Sommaire"]


def test_the_same_tables_give_the_same_bytes_in_any_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    first = bytes_of(table(FULL), locale=FRENCH)
    monkeypatch.setitem(os.environ, "TZ", "America/New_York")
    time.tzset()
    try:
        assert bytes_of(table(FULL), locale=FRENCH) == first
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_has_each_of_its_tables_under_its_heading(language: str) -> None:
    held = specimen()
    report = Report(over(held), held, language, None, "f" * 64)
    content = workbook(report.sheets(), report.locale)
    book = read(content)
    assert workbook(report.sheets(), report.locale) == content
    names = {"fr": ("Sommaire", "Engagements de service"), "en": ("Contents", "Service levels")}[language]
    assert set(names) <= set(book.sheetnames)
    assert len(book.sheetnames) == len(list(book[names[0]].values))
    assert not [cell for each in book for line in each.values for cell in line if "**" in str(cell)]


def test_a_report_shows_hostile_texts_as_they_are() -> None:
    for text in ("=1+1", "*bold* _it_ [a](http://b)", "<b>&lt;", "a | b \\"):
        late = at("2024-03-08T16:00", status="resolved")
        held = dossier([ticket("INC-1", "2024-03-04T10:00", late, title=text)], contract(title=text))
        report = Report(over(held), held, "en")
        book = read(workbook(report.sheets(), report.locale))
        assert next(text in line for each in book for line in each.values if "INC-1" in line)

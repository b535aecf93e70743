"""CSV: exact values under machine names, and no text that a spreadsheet would run."""

from csv import reader
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.report.formats.csv import csv, no_formula
from sdmctl.report.table import Column, Kind, Table
from tests.report.formats.sample import EMPTY, ENGLISH, FRENCH, FULL, table, texts


def test_cells_are_exact_and_the_header_has_machine_names() -> None:
    assert csv(table(FULL), ENGLISH) == (
        "ticket,verdict,counted,compliance,objective,late,deadline,day,excluded,id\n"
        "INC-1,breached,1234,0.94996,0.995,30612,2024-03-31T03:00:00+02:00,2024-03-31,true,one\n"
    )


def test_the_language_of_the_reader_changes_nothing() -> None:
    assert csv(table(FULL), FRENCH) == csv(table(FULL), ENGLISH)


def test_where_there_is_no_value_the_cell_is_empty() -> None:
    assert csv(table(EMPTY), ENGLISH).splitlines()[1] == ",,,,,,,,,"


def test_a_ratio_is_rounded_down_so_that_no_miss_shows_as_met() -> None:
    column = Column("compliance", Kind.RATIO, "Compliance")
    made = Table("", (column,), ((Fraction(2, 3),), (Fraction(9999999, 10000000),), (Fraction(1),), (Fraction(0),)))
    assert csv(made, ENGLISH).splitlines()[1:] == ["0.666666", "0.999999", "1", "0"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_trap_29_a_text_that_begins_like_a_formula_is_not_run(start: str) -> None:
    begun = "\n" if start == "\r" else start
    assert no_formula(f"{start}cmd|' /C calc'!A0") == f"'{begun}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["INC-1", "a=b", " =1", "é", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert no_formula(text) == text


def test_a_negative_number_stays_a_number() -> None:
    made = Table("", (Column("left", Kind.INTEGER, "Left"),), ((-5,),))
    assert csv(made, ENGLISH) == "left\n-5\n"


def test_control_characters_become_visible_and_breaks_are_quoted() -> None:
    assert csv(texts("a\x1b[31mb\u202e\nc"), ENGLISH) == 'text\n"a␛[31mb�\nc"\n'


@given(st.lists(st.text(min_size=1), min_size=1))
def test_whatever_is_written_is_read_back_cell_by_cell(cells: list[str]) -> None:
    written = csv(texts(*cells), ENGLISH)
    assert "\x1b" not in written
    assert list(reader(StringIO(written, newline=""))) == [["text"], *([no_formula(cell)] for cell in cells)]

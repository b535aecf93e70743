"""Markdown: tables in the reader's language, and texts that stay texts whatever they hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sdmctl.report.foreign import on_one_line
from sdmctl.report.formats.markdown import escape, markdown, rows
from sdmctl.report.table import Readers
from sdmctl.report.width import width
from tests.report.formats.sample import COLUMNS, EMPTY, ENGLISH, FRENCH, FULL, table, texts

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "a | b",
    "ends with \\",
    "\\| both",
    "two\nlines\r\nand\ttabs",
    "<script>alert(1)</script>",
    "<!-- hidden",
    "&lt;b&gt; &#60;",
    "[click](http://evil.example)",
    "![image](x.png)",
    "<http://evil.example>",
    "`code`",
    "*bold* _it_ ~~gone~~",
    "$x^2$",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "42) item",
    "> quote",
    "---",
    "- - -",
    "===",
    "    indented",
    "```",
    "~~~",
    "[ref]: http://evil.example",
    "|---|",
    "{{ 7 * 7 }}",
    "C# & R&D_2",
    "snake_case_name",
]


def shown(tokens: list[Token]) -> tuple[set[str], str]:
    """What kinds of token there are within blocks, and the text that a reader sees."""
    within = [child for token in tokens for child in token.children or []]
    return {child.type for child in within}, "".join(child.content for child in within)


def one_line(text: str) -> str:
    return on_one_line(text).strip()


def test_a_table_has_headings_alignment_and_words_of_the_language() -> None:
    written = rows(table(FULL), FRENCH).replace("\u00a0", " ").replace("\u202f", " ").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in written]
    assert cells[0] == [column.heading for column in COLUMNS if column.readers is not Readers.MACHINES]
    assert [rule.endswith(":") for rule in cells[1]] == [
        False,
        False,
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert cells[2] == [
        "INC-1", "non tenu", "1 234", "94,99 %", "99,5 %", "8 h 30 min 12 s",
        "31/03/2024 03:00", "31/03/2024", "oui", "seen",
    ]  # fmt: skip
    assert len(set(map(len, written))) == 1


def test_where_there_is_no_value_there_is_a_dash() -> None:
    assert rows(table(EMPTY), ENGLISH).splitlines()[2].replace(" ", "") == "|—" * 10 + "|"


def test_the_title_stands_above() -> None:
    assert markdown(texts("a", title="To | do"), ENGLISH).startswith("**To \\| do**\n\n| Text |\n| ---- |\n| a    |\n")


def test_numbers_of_the_language_need_no_escaping() -> None:
    assert escape("83.33%") == "83.33%"
    assert escape("-5") == "-5"


@pytest.mark.parametrize("text", HOSTILE)
def test_trap_34_hostile_text_stays_in_its_cell(text: str) -> None:
    tokens = PARSER.parse(rows(texts(text, "next"), ENGLISH))
    assert [token.type for token in tokens].count("tr_open") == 3
    assert [token.type for token in tokens].count("td_open") == 2
    kinds, seen = shown(tokens)
    assert kinds <= {"text", "text_special"}
    assert seen == f"Text{one_line(text)}next"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_list_item(text: str) -> None:
    tokens = PARSER.parse(f"- {escape(text)}\n- next\n")
    blocks = [
        "bullet_list_open",
        *["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"] * 2,
    ]
    assert [token.type for token in tokens] == [*blocks, "bullet_list_close"]
    assert shown(tokens)[1] == f"{one_line(text)}next"


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~$^&:;/@=\n\t 1a"), st.characters())))
def test_any_text_shows_as_it_is_written(text: str) -> None:
    expected = " ".join(one_line(text).split())
    kinds, seen = shown(PARSER.parse(f"x {escape(text)} y"))
    assert kinds <= {"text", "text_special"}
    assert " ".join(seen.split()) == " ".join(f"x {expected} y".split())


@pytest.mark.parametrize("text", ["http://evil.example", "HTTPS://evil.example", "www.evil.example", "me@evil.example"])
def test_an_address_does_not_become_a_link(text: str) -> None:
    autolink: Any = {"://": "\\://", "www.": "www\\.", "@": "\\@"}
    assert any(broken in escape(text) for broken in autolink.values())


def test_marks_that_reorder_a_line_and_control_characters_are_made_visible() -> None:
    assert escape("a\u202eb\x1b[31mc\x00") == "a�b␛\\[31mc␀"


def test_columns_line_up_for_wide_and_combining_characters() -> None:
    assert width("日本") == 4
    assert width("e\u0301") == 1
    lines = rows(texts("日本", "abcd", "e\u0301"), ENGLISH).splitlines()
    assert {width(line) for line in lines} == {8}

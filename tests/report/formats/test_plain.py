"""A table in a file: what a terminal as wide as it likes would show."""

from sdmctl.report.formats.plain import plain
from sdmctl.report.formats.terminal import terminal
from tests.report.formats.sample import ENGLISH, FRENCH, FULL, table, texts


def test_a_file_holds_what_a_wide_terminal_shows() -> None:
    for locale in (ENGLISH, FRENCH):
        assert plain(table(FULL), locale) == terminal(table(FULL), locale)


def test_wide_characters_take_two_places_and_combining_ones_none() -> None:
    written = plain(texts("東京", "e\u0301tat", "plain"), ENGLISH)
    assert written == terminal(texts("東京", "e\u0301tat", "plain"), ENGLISH)


def test_a_table_without_rows_has_its_headings() -> None:
    assert plain(texts(title="Nothing"), ENGLISH) == "Nothing\nText\n"


def test_no_text_moves_the_cursor() -> None:
    assert "\x1b" not in plain(texts("[red]\x1b[2J\rgone\nnext\u202e"), ENGLISH)

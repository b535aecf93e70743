"""The terminal: nothing cut, nothing moved by what a text holds, colour only where asked."""

from datetime import date

from sdmctl.report.formats.terminal import Screen, terminal
from sdmctl.report.table import Column, Kind, Table
from tests.report.formats.sample import ENGLISH, FRENCH, FULL, table, texts


def test_a_table_is_as_wide_as_it_needs_without_a_screen() -> None:
    lines = terminal(texts("x" * 500, title="Long"), ENGLISH).splitlines()
    assert lines == ["Long", "Text", "x" * 500]


def test_a_title_is_not_folded_into_a_narrow_table() -> None:
    assert terminal(texts("x", title="A title of some words"), ENGLISH) == "A title of some words\nText\nx\n"


def test_words_and_figures_are_those_of_the_language() -> None:
    written = terminal(table(FULL), FRENCH)
    assert "non tenu" in written
    assert "94,99\u00a0%" in written
    assert "\x1b" not in written


def test_on_a_narrow_screen_nothing_is_left_out() -> None:
    written = terminal(texts("abcdefghijklmnopqrstuvwxyz"), ENGLISH, Screen(width=10))
    assert max(map(len, written.splitlines())) <= 10
    assert "".join(written.split()) == "Textabcdefghijklmnopqrstuvwxyz"


def test_on_a_narrow_screen_text_gives_way_and_figures_stay_whole() -> None:
    columns = (Column("text", Kind.TEXT, "Text"), Column("counted", Kind.INTEGER, "Tickets counted"))
    written = terminal(Table("", columns, (("some words here", 1_234_567),)), ENGLISH, Screen(width=18))
    assert written == "           Tickets\nText       counted\nsome     1,234,567\nwords\nhere\n"


def test_a_colour_repeats_what_the_word_says() -> None:
    made = Table("", (Column("status", Kind.WORD, "Status"),), (("missed",), ("achieved",)))
    written = terminal(made, ENGLISH, Screen(width=80, color=True))
    assert "\x1b[1;31mmissed" in written
    assert "\x1b[32machieved" in written


def test_a_text_neither_moves_the_cursor_nor_speaks_rich_markup() -> None:
    written = terminal(texts("[red]\x1b[2J\rgone\nnext\u202e"), ENGLISH)
    assert written == "Text\n[red]␛[2J gone next�\n"


def test_the_environment_changes_nothing(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    before = terminal(table(FULL), ENGLISH)
    for name, value in {"COLUMNS": "20", "NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert terminal(table(FULL), ENGLISH) == before


def test_on_a_screen_too_narrow_to_read_a_text_each_row_is_a_paragraph() -> None:
    columns = (
        Column("ticket", Kind.TEXT, "Ticket"),
        Column("about", Kind.TEXT, "Title"),
        Column("counted", Kind.INTEGER, "Tickets counted"),
        Column("day", Kind.DAY, "Day"),
    )
    rows = (("EVO-1", "A longer title", 1_234_567, date(2024, 3, 31)), ("EVO-2", None, None, None))
    written = terminal(Table("All", columns, rows), FRENCH, Screen(width=30))
    assert written.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ") == (
        "All\nEVO-1 A longer title\n  Tickets counted : 1 234 567;\n  Day : 31/03/2024\nEVO-2\n"
    )


def test_a_narrow_table_without_rows_still_shows_its_headings() -> None:
    columns = tuple(Column(name, Kind.TEXT, name) for name in ("first", "second", "third"))
    assert (
        "".join(terminal(Table("", columns, ()), ENGLISH, Screen(width=12)).split()) == "firsecthirstondd"
    )  # over two lines

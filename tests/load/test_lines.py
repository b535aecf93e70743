"""Lines as an editor counts them."""

from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.lines import Lines


def test_a_line_ends_as_on_any_system_and_nowhere_else() -> None:
    lines = Lines("a\r\nb\u2028c\nd\re")
    assert [lines.line(number) for number in range(6)] == [None, "a", "b\u2028c", "d", "e", None]


def test_a_place_past_the_last_line_is_the_end_of_that_line() -> None:
    assert Lines("ab\ncd\n").at(6) == (2, 3)
    assert Lines("").at(0) == (1, 1)


@given(st.text(alphabet="ab\n\r", min_size=1), st.data())
def test_every_character_is_found_in_its_line(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text) - 1))
    line, column = Lines(text).at(index)
    written = Lines(text).line(line) or ""
    assert column == len(written) + 1 or text[index] in "\r\n" or written[column - 1] == text[index]

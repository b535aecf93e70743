"""JSON: exact values by machine name, safe to print on a terminal."""

from json import loads

from hypothesis import given
from hypothesis import strategies as st

from sdmctl.report.formats.json import escaped, json
from tests.report.formats.sample import EMPTY, ENGLISH, FULL, table, texts


def test_each_row_is_an_object_of_exact_values() -> None:
    assert loads(json(table(FULL), ENGLISH)) == [
        {
            "ticket": "INC-1",
            "verdict": "breached",
            "counted": 1234,
            "compliance": 0.94996,
            "objective": 0.995,
            "late": 30612,
            "deadline": "2024-03-31T03:00:00+02:00",
            "day": "2024-03-31",
            "excluded": True,
            "id": "one",
        }
    ]


def test_where_there_is_no_value_there_is_null() -> None:
    assert set(loads(json(table(EMPTY), ENGLISH))[0].values()) == {None}


def test_letters_stay_readable() -> None:
    assert "Réouverture" in json(texts("Réouverture"), ENGLISH)


def test_nothing_in_a_text_moves_a_cursor_or_reorders_a_line() -> None:
    written = json(texts("\x1b[2J\x9b1A\x7f\u202eevil\u2028"), ENGLISH)
    assert loads(written)[0]["text"] == "\x1b[2J\x9b1A\x7f\u202eevil\u2028"
    assert not set(written) & set("\x1b\x9b\x7f\u202e\u2028")


@given(st.text())
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert loads(json(texts(text), ENGLISH))[0]["text"] == text


def test_escaping_leaves_what_is_escaped_already() -> None:
    assert escaped('"\\u001b"') == '"\\u001b"'

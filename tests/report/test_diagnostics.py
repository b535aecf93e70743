"""Diagnostics as people read them."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sdmctl.diagnostics import Diagnostic, InFile, Location, error, warning
from sdmctl.report.diagnostics import LONGEST_LINE, LONGEST_MESSAGE, render

FILE = Path("north/contract.yaml")
MISTAKE = error("unknown-key", "the document has no key `langage`", InFile(FILE), "did you mean language?")


def shown(location: Location, diagnostic: Diagnostic = MISTAKE) -> list[str]:
    return render([(diagnostic, location)], color=False).splitlines()


def test_a_diagnostic_is_its_place_its_words_its_line_with_a_caret_and_its_hint() -> None:
    assert render([(MISTAKE, Location(FILE, 15, 3, 7, "  langage: fr"))], color=False) == (
        "north/contract.yaml:15:3: error[unknown-key]: the document has no key `langage`\n"
        "   15 |   langage: fr\n"
        "      |   ^^^^^^^\n"
        "  hint: did you mean language?\n"
        "\n"
    )


def test_a_file_as_a_whole_has_no_line_and_a_mistake_may_have_no_hint() -> None:
    assert shown(Location(FILE), warning("no-kind", "no kind", InFile(FILE))) == [
        "north/contract.yaml: warning[no-kind]: no kind",
        "",
    ]


def test_a_record_of_a_table_has_its_line_and_the_name_of_its_column() -> None:
    assert shown(Location(Path("a.csv"), 17, text="1;open;P1", name="CASE_STATUS"))[:3] == [
        "a.csv:17: error[unknown-key]: the document has no key `langage`",
        "   17 | 1;open;P1",
        "  column: CASE_STATUS",
    ]


def test_several_are_shown_in_their_order() -> None:
    text = render([(MISTAKE, Location(FILE)), (MISTAKE, Location(Path("z.yaml")))], color=False)
    assert [line for line in text.splitlines() if "error" in line] == [
        "north/contract.yaml: error[unknown-key]: the document has no key `langage`",
        "z.yaml: error[unknown-key]: the document has no key `langage`",
    ]
    assert render([], color=False) == ""


def test_control_characters_are_shown_and_not_obeyed() -> None:
    evil = "\x1b[2J\x1b]0;pwned\x07 \u202edne \x9b31m \r\n \udce9 \u2066 \x7f"
    diagnostic = error("code", f"id `{evil}`", InFile(FILE), evil)
    text = render([(diagnostic, Location(Path(f"a{evil}.yaml"), 1, 1, 4, evil, evil))], color=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)
    assert len(text.splitlines()) == 6
    text.encode()


def test_a_tab_is_seen() -> None:
    assert shown(Location(FILE, 2, 1, 1, "\tb: 1"))[1:3] == ["    2 | ␉b: 1", "      | ^"]


def test_the_caret_stands_under_its_place_behind_wide_and_combining_characters() -> None:
    line, caret = shown(Location(FILE, 1, 7, 2, "日本e\u0301: 本x"))[1:3]
    assert line == "    1 | 日本e\u0301: 本x"
    assert caret == "      | " + " " * len("_" * 4 + "e: ") + "^^^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    line, caret = shown(Location(FILE, 1, 50_001, 3, "a" * 50_000 + "xyz" + "b" * 50_000))[1:3]
    assert line.startswith("    1 | …aaa")
    assert line.endswith("bbb…")
    assert len(line) <= LONGEST_LINE + 10
    assert [line[index] for index, mark in enumerate(caret) if mark == "^"] == ["x", "y", "z"]


def test_a_long_underline_ends_with_the_line_that_is_shown() -> None:
    line, caret = shown(Location(FILE, 1, 1, 10_000, "a" * 10_000))[1:3]
    assert caret.count("^") == line.count("a") == LONGEST_LINE


def test_a_caret_may_stand_after_the_end_of_its_line() -> None:
    assert shown(Location(FILE, 1, 4, 1, "ab:"))[1:3] == ["    1 | ab:", "      |    ^"]


def test_a_long_message_is_cut() -> None:
    (first, *_) = shown(Location(FILE), error("code", "µ" * 5_000, InFile(FILE)))
    assert first.count("µ") == LONGEST_MESSAGE
    assert first.endswith("µ…")


def test_colours_are_put_on_the_code_and_the_caret_only_where_asked() -> None:
    text = render([(MISTAKE, Location(FILE, 15, 3, 7, "  langage: fr"))], color=True)
    assert "\x1b[1;31merror[unknown-key]\x1b[0m" in text
    assert "\x1b[1;31m^^^^^^^\x1b[0m" in text
    plain = re.sub("\x1b\\[[0-9;]*m", "", text)
    assert plain == render([(MISTAKE, Location(FILE, 15, 3, 7, "  langage: fr"))], color=False)
    assert "\x1b[1;33mwarning" in render([(warning("a", "b", InFile(FILE)), Location(FILE))], color=True)


@given(st.text(), st.integers(1, 300), st.integers(1, 300))
def test_whatever_a_line_holds_it_stays_one_line(text: str, column: int, width: int) -> None:
    assert len(shown(Location(FILE, 1, column, width, text))) == 5

"""What is wrong with the YAML of a file, in words."""

import pytest

from sdmctl.load.lines import Lines
from sdmctl.load.yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("a:\n\tb: 1\n", (2, 1), "a tab in the indentation", "indent with spaces"),
        ("a: @x\n", (1, 4), "a value cannot begin with `@`", 'put it in quotes, as "@…"'),
        ("a: Outage: portal\n", (1, 10), "a `: ` stands where no key can be", "put text that holds `: ` in quotes"),
        ("a: 1\nb\nc: 2\n", (2, 1), "a key without its `:`", "write `key: value`"),
        ("a: 'x\nb: 1\n", (1, 4), "a quoted text is not closed", "close it with the quote that it began with"),
        ('a: "C:\\Users"\n', (1, 7), "a `\\` in double quotes", "write single quotes"),
        ("a: [1, 2\n", (1, 4), "a list in brackets is not closed", "close it with `]`"),
        ("a: [1, 2\nb: c\n", (2, 2), "a list in brackets is not closed", "close it with `]`"),
        ("a: [\n", (1, 5), "nothing stands where a value is expected", "close every `[` and `{`"),
        ("a: {b: 1\n", (1, 4), "a block in braces is not closed", "close it with `}`"),
        ("- a\nb: c\n", (2, 1), "neither the next entry of the list nor its end", "begin each entry with `- `"),
        ("a: - b\n", (1, 4), "a `- ` stands where no list can begin", "begin the list on a line of its own"),
        ("a: x\x1b[31my\n", (1, 5), "a control character, U+001B, which YAML does not allow", '"\\u001B"'),
        ("%YAML 3.0\n---\na: 1\n", (1, 1), "a version of YAML that does not exist", "write %YAML 1.2"),
        ("a: !e!x 1\n", (1, 4), "a tag that nothing declares", "remove it"),
    ],
)
def test_a_mistake_has_its_place_its_words_and_what_to_write(
    text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    (mistake,) = read_yaml(text).mistakes
    assert mistake.code == "syntax"
    assert (Lines(text).at(mistake.index or 0), mistake.message) == (place, message)
    assert hint in (mistake.hint or "")


def test_a_problem_without_words_of_ours_is_told_as_the_parser_tells_it() -> None:
    (mistake,) = read_yaml("%TAG ! tag:a ! tag:b\n%TAG ! tag:c\n---\na: 1\n").mistakes
    assert mistake.message.startswith("not YAML: ")

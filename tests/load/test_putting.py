"""One entry put into a YAML text: nothing else changes, whatever the text looks like."""

import difflib
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sdmctl.load.putting import CannotPut, Spot, put
from sdmctl.load.yaml import read_yaml
from tests.house.made import ROOT

BLOCK = {
    "answers": {"deviates": "no", "changed": "yes"},
    "evidence": {"reference": "SFD v2", "note": 'l1: "x" # y\nl2 🙂'},
    "nature": "evolution",
    "by": "Claire Adam",
    "on": "2024-03-12",
    "provisional": True,
}
LINES = """\
decision:
  answers: {deviates: no, changed: yes}
  evidence:
    reference: SFD v2
    note: "l1: \\"x\\" # y\\nl2 🙂"
  nature: evolution
  by: Claire Adam
  on: 2024-03-12
  provisional: true
"""
FLOW = (
    "decision: {answers: {deviates: no, changed: yes}, "
    'evidence: {reference: SFD v2, note: "l1: \\"x\\" # y\\nl2 🙂"}, '
    "nature: evolution, by: Claire Adam, on: 2024-03-12, provisional: true}"
)


def changed(text: str, route: tuple[str | int, ...], key: str = "decision", value: dict[str, Any] = BLOCK) -> str:
    """The text with the block, of which it is held that it reads so and that a second time changes nothing."""
    after = put(text, Spot(route, key), value)
    assert put(after, Spot(route, key), value) == after
    return after


def only_adds(text: str, after: str) -> bool:
    """Whether a text is another one with something put into it at one place."""
    added = len(after) - len(text)
    return added > 0 and any(text == after[:at] + after[at + added :] for at in range(len(text) + 1))


def indented(lines: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in lines.splitlines())


def test_a_block_is_added_after_the_last_line_of_its_ticket_and_before_what_follows() -> None:
    head = "tickets:\n  - id: A\n    history:\n      - {at: x}   # last\n"
    tail = "\n  # about B\n  - id: B\n"
    assert changed(head + tail, ("tickets", 0)) == head + indented(LINES, 4) + tail


def test_at_the_end_of_a_file_that_ends_in_no_line_break_none_is_added() -> None:
    assert changed("tickets:\n- id: A", ("tickets", 0)) == "tickets:\n- id: A\n" + indented(LINES, 2).removesuffix("\n")


def test_a_ticket_in_braces_takes_it_in_braces() -> None:
    text = "tickets:\n  - {id: A, x: [1, 2] , }  # c\n  - {id: B}\n"
    assert changed(text, ("tickets", 0)) == text.replace("2] ", f"2], {FLOW} ")


def test_a_block_that_is_there_is_replaced_and_the_comment_after_it_stays() -> None:
    text = "tickets:\n  - id: A\n    decision:\n      nature: anomaly\n      by: x  # c\n    # d\n    x: 1\n"
    after = changed(text, ("tickets", 0))
    body = indented(LINES, 4).removesuffix("\n")
    assert after == f"tickets:\n  - id: A\n{body}  # c\n    # d\n    x: 1\n"


def test_comments_within_a_block_that_is_replaced_come_first_in_the_new_one() -> None:
    text = (
        "tickets:\n- id: A\n  decision:  # one\n    # two\n    by: 'x # y'   # three\n    on: |\n     # text\n  x: 1\n"
    )
    after = changed(text, ("tickets", 0))
    assert after.startswith("tickets:\n- id: A\n  decision:\n    # one\n    # two\n    # three\n    answers: {")
    assert after.endswith("provisional: true\n  x: 1\n")


def test_comments_that_have_no_place_in_the_new_block_are_not_lost() -> None:
    text = "tickets:\n- id: A\n  decision: {a: b, # why\n    c: d}\n"
    with pytest.raises(CannotPut, match="comments stand within"):
        put(text, Spot(("tickets", 0), "decision"), BLOCK)


def test_a_block_in_braces_is_replaced_in_braces() -> None:
    text = "tickets:\n  - decision: {nature: anomaly}  # c\n    id: A\n"
    assert changed(text, ("tickets", 0)) == f"tickets:\n  - {FLOW}  # c\n    id: A\n"


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_lines_end_as_those_of_the_file_do(ends: str) -> None:
    text = "tickets:\n  - id: A\n    title: x\n  - id: B\n"
    assert changed(text.replace("\n", ends), ("tickets", 0)) == changed(text, ("tickets", 0)).replace("\n", ends)


@pytest.mark.parametrize("sign", ["|", "|-", "|+", ">", ">-", ">+"])
def test_a_text_over_lines_keeps_every_line_of_its_own(sign: str) -> None:
    text = f"tickets:\n  -   id: A\n      title: {sign}\n        one\n\n          two\n\n\n  - id: B\n"
    after = changed(text, ("tickets", 0))
    assert read_yaml(after).value["tickets"][0]["title"] == read_yaml(text).value["tickets"][0]["title"]
    assert [line for line in difflib.ndiff(text.splitlines(), after.splitlines()) if line.startswith("- ")] == []


def test_a_key_without_a_value_stays_without_one() -> None:
    assert changed("tickets:\n  - id: A\n    title:  # none\n", ("tickets", 0)).startswith(
        "tickets:\n  - id: A\n    title:  # none\n    decision:\n"
    )


def test_keys_may_be_written_with_a_question_mark() -> None:
    text = "tickets:\n-   ? id\n    : B\n"
    assert changed(text, ("tickets", 0)) == text + indented(LINES, 4)


def test_an_anchor_before_a_ticket_is_in_nobodys_way() -> None:
    text = "tickets:\n  - &a id: A\n  - &b\n    id: B\n"
    assert changed(text, ("tickets", 0)).startswith(f"tickets:\n  - &a id: A\n{indented(LINES, 4)}  - &b\n")
    assert changed(text, ("tickets", 1)) == text + indented(LINES, 4)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x {id: A}\ntickets:\n  - *x\n", "written as an alias"),
        ("tickets:\n  - &x {id: A}\n  - *x\n", "without anchors"),
        ("tickets:\n  - ? id\n    : A\n  - decision: &d {a: b}\n    id: B\n  - decision: *d\n    id: C\n", None),
    ],
)
def test_what_has_no_place_is_refused_with_what_to_write(text: str, said: str | None) -> None:
    route = ("tickets", 0 if said else 1)
    with pytest.raises(CannotPut, match=said or "without anchors"):
        put(text, Spot(route, "decision"), BLOCK)


def test_an_entry_of_its_own_goes_into_a_mapping_that_is_empty() -> None:
    text = "kind: decisions\nclassifications:  # none yet\n"
    after = changed(text, (), "classifications", {"INC 1: x": BLOCK})
    assert after.startswith('kind: decisions\nclassifications:\n  "INC 1: x":\n    answers: {')
    assert after.endswith("true  # none yet\n")


WILD = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(WILD, WILD, WILD, st.sampled_from(["tickets:\n- id: A\n", "tickets: [{id: A}]\n"]))
def test_any_text_comes_back_as_it_was_said(name: str, proof: str, person: str, text: str) -> None:
    block = BLOCK | {"evidence": {name: proof}, "by": person}
    after = changed(text, ("tickets", 0), value=block)
    assert read_yaml(after).value["tickets"][0]["decision"] == block


_SCALARS = st.sampled_from(
    [
        "x",
        "'it''s'",
        '"a: b # c"',
        "2024-03-01",
        "|\n@two\n@lines",
        ">-\n@folded\n@text",
        "",
        "~",
        "[a, {b: c}]",
        "&a x",
    ]
)
_COMMENTS = st.sampled_from(["", "  # said", " #"])
_BETWEEN = st.sampled_from(["", "\n", "# between\n", "    # inside\n", "\n\n"])


@st.composite
def files(draw: st.DrawFn) -> tuple[str, int]:
    """A document of tickets in many layouts, and how many tickets it has."""
    count = draw(st.integers(1, 4))
    indent = draw(st.sampled_from([0, 2, 4]))
    text = draw(st.sampled_from(["", "# head\n", "---\n", "%YAML 1.2\n---\n"])) + "kind: tickets\ntickets:\n"
    for number in range(count):
        dash = " " * indent + "-" + " " * draw(st.integers(1, 3))
        if draw(st.booleans()):
            text += f"{dash}{{id: T{number}, title: {draw(st.sampled_from(['x', 'a b', '[1]', '']))} }}"
            text += draw(_COMMENTS) + "\n"
            continue
        text += f"{dash}id: T{number}{draw(_COMMENTS)}\n"
        for key in draw(st.lists(st.sampled_from(["title", "decision", "history", "team"]), unique=True, max_size=3)):
            value = draw(_SCALARS).replace("@", " " * (len(dash) + 2))
            comment = "" if "\n" in value else draw(_COMMENTS)
            text += f"{' ' * len(dash)}{key}: {value}{comment}\n" + draw(_BETWEEN)
    text += draw(st.sampled_from(["", "# the end\n", "...\n"]))
    text = text.removesuffix("\n") if draw(st.booleans()) else text
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), count


@settings(max_examples=300)
@given(files(), st.data())
def test_only_the_lines_of_the_block_change(made: tuple[str, int], data: st.DataObject) -> None:
    text, count = made
    before = read_yaml(text)
    if before.stopped or before.mistakes:
        return
    number = data.draw(st.integers(0, count - 1))
    try:
        after = changed(text, ("tickets", number))
    except CannotPut:
        return  # refused, never spoilt
    ticket = before.value["tickets"][number]
    assert "decision" in ticket or only_adds(text, after)
    read = read_yaml(after).value
    assert read["tickets"][number] == ticket | {"decision": BLOCK}
    assert [each for place, each in enumerate(read["tickets"]) if place != number] == [
        each for place, each in enumerate(before.value["tickets"]) if place != number
    ]


EXAMPLES = sorted(ROOT.glob("examples/*/*.yaml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_mapping_of_the_examples_takes_one(file: Any) -> None:
    text = file.read_bytes().decode()
    for route in _mappings(read_yaml(text).value):
        after = changed(text, route)
        assert only_adds(text, after)


def _mappings(value: Any, route: tuple[str | int, ...] = ()) -> Any:
    if isinstance(value, dict):
        if value and "decision" not in value:
            yield route
        for key, each in value.items():
            yield from _mappings(each, (*route, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _mappings(each, (*route, index))


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**6), 10**6) | WILD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WILD, inner, max_size=3),
    max_leaves=8,
)
_DUMPED = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, True, False]),
        "indent": st.integers(2, 6),
        "width": st.sampled_from([20, 80, 1000]),
        "explicit_start": st.booleans(),
        "allow_unicode": st.booleans(),
        "line_break": st.sampled_from(["\n", "\r\n"]),
    }
)


@settings(max_examples=200)
@given(st.lists(st.dictionaries(WILD, _VALUES, min_size=1, max_size=4), min_size=1, max_size=3), _DUMPED, st.data())
def test_only_one_place_changes_in_whatever_yaml_can_hold(held: Any, how: Any, data: st.DataObject) -> None:
    text = yaml.dump({"tickets": held}, **how)
    before = read_yaml(text)
    if before.stopped or before.mistakes:
        return
    number = data.draw(st.integers(0, len(held) - 1))
    try:
        after = changed(text, ("tickets", number))
    except CannotPut:
        return  # refused, never spoilt
    assert "decision" in held[number] or only_adds(text, after)

"""YAML documents as plain values."""

import time
from decimal import Decimal
from typing import Any

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from sdmctl.load.yaml import MAX_DEPTH, read_yaml


def only(text: str) -> tuple[str, tuple[str | int, ...]]:
    """Code and route of the one mistake of a text."""
    (mistake,) = read_yaml(text).mistakes
    return mistake.code, mistake.route


def test_blocks_lists_and_values_are_read() -> None:
    text = "a: 1\nb: [x, 2.50, true, ~]\nc:\n  - {d: 'no'}\n  -\n"
    assert read_yaml(text).value == {"a": 1, "b": ["x", Decimal("2.50"), True, None], "c": [{"d": "no"}, None]}


def test_every_key_is_text() -> None:
    assert read_yaml("2024-01: a\n12: b\ntrue: c\n~: d\n1.5: e\n").value == {
        "2024-01": "a", "12": "b", "true": "c", "~": "d", "1.5": "e",
    }  # fmt: skip


def test_a_quoted_number_is_text() -> None:
    assert read_yaml("a: '5'\nb: \"true\"\nc: |\n  7\n").value == {"a": "5", "b": "true", "c": "7\n"}


def test_json_is_yaml() -> None:
    assert read_yaml('{"a":1,"b":[true,null,"x\\/y"]}').value == {"a": 1, "b": [True, None, "x/y"]}


def test_an_instant_in_braces_is_read() -> None:
    assert read_yaml("{at: 2026-03-10T10:00:00+01:00}").value == {"at": "2026-03-10T10:00:00+01:00"}


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029", "\ufeff"])
def test_a_character_that_only_yaml_1_1_treats_apart_is_text(character: str) -> None:
    assert read_yaml(f"a: x{character}y\nb: 'p{character} q'\n").value == {
        "a": f"x{character}y",
        "b": f"p{character} q",
    }


def test_an_alias_repeats_its_anchor() -> None:
    assert read_yaml("a: &x {k: [1]}\nb: *x\n&key c: &y text\nd: [*y, *key]\n").value == {
        "a": {"k": [1]}, "b": {"k": [1]}, "c": "text", "d": ["text", "c"],
    }  # fmt: skip


def test_an_anchor_before_a_number_leaves_it_a_number() -> None:
    assert read_yaml("a: &x 5\nb: *x\n").value == {"a": 5, "b": 5}


def test_text_may_be_tagged_as_text() -> None:
    assert read_yaml("a: !!str 5\nb: ! 6\n").value == {"a": "5", "b": "6"}
    assert read_yaml("a: !!str 5\n").mistakes == ()


def test_nothing_but_comments_is_nothing() -> None:
    assert read_yaml("# a\n---\n").value is None
    assert read_yaml("").value is None


def test_every_key_written_twice_is_found_and_the_last_value_kept() -> None:
    read = read_yaml("a: 1\nb: {c: 1, c: 2, c: 3}\na: 2\nd:\n  - x: 1\n  - y: 1\n    y: 2\n")
    assert [(each.code, each.route) for each in read.mistakes] == [
        ("duplicate-key", ("b", "c")),
        ("duplicate-key", ("a",)),
        ("duplicate-key", ("d", 1, "y")),
    ]
    assert read.value == {"a": 2, "b": {"c": 3}, "d": [{"x": 1}, {"y": 2}]}


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!int", "!!binary", "!mine", "!<tag:example.org,2026:x>"]
)
def test_a_tag_is_refused_where_it_stands(tag: str) -> None:
    assert only(f"a: [x, {tag} 1]\n") == ("forbidden-tag", ("a", 1))


def test_a_tag_on_a_block_a_list_or_a_key_is_refused() -> None:
    assert only("a:\n  - !!set {x, y}\n") == ("forbidden-tag", ("a", 0))
    assert only("a: !!omap [x]\n") == ("forbidden-tag", ("a",))
    assert only("a: {!!int 5: x}\n") == ("forbidden-tag", ("a", "5"))
    assert only("!!map {a: 1}\n") == ("forbidden-tag", ())


def test_a_merge_is_refused() -> None:
    assert only("a: &x {k: 1}\nb: {<<: *x}\n") == ("merge-key", ("b", "<<"))


def test_a_second_document_is_refused() -> None:
    read = read_yaml("a: 1\n---\nb: 2\n")
    assert read.stopped
    assert [(each.code, each.index) for each in read.mistakes] == [("several-documents", 5)]


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    started = time.perf_counter()
    assert only("\n".join(lines))[0] == "too-many-nodes"
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize("piece", ["[", "{a: ", "[{a: ", "- "])
def test_nesting_a_million_deep_is_refused_at_once(piece: str) -> None:
    started = time.perf_counter()
    assert only(piece * 1_000_000)[0] == "nested-too-deep"
    assert time.perf_counter() - started < 2


def test_nesting_up_to_the_limit_is_read() -> None:
    assert read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).mistakes == ()
    assert only("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))[0] == "nested-too-deep"


def test_an_alias_inside_what_it_repeats_is_refused() -> None:
    (mistake,) = read_yaml("a: &a [1, *a]\n").mistakes
    assert (mistake.code, mistake.message) == ("syntax", "`*a` stands inside what it repeats")


def test_an_alias_of_nothing_is_refused_with_the_nearest_anchor() -> None:
    (mistake,) = read_yaml("a: &fee 1\nb: *fees\n").mistakes
    assert (mistake.code, mistake.hint) == ("syntax", "write `*fee`")
    (mistake,) = read_yaml("b: *fees\n").mistakes
    assert mistake.hint == "write `&fees` before the value to repeat, further up"


@pytest.mark.parametrize("text", ["? [a, b]\n: c\n", "x: {{ y }}\n", "a: &x k\n? *x\n: 1\n", "{a: 1}: 2\n"])
def test_a_key_that_is_no_text_is_refused(text: str) -> None:
    assert only(text)[0] == "syntax"


def test_mistakes_before_the_place_where_reading_stops_are_kept() -> None:
    read = read_yaml("a: 1\na: 2\nb: [\n")
    assert [each.code for each in read.mistakes] == ["duplicate-key", "syntax"]
    assert read.value is None


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([True, False, None]), st.booleans())
def test_what_another_writer_writes_comes_back(value: Any, flow: bool | None, unicode: bool) -> None:
    text = pyyaml.dump(value, default_flow_style=flow, allow_unicode=unicode, Dumper=pyyaml.SafeDumper)
    read = read_yaml(text)
    assert read.mistakes == ()
    assert read.value == value


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@ \n\t,?<0x", max_size=40))
def test_no_text_makes_reading_fail(text: str) -> None:
    read = read_yaml(text)
    assert read.stopped == (bool(read.mistakes) and read.mistakes[-1].index is not None)

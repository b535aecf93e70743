"""What the docs say of suggestions is what they do."""

import pytest

pytest.importorskip("sklearn", reason="the extra `precedents` is not installed")

from tests.precedents.measured import PAGE, page


def test_the_measured_table_is_what_the_precedents_do() -> None:
    assert PAGE.read_text("utf-8") == page(), "make it again: python -m tests.precedents.measured"

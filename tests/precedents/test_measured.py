"""What the docs say of suggestions is what they do."""

import time

import pytest

pytest.importorskip("sklearn", reason="the extra `precedents` is not installed")

from benchmarks.precedents import decided_tickets
from sdmctl.precedents.likeness import remember
from tests.precedents.measured import PAGE, page


def test_the_measured_table_is_what_the_precedents_do() -> None:
    assert PAGE.read_text("utf-8") == page(), "make it again: python -m tests.precedents.measured"


def test_ten_thousand_decided_tickets_are_learned_from_and_asked_about_in_less_than_five_seconds() -> None:
    decided = decided_tickets(10_000)
    begun = time.process_time()
    assert remember(decided).suggest("The payslip shows the wrong allowance since the release").likeliest
    assert time.process_time() - begun < 5

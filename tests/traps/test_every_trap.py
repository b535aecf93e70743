"""Each trap of arithmetic (1-11), pauses (12-18), reopening (19-25), evidence (26-31) and the command line (34, 35)."""

import re
from pathlib import Path

TRAPS = [*range(1, 32), 34, 35]


def test_every_trap_has_a_test_that_is_named_after_it() -> None:
    files = Path(__file__).parent.glob("test_*.py")
    named = {int(number) for file in files for number in re.findall(r"def test_trap_(\d+)_", file.read_text("utf-8"))}
    assert sorted(named) == TRAPS

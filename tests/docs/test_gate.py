"""The page on the gate has every code with the weight that the code gives it."""

import re
from pathlib import Path

from sdmctl.gate.registry import RULES

PAGE = Path(__file__).parents[2] / "docs" / "gate.md"


def test_every_code_is_on_the_page_with_its_weight_in_the_order_in_which_it_is_shown() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\w+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(rule.code.value, rule.weight.value) for rule in RULES]

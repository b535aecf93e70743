"""The page on budgets: what it writes is read, and counted."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import yaml

from sdmctl.assess.budget.budget_year import run
from sdmctl.model.budget import Budget
from sdmctl.model.contract import Term
from sdmctl.values.period import parse_period

PAGE = Path(__file__).parents[2] / "docs" / "budget.md"


def test_the_budget_of_the_page_is_read_with_every_price() -> None:
    written = PAGE.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    budget = Budget.model_validate(yaml.load(written, Loader=yaml.BaseLoader))
    june, july = date(2026, 6, 30), date(2026, 7, 1)
    lines = budget.lines
    assert [lines["fee"].fee(day) for day in (june, july)] == [18000, 18450]
    assert [lines["uo"].price(day) for day in (june, july)] == [620, 635]
    assert [lines["time"].price(day, "junior") for day in (june, july)] == [500, 515]
    assert [name for name, line in lines.items() if line.is_prepaid] == ["block"]
    term = Term.model_validate({"start": "2024-01-01", "end": "2026-12-31"})
    assert run(lines["block"], 2026, term, parse_period("2026-03")).by_months == Fraction(1, 2)

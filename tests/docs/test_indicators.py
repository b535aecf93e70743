"""The page on indicators has every formula, as the help and the report do."""

from sdmctl.report.words.indicators_en import WORDS
from tests.house.made import ROOT

PAGE = (ROOT / "docs" / "indicators.md").read_text(encoding="utf-8")


def test_every_indicator_is_on_the_page_with_its_formula() -> None:
    names = [key.removeprefix("formula.") for key in WORDS if key.startswith("formula.")]
    rows = [f"| {WORDS[f'indicator.{name}']} | {WORDS[f'formula.{name}']} |" for name in names]
    assert names
    assert [row for row in rows if row not in PAGE] == []

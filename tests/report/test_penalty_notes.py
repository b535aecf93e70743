"""What is said beside the amounts: which cap bit, what is exempted, what was waived, and what the annex says of it."""

import json
from pathlib import Path

import jsonschema
import pytest

from sdmctl.pipeline import Question, judge
from sdmctl.report.json_schema.penalties import penalties_schema
from sdmctl.report.locale import Locale
from sdmctl.report.penalties import penalties_json
from sdmctl.report.penalty_notes import notes
from sdmctl.values.period import parse_period
from tests.assess.penalised import world

RULES = """\
  low: {on: up, per: line, amount: 100, earn_back: {at_least: 99.5%, months: 1}}
  exempt_below: {amount: 150, scope: contract}
  caps: {month: 80}
"""


def test_each_step_from_gross_to_applied_is_said(tmp_path: Path) -> None:
    made = world(tmp_path, RULES, ["98", "98"])
    assert notes(made.owed("2026-Q1"), Locale("en")) == [
        "January 2026: 100.00 is exempted, as the total is too small to be due.",
        "Limit reached (February 2026): Cap of the month.",
        "February 2026: the total is no longer too small; 100.00 that was exempted before is due now.",
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_json_holds_to_its_schema_with_every_option(language: str, tmp_path: Path) -> None:
    waiver = "  waivers: [{rule: low, month: 2026-01, reason: r, approved_by: a, approved_on: 2026-04-02}]\n"
    made = world(tmp_path, RULES + waiver, ["98", "98", "99.75"])
    judged = judge(made.evidence, Question(parse_period("2026-Q1")))
    document = json.loads(penalties_json(made.owed("2026-Q1"), judged, Locale(language)))
    jsonschema.validate(document, penalties_schema())
    assert [each["waived"] for each in document["waivers"]] == ["100.00"]

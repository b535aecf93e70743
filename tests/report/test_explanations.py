"""Explanations in words, from the specimen's tickets."""

import shutil
from pathlib import Path

import pytest

from sdmctl import pipeline
from sdmctl.assess.service_levels.explanation import explain
from sdmctl.report.explanations import Told, explanation_json, told
from sdmctl.report.locale import Locale
from sdmctl.values.period import parse_period

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"
MARCH = parse_period("2024-03")
ENGLISH = Locale("en", "Europe/Paris")


def explained(ticket: str, level: str = "resolution", folder: Path = HORIZON) -> Told:
    (dossier,) = pipeline.load(folder).dossiers
    evidence = pipeline.gather(dossier)
    (found,) = (each for each in explain(dossier, evidence.tables, ticket, MARCH) if each.service_level == level)
    return told(found, MARCH, ENGLISH)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_heading_names_level_clause_priority_and_verdict() -> None:
    assert explained("INC-006").heading == "Rétablissement (GTR) (§ 4.2), P2: breached"


def test_a_verdict_of_another_period_says_so() -> None:
    assert explained("INC-001").sentences[-1] == "Not counted in March 2024."


def test_an_excluded_ticket_says_so() -> None:
    assert explained("INC-013").sentences[-1] == "Excluded, with an approval."


def test_a_ticket_that_is_open_has_not_stopped() -> None:
    assert explained("INC-010").sentences[1].endswith("stopped: not yet.")


def test_each_change_of_priority_says_what_the_rule_made_of_it() -> None:
    steps = explained("INC-007").tables[1]
    assert [row[1:4] for row in steps.rows] == [("P3", "P2", "raised")]


def test_a_holiday_has_its_name_and_date_and_a_day_off_its_name() -> None:
    closed = [plain(str(row["closed_days"])) for row in explained("INC-009").tables[0] if row["closed_days"]]
    assert closed == ["Vendredi saint (29 Mar 2024), Saturday, Sunday"]


def test_a_closure_has_its_date(tmp_path: Path) -> None:
    folder = shutil.copytree(HORIZON, tmp_path / "horizon", ignore=shutil.ignore_patterns("expected"))
    contract = folder / "contract.yaml"
    text = contract.read_text(encoding="utf-8")
    contract.write_text(text.replace("holidays: FR-57", "closures: [2024-03-26]\n    holidays: FR-57", 1), "utf-8")
    closed = [plain(str(row["closed_days"])) for row in explained("INC-010", folder=folder).tables[0]]
    assert "closure (26 Mar 2024)" in closed


@pytest.mark.parametrize("ticket", ["INC-005", "INC-006", "INC-007", "INC-009"])
def test_the_last_running_sum_is_what_elapsed(ticket: str) -> None:
    (dossier,) = pipeline.load(HORIZON).dossiers
    evidence = pipeline.gather(dossier)
    for each in explain(dossier, evidence.tables, ticket, MARCH):
        written = explanation_json(each, ENGLISH)
        assert written["stretches"][-1]["total_seconds"] == written["elapsed_seconds"]

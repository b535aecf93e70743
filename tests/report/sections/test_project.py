"""Projects in the report: what each table and sentence says, and what is left out where nothing is written."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from sdmctl.model.project import Project
from sdmctl.model.repository import Read
from sdmctl.report.document import Report
from tests.assess import plans
from tests.assess.plans import milestone, package
from tests.report.scene import dossier, over

HALF = package(progress="50%", planned_value=6000, actual_cost=6000, remaining=5000)


def told(*projects: Project, language: str = "en") -> str:
    """The report from the heading of the projects on, with ordinary spaces."""
    held = replace(dossier([]), others=tuple(Read(Path("p.yaml"), each) for each in projects))
    text = Report(over(held, count=1), held, language).markdown().replace("\u00a0", " ").replace("\u202f", " ")
    return text.partition("earned value" if language == "en" else "valeur acquise et")[2]


def project(milestones: dict[str, Any] | None = None, wp: dict[str, Any] = HALF, **parts: Any) -> Project:
    return plans.project({"WP": wp}, milestones, **parts)


def test_the_landing_that_counts_is_bold_and_says_so_in_both_languages() -> None:
    assert "| **Retained: AC + remaining, re-estimated**" in told(project())
    assert "| **Retenu : AC + RAF, réestimé**" in told(project(), language="fr")


def test_each_package_shows_the_rule_that_measures_it() -> None:
    assert "| Build        | 50/50         |" in told(project(wp=package(rule="50/50", started="2026-02-02")))
    assert "| jalons" in told(
        project({"M": milestone("2026-04-30")}, package(rule="milestones", milestones={"M": "100%"})), language="fr"
    )


def test_ratios_without_a_denominator_are_a_dash() -> None:
    text = told(project(wp=package(progress="0%", remaining=11000)))
    assert "| 0.00 | 0.00 |   — |   — |    1 |                 0.00% |" in text
    assert "BAC / CPI: the rest costs as what is done did                |         — |" in text


def test_what_is_spent_ahead_is_told_in_points_and_alerted_only_over_what_is_allowed() -> None:
    sentence = "What is spent is 10 points ahead of progress."
    alert = "further ahead of progress than the {} points that are allowed"
    for allowed, alerted in (("9.5%", True), ("10%", False)):
        text = told(project(alert_gap=allowed))
        assert sentence in text
        assert (alert.format(allowed.rstrip("%")) in text) is alerted
    assert "allowed" not in told(project())


def test_a_project_that_spends_less_than_it_does_is_not_ahead() -> None:
    text = told(project(wp=package(progress="50%", actual_cost=4000, remaining=5000)))
    assert "What is spent is not ahead of progress (10 points behind)." in text


def test_a_landing_over_the_budget_is_told_with_its_overrun() -> None:
    assert "- **The landing (11,000.00) is 1,000.00 over the budget.**" in told(project())


def test_remaining_work_that_was_computed_is_told_and_not_called_re_estimated() -> None:
    text = told(project(wp=package(progress="50%", actual_cost=6000, remaining=4000)))
    assert "- **Remaining work is not re-estimated:" in text
    assert "| **Retained: AC + remaining, not re-estimated**" in text


def test_the_dates_of_a_milestone_promised_anew_are_told_one_after_the_other() -> None:
    anew = milestone("2026-04-30", baselines={"2026-02-02": "2026-05-29"}, forecast="2026-06-03")
    text = told(project({"M": anew}))
    assert "| Go-live   | 2 Feb 2026 | 29 May 2026 |           29 |" in text
    [row] = [line for line in text.splitlines() if "3 Jun 2026" in line]
    assert [cell.strip() for cell in row.split("|")][7:9] == ["5", "34"]


def test_nothing_is_said_of_promises_that_were_kept() -> None:
    text = told(project({"M": milestone("2026-04-30")}))
    assert "Since the first baseline" not in text
    assert "one after the other" not in text


def test_a_penalty_that_is_exempt_or_capped_says_what_it_would_have_been() -> None:
    late = {"forecast": "2026-05-10"}
    dates = {
        "A": milestone("2026-04-30", title="A_1*", late_penalty={"value": 50000, "exempt_below": 600}, **late),
        "B": milestone("2026-04-30", title="B", late_penalty={"value": 50000, "cap": "0.3% of amount"}, **late),
    }
    text = told(project(dates))
    assert "- A_1\\*: 500.00 by its days, not owed as it is below 600.00." in text
    assert "- B: 500.00 by its days, capped at 300.00." in text


def test_shares_are_due_once_acceptance_is_written() -> None:
    reached = milestone("2026-03-02", share="40%", actual="2026-03-02")
    text = told(project({"M": reached}))
    assert "40.00% of the amount reached, 40,000.00; no acceptance is written, so nothing is due for payment." in text
    text = told(project({"M": reached | {"accepted": "2026-03-16"}}))
    assert "40.00% of the amount reached, 40,000.00; 40.00% accepted and due for payment, 40,000.00." in text


def test_the_pace_is_told_where_the_work_has_planned_days() -> None:
    text = told(project(start="2026-01-01", end="2026-04-10"))
    assert "At the pace so far (SPI) the work ends on 30 April 2026; planned: 10 April 2026." in text


def test_a_project_of_milestones_alone_has_no_earned_value_and_one_of_packages_no_milestones() -> None:
    text = told(plans.project(milestones={"M": milestone("2026-04-30")}))
    assert "Milestones on 31 March 2026" in text
    assert "Landing" not in text
    assert "Milestones on" not in told(project())


def test_a_project_without_anything_says_so() -> None:
    assert "- **The project has neither work packages nor milestones.**" in told(plans.project())


def test_several_projects_have_a_heading_each() -> None:
    held = replace(
        dossier([]), others=tuple(Read(Path("p.yaml"), project(title=name)) for name in ("Portal", "Payroll"))
    )
    text = Report(over(held, count=1), held, "en").markdown()
    assert "## Portal: earned value and milestones" in text
    assert "## Payroll: earned value and milestones" in text


def test_figures_of_another_day_than_the_period_s_are_told_to_be() -> None:
    sentence = "- **These figures are of {}, which is not in the period of this report.**"
    assert sentence.format("31 March 2026") in told(project())
    for day, told_so in (("2024-02-29", True), ("2024-03-01", False), ("2024-03-31", False), ("2024-04-01", True)):
        assert ("which is not in the period" in told(project(as_of=day))) is told_so

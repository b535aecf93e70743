"""Governance in the report: what each section says, what is bold, and what is left out where nothing is written."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdmctl.model.committee import Committee
from sdmctl.model.kinds import model_of
from sdmctl.model.repository import Dossier, Read
from sdmctl.report.document import Report
from tests.report.scene import dossier, over

LATE = {"title": "Renew", "owner": "Ada", "due": "2024-03-15", "committee": "copil"}
DONE = {"title": "Train", "owner": "Leo", "due": "2024-03-20", "committee": "copil", "status": "done"}
DECIDED = {"text": "Renew it", "on": "2024-03-07", "committee": "copil", "actions": "A1"}


def held(**documents: Any) -> Dossier:
    """A contract with a document of each kind; each is what stands under the kind's name."""
    written = {kind: own if kind == "feedback" else {kind: own} for kind, own in documents.items()}
    models = {kind: model_of(kind).model_validate({"kind": kind, **own}) for kind, own in written.items()}
    read = [Read(Path(f"{kind}.yaml"), model) for kind, model in models.items()]
    return replace(dossier([]), others=tuple(read))


def told(of: Dossier, *sections: str, language: str = "en") -> str:
    """What a committee reads, with ordinary spaces."""
    reader = Committee.model_validate(
        {"kind": "committee", "id": "copil", "title": "Steering", "sections": sections, "annexes": []}
    )
    text = Report(over(of, count=1), of, language, committee=reader).markdown()
    return text.replace("\u00a0", " ").replace("\u202f", " ").partition("\n## ")[2]


def test_an_action_that_is_late_is_bold_and_says_by_how_many_days() -> None:
    text = told(held(actions={"A1": LATE, "A2": DONE}), "actions")
    assert "**15 Mar 2024**" in text
    assert "**late by 16 days**" in text
    assert "**1 action is late.**" in text
    assert "Train" not in text  # it is done


def test_the_action_plan_of_a_committee_is_always_there_and_that_of_the_whole_report_only_where_actions_are() -> None:
    assert told(held(), "actions") == "Current action plan\n\nNo action is under way.\n"
    assert "action plan" not in Report(over(dossier([]), count=1), dossier([]), "en").markdown()
    own = held(actions={"A1": LATE})
    assert "## Current action plan" in Report(over(own, count=1), own, "en").markdown()


def test_a_committee_reads_what_became_of_its_decisions_and_actions() -> None:
    of = held(
        actions={"A1": LATE, "A2": DONE | {"closed": "2024-03-19"}, "A3": DONE | {"closed": "2024-02-01"}},
        decisions={
            "D1": DECIDED,
            "D2": DECIDED | {"text": "Settled long ago", "on": "2024-01-11", "actions": "A3"},
            "D3": DECIDED | {"text": "Still open", "on": "2024-01-11"},
            "D4": DECIDED | {"text": "Not ours", "committee": "cosui"},
            "D5": DECIDED | {"text": "Not yet", "on": "2024-04-11"},
        },
    )
    text = told(of, "follow_up")
    assert "Last met on 7 March 2024." in text
    assert "Renew it" in text
    assert "Still open" in text
    assert not any(each in text for each in ("Settled long ago", "Not ours", "Not yet"))
    assert "done on 19 Mar 2024" in text
    assert "A3" not in text


def test_five_risks_rank_first_by_probability_times_impact_and_the_others_are_counted() -> None:
    grades = [(1, 1), (5, 5), (2, 5), (5, 2), (3, 3), (1, 5)]
    risks = {f"K{n}": {"title": f"Risk {n}", "probability": p, "impact": i} for n, (p, i) in enumerate(grades)}
    text = told(held(risks=risks), "risks")
    shown = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| K")]
    assert shown == ["K1", "K2", "K3", "K4", "K5"]  # of two alike, the one with the graver impact
    assert "1 other risk is open." in text
    assert text.count("**nobody in charge**") == 5


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"status": "in_progress"}, "in progress"),
        ({"status": "in_progress", "due": "2024-03-30"}, "**late by 1 day**"),
        ({"status": "done", "closed": "2024-03-01"}, "done, effect to be measured"),
        ({"status": "done", "closed": "2024-03-01", "measure_on": "2024-03-30"}, "**done, effect to be measured**"),
        ({"status": "done", "measured": "9%", "measured_on": "2024-03-20"}, "**done, target not reached**"),
        ({"status": "effective", "measured": "5%", "measured_on": "2024-03-20"}, "| effective"),
        ({"status": "effective", "measured": "5%", "measured_on": "2024-04-20"}, "done, effect to be measured"),
    ],
)
def test_an_improvement_that_is_done_is_not_effective_before_it_is_measured(figures: dict[str, str], said: str) -> None:
    plan = {"title": "Fewer reopened", "baseline": "12%", "target": "5%", **figures}
    assert said in told(held(improvements={"P1": plan}), "improvements")


def test_satisfaction_says_from_how_many_and_quotes_users() -> None:
    feedback = {
        "period": "2024-03",
        "csat": [5, 4, 2],
        "nps": [10, 3],
        "sent": 12,
        "verbatims": ["| quick"],
        "complaints": [
            {"text": "Slow", "received": "2024-03-05", "answered_on": "2024-04-02"},
            {"text": "Rude", "received": "2024-03-01", "answered_on": "2024-03-04"},
        ],
    }
    text = told(held(feedback=feedback), "satisfaction")
    assert "66.66%" in text
    assert "25.00%" in text  # 3 of 12
    assert "“\\| quick”" in text
    assert text.index("Rude") < text.index("Slow")
    assert "**no answer yet**" in text  # it came in April


def test_a_requirement_without_a_service_level_is_bold_and_one_that_was_declined_says_why() -> None:
    requirements = {
        "R1": {"text": "Fast", "met_by": "resolution"},
        "R2": {"text": "On Sundays"},
        "R3": {"text": "By fax", "declined": "nobody has one"},
    }
    text = told(held(requirements=requirements), "requirements")
    assert "| Resolution " in text
    assert "**no service level**" in text
    assert "declined: nobody has one" in text


@pytest.mark.parametrize("section", ["risks", "improvements", "satisfaction", "requirements", "follow_up"])
def test_a_section_without_documents_is_left_out(section: str) -> None:
    assert told(held(), section) == ""


def test_minutes_are_tables_to_be_filled_in_for_the_committee_of_the_report() -> None:
    text = told(held(), "minutes", language="fr")
    assert "| copil  |" in text
    assert [line.split("|")[1].strip() for line in text.splitlines() if line.startswith(("| D", "| A"))] == [
        *("D1", "D2", "D3", "D4", "D5"),
        *("A1", "A2", "A3", "A4", "A5"),
    ]


def test_a_follow_up_committee_reads_what_is_asked_of_each_team_for_the_period_and_two_months_more() -> None:
    desk = {
        "title": "Desk",
        "capacity": {"2024-02": 50, "2024-03": 60, "2024-05": "20.5", "2024-06": 60},
        "leave": {"2024-03": 8},
        "load": {"2024-03": 55, "2024-04": 10, "2024-05": "20.5"},
    }
    of = held(teams={"desk": desk})
    lines = [line for line in told(of, "teams").splitlines() if "Desk" in line]
    assert [[cell.strip() for cell in line.split("|")[2:-1]] for line in lines] == [
        ["March 2024", "60", "8", "52", "55", "**105.77%**"],
        ["April 2024", "—", "—", "—", "10", "—"],
        ["May 2024", "20.5", "—", "20.5", "20.5", "100.00%"],
    ]
    reader = Committee.model_validate({"kind": "committee", "id": "cosui", "title": "Weekly", "type": "follow_up"})
    assert "## Load of the teams" in Report(over(of, count=1), of, "en", committee=reader).markdown()
    assert told(held(), "teams") == ""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_steering_committee_always_reads_weather_evolutions_actions_and_upcoming_steps(language: str) -> None:
    reader = Committee.model_validate({"kind": "committee", "id": "copil", "title": "Steering"})
    of = held()
    text = Report(over(of, count=1), of, language, committee=reader).markdown()
    titles, axes = {
        "en": (["Evolutions and warranties", "Current action plan", "Upcoming steps"], ["Cost", "Dates", "Quality"]),
        "fr": (
            ["Évolutions et garanties", "Plan d'actions en cours", "Étapes à venir"],
            ["Coûts", "Délais", "Qualité"],
        ),
    }[language]
    for title in titles:
        after = text.partition(f"## {title}\n\n")[2]
        assert after
        assert not after.startswith("#"), title
    assert all(f"| {axis}" in text for axis in [*axes, "Satisfaction"])

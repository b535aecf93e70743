"""A committee's report: its sections in its order, and what a manager adds."""

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from sdmctl.diagnostics import InFile, InvalidInput
from sdmctl.model.committee import ANNEXES, SECTIONS, Committee, SectionName, Type
from sdmctl.model.outages import Outages
from sdmctl.model.project import Project
from sdmctl.model.repository import Dossier, Read
from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.sections import FOR_COMMITTEES
from sdmctl.report.sections import SECTIONS as WHOLE
from sdmctl.report.words import LANGUAGES
from tests.report.scene import at, contract, dossier, over, ticket

LATE = at("2024-03-08T16:00", status="resolved")


def committee(**parts: Any) -> Committee:
    return Committee.model_validate({"kind": "committee", "id": "copil", "title": "Steering", **parts})


def held(late: int = 1, folder: Path = Path(), **parts: Any) -> Dossier:
    tickets = [ticket(f"INC-{n}", "2024-03-04T10:00", LATE, title="Printer") for n in range(late)]
    return replace(dossier(tickets, contract(**parts)), folder=folder)


def told(of: Dossier, reader: Committee | None = None, language: str = "en") -> str:
    report = Report(over(of, count=2), of, language, committee=reader or committee())
    return report.markdown().replace("\u00a0", " ").replace("\u202f", " ")


def headings(text: str) -> list[str]:
    return [line.lstrip("# ") for line in text.splitlines() if line.startswith(("# ", "## "))]


def written(folder: Path, text: str, name: str = "2024-03.md") -> Path:
    (folder / "notes").mkdir(exist_ok=True)
    (folder / "notes" / name).write_text(text, "utf-8")
    return folder


def test_every_section_can_be_asked_for_and_has_a_title_in_each_language() -> None:
    names = {section.name for section in (*WHOLE, *FOR_COMMITTEES)} - {"title"}
    assert set(get_args(SectionName)) == names
    for language in LANGUAGES:
        assert all(Locale(language).knows(f"section.{name}") for name in names)


@pytest.mark.parametrize("of", Type)
def test_every_type_of_committee_has_its_sections_and_a_name(of: Type) -> None:
    assert SECTIONS[of][0] == "summary"
    assert not set(SECTIONS[of]) & set(ANNEXES[of])
    assert all(Locale(language).knows(f"committee.{of}") for language in LANGUAGES)


def test_the_sections_stand_in_the_order_that_the_committee_names_and_annexes_last() -> None:
    reader = committee(sections=["open_tickets", "summary"], annexes=["rules"])
    assert headings(told(held(), reader)) == [
        "Steering, March 2024",
        "Open tickets",
        "Summary",
        "Annexes",
        "Rules in force",
    ]


def test_a_section_that_is_read_is_not_annexed_too() -> None:
    reader = committee(sections=["breached"], annexes=["breached", "rules"])
    assert headings(told(held(), reader)).count("Breached tickets of the period") == 1


def test_a_committee_without_annexes_has_no_such_heading() -> None:
    assert "Annexes" not in headings(told(held(), committee(sections=["summary"], annexes=[])))


def test_the_title_says_who_reads_the_report_and_how_confidential_it_is() -> None:
    text = told(held(), committee(audience=["Board", "Buyers"], confidentiality="Restricted"))
    assert "- Audience: Board, Buyers" in text
    assert "- Confidentiality: Restricted" in text


def test_of_many_breaches_the_worst_are_told_and_the_rest_is_in_the_annex() -> None:
    text = told(held(late=25))
    body, annex = text.split("# Annexes")
    assert body.count("| INC-") == 10
    assert "15 more breaches are in the annex." in body
    assert annex.count("| INC-") == 25


def test_decisions_come_first_then_the_weather_then_the_facts() -> None:
    project = Project.model_validate(
        {"kind": "project", "lot": "l", "pricing": "fixed", "amount": 1, "as_of": "2024-03-31",
         "milestones": {"M": {"title": "M", "baseline": "2024-04-30"}}}
    )  # fmt: skip
    of = replace(held(late=12), others=(Read(Path("p.yaml"), project),))
    text = told(of)
    assert text.index("Decisions asked for") < text.index("**Weather**") < text.index("12 tickets")


def test_the_whole_report_has_no_weather_where_only_the_service_levels_are_known_a_committee_always_has() -> None:
    assert "**Weather**" in told(held())
    assert "**Weather**" not in Report(over(held(), count=2), held(), "en").markdown()


def test_steps_to_come_are_milestones_planned_interruptions_and_the_notice_in_order() -> None:
    project = Project.model_validate(
        {"kind": "project", "lot": "l", "title": "Roll-out", "pricing": "fixed", "amount": 1, "as_of": "2024-03-31",
         "milestones": {"M": {"title": "Go live", "baseline": "2024-04-10", "forecast": "2024-04-20"},
                        "N": {"title": "Far", "baseline": "2024-12-10"}}}
    )  # fmt: skip
    outages = [
        {"service": "desk", "start": "2024-04-12T20:00", "end": "2024-04-12T21:00", "planned": True},
        {"service": "desk", "start": "2024-03-12T20:00", "end": "2024-03-12T21:00", "planned": True},
        {"service": "desk", "start": "2024-04-13T20:00"},
    ]
    read = Outages.model_validate({"kind": "outages", "outages": outages})
    of = replace(
        held(term={"start": "2024-01-01", "end": "2024-05-20", "notice": "40d"}),
        others=(Read(Path("p.yaml"), project),),
        outages=(Read(Path("o.yaml"), read),),
    )
    text = told(of, committee(sections=["upcoming"], annexes=[]))
    steps = [line.split("|")[2].strip() for line in text.splitlines() if line.startswith("| ")][1:]
    steps = [step for step in steps if not step.startswith("-")]
    assert steps == [
        "Last day to give notice on the contract, which ends on 20 May 2024",
        "Planned interruption: Service desk, from 12 Apr 2024 20:00",
        "Roll-out: Go live (10 days late)",
        "End of the contract",
    ]


def test_nothing_to_come_is_said() -> None:
    assert "No step is planned in the next 8 weeks." in told(held(), committee(sections=["upcoming"], annexes=[]))


@pytest.mark.parametrize("heading", ["service_levels", "Service levels", "Engagements de service", "SERVICE LEVELS"])
def test_a_note_stands_in_the_section_that_its_heading_names(tmp_path: Path, heading: str) -> None:
    of = held(folder=written(tmp_path, f"## {heading}\n\nThe printer was *replaced*.\n\nSince then, calm.\n"))
    assert "## Service levels\n\n> The printer was *replaced*.\n>\n> Since then, calm.\n" in told(of)


def test_a_note_survives_being_rendered_again(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## summary\n\nA word.\n"))
    assert told(of) == told(of)
    assert told(of).count("> A word.") == 1


def test_a_note_for_a_section_with_nothing_to_say_brings_its_heading(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## budget\n\nThe budget comes in May.\n"))
    assert "## Budget\n\n> The budget comes in May." in told(of)


def test_a_heading_inside_a_fence_is_part_of_the_note(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## summary\n\n```\n## budget\n```\n"))
    assert "> ```\n> ## budget\n> ```" in told(of)


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ("Lost words\n", 1, "begin it with `## ` and the section's name"),
        ("## summary\n\nOk\n\n## Servise_levels\n\nLost\n", 5, "did you mean service_levels?"),
        ("## left_out\n\nLost\n", 1, "it has title, summary"),
    ],
    ids=["no heading", "unknown", "not in this report"],
)
def test_a_note_that_is_in_no_section_is_told_with_its_line(tmp_path: Path, text: str, line: int, hint: str) -> None:
    of = held(folder=written(tmp_path, text))
    report = Report(over(of, count=2), of, "en", committee=committee(annexes=[]))
    (found,) = report.misplaced
    assert isinstance(found.place, InFile)
    assert (found.code, found.place.line) == ("note-without-section", line)
    assert (found.hint or "").startswith(hint)


def test_a_committee_has_notes_of_its_own_besides_those_for_all(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## summary\n\nFor all.\n"))
    written(tmp_path, "## summary\n\nFor you.\n", "2024-03-copil.md")
    assert "> For all.\n>\n> For you.\n" in told(of)
    assert "For you." not in told(of, committee(id="cosui"))


def test_the_notes_of_another_period_are_not_shown(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## summary\n\nFebruary.\n", "2024-02.md"))
    assert "February." not in told(of, committee(sections=["open_tickets"]))


def test_notes_that_are_no_text_stop_the_report(tmp_path: Path) -> None:
    written(tmp_path, "")
    (tmp_path / "notes" / "2024-03.md").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(InvalidInput) as caught:
        told(held(folder=tmp_path))
    assert caught.value.diagnostics[0].code == "unreadable-notes"


def test_the_whole_report_takes_notes_too(tmp_path: Path) -> None:
    of = held(folder=written(tmp_path, "## summary\n\nA word.\n"))
    assert "> A word." in Report(over(of, count=2), of, "en").markdown()

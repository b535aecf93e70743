"""Pictures: what they show, in drawing and in words."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.natures.review import Review, review
from sdmctl.assess.projects.milestones import slips
from sdmctl.assess.service_levels.results import Line
from sdmctl.model.budget import Budget
from sdmctl.model.project import Project
from sdmctl.model.repository import Read
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.pictures.burn import burn_pictures
from sdmctl.report.pictures.drawing import drawn, shortened
from sdmctl.report.pictures.flow import flow_picture, split_picture
from sdmctl.report.pictures.milestones import milestone_picture
from sdmctl.report.pictures.picture import Picture
from sdmctl.report.pictures.trend import trends
from sdmctl.report.trend import figures
from tests.report.scene import at, dossier, over, specimen, ticket

pytest.importorskip("vl_convert", reason="the extra `pictures` is not installed")
SVG = "{http://www.w3.org/2000/svg}"


def material(language: str = "fr") -> Material:
    held = specimen()
    return Material(over(held, count=6), held, Locale(language, "Europe/Paris"), "")


def texts(picture: Picture) -> list[str]:
    return [each.text or "" for each in ET.fromstring(drawn(picture)).iter(f"{SVG}text")]


def project(**milestones: dict[str, str]) -> Project:
    return Project.model_validate(
        {
            "kind": "project", "lot": "l", "pricing": "fixed", "amount": 1, "as_of": "2024-03-31",
            "milestones": {name: {"title": name, **parts} for name, parts in milestones.items()},
        }
    )  # fmt: skip


def planned(language: str = "en", **milestones: dict[str, str]) -> Picture:
    found = milestone_picture("l", "Roll-out", slips(project(**milestones)), Locale(language))
    assert found is not None
    return found


def test_a_picture_is_the_same_bytes_each_time() -> None:
    first, second = ["".join(map(drawn, trends(material()))) for _ in range(2)]
    assert first == second


def test_a_picture_has_a_title_and_a_description_of_its_own() -> None:
    for picture in trends(material()):
        root = ET.fromstring(drawn(picture))
        named = {each.get("id"): each.text for each in root if each.tag in (f"{SVG}title", f"{SVG}desc")}
        assert [named[each] for each in (root.get("aria-labelledby") or "").split()] == [
            picture.title, picture.description
        ]  # fmt: skip
        assert root.get("role") == "img"


def test_nothing_is_said_aloud_but_the_picture_s_own_words() -> None:
    for picture in trends(material()):
        inside = drawn(picture).split("</desc>")[1]
        assert not re.search(r"aria-|role=", inside)


def test_a_level_has_a_panel_for_each_line_with_figures_in_two_periods() -> None:
    seen = material()

    def has_figures(line: Line) -> bool:
        return sum(figure is not None for figure in figures(seen.trend, line)) > 1

    lines = [line for line in seen.assessment.lines if has_figures(line)]
    assert sum(len(picture.panels) for picture in trends(seen)) == len(lines)


def test_a_trend_says_its_first_and_last_figure_and_its_objective() -> None:
    (quotes,) = (picture for picture in trends(material()) if picture.name == "trend-quote")
    said = quotes.description.replace("\u202f", " ").replace("\u00a0", " ")
    assert said == "Remise de devis : 100,00 % (février 2024), 75,00 % (mars 2024), pour un objectif de 90 %."


def test_percentages_are_written_as_the_language_does() -> None:
    (french,), (english,) = (
        [picture for picture in trends(material(language)) if picture.name == "trend-quote"]
        for language in ("fr", "en")
    )
    assert "100\u00a0%" in texts(french)
    assert "100%" in texts(english)


def test_an_objective_below_ninety_percent_stays_in_the_picture() -> None:
    for picture in trends(material()):
        for panel in picture.panels:
            low = panel.chart["layer"][0]["encoding"]["y"]["scale"]["domain"][0]
            shown = [point[name] for point in panel.chart["data"]["values"] for name in ("objective", "figure")]
            assert all(each >= low for each in shown if each is not None)


def test_a_project_without_milestones_has_no_picture() -> None:
    assert milestone_picture("l", "Roll-out", (), Locale("en")) is None


def test_a_milestone_says_what_was_promised_and_what_is_expected() -> None:
    picture = planned(
        First={"baseline": "2024-01-31", "actual": "2024-02-02"},
        Second={"baseline": "2024-04-30", "forecast": "2024-05-21"},
    )
    assert picture.description == (
        "First: promised for 31 Jan 2024, reached on 2 Feb 2024. "
        "Second: promised for 30 Apr 2024, expected on 21 May 2024."
    )


def test_the_line_of_time_goes_from_the_first_month_to_the_last() -> None:
    picture = planned(First={"baseline": "2024-01-31", "actual": "2024-01-31"}, Last={"baseline": "2024-04-15"})
    assert [text for text in texts(picture) if re.fullmatch(r"\w{3} 24", text)] == [
        "Jan 24",
        "Feb 24",
        "Mar 24",
        "Apr 24",
        "May 24",
    ]


def test_a_year_s_end_is_crossed() -> None:
    picture = planned(First={"baseline": "2023-12-15", "actual": "2023-12-15"}, Last={"baseline": "2024-04-15"})
    assert {"Dec 23", "Jan 24"} <= set(texts(picture))


def test_a_long_label_is_shortened_whatever_the_fonts() -> None:
    assert shortened("a" * 40) == "a" * 29 + "…"
    assert shortened("a" * 30) == "a" * 30


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", 'a" onload="x', "]]>", "&lt;"])
def test_no_title_makes_an_element_of_its_own(title: str) -> None:
    svg = drawn(planned(M={"baseline": "2024-01-31", "title": title}))
    root = ET.fromstring(svg)
    assert not [each for each in root.iter() if "script" in each.tag or "onload" in each.attrib]
    assert title in "".join(root.itertext())


def test_no_control_character_reaches_the_drawing() -> None:
    svg = drawn(planned(M={"baseline": "2024-01-31", "title": "a\x1b[31mb\u202ec\nd"}))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", svg)


def test_a_file_of_its_own_brings_the_colour_of_its_ink() -> None:
    picture = planned(M={"baseline": "2024-01-31"})
    assert "<style>" in drawn(picture, alone=True)
    assert "<style>" not in drawn(picture)


def test_days_are_whole_and_exact() -> None:
    (point,) = planned(M={"baseline": "2024-04-30"}).panels[0].chart["data"]["values"]
    assert point["baseline"] == date(2024, 4, 30).toordinal()
    assert Fraction(point["date"]).denominator == 1


def burnt(consumed: str = "10", language: str = "en", **parts: Any) -> Picture:
    line = {"title": "Units", "pricing": "units", "unit": "UO", "unit_price": 1, "envelope": 120,
            "opening": {"2024-01": consumed, "2024-02": consumed, "2024-03": consumed}, **parts}  # fmt: skip
    budget = Budget.model_validate({"kind": "budget", "year": 2024, "lines": {"uo": line}})
    held = replace(dossier([]), others=(Read(Path("b.yaml"), budget),))
    judged = over(held, count=1)[0]
    (picture,) = burn_pictures(burns(held, judged.tables, judged.period, judged.as_of), Locale(language))
    return picture


def test_a_burn_adds_up_what_was_consumed_and_goes_on_at_the_run_rate() -> None:
    table = burnt().table
    assert table is not None
    assert [row[1] for row in table.rows] == [10, 20, 30, *[None] * 9]
    assert [row[2] for row in table.rows] == [None, None, *range(30, 130, 10)]


def test_a_burn_says_what_is_consumed_of_what_and_where_it_lands() -> None:
    assert burnt("12.5").description == "Units: 37.5 of 120 (UO), landing at 150 at the run rate."


def test_an_envelope_that_is_passed_stays_in_the_picture() -> None:
    top = burnt("50").panels[0].chart["layer"][0]["encoding"]["y"]["scale"]["domain"][1]
    assert top > 600


def test_a_line_without_an_envelope_has_no_burn() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        burnt(envelope=None)


def reviewed(*tickets: dict[str, Any]) -> tuple[Review, ...]:
    return review(over(dossier(tickets), count=1)[0], 3)


def test_the_flow_is_a_bar_each_for_what_came_and_went_and_a_line_for_what_is_left() -> None:
    done = at("2024-03-06T10:00", status="resolved")
    picture = flow_picture(
        reviewed(ticket("A", "2024-02-05T10:00", done), ticket("B", "2024-03-05T10:00")), Locale("en")
    )
    assert picture is not None
    assert picture.table is not None
    assert picture.table.rows == (("Jan 24", 0, 0, 0), ("Feb 24", 1, 0, 1), ("Mar 24", 1, 1, 1))
    assert picture.description == (
        "Backlog from 0 (January 2024) to 1 (March 2024); in all, tickets opened: 2, closed: 1."
    )


def test_the_split_has_the_natures_that_there_are_and_adds_up_to_what_was_opened() -> None:
    picture = split_picture(
        reviewed(
            ticket("A", "2024-02-05T10:00", nature="anomaly"),
            ticket("B", "2024-03-05T10:00", nature="evolution"),
            ticket("C", "2024-03-06T10:00"),
        ),
        Locale("en"),
    )
    assert picture is not None
    assert picture.table is not None
    assert [column.name for column in picture.table.columns] == ["period", "anomaly", "evolution", "unclassified"]
    assert picture.table.rows == (("Jan 24", 0, 0, 0), ("Feb 24", 1, 0, 0), ("Mar 24", 0, 1, 1))


def test_where_nothing_ever_moved_there_is_no_picture() -> None:
    assert flow_picture(reviewed(), Locale("en")) is None
    assert split_picture(reviewed(), Locale("en")) is None


def test_every_picture_of_the_example_is_well_formed_and_named_once() -> None:
    pictures = [*trends(material()), burnt(), planned(M={"baseline": "2024-01-31"})]
    assert len({picture.name for picture in pictures}) == len(pictures)
    for picture in pictures:
        assert ET.fromstring(drawn(picture, alone=True)).tag == f"{SVG}svg"

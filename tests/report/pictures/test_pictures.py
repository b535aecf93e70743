"""Pictures: what they show, in drawing and in words."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from fractions import Fraction

import pytest

from sdmctl.assess.milestones import slips
from sdmctl.assess.results import Line
from sdmctl.model.project import Project
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.pictures.drawing import drawn, shortened
from sdmctl.report.pictures.milestones import milestone_picture
from sdmctl.report.pictures.picture import Picture
from sdmctl.report.pictures.trend import trends
from sdmctl.report.trend import figures
from tests.report.scene import over, specimen

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


def test_a_file_of_its_own_brings_the_colour_of_its_ink() -> None:
    picture = planned(M={"baseline": "2024-01-31"})
    assert "<style>" in drawn(picture, alone=True)
    assert "<style>" not in drawn(picture)


def test_days_are_whole_and_exact() -> None:
    (point,) = planned(M={"baseline": "2024-04-30"}).panels[0].chart["data"]["values"]
    assert point["baseline"] == date(2024, 4, 30).toordinal()
    assert Fraction(point["date"]).denominator == 1

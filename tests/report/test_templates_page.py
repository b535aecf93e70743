"""The page on templates says what templates are given."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.medium import OnPaper
from sdmctl.report.sections import SECTIONS, Section
from sdmctl.report.templating import environment
from tests.report.scene import dossier, over

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def row(name: str) -> str:
    (found,) = [line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |")]
    return found


def material() -> Material:
    held = dossier([])
    return Material(over(held, count=1), held, Locale("en", "Europe/Paris"), "")


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_every_section_is_listed_with_all_that_it_is_given(section: Section) -> None:
    given = re.sub(r" \([^)]*\)", "", row(section.name).split("|")[2])
    assert re.findall(r"`(\w+)`", given) == list(section.context(material()))


def test_every_filter_of_ours_is_listed() -> None:
    ours = set(environment(material(), None, OnPaper(material().locale)).filters) - set(Environment().filters)
    assert all(row(name) for name in ours)
    assert len(ours) == 8

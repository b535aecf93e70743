"""The page above the reports, in a browser: readable by everybody, complete in itself, and it leads to the reports."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sdmctl.assess.standing import standing
from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.page.index import HOME, address, index_page
from sdmctl.report.portfolio import Entry, Portfolio
from sdmctl.values.period import parse_period
from tests.report.page.browser import axe, browser, opened, violations
from tests.report.page.test_browser import EVIL
from tests.report.scene import over, specimen

GOOD = "horizon-rh"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of one contract with its report and, beside it, contracts whose every text is hostile."""
    held = specimen()
    found = standing(held, over(held))
    hostile = [Entry(text, text, text, "EUR", "fr", replace(found), 0) for text in EVIL]
    entries = (Entry("wrong", "wrong", errors=3), Entry(GOOD, GOOD, "Port", "EUR", "fr", found), *hostile)
    pages: dict[str, str] = {}
    for each in entries[1:]:
        pages[each.id] = address(each.id, pages.values())
    folder = tmp_path_factory.mktemp("public")
    whole = Portfolio(parse_period("2024-03"), entries)
    (folder / HOME).write_text(index_page(whole, pages, Locale("fr")), "utf-8")
    report = Report(over(held), held, "fr", None, "f" * 64).page(home=HOME)
    (folder / pages[GOOD]).write_text(report, "utf-8")
    return folder


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> str:
    return axe(tmp_path_factory.mktemp("axe"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_audit_of_accessibility_finds_nothing(folder: Path, script: str, scheme: str) -> None:
    with browser() as chromium, opened(chromium, folder / HOME, color_scheme=scheme, bypass_csp=True) as found:
        assert violations(found, script) == []


def test_hostile_texts_are_text_and_each_contract_leads_to_its_report_and_back(folder: Path) -> None:
    with browser() as chromium, opened(chromium, folder / HOME) as found:
        assert (found.said, found.asked, found.dialogs) == ([], [(folder / HOME).as_uri()], [])
        assert found.page.locator("main script, main img, main iframe").count() == 0
        links: list[Any] = found.page.locator("main a").evaluate_all(
            "all => all.map(each => each.getAttribute('href'))"
        )
        assert len(links) == len(EVIL) + 1
        assert all(each.endswith(".html") and "/" not in each and ":" not in each for each in links)
        shown = "".join(c for c in found.page.locator("main").inner_text() if c.isalnum())
        for text in EVIL:
            assert "".join(c for c in text if c.isalnum())[:200] in shown
        found.page.get_by_role("link", name=GOOD).click()
        found.page.wait_for_url("**/horizon-rh.html")
        found.page.get_by_role("link", name="Portefeuille").click()
        found.page.wait_for_url(f"**/{HOME}")
        assert (found.said, found.dialogs) == ([], [])

"""The page in a browser: nothing leaves it, nothing in it runs but the sorting, and everybody can read it."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdmctl.model.committee import Committee
from sdmctl.report.document import Report
from tests.report.formats.test_markdown import HOSTILE
from tests.report.page.browser import axe, browser, opened, violations
from tests.report.scene import at, contract, dossier, over, specimen, ticket


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as launched:
        yield launched


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> str:
    return axe(tmp_path_factory.mktemp("axe"))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    held = specimen()
    file = tmp_path_factory.mktemp("page") / "report.html"
    drawn = importlib.util.find_spec("vl_convert") is not None
    file.write_text(Report(over(held), held, "fr", None, "f" * 64).page(pictures=drawn), "utf-8")
    return file


def test_the_page_asks_for_nothing_and_says_nothing(chromium: Any, report: Path) -> None:
    with opened(chromium, report) as found:
        assert found.asked == [report.as_uri()]
        assert found.said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_audit_of_accessibility_finds_nothing(chromium: Any, report: Path, script: str, scheme: str) -> None:
    with opened(chromium, report, color_scheme=scheme, bypass_csp=True) as found:
        assert violations(found, script) == []


def test_on_a_narrow_screen_the_page_does_not_scroll_sideways(chromium: Any, report: Path, script: str) -> None:
    with opened(chromium, report, viewport={"width": 375, "height": 700}, bypass_csp=True) as found:
        assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert violations(found, script) == []


def _column(found: Any, n: int) -> list[str]:
    cells = found.page.locator(f"[aria-label='Engagements de service'].table >> tbody td:nth-child({n})")
    return [str(text) for text in cells.all_inner_texts()]


def test_a_column_sorts_by_its_values_with_the_keyboard_too(chromium: Any, report: Path) -> None:
    with opened(chromium, report) as found:
        head = found.page.locator("[aria-label='Engagements de service'].table >> th:nth-child(7)")
        head.locator("button").focus()
        found.page.keyboard.press("Enter")
        rising = _column(found, 7)
        assert rising[0] == "66,66\xa0%"
        assert head.get_attribute("aria-sort") == "ascending"
        found.page.keyboard.press("Enter")
        assert _column(found, 7)[0] == "100,00\xa0%"
        assert head.get_attribute("aria-sort") == "descending"


def test_cells_without_a_value_come_last_either_way(chromium: Any, report: Path) -> None:
    with opened(chromium, report) as found:
        button = found.page.locator("[aria-label='Engagements de service'].table >> th:nth-child(5) >> button")
        for _ in range(2):
            button.click()
            assert _column(found, 5)[-1] == "—"


def test_it_prints_on_a4_without_losing_a_column(chromium: Any, report: Path, tmp_path: Path) -> None:
    with opened(chromium, report) as found:
        found.page.emulate_media(media="print")
        found.page.set_viewport_size({"width": 690, "height": 1000})  # A4 less its margins, at 96 dots an inch
        assert found.page.evaluate("document.documentElement.scrollWidth") <= 690
        found.page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    assert (tmp_path / "report.pdf").stat().st_size > 10_000


def test_with_two_hundred_breaches_what_a_committee_reads_stays_under_eight_pages(
    chromium: Any, tmp_path: Path
) -> None:
    late = at("2024-03-08T16:00", status="resolved")
    held = dossier([ticket(f"INC-{n}", "2024-03-04T10:00", late, title="Printer " * 8) for n in range(200)])
    steering = Committee(kind="committee", id="copil", title="Steering committee")
    file = tmp_path / "report.html"
    file.write_text(Report(over(held, count=6), held, "en", None, "0" * 64, steering).page(), "utf-8")
    with opened(chromium, file) as found:
        shown = found.page.locator("main").inner_text()
        assert shown.count("INC-") >= 200
        # What stands before the annexes is what is read.
        found.page.evaluate(
            "while (document.querySelectorAll('h1').length > 1) document.querySelector('main').lastChild.remove()"
        )
        pages = re.findall(rb"/Type\s*/Page\b(?!s)", found.page.pdf(prefer_css_page_size=True))
    assert len(pages) < 8


EVIL = [
    *HOSTILE, "<script>alert(1)</script>", "](javascript:alert(1))", "a|b", "\x1b[31mred", "\u202egnp.exe",
    "<img src=x onerror=alert(1)>",
    "![x](http://example.org/x.png)", "<https://example.org>", "\x020\x03", "x" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_a_hostile_text_is_shown_as_text(chromium: Any, text: str, tmp_path: Path) -> None:
    late = at("2024-03-08T16:00", status="resolved")
    held = dossier(
        [ticket("INC-1", "2024-03-04T10:00", late, title=text)],
        contract(title=text, customer={"name": text}, services={"desk": {"title": text, "calendar": "office"}}),
    )
    file = tmp_path / "report.html"
    file.write_text(Report(over(held, count=2), held, "en", None, "0" * 64).page(), "utf-8")
    with opened(chromium, file) as found:
        assert (found.said, found.asked, found.dialogs) == ([], [file.as_uri()], [])
        assert found.page.locator("main script, main img, main a, main iframe").count() == 0
        shown = found.page.locator("main").inner_text()
        plain = "".join(c for c in text if c.isalnum())
        assert plain[:200] in "".join(c for c in shown if c.isalnum())

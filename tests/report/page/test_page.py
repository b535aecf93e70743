"""The report as one page of HTML."""

from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.page.medium import OnPage
from sdmctl.report.page.page import page
from sdmctl.report.page.tables import html_table
from sdmctl.report.table import Column, Kind, Table
from sdmctl.report.words import LANGUAGES
from tests.report.formats.test_markdown import HOSTILE
from tests.report.scene import at, dossier, over, specimen, ticket

FRENCH = Locale("fr", "Europe/Paris")


class Read(HTMLParser):
    """The elements of a page, and the text outside its style and script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def made(*tables: Table, text: str = "# Report\n\n## First\n\n{0}") -> str:
    medium = OnPage()
    return page(text.format(*(medium.table(table) for table in tables)), medium, FRENCH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_arguments_give_the_same_bytes(language: str) -> None:
    held = specimen()
    first, second = (Report(over(held), held, language, None, "f" * 64).page() for _ in range(2))
    assert first == second


def test_nothing_outside_the_page_is_named() -> None:
    held = specimen()
    read = Read(Report(over(held), held, "fr", None, "f" * 64).page())
    assert not [tag for tag, _ in read.tags if tag in ("img", "link", "iframe", "object", "embed", "base", "form")]
    assert all((each["href"] or "").startswith("#") for each in read.all("a"))
    assert all("src" not in each for each in read.all("script"))


def test_the_page_says_its_language_and_its_title() -> None:
    read = Read(made(text="# Rapport de mars\n\n## Synthèse"))
    assert read.all("html") == [{"lang": "fr"}]
    assert "Rapport de mars" in read.texts


def test_each_chapter_is_in_the_list_of_contents() -> None:
    read = Read(made(text="# R\n\n## Tickets évités\n\n## Budget\n\n### Detail\n\n## Budget"))
    assert [each["href"] for each in read.all("a")][1:] == ["#tickets-evites", "#budget", "#budget-2"]
    assert [each.get("id") for each in read.all("h2")] == ["tickets-evites", "budget", "budget-2"]


def test_a_table_stands_where_the_text_has_it_under_the_caption_of_its_heading() -> None:
    table = Table("", (Column("n", Kind.INTEGER, "Nombre"),), ((3,),))
    text = made(table, text="# R\n\n## Avant\n\nx\n\n{0}\n## Après")
    assert text.index("Avant</h2>") < text.index("<caption>Avant</caption>") < text.index("Après</h2>")


def test_a_figure_sorts_by_its_value_and_shows_as_the_language_writes_it() -> None:
    columns = (Column("a", Kind.MONEY, "Montant"), Column("d", Kind.DAY, "Jour"), Column("s", Kind.DURATION, "Durée"))
    text = html_table(Table("", columns, ((Fraction(13200, 10), date(2024, 3, 1), 5400),)), "T", FRENCH, str)
    assert '<td class="number" data-sort="1320">1\u202f320,00</td>' in text
    assert f'<td data-sort="{date(2024, 3, 1).toordinal()}">01/03/2024</td>' in text
    assert 'data-sort="5400">1\u00a0h\u00a030</td>' in text


def test_what_has_no_value_has_nothing_to_sort_by() -> None:
    text = html_table(Table("", (Column("a", Kind.MONEY, "Montant"),), ((None,),)), "T", FRENCH, str)
    assert '<td class="number">—</td>' in text


@pytest.mark.parametrize("text", [*HOSTILE, "<script>alert(1)</script>", "](javascript:alert(1))", "x" * 10_000])
def test_no_text_of_a_ticket_makes_an_element_of_its_own(text: str) -> None:
    def told(title: str) -> Read:
        late = at("2024-03-08T16:00", status="resolved")
        held = dossier([ticket("INC-1", "2024-03-04T10:00", late, title=title)])
        return Read(Report(over(held, count=2), held, "en", None, "0" * 64).page())

    assert [tag for tag, _ in told(text).tags] == [tag for tag, _ in told("Printer").tags]


def test_the_page_shows_what_its_markdown_says(tmp_path: Path) -> None:
    held = specimen()
    texts = "".join(Read(Report(over(held), held, "fr").page()).texts)
    for said in ("Rapport de service, mars 2024", "INC-006", "2\u202f700,00", "✘ manqué", "1\u00a0h\u00a030"):
        assert said in texts, said

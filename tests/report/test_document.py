"""The committee's report as a whole."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markdown_it import MarkdownIt

from sdmctl.diagnostics import InFile, InvalidInput
from sdmctl.report.document import Report
from sdmctl.report.locale import Locale
from sdmctl.report.material import Material
from sdmctl.report.medium import OnPaper
from sdmctl.report.sections import FOR_COMMITTEES, SECTIONS
from sdmctl.report.template_manual import TEMPLATES
from sdmctl.report.templating import OWN, environment, render
from sdmctl.report.words import LANGUAGES
from tests.report.formats.test_markdown import HOSTILE
from tests.report.scene import at, contract, dossier, over, specimen, ticket

LATE = at("2024-03-08T16:00", status="resolved")


def report(
    templates: Path | None = None, *, language: str = "en", title: str = "Printer", number: str = "INC-1"
) -> str:
    """The report of a month with one late ticket."""
    held = dossier([ticket(number, "2024-03-04T10:00", LATE, title=title)])
    return Report(over(held, count=2), held, language, templates, "0" * 64).markdown()


def wrong(templates: Path) -> tuple[Path, int | None, str]:
    """File, line and message of the one mistake in a folder of templates."""
    with pytest.raises(InvalidInput) as caught:
        report(templates)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == "template-error"
    assert isinstance(diagnostic.place, InFile)
    return diagnostic.place.file, diagnostic.place.line, diagnostic.message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_arguments_give_the_same_bytes(language: str) -> None:
    held = specimen()
    first, second = (Report(over(held), held, language, None, "f" * 64).markdown() for _ in range(2))
    assert first == second


def test_every_section_has_its_template_and_every_template_its_section() -> None:
    assert {path.name for path in OWN.iterdir()} == {
        "layout.md.j2",
        *(section.template for section in (*SECTIONS, *FOR_COMMITTEES)),
    }


@pytest.mark.parametrize(("language", "headings"), [
    ("fr", ["Synthèse", "Engagements de service", "Tickets non tenus de la période", "Tickets ouverts", "Disponibilité",
            "Anomalies et évolutions", "Évolutions et garanties", "Pénalités", "Budget", "Exclusions",
            "Tickets non jugés", "Indicateurs et formules", "Règles appliquées"]),
    ("en", ["Summary", "Service levels", "Breached tickets of the period", "Open tickets", "Availability",
            "Anomalies and evolutions", "Evolutions and warranties", "Penalties", "Budget", "Exclusions",
            "Tickets not judged", "Indicators and their formulas", "Rules in force"]),
])  # fmt: skip
def test_the_sections_stand_in_the_order_of_a_committee(language: str, headings: list[str]) -> None:
    held = specimen()
    text = Report(over(held), held, language).markdown()
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_tidy_markdown(language: str) -> None:
    held = specimen()
    text = Report(over(held), held, language).markdown()
    assert "\n\n\n" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert all(line == line.rstrip() for line in text.splitlines())
    kinds = {token.type for token in MarkdownIt("commonmark").enable("table").parse(text)}
    assert "html_block" not in kinds
    assert "code_block" not in kinds


@pytest.mark.parametrize("text", [*HOSTILE, "\x1b[2J\x00\u202e", "{% raw %}", "x" * 5_000])
def test_no_title_or_id_breaks_the_report(text: str) -> None:
    plain, hostile = report(), report(title=text, number=f"{text} 1")
    parser = MarkdownIt("commonmark").enable("table")
    assert [token.type for token in parser.parse(hostile)] == [token.type for token in parser.parse(plain)]
    assert "\x1b" not in hostile
    assert "\u202e" not in hostile


def test_no_name_in_a_contract_breaks_the_report() -> None:
    bad = "a | b\n<i>[x](y)</i> `{{ 1 }}` &lt;"
    level = {"title": bad, "clause": bad, "measures": "resolution", "targets": {"any": "4h"}, "objective": "90%",
             "applies_to": {"type": [bad], "team": [bad]}}  # fmt: skip
    written = contract(
        title=bad,
        customer={"name": bad},
        managers={"m": {"name": bad}},
        lots={"l": {"title": bad, "nature": "run", "manager": "m"}},
        calendars={"office": {"title": bad, "hours": {"mon-fri": ["09:00-17:00"]}}},
        services={"desk": {"title": bad, "calendar": "office"}},
        statuses={"new": "new", bad: "paused", "resolved": "resolved"},
        service_levels={"bad": level, "up": {"title": bad, "measures": "availability", "calendar": "office",
                                             "applies_to": {"service": ["desk"]}, "objective": "99%"}},
    )  # fmt: skip
    outage = {"service": "desk", "start": "2024-03-04T10:00", "end": "2024-03-04T11:00", "ticket": bad}
    held = dossier(
        [ticket(bad, "2024-03-04T10:00", title=bad, type=bad, team=bad, excluded={"reason": bad, "approved_by": bad}),
         ticket("2", "2024-03-04T10:00", title=bad, type=bad, team=bad, excluded={"reason": bad}, nature="disputed")],
        written, [outage],
    )  # fmt: skip
    for language in LANGUAGES:
        tokens = MarkdownIt("commonmark").enable("table").parse(Report(over(held), held, language).markdown())
        inside = {child.type for token in tokens for child in token.children or []}
        assert inside <= {"text", "text_special", "softbreak", "strong_open", "strong_close", "code_inline"}


def test_a_template_of_the_customer_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "summary.md.j2").write_text("## Ours\n\n{{ facts[0].sentence }} {{ say('yes') }}.\n")
    text = report(tmp_path)
    assert "## Ours\n\nOf 2 lines measured: 1 tolerated and 1 without data. yes.\n" in text
    assert "## Summary" not in text
    assert "## Service levels" in text


def test_a_layout_of_the_customer_chooses_sections_and_order(tmp_path: Path) -> None:
    (tmp_path / "layout.md.j2").write_text("{{ sections.rules }}\n\n{{ sections.title }}\n\n{{ language }}")
    text = report(tmp_path)
    assert text.index("## Rules in force") < text.index("# Service report")
    assert "## Summary" not in text
    assert text.endswith("\n\nen\n")


def test_a_part_that_begins_with_an_underscore_is_there_to_be_included(tmp_path: Path) -> None:
    (tmp_path / "_logo.md.j2").write_text("LOGO {{ contract }}")
    (tmp_path / "title.md.j2").write_text("{% include '_logo.md.j2' %}")
    assert report(tmp_path).startswith("LOGO Harbour office support\n")


def test_text_is_escaped_in_a_template_of_the_customer_too(tmp_path: Path) -> None:
    (tmp_path / "breached.md.j2").write_text(
        "{% macro cell(row) %}{{ row.ticket ~ ' ' ~ row.subject }} {{ row.late | duration }}{% endmacro %}"
        "{% for row in groups[0].table %}{{ cell(row) }}{% endfor %}"
    )
    text = report(tmp_path, title="<i>|", number="*")
    assert "\\* &lt;i>\\| 30\u00a0h\n" in text


def test_figures_are_formatted_by_filters(tmp_path: Path) -> None:
    (tmp_path / "service_levels.md.j2").write_text(
        "{% for row in lines %}{{ row.objective | objective }} {{ row.counted | number }};{% endfor %}"
    )
    assert "90% 0;80% 1;" in report(tmp_path)


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        ("fine\n{% if %}\n", 2, "Expected an expression"),
        ("{{ 1 }}\n\n{{ nothing_of_that_name }}\n", 3, "'nothing_of_that_name' is undefined"),
        ("\n{{ 1 / 0 }}\n", 2, "division by zero"),
        ("{{ say('no.such') }}\n", 1, "no sentence is named no.such"),
        ("\n{% include 'missing.md.j2' %}\n", 2, "missing.md.j2"),
        ("{{ facts | random }}", 1, "No filter named 'random'"),
        ("{{ lipsum() }}", 1, "'lipsum' is undefined"),
        ("{{ ''.__class__.__mro__ }}", 1, "access to attribute '__class__'"),
        ("{{ say.__globals__ }}", 1, "access to attribute '__globals__'"),
        ("{{ facts.append(1) }}", 1, ""),
        ("{% for i in range(10 ** 9) %}{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_file_and_line(
    tmp_path: Path, source: str, line: int, message: str
) -> None:
    template = tmp_path / "summary.md.j2"
    template.write_text(source)
    file, number, told = wrong(tmp_path)
    assert (file, number) == (template, line)
    assert message in told


def test_a_mistake_in_a_template_is_told_with_what_was_in_hand(tmp_path: Path) -> None:
    (tmp_path / "service_levels.md.j2").write_text("{{ levels | table }}")
    with pytest.raises(InvalidInput) as caught:
        report(tmp_path)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.hint is not None
    assert diagnostic.hint.startswith("in hand: lines (table: title, priority, target, objective,")
    assert "trend (table:" in diagnostic.hint
    (tmp_path / "service_levels.md.j2").unlink()
    (tmp_path / "summary.md.j2").write_text("{% for fact in facts %}{{ fact.text }}{% endfor %}")
    with pytest.raises(InvalidInput) as caught:
        report(tmp_path)
    assert "each with sentence, details)" in str(caught.value.diagnostics[0].hint)


def test_a_template_of_ours_without_what_it_needs_is_the_mistake_of_who_includes_it(tmp_path: Path) -> None:
    (tmp_path / "title.md.j2").write_text("\n{% include 'summary.md.j2' %}")
    assert wrong(tmp_path)[:2] == (tmp_path / "title.md.j2", 2)


def test_a_fault_in_a_template_of_ours_is_a_fault_of_sdmctl() -> None:
    held = dossier([])
    material = Material(over(held, count=1), held, Locale("en", "Europe/Paris"), "")
    with pytest.raises(UndefinedError):
        render(environment(material, None, OnPaper(material.locale)), "summary.md.j2", {})


def test_a_mistake_in_an_included_part_is_told_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "_part.md.j2").write_text("\n\n{{ oops }}")
    (tmp_path / "summary.md.j2").write_text("{% include '_part.md.j2' %}")
    assert wrong(tmp_path)[:2] == (tmp_path / "_part.md.j2", 3)


@pytest.mark.parametrize("name", ["../secret.md.j2", "/etc/passwd", "..\\secret.md.j2", "_link.md.j2"])
def test_a_template_reads_nothing_outside_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (tmp_path / "secret.md.j2").write_text("SECRET")
    (folder / "_link.md.j2").symlink_to(tmp_path / "secret.md.j2")
    (folder / "summary.md.j2").write_text(f"{{% include {name!r} %}}")
    wrong(folder)


def test_a_template_that_overrides_nothing_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "sumary.md.j2").write_text("")
    with pytest.raises(InvalidInput) as caught:
        report(tmp_path)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.hint == "did you mean summary.md.j2?"


def test_a_name_that_is_near_none_gets_the_list(tmp_path: Path) -> None:
    (tmp_path / "zzz.j2").write_text("")
    with pytest.raises(InvalidInput) as caught:
        report(tmp_path)
    every = sorted(path.name for path in OWN.glob("*.j2"))
    assert caught.value.diagnostics[0].hint == f"one of {', '.join(every)}"
    assert {"layout.md.j2", "minutes.md.j2", "worst.md.j2"} < set(every)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert wrong(tmp_path / "nowhere")[1] is None


def test_a_template_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "summary.md.j2").write_bytes(b"\xff\xfe\x00")
    assert wrong(tmp_path)[0] == tmp_path / "summary.md.j2"


def test_the_example_of_the_manual_is_a_mistake_and_its_correction_is_none(tmp_path: Path) -> None:
    entry = TEMPLATES[0]
    (tmp_path / "summary.md.j2").write_text(entry.wrong)
    assert "lenght" in wrong(tmp_path)[2]
    (tmp_path / "summary.md.j2").write_text(entry.right)
    assert "\n3\n" in report(tmp_path)


def test_files_that_are_no_templates_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("about these")
    assert report(tmp_path) == report()

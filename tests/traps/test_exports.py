"""Traps 18, 29 and 31 where a tool's export is read: each test is named after the line that it answers."""

from pathlib import Path

import pytest

from sdmctl.assess.service_levels.results import Assessment, Verdict
from sdmctl.diagnostics import Diagnostic
from sdmctl.pipeline import Question, gather, judge
from sdmctl.values.period import parse_period
from tests.checks.dossiers import write
from tests.traps.stories import contract

BOSTON = Path(__file__).parents[3] / "shared" / "data" / "boston311" / "requests-2015.csv"
SOURCE = """\
kind: source
reads: tickets
files: export.csv
columns: {id: Number, opened: Opened, resolved: Resolved, status: State, due: Due}
values: {status: {Open: working, Done: done}}
"""
HEADER = "Number,Opened,Resolved,State,Due\n"
MORNING = "2026-03-02 09:00"
DAY_FIRST = 'dates: "%d/%m/%Y %H:%M"\n'


def judged(folder: Path, content: bytes | str, *, source: str = SOURCE, period: str = "2026") -> Assessment:
    return told(folder, content, source=source, period=period)[0]


def told(
    folder: Path, content: bytes | str, *, source: str = SOURCE, period: str = "2026"
) -> tuple[Assessment, tuple[Diagnostic, ...]]:
    """An export judged, with what was wrong in it."""
    raw = content if isinstance(content, bytes) else content.encode()
    (folder / "export.csv").write_bytes(raw)
    dossier = write(folder, f"{contract()}\n---\n{source}").dossier
    evidence = gather(dossier)
    return judge(evidence, Question(parse_period(period))), evidence.diagnostics


def rows(found: Assessment) -> list[tuple[str, int, str]]:
    """Ticket, elapsed seconds, verdict."""
    ids, verdicts = dict(found.tables.tickets.select("ticket", "id").rows()), tuple(Verdict)
    return [
        (ids[row["ticket"]], row["elapsed_seconds"], verdicts[row["verdict"]].value)
        for row in found.verdicts.to_dicts()
    ]


def test_trap_18_an_unknown_status_of_an_export_is_listed_with_its_count_and_left_out(tmp_path: Path) -> None:
    export = f"{HEADER}A,{MORNING},,On hold,\nB,{MORNING},,On hold,\nC,{MORNING},,Open,\n"
    found, wrong = told(tmp_path, export)
    assert [each[0] for each in rows(found)] == ["C"]
    assert [(each.code, each.severity.value) for each in wrong] == [("unmapped-value", "error")]
    assert "On hold" in wrong[0].message
    assert "2" in wrong[0].message
    assert sum(each.count for each in found.left_out) == 2


@pytest.mark.parametrize("opened", ["03/04/2026 09:00", "3/4/2026 09:00"])
def test_trap_29_days_first_or_months_first_is_what_the_source_says(opened: str, tmp_path: Path) -> None:
    export = f"{HEADER}A,{opened},03/04/2026 10:00,Done,\n"
    found = judged(tmp_path, export, source=SOURCE + DAY_FIRST)
    assert found.tables.tickets["opened"].to_list() == [1775199600]  # 3 April, 9:00 in Paris


def test_trap_29_a_date_in_another_order_is_an_error_never_a_guess(tmp_path: Path) -> None:
    export = f"{HEADER}A,03/25/2026 09:00,,Open,\nB,25/03/2026 09:00,,Open,\n"
    found, wrong = told(tmp_path, export, source=SOURCE + DAY_FIRST)
    assert [each[0] for each in rows(found)] == ["B"]
    assert [each.code for each in wrong] == ["unreadable-date"]


def test_trap_29_a_serial_date_of_a_workbook_is_an_error_in_a_text(tmp_path: Path) -> None:
    export = f"{HEADER}A,46083.375,,Open,\n"
    found, wrong = told(tmp_path, export)
    assert rows(found) == []
    assert [each.code for each in wrong] == ["unreadable-date"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_trap_29_a_byte_order_mark_is_no_part_of_the_first_column(encoding: str, tmp_path: Path) -> None:
    export = "Number;Opened;Resolved;State;Due\nÉ-1;2026-03-02 09:00;2026-03-02 10:00;Done;\n"
    assert rows(judged(tmp_path, export.encode(encoding))) == [("É-1", 3600, "met")]


def test_trap_29_an_export_in_the_code_page_of_windows_is_read_as_declared(tmp_path: Path) -> None:
    export = "Number;Opened;Resolved;State;Due\nÉ-1;2026-03-02 09:00;2026-03-02 10:00;Done;\n"
    found = judged(tmp_path, export.encode("cp1252"), source=SOURCE + "encoding: cp1252\n")
    assert rows(found) == [("É-1", 3600, "met")]


def test_trap_29_a_duplicate_ticket_is_an_error(tmp_path: Path) -> None:
    export = f"{HEADER}A,{MORNING},,Open,\nA,{MORNING},,Open,\nB,{MORNING},,Open,\n"
    _, wrong = told(tmp_path, export)
    assert "duplicate-ticket" in {each.code for each in wrong}


def test_trap_29_resolved_before_it_was_opened_is_left_out_and_counted(tmp_path: Path) -> None:
    export = f"{HEADER}A,{MORNING},2026-03-01 09:00,Done,\nB,{MORNING},,Open,\n"
    found, wrong = told(tmp_path, export)
    assert [each[0] for each in rows(found)] == ["B"]
    assert [each.code for each in wrong if each.severity == "error"] == ["resolved-before-opened"]
    assert sum(each.count for each in found.left_out) == 1


def test_trap_31_two_engines_are_held_together_on_each_verdict_of_the_city_of_boston(tmp_path: Path) -> None:
    """The vendor's own verdict beside ours: what the city says of each request, and what the agreed dates say."""
    if not BOSTON.is_file():
        pytest.skip(f"no export at {BOSTON}")
    import polars as pl

    parts = """\
time_zone: America/New_York
term: {start: 2015-01-01, end: 2016-12-31}
calendars: {office: {hours: {mon-sun: [00:00-24:00]}}}
service_levels: {level: {title: Level, measures: resolution, calendar: office, objective: 90%, targets: {any: agreed}}}
"""
    source = f"""\
kind: source
reads: tickets
files: {BOSTON}
dates: "%m/%d/%Y %I:%M:%S %p"
exported_at: 2016-01-12T23:00:00
columns: {{id: CASE_ENQUIRY_ID, opened: OPEN_DT, resolved: CLOSED_DT, due: TARGET_DT}}
"""
    dossier = write(tmp_path, f"{parts}\n---\n{source}").dossier
    found = judge(gather(dossier, allow_outside=True), Question(parse_period("2016")))
    ids = dict(found.tables.tickets.select("ticket", "id").rows())
    ours = {ids[row["ticket"]]: tuple(Verdict)[row["verdict"]] for row in found.verdicts.to_dicts()}
    city = pl.read_csv(BOSTON, infer_schema=False)
    compared = wrong = 0
    for number, flag, due in city.select("CASE_ENQUIRY_ID", "OnTime_Status", "TARGET_DT").rows():
        if flag and due:
            compared += 1
            wrong += (ours[number] is Verdict.BREACHED) != (flag == "OVERDUE")
    assert (compared, wrong) == (18_971, 0)

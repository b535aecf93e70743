"""The commands as a user runs them, on the examples and on copies with a mistake."""

import csv
import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from sdmctl.cli import run

EXAMPLES = Path(__file__).parents[2] / "examples"
HORIZON = str(EXAMPLES / "horizon-rh")
DESK = str(EXAMPLES / "northgate-desk")
MARCH = ("--period", "2024-03")


@pytest.fixture
def horizon(tmp_path: Path) -> Path:
    """A copy of the specimen's contract, to be spoilt."""
    return shutil.copytree(HORIZON, tmp_path / "horizon-rh", ignore=shutil.ignore_patterns("expected"))


def spoil(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def spaced(text: str) -> str:
    """The text with plain spaces, as one reads it."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_sla_shows_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", HORIZON, *MARCH]) == 0
    shown = capsys.readouterr()
    assert "Rétablissement (GTR)" in shown.out
    assert "66,66" in shown.out
    assert not shown.err


@pytest.mark.parametrize("kind", ["json", "csv", "markdown", "table"])
def test_standard_output_holds_the_answer_and_nothing_else(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", HORIZON, *MARCH, "--tickets", "--format", kind]) == 0
    shown = capsys.readouterr()
    assert not shown.err
    if kind == "json":
        assert json.loads(shown.out)["contract"] == "horizon-rh"
    if kind == "csv":
        assert shown.out.startswith("ticket,service_level,cycle,priority,service,started,stopped,deadline,")


def test_an_answer_can_go_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", HORIZON, *MARCH, "--format", "json", "--output", str(tmp_path / "sla.json")]) == 0
    assert not capsys.readouterr().out
    assert (tmp_path / "sla.json").read_bytes() == (
        EXAMPLES / "horizon-rh/expected/sla.json"
    ).read_bytes() or json.loads((tmp_path / "sla.json").read_text())["service_levels"]


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run(["report", HORIZON, *MARCH, "--output", str(tmp_path / name)]) == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_report_of_a_contract_in_a_portfolio_is_that_of_its_folder(tmp_path: Path) -> None:
    assert run(["report", HORIZON, *MARCH, "--output", str(tmp_path / "one")]) == 0
    words = ["report", str(EXAMPLES), "--contract", "horizon-rh", *MARCH, "--output", str(tmp_path / "two")]
    assert run(words) == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_events_after_as_of_have_not_happened(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", HORIZON, *MARCH, "--as-of", "2024-03-02T00:00", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["as_of"] == "2024-03-02T00:00:00+01:00"
    assert sum(line["counted"] for line in answer["service_levels"]) < 10


def test_several_contracts_are_a_list_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(EXAMPLES), *MARCH, "--format", "json"]) == 0
    assert [each["contract"] for each in json.loads(capsys.readouterr().out)] == ["horizon-rh", "northgate-desk"]


def test_several_contracts_are_one_csv_with_the_contract_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(EXAMPLES), "--period", "2026-09", "--tickets", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0])[-1] == "contract"
    assert {row["contract"] for row in rows} == {"horizon-rh", "northgate-desk"}
    assert not any(row["ticket"] == "ticket" for row in rows)


def test_one_contract_of_several_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(EXAMPLES), *MARCH, "--contract", "northgate-desk", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["contract"] == "northgate-desk"


def test_a_contract_that_is_not_there_is_a_misuse_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(EXAMPLES), "--contract", "northgate-dsk"]) == 2
    assert "did you mean northgate-desk?" in capsys.readouterr().err


def test_a_folder_without_a_contract_is_wrong_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sla", str(tmp_path)]) == 3
    assert "error[no-contract]" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["sla", "check", "report", "calendar"])
def test_a_mistake_in_the_contract_leaves_no_figure(
    command: str, horizon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(horizon / "contract.yaml", "calendar: ho-fr\n    objective", "calendar: ho-fra\n    objective")
    assert run([command, str(horizon), *MARCH]) == 3
    shown = capsys.readouterr()
    lines = (horizon / "contract.yaml").read_text("utf-8").splitlines()
    assert f"contract.yaml:{lines.index('    calendar: ho-fra') + 1}:15: error[unknown-reference]" in shown.err
    assert "did you mean ho-fr?" in shown.err
    assert shown.err.endswith("1 error\n")
    assert not shown.out


def test_a_mistake_in_a_ticket_leaves_out_that_ticket_and_shows_the_other_figures(
    horizon: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(horizon / "tickets.yaml", "status: resolved}", "status: resolvd}")
    assert run(["sla", str(horizon), *MARCH, "--format", "json"]) == 3
    shown = capsys.readouterr()
    assert "error[unknown-status]" in shown.err
    answer = json.loads(shown.out)
    assert [each["count"] for each in answer["left_out"]] == [1]
    assert sum(line["counted"] for line in answer["service_levels"]) > 10


def test_a_ticket_that_cannot_be_read_is_counted_in_the_report(horizon: Path, tmp_path: Path) -> None:
    spoil(horizon / "tickets.yaml", "opened: 2024-03-11T09:30:00+01:00", "opened: yesterday")
    assert run(["report", str(horizon), *MARCH, "--language", "en", "--output", str(tmp_path / "report.md")]) == 3
    assert "1 ticket could not be judged" in (tmp_path / "report.md").read_text(encoding="utf-8")


def test_validate_shows_every_mistake_in_file_order(horizon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(horizon / "contract.yaml", "calendar: ho-fr\n    objective", "calendar: ho-fra\n    objective")
    spoil(horizon / "contract.yaml", "holidays: FR-57", "holidays: FR-58")
    spoil(horizon / "tickets.yaml", "status: resolved}", "status: resolvd}")
    assert run(["validate", str(horizon)]) == 3
    shown = capsys.readouterr().err
    places = [shown.index(code) for code in ("unknown-holiday-code", "unknown-reference", "unknown-status")]
    assert places == sorted(places)
    assert "3 errors" in shown.splitlines()[-1]


def test_a_warning_does_not_change_the_exit_code(horizon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (horizon / "notes.yaml").write_text("title: no kind\n")
    assert run(["validate", str(horizon)]) == 0
    shown = capsys.readouterr()
    assert "warning[" in shown.err
    assert shown.out == "horizon-rh: no error\n"


def test_check_fails_where_a_line_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", HORIZON, *MARCH]) == 1
    shown = capsys.readouterr().out
    assert "Rétablissement (GTR)" in shown
    assert "66,66" in shown
    assert "INC-010" not in shown


def test_check_is_strict_with_tickets_that_are_open_and_late(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", HORIZON, *MARCH, "--strict", "--format", "json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert not answer["holds"]
    late = [each for each in answer["breaches"] if each["finding"] == "late"]
    assert [each["ticket"] for each in late] == ["INC-010"]
    assert late[0]["deadline"].startswith("2024-03-")


def test_check_holds_where_nothing_is_missed(horizon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (horizon / "year" / "tickets.yaml").unlink()
    assert run(["check", str(horizon), "--period", "2024-02"]) == 0
    assert "aucun engagement de service n'est manqué" in capsys.readouterr().out


def test_wrong_input_weighs_more_than_a_breach(horizon: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(horizon / "tickets.yaml", "status: resolved}", "status: resolvd}")
    assert run(["check", str(horizon), *MARCH]) == 3
    assert "manqué" in capsys.readouterr().out


def test_explain_shows_each_stretch_and_what_other_readings_give(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "INC-006", HORIZON, *MARCH, "--service-level", "resolution"]) == 0
    shown = spaced(capsys.readouterr().out)
    for expected in ("§ 4.2", "non tenu", "9 h 30", "first_stop", "new_cycle", "restart"):
        assert expected in shown


def test_explain_names_the_holiday_in_a_closed_stretch(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "INC-009", HORIZON, *MARCH, "--service-level", "resolution"]) == 0
    assert "Vendredi saint (29/03/2024)" in capsys.readouterr().out


def test_explain_as_json_has_the_running_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "INC-006", HORIZON, *MARCH, "--service-level", "resolution", "--format", "json"]) == 0
    (answer,) = json.loads(capsys.readouterr().out)
    assert answer["stretches"][-1]["total_seconds"] == answer["elapsed_seconds"] == 34_200
    assert {each["value"] for each in answer["other_readings"]} == {"restart", "first_stop", "new_cycle"}


def test_explain_as_csv_is_the_stretches(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "INC-006", HORIZON, *MARCH, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["service_level"] for row in rows} == {"response", "resolution"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["INC-0066"], "there is no ticket INC-0066; did you mean INC-006?"),
        (["INC-006", "--service-level", "quote"], "no service level quote judges INC-006"),
    ],
)
def test_explain_of_what_is_not_there_is_a_misuse(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["explain", words[0], HORIZON, *MARCH, *words[1:]]) == 2
    assert said in capsys.readouterr().err


def test_the_language_of_a_report_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", HORIZON, *MARCH, "--language", "en"]) == 0
    assert "Service levels" in capsys.readouterr().out


def test_a_template_of_ones_own_replaces_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "summary.md.j2").write_text("## In short\n")
    assert run(["report", HORIZON, *MARCH, "--templates", str(tmp_path)]) == 0
    assert "## In short" in capsys.readouterr().out


def test_a_template_with_a_mistake_is_wrong_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "summary.md.j2").write_text("one\n{{ nothing_of_that_name }}\n")
    assert run(["report", HORIZON, *MARCH, "--templates", str(tmp_path)]) == 3
    shown = capsys.readouterr()
    assert "summary.md.j2:2: error[template-error]" in shown.err
    assert not shown.out


def test_a_report_on_a_terminal_is_shown_as_it_will_look(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert run(["report", HORIZON, *MARCH]) == 0
    shown = capsys.readouterr().out
    assert "Rapport de service" in shown
    assert "| ---" not in shown


def test_a_table_on_a_terminal_folds_into_its_width(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(["sla", HORIZON, *MARCH]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 110


def test_calendar_shows_why_a_day_is_closed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calendar", HORIZON, *MARCH, "--calendar", "ho-als"]) == 0
    shown = spaced(capsys.readouterr().out)
    assert "160 h sur 20 jours" in shown
    assert "Vendredi saint" in shown


def test_calendar_as_json_has_every_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calendar", DESK, "--period", "2026-09", "--format", "json"]) == 0
    office, night, watch = json.loads(capsys.readouterr().out)
    assert (office["calendar"], night["calendar"], watch["calendar"]) == ("office", "night", "watch")
    assert len(office["days"]) == 30
    by_day = {day["day"]: day for day in office["days"]}
    assert by_day["2026-09-07"] | {"name": None} == {
        "day": "2026-09-07", "hours": [], "why": "holiday", "name": None, "business_seconds": 0
    }  # fmt: skip
    assert by_day["2026-09-12"]["why"] == "opening"
    assert {day["day"]: day for day in night["days"]}["2026-09-05"]["business_seconds"] == 6 * 3600
    assert watch["business_seconds"] == 30 * 86_400


def test_calendar_as_csv_is_every_day_of_every_calendar(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calendar", DESK, "--period", "2026-09", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 90
    assert {row["why"] for row in rows} == {"hours", "holiday", "off", "opening"}


def test_calendar_gives_the_business_time_between_two_instants(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--between", "2024-03-28T17:00", "2024-04-02T10:00", "--format", "json"]
    assert run(["calendar", HORIZON, *words]) == 0
    found = {each["calendar"]: each["business_seconds"] for each in json.loads(capsys.readouterr().out)}
    assert found["ho-als"] == 120 * 60
    assert found["ho-fr"] == 780 * 60


def test_calendar_gives_a_deadline(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--deadline", "2024-03-28T16:00", "8h", "--calendar", "ho-als", "--format", "json"]
    assert run(["calendar", HORIZON, *words]) == 0
    (answer,) = json.loads(capsys.readouterr().out)
    assert answer["deadline"] == "2024-04-02T16:00:00+02:00"


def test_a_calendar_that_is_not_there_is_a_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["calendar", HORIZON, "--calendar", "ho-xx"]) == 2
    assert "it has ho-als, ho-fr, 24x7" in capsys.readouterr().err


def test_a_source_that_leaves_the_repository_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = shutil.copytree(DESK, tmp_path / "repository" / "desk", ignore=shutil.ignore_patterns("expected"))
    (tmp_path / "elsewhere").mkdir()
    shutil.move(desk / "exports" / "tickets.csv", tmp_path / "elsewhere" / "tickets.csv")
    spoil(desk / "tickets-source.yaml", "exports/tickets.csv", "../../elsewhere/tickets.csv")
    words = ["sla", str(tmp_path / "repository"), "--period", "2026-09", "--format", "json"]
    assert run(words) == 3
    assert "--allow-outside" in capsys.readouterr().err
    assert run([*words, "--allow-outside"]) == 0
    assert json.loads(capsys.readouterr().out)["service_levels"][0]["counted"] == 2


def test_a_schema_is_printed_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "contract"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "sdmctl: contract"
    assert run(["schema", "--output", str(tmp_path)]) == 0
    assert (tmp_path / "output-sla.json").is_file()
    assert run(["schema"]) == 0
    assert "tickets" in json.loads(capsys.readouterr().out)


def test_an_engine_that_is_not_installed_is_a_misuse(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in ("pyspark.errors", "pyspark.sql"):
        monkeypatch.setitem(sys.modules, module, None)
    assert run(["sla", HORIZON, *MARCH, "--engine", "spark"]) == 2
    assert "pip install 'sdmctl[spark]'" in capsys.readouterr().err


def test_an_export_that_cannot_be_read_leaves_no_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = shutil.copytree(DESK, tmp_path / "desk", ignore=shutil.ignore_patterns("expected"))
    (desk / "exports" / "tickets.csv").write_bytes(b"")
    assert run(["sla", str(desk), "--period", "2026-09"]) == 3
    shown = capsys.readouterr()
    assert "error[empty-file]" in shown.err
    assert not shown.out


def test_a_row_that_cannot_be_judged_leaves_out_its_ticket_and_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = shutil.copytree(DESK, tmp_path / "desk", ignore=shutil.ignore_patterns("expected"))
    spoil(desk / "exports" / "tickets.csv", "09/01/2026 09:12 AM", "the first of September")
    spoil(desk / "tickets-source.yaml", "4 - Low: low", "4 - Lowest: low")
    assert run(["sla", str(desk), "--period", "2026-09", "--format", "json"]) == 3
    shown = capsys.readouterr()
    assert "exports/tickets.csv:2: error[unreadable-date]" in shown.err
    assert "error[unmapped-value]" in shown.err
    assert sum(each["count"] for each in json.loads(shown.out)["left_out"]) == 8

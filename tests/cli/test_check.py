"""`sdmctl check` on a contract with a ledger: what may not be invoiced is found with both places."""

import json
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from sdmctl.cli import run

HORIZON = Path(__file__).parents[2] / "examples" / "horizon-rh"
MARCH = ("--period", "2024-03")
LEDGER = """
kind: ledger
contract: horizon-rh
entries:
  - {line: uo, stage: invoiced, day: 2024-03-29, unit: EVO-M, ticket: EVO-017}
  - {line: uo, stage: invoiced, day: 2024-03-29, unit: EVO-S, ticket: INC-001}
"""
SOURCE = """
kind: source
contract: horizon-rh
reads: ledger
files: ledger.csv
columns: {line: Line, stage: Stage, day: Day, unit: Kind, ticket: Ticket}
"""
EXPORT = "Line,Stage,Day,Kind,Ticket\nuo,invoiced,2024-03-29,EVO-M,EVO-017\nuo,invoiced,2024-03-29,EVO-S,INC-001\n"


def guarded(folder: Path, files: dict[str, str], capsys: pytest.CaptureFixture[str]) -> list[tuple[str, ...]]:
    """What is found of invoicing: code, ticket, and both places."""
    contract = copytree(HORIZON, folder / "horizon")
    for name, text in files.items():
        (contract / name).write_text(text, encoding="utf-8")
    assert run(["check", str(contract), *MARCH, "--format", "json"]) == 1
    every = json.loads(capsys.readouterr().out)["breaches"]
    names = ("finding", "ticket", "reason", "place", "ticket_place")
    return [tuple(each[name] for name in names) for each in every if each["reason"]]


def test_an_anomaly_in_a_ledger_of_yaml_is_found_at_its_entry_and_its_ticket(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = guarded(tmp_path, {"ledger.yaml": LEDGER}, capsys)
    assert found == [("not_invoiceable", "INC-001", "anomaly", "ledger.yaml:6", "tickets.yaml:7")]


def test_an_anomaly_in_an_export_is_found_at_its_row_and_its_ticket(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = guarded(tmp_path, {"source.yaml": SOURCE, "ledger.csv": EXPORT}, capsys)
    assert found == [("not_invoiceable", "INC-001", "anomaly", "ledger.csv:3", "tickets.yaml:7")]


def test_what_is_found_of_each_family_is_a_table_of_its_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    contract = copytree(HORIZON, tmp_path / "horizon")
    (contract / "ledger.yaml").write_text(LEDGER, encoding="utf-8")
    assert run(["check", str(contract), *MARCH]) == 1
    out = capsys.readouterr().out
    assert "4 constats sur les engagements de service" in out
    assert "constats sur le contrat, le budget et les projets" in out
    assert "1 constat sur la facturation" in out


def test_a_warning_fails_only_where_it_is_asked_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    contract = copytree(HORIZON, tmp_path / "horizon", ignore=ignore_patterns("year"))
    assert run(["check", str(contract), "--period", "2024-02"]) == 0
    assert run(["check", str(contract), "--period", "2024-02", "--fail-on", "warning"]) == 1
    assert "aucun engagement de service n'est manqué" in capsys.readouterr().out

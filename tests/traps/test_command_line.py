"""Traps 34 and 35, the command line: each test is named after the line that it answers."""

import csv
import hashlib
import json
import socket
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from sdmctl.cli import run
from tests.checks.dossiers import write
from tests.traps.stories import contract, documents, ticket

LATE = ticket("2026-03-02T09:00", "2026-03-04T09:00 done", id="late")
IN_TIME = ticket("2026-03-02T09:00", "2026-03-02T10:00 done", id="in-time")
HOSTILE = '"=1+1|<script>alert(1)</script>\\n[x](http://x)"'
STRICT = "small_sample: none"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return folder(tmp_path / "kept", IN_TIME)


@pytest.fixture
def missed(tmp_path: Path) -> Path:
    return folder(tmp_path / "missed", IN_TIME, LATE)


def folder(at: Path, *tickets: str, parts: str = contract(within="8h", rules=STRICT)) -> Path:
    """A contract's folder."""
    at.mkdir()
    write(at, documents(parts, tickets))
    return at


def asked(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    code = run([str(each) for each in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_trap_34_a_promise_kept_is_0_broken_1_misused_2_wrong_3(
    kept: Path, missed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "contract.yaml").write_text("kind: contract\nid: [\n", encoding="utf-8")
    ends = {
        name: asked(capsys, "check", where, "--period", period)[0]
        for name, where, period in [
            ("kept", kept, "2026-03"),
            ("missed", missed, "2026-03"),
            ("misused", kept, "march"),
            ("wrong", wrong, "2026-03"),
        ]
    }
    assert ends == {"kept": 0, "missed": 1, "misused": 2, "wrong": 3}


def test_trap_34_a_warning_is_shown_and_fails_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    warned = folder(tmp_path / "warned", ticket("2009-12-01T09:00", "2009-12-01T10:00 done"))
    code, _, err = asked(capsys, "validate", warned)
    assert code == 0
    assert "warning[ticket-outside-term]" in err


def test_trap_34_a_ticket_that_cannot_be_judged_is_3_and_the_others_are_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = folder(tmp_path / "broken", IN_TIME, ticket("2026-03-02T09:00", "2026-03-01T09:00 working", id="broken"))
    code, out, err = asked(capsys, "sla", broken, "--period", "2026-03", "--tickets", "--format", "json")
    assert code == 3
    assert "error[event-before-opening]" in err
    assert [each["ticket"] for each in json.loads(out)["tickets"]] == ["in-time"]


def test_trap_34_json_leaves_standard_output_pure(missed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = asked(capsys, "sla", missed, "--period", "2026-03", "--format", "json")
    told: dict[str, Any] = json.loads(out)
    assert code == 0
    line = told["service_levels"][0]
    assert (line["counted"], line["met"], line["breached"], line["status"]) == (2, 1, 1, "missed")
    assert (line["objective"], line["compliance"]) == (0.9, 0.5)


def test_trap_34_the_table_of_tickets_begins_with_the_columns_agreed(
    missed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = asked(capsys, "sla", missed, "--period", "2026-03", "--tickets", "--format", "csv")
    columns = (
        "ticket,service_level,cycle,priority,service,started,stopped,deadline,elapsed_seconds,paused_seconds,"
        "verdict,counted,excluded"
    )
    rows = list(csv.DictReader(StringIO(out)))
    assert out.startswith(columns)
    assert [(row["ticket"], row["verdict"], row["counted"]) for row in rows] == [
        ("in-time", "met", "true"),
        ("late", "breached", "true"),
    ]


def test_trap_34_what_a_ticket_is_called_breaks_no_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = folder(tmp_path / "hostile", ticket("2026-03-02T09:00", "2026-03-04T09:00 done", id=HOSTILE))
    _, out, _ = asked(capsys, "sla", hostile, "--period", "2026-03", "--tickets", "--format", "markdown")
    lines = out.splitlines()
    rows = [number for number, line in enumerate(lines) if "1+1" in line]
    assert len(rows) == 1
    row = lines[rows[0]]
    assert "<script>" not in row
    assert "[x](http" not in row
    rule = next(line for line in reversed(lines[: rows[0]]) if set(line) <= set("|-: "))
    assert row.replace("\\|", "").count("|") == rule.count("|")


def test_trap_34_a_formula_in_a_ticket_is_text_in_a_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Trap 29 too: CSV formula injection."""
    hostile = folder(tmp_path / "hostile", ticket("2026-03-02T09:00", "2026-03-04T09:00 done", id=HOSTILE))
    _, out, _ = asked(capsys, "sla", hostile, "--period", "2026-03", "--tickets", "--format", "csv")
    (row,) = csv.DictReader(StringIO(out))
    assert not row["ticket"].startswith(("=", "+", "-", "@"))


def test_trap_34_the_same_input_gives_the_same_bytes_twice(missed: Path, tmp_path: Path) -> None:
    told = []
    for name in ("first", "second"):
        file = tmp_path / f"{name}.md"
        assert run(["report", str(missed), "--period", "2026-03", "--output", str(file)]) == 0
        told.append(hashlib.sha256(file.read_bytes()).hexdigest())
    assert told[0] == told[1]


def test_trap_34_nothing_is_fetched(missed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a command reached for the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert run(["check", str(missed), "--period", "2026-03"]) == 1


def test_trap_35_an_unknown_key_is_named_with_its_place_and_the_nearest_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = folder(tmp_path / "misspelt", IN_TIME)
    file = at / "contract.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "priorites: {order: [P1]}\n", encoding="utf-8")
    line = file.read_text(encoding="utf-8").count("\n")
    code, _, err = asked(capsys, "validate", at)
    assert code == 3
    assert f"contract.yaml:{line}:1: error[unknown-key]" in err
    assert "priorities" in err


def test_trap_35_every_mistake_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = folder(tmp_path / "misspelt", IN_TIME)
    file = at / "contract.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("title: Level", "titel: Level").replace("priority: P2", "priority: P9"), encoding="utf-8"
    )
    told = at / "document-1.yaml"
    told.write_text(told.read_text(encoding="utf-8").replace("priority: P2", "priorty: P2"), encoding="utf-8")
    _, _, err = asked(capsys, "validate", at)
    assert "titel" in err
    assert "priorty" in err

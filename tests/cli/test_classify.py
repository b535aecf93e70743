"""`sdmctl classify`: the questions, what follows, and the block that is written."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sdmctl.cli import run
from sdmctl.load.yaml import read_yaml
from sdmctl.report.json_schema import output_schema
from tests.house.made import ROOT
from tests.load.repositories import CONTRACT, write

CRITERIA = """\
classification:
  questions:
    - {id: deviates, text: {fr: Écart ?, en: Does it deviate?}, clause: "5.1", yes: anomaly, evidence: [reference]}
    - {id: changed, text: Has the need changed?, clause: "5.3", yes: evolution}
"""
TICKETS = """\
# By hand.
kind: tickets
tickets:
  - id: A   # the first
    title: "Slow"
    nature: anomaly
    opened: 2026-03-10T10:00
    history: [{at: 2026-03-11T10:00, nature: evolution}]

  - {id: B, opened: 2026-03-10T10:00, nature: anomaly}   # in braces
"""
EVOLUTION = ("--answers", "deviates=no,changed=yes", "--by", "Ada Moreau", "--on", "2026-03-11")
WRITTEN = """\
    decision:
      answers: {deviates: no, changed: yes}
      nature: evolution
      by: Ada Moreau
      on: 2026-03-11
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return write(tmp_path / "office", {"contract.yaml": CONTRACT + CRITERIA, "tickets.yaml": TICKETS})


def text_of(office: Path, name: str = "tickets.yaml") -> str:
    return (office / name).read_bytes().decode()


def test_the_decision_is_written_under_its_ticket_and_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[:5] == [
        "A Slow",
        "Decided nature: evolution (5.3).",
        "Does it deviate? No.",
        "Has the need changed? Yes.",
        "Decided on 11 March 2026: Ada Moreau.",
    ]
    assert not shown.err
    assert text_of(office) == TICKETS.replace("nature: evolution}]\n", f"nature: evolution}}]\n{WRITTEN}")


def test_a_second_time_nothing_is_written(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["classify", "A", str(office), *EVOLUTION])
    file = office / "tickets.yaml"
    before = file.stat().st_mtime_ns, file.read_bytes()
    capsys.readouterr()
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    assert "already; nothing is written" in capsys.readouterr().out
    assert (file.stat().st_mtime_ns, file.read_bytes()) == before


def test_missing_evidence_makes_it_provisional_and_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "B", str(office), "--answers", "deviates=yes", "--by", "Ada", "--on", "2026-03-11"]) == 0
    shown = capsys.readouterr()
    assert "Provisional, missing: reference." in shown.out
    assert "warning[missing-evidence]" in shown.err
    assert "provisional: true}}   # in braces\n" in text_of(office)


def test_a_nature_that_the_ticket_does_not_have_is_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "B", str(office), *EVOLUTION]) == 0
    assert "warning[decision-not-followed]" in capsys.readouterr().err


def test_the_json_has_a_schema_and_a_dry_run_writes_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "A", str(office), *EVOLUTION, "--dry-run", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    Draft202012Validator(output_schema("output-classify")).validate(shown)
    assert (shown["written"], shown["decision"]["settled_by"]) == (False, "changed")
    assert "+    decision:\n" in shown["difference"]
    assert text_of(office) == TICKETS


def test_a_dry_run_shows_the_difference(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "A", str(office), *EVOLUTION, "--dry-run"]) == 0
    assert "+".join(("", *WRITTEN.splitlines(keepends=True))) in capsys.readouterr().out
    assert text_of(office) == TICKETS


HOSTILE = [
    '"',
    "'",
    "a: b # c",
    "- x",
    "{{ }}",
    "line\nbreak\r\n",
    "\u2028\x85\ufeff",
    "🙂 é",
    "\\n \\",
    "no",
    "010",
    "~",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_said_is_written_as_text(text: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--answers", "deviates=yes", "--evidence", f"reference={text}", "--by", text, "--on", "2026-03-11")
    assert run(["classify", "B", str(office), *words]) == 0
    held = read_yaml(text_of(office)).value["tickets"][1]["decision"]
    assert (held["by"], held["evidence"]["reference"]) == (text, text.strip())
    assert "\x85" not in capsys.readouterr().out


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_the_byte_order_mark_and_the_line_ends_stay(mark: bytes, office: Path) -> None:
    file = office / "tickets.yaml"
    file.write_bytes(mark + TICKETS.replace("\n", "\r\n").encode())
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    expected = TICKETS.replace("nature: evolution}]\n", f"nature: evolution}}]\n{WRITTEN}")
    assert file.read_bytes() == mark + expected.replace("\n", "\r\n").encode()


def test_a_file_in_utf_16_stays_in_utf_16(office: Path) -> None:
    file = office / "tickets.yaml"
    file.write_bytes(TICKETS.encode("utf-16"))
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    assert WRITTEN in file.read_bytes().decode("utf-16")


def test_the_mode_of_the_file_stays_and_a_link_stays_a_link(office: Path) -> None:
    real = office / "real.txt"
    (office / "tickets.yaml").rename(real)
    real.chmod(0o640)
    (office / "tickets.yaml").symlink_to("real.txt")
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    assert (office / "tickets.yaml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "decision:" in real.read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--answers", "deviates=no"), "there is no answer to changed: Has the need changed?"),
        (("--answers", "deviates=yes,changed=no"), "changed is not asked: deviates=yes settles it"),
        (("--answers", "devaites=no"), "the contract asks no question devaites; did you mean deviates?"),
        (("--answers", "deviates=perhaps"), "an answer is yes or no"),
        (("--answers", "deviates"), "--answers deviates: write a name"),
        (("--answers", "deviates=yes,deviates=no"), "--answers says deviates twice"),
        (("--answers", "deviates=yes"), "nobody is named who decided"),
        (("--answers", "deviates=yes", "--by", "A", "--on", "tomorrow"), "tomorrow is not a day"),
        (("--answers", "deviates=yes", "--by", "A", "--on", "2026-03-09"), "A was opened on 2026-03-10"),
        (("--evidence", "reference="), "--evidence reference=: write a name"),
        ((), "there is no answer to deviates"),
    ],
)
def test_what_cannot_be_decided_is_a_misuse(
    words: tuple[str, ...], said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["classify", "A", str(office), *words]) == 2
    assert said in capsys.readouterr().err
    assert text_of(office) == TICKETS


def test_a_ticket_that_is_not_there_is_a_misuse(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "AA", str(office), *EVOLUTION]) == 2
    assert "there is no ticket AA; did you mean A?" in capsys.readouterr().err


def test_a_contract_without_criteria_asks_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "contract.yaml").write_text(CONTRACT)
    assert run(["classify", "A", str(office), *EVOLUTION]) == 2
    assert "asks no questions on 2026-03-11" in capsys.readouterr().err


def test_a_layout_without_a_place_is_refused_and_stays(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = TICKETS.replace("- {id: B", "- &b {id: B") + "  - *b\n"
    (office / "tickets.yaml").write_text(text)
    assert run(["classify", "B", str(office), *EVOLUTION]) == 2
    assert "cannot be written; its layout leaves no place" in capsys.readouterr().err
    assert text_of(office) == text


def exported(tmp_path: Path) -> Path:
    source = "kind: source\nreads: tickets\nfiles: t.csv\ncolumns: {id: id, title: t, opened: o, nature: n}\n"
    rows = "id,t,o,n\nA,Slow,2026-03-10T10:00,evolution\nB,Gone,2026-03-10T10:00,evolution\n"
    return write(tmp_path / "desk", {"contract.yaml": CONTRACT + CRITERIA, "s.yaml": source, "t.csv": rows})


def test_an_exports_ticket_is_decided_in_a_document_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = exported(tmp_path)
    before = (desk / "t.csv").read_bytes()
    for ticket in "AB":
        assert run(["classify", ticket, str(desk), *EVOLUTION]) == 0
    assert (desk / "t.csv").read_bytes() == before
    block = WRITTEN.replace("    decision:\n", "").replace("      ", "    ")
    assert text_of(desk, "decisions.yaml") == (
        f"kind: decisions\ncontract: office\nclassifications:\n  A:\n{block}  B:\n{block}"
    )
    assert capsys.readouterr().err == ""
    assert run(["validate", str(desk)]) == 0
    assert "undecided" not in capsys.readouterr().err


def test_an_exports_ticket_that_is_not_there_is_a_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["classify", "AA", str(exported(tmp_path)), *EVOLUTION]) == 2
    assert "there is no ticket AA" in capsys.readouterr().err


def git(office: Path, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.hooksPath=/dev/null")
    subprocess.run(["git", *who, *words], cwd=office, check=True, capture_output=True)


def test_a_file_that_is_not_committed_is_written_only_where_that_is_said(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(office, "init")
    assert run(["classify", "A", str(office), *EVOLUTION]) == 2
    assert "has changes that are not committed: commit them, or add --yes" in capsys.readouterr().err
    assert text_of(office) == TICKETS
    git(office, "add", ".")
    git(office, "commit", "-m", "x")
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0, "nothing changes, so nothing is asked"
    assert run(["classify", "B", str(office), *EVOLUTION]) == 2
    assert run(["classify", "B", str(office), *EVOLUTION, "--yes"]) == 0
    assert text_of(office).count("by: Ada Moreau") == 2


SLOWLY = """
import os, sys, time
from sdmctl.cli import run
fsync = os.fsync
def slow(handle):
    fsync(handle)
    print("here", flush=True)
    time.sleep(60)
os.fsync = slow
run(sys.argv[1:])
"""


def test_a_process_that_is_killed_while_it_writes_leaves_the_old_file_whole(office: Path) -> None:
    command = [sys.executable, "-c", SLOWLY, "classify", "A", str(office), *EVOLUTION]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    assert text_of(office) == TICKETS
    assert run(["classify", "A", str(office), *EVOLUTION]) == 0, "what was left behind is in nobody's way"
    assert WRITTEN in text_of(office)


def on_a_terminal(office: Path, ticket: str, typed: str) -> tuple[int, str]:
    """Exit code and what the terminal shows, where somebody sits at it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sdmctl", "classify", ticket, str(office), "--on", "2026-03-11"]
    with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        while part := _read(ours):
            shown += part
        code = process.wait(60)
    os.close(ours)
    return code, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody is at the other end any more
        return b""


def test_on_a_terminal_the_questions_are_asked_up_to_the_one_that_settles(office: Path) -> None:
    code, shown = on_a_terminal(office, "B", "perhaps\noui\nSFD 2\nAda Moreau\n")
    assert code == 0, shown
    assert "Does it deviate? [yes/no]" in shown
    assert "Answer yes or no." in shown
    assert "Has the need changed?" not in shown
    held = read_yaml(text_of(office)).value["tickets"][1]["decision"]
    assert held["evidence"] == {"reference": "SFD 2"}
    assert held["by"] == "Ada Moreau"
    assert "provisional" not in held


def test_on_a_terminal_a_file_that_is_not_committed_is_asked_about(office: Path) -> None:
    git(office, "init")
    code, shown = on_a_terminal(office, "B", "yes\n\nAda\nno\n")
    assert code == 2
    assert "Write into it all the same?" in shown
    assert text_of(office) == TICKETS
    assert on_a_terminal(office, "B", "yes\n\nAda\nyes\n")[0] == 0
    assert "provisional: true" in text_of(office)


def test_answers_that_end_leave_everything_as_it_was(office: Path) -> None:
    code, shown = on_a_terminal(office, "B", "no\n\x04")
    assert code == 2, shown
    assert "the answers ended" in shown
    assert text_of(office) == TICKETS


def test_a_ticket_that_could_not_be_read_is_told_with_its_mistake(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "tickets.yaml").write_text(TICKETS.replace("2026-03-10T10:00, nature", "never, nature"))
    assert run(["classify", "B", str(office), *EVOLUTION]) == 2
    told = capsys.readouterr().err
    assert "error[unreadable-date]" in told
    assert "there is no ticket B" in told


@pytest.mark.parametrize("kind", ["table", "markdown", "json"])
def test_explain_tells_the_decision(kind: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["classify", "A", str(office), *EVOLUTION])
    capsys.readouterr()
    tickets = office / "tickets.yaml"
    tickets.write_text(tickets.read_text().replace("nature: anomaly\n", "nature: anomaly\n    service: portal\n"))
    assert run(["explain", "A", str(office), "--period", "2026-03", "--format", kind]) == 0
    shown = capsys.readouterr().out
    if kind == "json":
        held = json.loads(shown)
        Draft202012Validator(output_schema("output-explain")).validate(held)
        assert held[0]["decision"]["answers"][1] == {"question": "changed", "answer": "yes"}
        return
    for said in ("The decision on A", "evolution (5.3)", "Has the need changed? Yes", "11 March 2026: Ada Moreau"):
        assert said in shown.replace("\\", "")


def test_explain_tells_the_decision_on_a_ticket_that_no_level_judges(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contract = (CONTRACT + CRITERIA).replace("targets: {any", "applies_to: {nature: request}, targets: {any")
    (office / "contract.yaml").write_text(contract)
    run(["classify", "A", str(office), *EVOLUTION])
    capsys.readouterr()
    assert run(["explain", "A", str(office), "--period", "2026-03"]) == 0
    assert "Decided nature: evolution (5.3)." in capsys.readouterr().out
    assert run(["explain", "A", str(office), "--period", "2026-03", "--format", "json"]) == 2


def test_a_document_of_decisions_that_holds_none_takes_the_first(tmp_path: Path) -> None:
    desk = exported(tmp_path)
    ours = "# Ours.\nkind: decisions\ncontract: office  # here\n"
    (desk / "ours.yaml").write_text(ours)
    assert run(["classify", "A", str(desk), *EVOLUTION]) == 0
    assert text_of(desk, "ours.yaml").startswith(
        "# Ours.\nkind: decisions\ncontract: office  # here\nclassifications:\n"
    )
    assert not (desk / "decisions.yaml").exists()


def test_a_new_document_of_decisions_takes_a_name_that_nothing_has(tmp_path: Path) -> None:
    desk = exported(tmp_path)
    (desk / "decisions.yaml").write_text("kind: committee\n")
    assert run(["classify", "A", str(desk), *EVOLUTION]) == 0
    assert text_of(desk, "decisions.yaml") == "kind: committee\n"
    assert "classifications:\n  A:\n" in text_of(desk, "decisions-2.yaml")


def test_a_decision_that_is_there_is_replaced_where_it_stands(tmp_path: Path) -> None:
    desk = exported(tmp_path)
    run(["classify", "A", str(desk), *EVOLUTION])
    run(["classify", "B", str(desk), *EVOLUTION])
    before = text_of(desk, "decisions.yaml")
    assert run(["classify", "A", str(desk), *EVOLUTION[:2], "--by", "Committee", "--on", "2026-03-11"]) == 0
    assert text_of(desk, "decisions.yaml") == before.replace("Ada Moreau", "Committee", 1)


def test_a_ticket_of_two_contracts_asks_which(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files: dict[str, str | bytes] = {}
    for name in ("office", "lab"):
        files |= {f"{name}/c.yaml": CONTRACT.replace("id: office", f"id: {name}") + CRITERIA, f"{name}/t.yaml": TICKETS}
    root = write(tmp_path / "both", files)
    assert run(["classify", "A", str(root), *EVOLUTION]) == 2
    assert "A is a ticket of lab, office; say which by --contract" in capsys.readouterr().err
    assert run(["classify", "A", str(root), *EVOLUTION, "--contract", "lab"]) == 0
    assert text_of(root, "office/t.yaml") == TICKETS


def test_the_criteria_are_those_of_the_day(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "a.yaml").write_text(
        "kind: amendment\nid: a\ntitle: A\neffective: 2026-04-01\n"
        "changes: {classification: {questions: [{id: fresh, text: Fresh?, yes: request}]}}\n"
    )
    words = ("classify", "A", str(office), "--answers", "fresh=yes", "--by", "Ada", "--dry-run", "--on")
    assert run([*words, "2026-03-31"]) == 2
    assert run([*words, "2026-04-01"]) == 0
    assert "Decided nature: request." in capsys.readouterr().out


def test_the_parts_of_a_proof_are_told(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proof = 'evidence: {reference: {text: SFD, version: "2.1", paragraph: "4"}}'
    decision = f"{{answers: {{deviates: yes}}, {proof}, nature: anomaly, by: Ada, on: 2026-03-11}}"
    text = TICKETS.replace("nature: anomaly}   #", f"nature: anomaly, decision: {decision}}} #")
    (office / "tickets.yaml").write_text(text)
    assert run(["explain", "B", str(office), "--period", "2026-03"]) == 0
    shown = capsys.readouterr()
    assert "Evidence, reference: SFD, version 2.1, paragraph 4" in shown.out
    assert "missing-evidence" not in shown.err

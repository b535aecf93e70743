"""A committed procedure that is not what would be written today is told, with the command that re-makes it."""

import shlex
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from sdmctl.cli import run
from sdmctl.diagnostics import Diagnostic
from sdmctl.gate.breach import Held
from sdmctl.gate.procedures import procedure_stale
from sdmctl.load.repository import read_repository
from sdmctl.model.repository import Dossier
from sdmctl.pipeline import stale
from tests.checks.dossiers import dossier
from tests.report.scene import dossier as scene
from tests.report.scene import judged

KEPT = """
kind: procedures
committed: [{procedure: incident, file: kept/what to do.md, reviewed_on: 2026-02-03, review_every: 6 months}]
"""


def found(folder: Path) -> Sequence[Diagnostic]:
    return stale(read_repository(folder).dossiers[0])


def rewrite(diagnostic: Diagnostic) -> None:
    words = shlex.split((diagnostic.hint or "").partition(": ")[2])
    assert words[0] == "sdmctl"
    assert run(words[1:]) == 0


def test_a_procedure_that_is_not_written_yet_is_told(tmp_path: Path) -> None:
    [diagnostic] = stale(dossier(tmp_path, KEPT))
    assert diagnostic.message == "`kept/what to do.md` is not written yet"


def test_the_command_of_the_hint_settles_it(tmp_path: Path) -> None:
    [diagnostic] = stale(dossier(tmp_path, KEPT))
    rewrite(diagnostic)
    assert found(tmp_path) == ()


def test_a_change_of_the_contract_makes_it_stale_until_it_is_written_again(tmp_path: Path) -> None:
    [diagnostic] = stale(dossier(tmp_path, KEPT))
    rewrite(diagnostic)
    contract = tmp_path / "contract.yaml"
    contract.write_text(contract.read_text("utf-8").replace("targets: {any: 8h}", "targets: {any: 4h}"), "utf-8")
    [diagnostic] = found(tmp_path)
    assert diagnostic.message == "`kept/what to do.md` is not what the contract and its documents say today"
    rewrite(diagnostic)
    assert found(tmp_path) == ()


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    written = dossier(tmp_path, KEPT)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "what to do.md").write_bytes(b"\xff\xfe\x00")
    [diagnostic] = stale(written)
    assert diagnostic.message.endswith("cannot be read")


def test_a_file_outside_the_contracts_folder_is_not_opened(tmp_path: Path) -> None:
    assert stale(dossier(tmp_path, KEPT.replace("kept/what to do.md", "../other.md"))) == ()


def test_a_contract_without_committed_procedures_has_none_that_is_stale(tmp_path: Path) -> None:
    assert stale(dossier(tmp_path, "kind: procedures\ndegraded: [paper]")) == ()


def held(folder: Path, as_of: str, text: str = KEPT, *, fresh: bool = True) -> list[str]:
    """The files that the gate finds stale at the end of a month."""
    written: Dossier = dossier(folder, text)
    told = replace(scene([]), others=written.others)
    places = frozenset() if fresh else frozenset(each.place for each in stale(written))
    return [f"{each.title} {each.day}" for each in procedure_stale(Held(told, judged(told, as_of), places))]


@pytest.mark.parametrize(("period", "expected"), [("2026-07", []), ("2026-08", ["kept/what to do.md 2026-08-03"])])
def test_the_gate_finds_a_review_that_is_overdue(period: str, expected: list[str], tmp_path: Path) -> None:
    assert held(tmp_path, period) == expected


def test_the_gate_finds_a_procedure_that_was_never_reviewed(tmp_path: Path) -> None:
    text = KEPT.replace(", reviewed_on: 2026-02-03", "")
    assert held(tmp_path, "2026-03", text) == ["kept/what to do.md None"]


def test_the_gate_finds_a_procedure_that_is_stale(tmp_path: Path) -> None:
    assert held(tmp_path, "2026-03", fresh=False) == ["kept/what to do.md 2026-08-03"]

"""Every code that exports and tickets give: its entry in the manual, and its example, which gives it."""

from __future__ import annotations

import ast
import gzip
from pathlib import Path

import pytest

import sdmctl.load
from sdmctl.checks.manual import Entry
from sdmctl.load.export.manual_rows import EXPORTS
from sdmctl.load.left_out import FAULTS
from sdmctl.load.manual import ENTRIES
from sdmctl.load.manual.ledger import LEDGER
from sdmctl.load.repository import read_repository
from sdmctl.load.tables import read_tables
from tests.load.export.test_formats import sheet
from tests.load.repositories import CONTRACT, write
from tests.load.test_manual import written

WITHOUT_TEXT = {"unknown-sheet", "broken-archive", "too-large"}
"""Codes whose mistake no text can show; each has a test below."""

with_text = pytest.mark.parametrize(
    "entry", [pytest.param(each, id=each.code) for each in (*EXPORTS, *LEDGER) if each.code not in WITHOUT_TEXT]
)


FIRST = {"entry-of-left-out-ticket": [("unknown-priority", "error")]}
"""What is wrong before a code can be given."""


def found(root: Path) -> list[tuple[str, str]]:
    """Code and severity of all that reading a repository gives."""
    write(root, {"contract.yaml": CONTRACT})
    repository = read_repository(root)
    (dossier,) = repository.dossiers
    diagnostics = (*repository.diagnostics, *read_tables(dossier)[1])
    return [(each.code, str(each.severity)) for each in diagnostics]


@with_text
def test_the_wrong_example_gives_its_code_and_nothing_else(entry: Entry, tmp_path: Path) -> None:
    assert found(written(tmp_path, entry.wrong)) == [*FIRST.get(entry.code, ()), (entry.code, str(entry.severity))]


@with_text
def test_nothing_is_found_in_the_right_example(entry: Entry, tmp_path: Path) -> None:
    assert found(written(tmp_path, entry.right)) == []


SOURCE = "kind: source\nreads: tickets\ncolumns: {id: id, opened: opened}\nfiles: "
TEXT = b"id,opened\nA,2026-03-02T10:00:00Z\n"
PACKED: dict[str, tuple[str, bytes]] = {
    "unknown-sheet": ("t.xlsx", sheet(("Export", [("id", "opened")]), ("Summary", []))),
    "broken-archive": ("t.csv.gz", gzip.compress(TEXT * 50)[:-20]),
    "too-large": ("t.csv", TEXT + b"B," + b"x" * (17 * 1024**2)),
}


@pytest.mark.parametrize("code", PACKED)
def test_the_mistakes_that_no_text_shows_give_their_codes(code: str, tmp_path: Path) -> None:
    name, content = PACKED[code]
    assert found(write(tmp_path, {"source.yaml": SOURCE + name, name: content})) == [(code, "error")]


def test_every_code_that_exports_and_tickets_name_has_an_entry() -> None:
    folder = Path(sdmctl.load.__file__).parent
    modules = [*(folder / "export").glob("*.py"), *(folder / f"{name}.py" for name in NAMED)]
    named = {code for module in modules for code in _codes(ast.parse(module.read_text(encoding="utf-8")))}
    described = {entry.code for entry in (*EXPORTS, *LEDGER, *ENTRIES)}
    assert len(named) > 20
    assert named <= described
    assert set(FAULTS) - {"unreadable-ticket", "unreadable-entry"} <= described
    assert {entry.code for entry in EXPORTS} <= named | set(FAULTS)


NAMED = ("history", "left_out", "moments", "record", "tables", "tickets", "unknown_value")


def _codes(tree: ast.Module) -> set[str]:
    """What is given as the code of a finding."""
    found_ = set()
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        function = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        place = {"wrong_file": 1}.get(function, 0)
        if function in ("error", "warning", "warn", "fault", "wrong", "wrong_file") and len(call.args) > place:
            code = call.args[place]
            found_ |= {code.value} if isinstance(code, ast.Constant) and isinstance(code.value, str) else set()
    for node in (node for node in ast.walk(tree) if isinstance(node, ast.Tuple) and node.elts):
        first = node.elts[0]
        if isinstance(first, ast.Constant) and str(first.value).endswith("-local-time"):
            found_.add(str(first.value))
    return found_

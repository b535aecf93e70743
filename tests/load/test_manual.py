"""Every code that reading documents gives: its entry in the manual, and its example, which gives it."""

import ast
import re
from pathlib import Path

import pytest

import sdmctl.load
from sdmctl.checks.manual import Entry
from sdmctl.load.file_text import MAX_BYTES
from sdmctl.load.manual import ENTRIES
from tests.load.repositories import CONTRACT, located, write

BY_CODE = {entry.code: entry for entry in ENTRIES}
WITHOUT_TEXT = {
    "unreadable-file", "dangling-link", "outside-repository", "binary-file", "not-utf-8", "file-too-large",
}  # fmt: skip
"""Codes whose mistake no text of a document can show; each has a test below or in `test_file_text`."""


def written(folder: Path, example: str) -> Path:
    """An example as a repository: one document beside a contract, or several files."""
    parts = re.split(r"^# file (.*)\n", example, flags=re.MULTILINE)
    if len(parts) == 1:
        return write(folder, {"contract.yaml": CONTRACT, "document.yaml": example})
    return write(folder, dict(zip(parts[1::2], parts[2::2], strict=True)))


def marked(root: Path) -> set[tuple[Path, int]]:
    """The lines that end in `# here`."""
    return {
        (file, number)
        for file in root.rglob("*.yaml")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if line.endswith("# here")
    }


with_text = pytest.mark.parametrize(
    "entry", [pytest.param(each, id=each.code) for each in ENTRIES if each.code not in WITHOUT_TEXT]
)


@with_text
def test_the_wrong_example_gives_its_code_at_the_lines_it_marks_and_nothing_else(entry: Entry, tmp_path: Path) -> None:
    root = written(tmp_path, entry.wrong)
    found = located(root)
    assert {(each.code, each.severity) for each, _ in found} == {(entry.code, entry.severity)}
    assert {(place.file, place.line) for _, place in found if place.line} == marked(root)


@with_text
def test_nothing_is_found_in_the_right_example(entry: Entry, tmp_path: Path) -> None:
    assert located(written(tmp_path, entry.right)) == []


def codes(root: Path) -> list[str]:
    return [each.code for each, _ in located(root)]


def test_a_file_that_is_no_text_or_too_large_or_in_another_encoding_is_said(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "a.yaml": "title: Prise en charge réelle\n".encode("cp1252"),
            "b.yaml": b"PK\x03\x04\x14\0\0",
            "c.yaml": b"#" * (MAX_BYTES + 1),
            "contract.yaml": CONTRACT,
        },
    )
    assert codes(root) == ["not-utf-8", "binary-file", "file-too-large"]


def test_a_link_that_dangles_or_leaves_the_repository_is_said(tmp_path: Path) -> None:
    root = write(tmp_path / "root", {"contract.yaml": CONTRACT})
    write(tmp_path, {"outages.yaml": "kind: outages\noutages: []\n"})
    (root / "a.yaml").symlink_to("monitoring/outages.yaml")
    (root / "b.yaml").symlink_to("../outages.yaml")
    assert codes(root) == ["dangling-link", "outside-repository"]
    assert [each.code for each, _ in located(root, allow_outside=True)] == ["dangling-link"]


def test_every_code_is_described_once_in_whole_sentences() -> None:
    assert len(BY_CODE) == len(ENTRIES)
    for entry in ENTRIES:
        assert all(text[0].isupper() or text.startswith("02/") for text in (entry.what, entry.why, entry.instead))
        assert all(text.endswith(".") for text in (entry.what, entry.why, entry.instead))


def test_every_code_that_reading_documents_names_has_an_entry() -> None:
    modules = (
        "amended_part",
        "amending",
        "belonging",
        "documents",
        "file_text",
        "folder",
        "opened",
        "repository",
        "syntax",
        "unamendable",
        "validation",
        "yaml",
    )
    named = set()
    for name in modules:
        tree = ast.parse((Path(sdmctl.load.__file__).parent / f"{name}.py").read_text(encoding="utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args):
            function = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            first = call.args[0]
            if function in ("error", "warning", "Mistake", "_Stopped", "note") and isinstance(first, ast.Constant):
                named.add(first.value)
    assert len(named) > 20
    assert named <= BY_CODE.keys()
    assert BY_CODE.keys() - named == {"wrong-type", "unreadable-date"}

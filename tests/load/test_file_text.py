"""The text of a file, or why it cannot be read."""

import os
from pathlib import Path

import pytest

from sdmctl.diagnostics import Diagnostic, InFile
from sdmctl.load.file_text import MAX_BYTES, read_text, shown_text


def refused(file: Path) -> Diagnostic:
    found = read_text(file)
    assert isinstance(found, Diagnostic)
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_utf_16_with_a_mark_are_read(file: Path, encoding: str) -> None:
    file.write_bytes("a: é😀\n".encode(encoding))
    assert read_text(file) == "a: é😀\n"
    assert shown_text(file) == "a: é😀\n"


def test_cp1252_is_refused_at_its_first_character_with_what_it_was(file: Path) -> None:
    file.write_bytes("kind: tickets\r\n# µ 😀 ".encode() + "réel\n".encode("cp1252"))
    found = refused(file)
    assert (found.code, found.place) == ("not-utf-8", InFile(file, 2, 8))
    assert found.message == "the file is not UTF-8: byte E9 begins no character"
    assert found.hint == "save it as UTF-8; in cp1252, which Windows writes, the byte is `é`"
    assert shown_text(file) == "kind: tickets\r\n# µ 😀 réel\n"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\0\0\0\r", "a: 1".encode("utf-16-le"), "a: é".encode("utf-32")])
def test_a_file_with_null_characters_is_binary(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refused(file).code == "binary-file"


def test_utf_16_that_is_cut_off_is_binary(file: Path) -> None:
    file.write_bytes(b"\xff\xfea\0b")
    assert refused(file).code == "binary-file"


def test_a_file_over_the_limit_is_refused_by_its_size_alone(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(MAX_BYTES + 1)
    assert refused(file).code == "file-too-large"
    assert shown_text(file) is None


def test_a_dangling_link_is_told_from_a_file_that_is_gone(file: Path) -> None:
    assert refused(file).code == "unreadable-file"
    file.symlink_to("nowhere.yaml")
    found = refused(file)
    assert (found.code, found.message) == ("dangling-link", "the link leads to `nowhere.yaml`, which does not exist")


def test_a_link_that_leads_to_itself_is_refused(file: Path) -> None:
    file.symlink_to("a.yaml")
    assert refused(file).code == "unreadable-file"


def test_a_pipe_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    found = refused(file)
    assert (found.code, found.message) == (
        "unreadable-file",
        "the file cannot be read: it is a device, a pipe or a folder",
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_refused(file: Path) -> None:
    file.write_text("a: 1\n")
    file.chmod(0)
    found = refused(file)
    assert (found.code, found.message) == ("unreadable-file", "the file cannot be read: permission denied")

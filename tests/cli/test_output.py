"""Answers are written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from sdmctl.cli.fault import Misuse
from sdmctl.cli.output import deliver, write_whole


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    deliver("été\n", tmp_path / "answer.md")
    assert (tmp_path / "answer.md").read_bytes() == "été\n".encode()


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "answer.md", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["answer.md"]


def test_folders_that_are_missing_are_made(tmp_path: Path) -> None:
    write_whole(tmp_path / "2026" / "10" / "answer.md", "x")
    assert (tmp_path / "2026" / "10" / "answer.md").read_text() == "x"


def test_an_answer_that_cannot_be_put_in_place_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "answer.md").write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Misuse, match=r"answer\.md cannot be written: No space left on device"):
        write_whole(tmp_path / "answer.md", "new")
    assert (tmp_path / "answer.md").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_place_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="cannot be written"):
        write_whole(tmp_path, "x")


def test_a_place_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Misuse, match="cannot be written"):
        write_whole(tmp_path / "file" / "answer.md", "x")


def test_a_new_file_has_the_rights_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x")
    write_whole(tmp_path / "answer.md", "x")
    assert stat.S_IMODE((tmp_path / "answer.md").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "answer.md").write_text("old")
    (tmp_path / "answer.md").chmod(0o600)
    write_whole(tmp_path / "answer.md", "new")
    assert stat.S_IMODE((tmp_path / "answer.md").stat().st_mode) == 0o600


def test_a_link_keeps_pointing_at_its_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "answer.md").symlink_to(tmp_path / "there" / "real.md")
    write_whole(tmp_path / "answer.md", "x")
    assert (tmp_path / "answer.md").is_symlink()
    assert (tmp_path / "there" / "real.md").read_text() == "x"

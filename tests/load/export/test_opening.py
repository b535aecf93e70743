"""Opening exports: plain, packed, broken, and too large."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from sdmctl.diagnostics import InvalidInput
from sdmctl.load.export import opening
from sdmctl.load.export.opening import open_parts

TEXT = b"id,opened\nA,2026-03-02T10:00:00Z\n"


def zipped(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return content.getvalue()


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def refused(file: Path) -> str:
    with pytest.raises(InvalidInput) as caught:
        open_parts(file)
    (found,) = caught.value.diagnostics
    assert found.place.file == file
    return found.code


def test_a_plain_file_stays_where_it_is(tmp_path: Path) -> None:
    (part,) = open_parts(written(tmp_path, "t.CSV", TEXT))
    assert (part.form, part.content, part.member, part.size) == ("csv", tmp_path / "t.CSV", None, len(TEXT))
    with part.view() as content:
        assert content[:2] == b"id"


@pytest.mark.parametrize(("name", "form"), [("t.csv.gz", "csv"), ("t.jsonl.GZ", "jsonl"), ("t.parquet.gz", "parquet")])
def test_what_is_packed_is_unpacked(tmp_path: Path, name: str, form: str) -> None:
    (part,) = open_parts(written(tmp_path, name, gzip.compress(TEXT)))
    assert (part.form, part.content, part.size) == (form, TEXT, len(TEXT))


def test_the_exports_of_an_archive_are_read_in_order_and_what_else_is_in_it_is_not(tmp_path: Path) -> None:
    content = zipped(
        {"b.csv": b"2", "a/a.tsv": b"1", "README.md": b"3", "__MACOSX/b.csv": b"4", "c/": b"", "d/.e.csv": b"5"}
    )
    assert [(each.member, each.content) for each in open_parts(written(tmp_path, "t.zip", content))] == [
        ("a/a.tsv", b"1"),
        ("b.csv", b"2"),
    ]


def test_the_only_export_of_an_archive_needs_no_name(tmp_path: Path) -> None:
    (part,) = open_parts(written(tmp_path, "t.zip", zipped({"b.csv": TEXT, "README.md": b"3"})))
    assert (part.member, part.content) == (None, TEXT)


@pytest.mark.parametrize("name", ["t.txt", "t.xls", "t", "t.txt.gz"])
def test_a_format_that_is_not_known_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(written(tmp_path, name, gzip.compress(TEXT))) == "unknown-format"


def test_an_archive_without_an_export_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path, "t.zip", zipped({"README.md": b"3"}))) == "unknown-format"


@pytest.mark.parametrize("name", ["t.csv", "t.csv.gz", "t.zip"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(written(tmp_path, name, b"")) == "empty-file"


def test_an_archive_of_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path, "t.csv.gz", gzip.compress(b""))) == "empty-file"
    assert refused(written(tmp_path, "t.zip", zipped({"t.csv": b""}))) == "empty-file"


def test_an_archive_that_was_cut_or_is_none_is_refused(tmp_path: Path) -> None:
    packed, archive = gzip.compress(TEXT * 100), zipped({"t.csv": os.urandom(1000)})
    broken = {"a.csv.gz": packed[:-20], "b.csv.gz": TEXT, "c.zip": archive[:-30], "d.zip": TEXT}
    broken["e.csv.gz"] = packed[:30] + b"\0\0\0\0" + packed[34:]
    broken["f.zip"] = archive[:500] + b"\0" * 20 + archive[520:]
    assert {refused(written(tmp_path, name, content)) for name, content in broken.items()} == {"broken-archive"}


def test_an_archive_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped({"t.csv": TEXT}))
    for mark, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(mark) + flags] |= 1
    assert refused(written(tmp_path, "t.zip", bytes(content))) == "broken-archive"


def test_an_archive_that_would_fill_the_memory_is_refused_before_it_does(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * (80 * 1024**2))
    assert refused(written(tmp_path, "t.csv.gz", bomb)) == "too-large"


def test_an_archive_larger_than_any_export_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_UNPACKED", 10)
    assert refused(written(tmp_path, "t.zip", zipped({"t.csv": TEXT}))) == "too-large"
    assert refused(written(tmp_path, "t.csv.gz", gzip.compress(TEXT))) == "too-large"


def test_a_folder_and_a_pipe_are_no_exports(tmp_path: Path) -> None:
    (tmp_path / "t.csv").mkdir()
    os.mkfifo(tmp_path / "u.csv")
    assert (refused(tmp_path / "t.csv"), refused(tmp_path / "u.csv")) == ("unreadable-file", "unreadable-file")


def test_a_link_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    (tmp_path / "t.csv").symlink_to("gone.csv")
    assert refused(tmp_path / "t.csv") == "dangling-link"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_said(tmp_path: Path) -> None:
    file = written(tmp_path, "t.csv", TEXT)
    file.chmod(0)
    assert refused(file) == "unreadable-file"


def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300 + ".csv")) == "unreadable-file"

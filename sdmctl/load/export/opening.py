"""Opening an export: its bytes, unpacked, and refused by size before they are in memory."""

import gzip
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from sdmctl.load.export.part import FORMATS, PACKED, Part, form_of, wrong_file

MOST_UNPACKED = 2 * 1024**3
"""Bytes that an archive may hold; a larger export is given as it is."""
_ALWAYS = 64 * 1024**2
_RATIO = 200
"""Exports shrink to a tenth or a twentieth; what shrinks more than this, and is large, was made to fill a memory."""
_CHUNK = 1024**2


def open_parts(file: Path) -> tuple[Part, ...]:
    """The tables of a file in order of their names; raises `InvalidInput` where it cannot be opened."""
    name = file.name.lower()
    _check(file)
    try:
        if name.endswith(".zip"):
            return _members(file)
        if name.endswith(".gz"):
            return (_unzipped(file),)
    except (zlib.error, EOFError, zipfile.BadZipFile, gzip.BadGzipFile, RuntimeError) as fault:
        reason = "it ends too early" if isinstance(fault, EOFError) else _said(fault)
        message = f"the archive cannot be unpacked: {reason}"
        raise wrong_file(file, "broken-archive", message, "export it again") from fault
    except OSError as fault:
        raise _unreadable(file, fault) from fault
    form = form_of(name)
    if form is None:
        raise _unknown(file, file.name)
    return (Part(file, form, file),)


def _check(file: Path) -> None:
    """Whether a file is there and may be read."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise wrong_file(file, "unreadable-file", "the file cannot be read: it is a device, a pipe or a folder")
        with file.open("rb") as stream:
            empty = not stream.read(1)
    except FileNotFoundError as fault:
        target = file.readlink() if file.is_symlink() else file
        message = f"the link leads to `{target}`, which does not exist"
        raise wrong_file(file, "dangling-link", message, "mend or remove it") from fault
    except OSError as fault:
        raise _unreadable(file, fault) from fault
    if empty:
        raise wrong_file(file, "empty-file", "the file is empty", "export it again: at least a header is expected")


def _unzipped(file: Path) -> Part:
    form = form_of(file.name[: -len(".gz")])
    if form is None:
        raise _unknown(file, file.name[: -len(".gz")])
    with gzip.open(file, "rb") as stream:
        return Part(file, form, _unpacked(file, stream, file.stat().st_size))


def _members(file: Path) -> tuple[Part, ...]:
    with zipfile.ZipFile(file) as archive:
        found = sorted((each for each in archive.infolist() if _is_export(each)), key=lambda each: each.filename)
        if not found:
            message = "no member of the archive is an export"
            raise wrong_file(file, "unknown-format", message, f"expected one of {', '.join(FORMATS)}")
        if sum(each.file_size for each in found) > MOST_UNPACKED:
            raise _too_large(file)
        return tuple(_member(file, archive, each, alone=len(found) == 1) for each in found)


def _member(file: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, *, alone: bool) -> Part:
    with archive.open(info) as stream:
        content = _unpacked(file, stream, info.compress_size)
    return Part(file, form_of(info.filename) or "", content, None if alone else info.filename)


def _is_export(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a table; what a Mac adds beside each file is none."""
    parts = Path(info.filename).parts
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not info.is_dir() and not hidden and form_of(info.filename) is not None


def _unpacked(file: Path, stream: IO[bytes] | gzip.GzipFile, packed: int) -> bytes:
    content = bytearray()
    for chunk in _chunks(stream):
        content += chunk
        if len(content) > min(MOST_UNPACKED, max(_ALWAYS, _RATIO * packed)):
            raise _too_large(file)
    if not content:
        raise wrong_file(file, "empty-file", "the archive holds an empty file", "export it again")
    return bytes(content)


def _chunks(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _too_large(file: Path) -> Exception:
    message = "the archive is refused by size: unpacked it is far larger than an export of its size"
    return wrong_file(file, "too-large", message, "give the export unpacked, or in several files")


def _unknown(file: Path, name: str) -> Exception:
    message = f"the format of `{name}` is not known"
    return wrong_file(file, "unknown-format", message, f"expected one of {', '.join((*FORMATS, *PACKED))}")


def _unreadable(file: Path, fault: OSError) -> Exception:
    reason = (fault.strerror or str(fault) or "no reason is given").lower()
    return wrong_file(file, "unreadable-file", f"the file cannot be read: {reason}", "see its permissions")


def _said(fault: Exception) -> str:
    return (str(fault) or type(fault).__name__).lower()

"""The text of a YAML file, or why it cannot be read."""

import codecs
import stat
from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InFile, error
from sdmctl.load.lines import Lines

MAX_BYTES = 32 * 1024 * 1024
"""Some 80,000 tickets; a larger export comes as a table, through a `source`."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(file: Path) -> str | Diagnostic:
    """The text of a file in UTF-8, or in UTF-16 where a byte order mark says so."""
    content = _read_bytes(file)
    if isinstance(content, Diagnostic):
        return content
    marked = content.startswith(_UTF_16)
    if b"\0" in content and not marked:
        return _binary(file)
    try:
        text = content.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as fault:
        return _binary(file) if marked else _not_utf_8(file, content, fault)
    if "\0" in text:
        return _binary(file)
    return text


def shown_text(file: Path) -> str | None:
    """The text of a file as far as it can be shown: each byte that is not UTF-8 as cp1252 has it."""
    content = _read_bytes(file)
    if isinstance(content, Diagnostic):
        return None
    return _leniently(content)


def _leniently(content: bytes) -> str:
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    return content.decode("utf-8-sig", errors="surrogateescape").translate(_CP1252)


_CP1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)}


def _read_bytes(file: Path) -> bytes | Diagnostic:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(file, "it is a device, a pipe or a folder")
        if status.st_size <= MAX_BYTES:
            return file.read_bytes()
    except FileNotFoundError:
        return _missing(file)
    except OSError as fault:
        return _unreadable(file, (fault.strerror or "it cannot be read").lower())
    hint = "give a large export as csv, by a document of `kind: source`"
    message = f"the file has {status.st_size:,} bytes; at most {MAX_BYTES:,} are read"
    return error("file-too-large", message, InFile(file), hint)


def _missing(file: Path) -> Diagnostic:
    if file.is_symlink():
        message = f"the link leads to `{file.readlink()}`, which does not exist"
        return error("dangling-link", message, InFile(file), "mend or remove the link")
    return _unreadable(file, "it no longer exists")


def _unreadable(file: Path, reason: str) -> Diagnostic:
    hint = "see its permissions, or remove it"
    return error("unreadable-file", f"the file cannot be read: {reason}", InFile(file), hint)


def _binary(file: Path) -> Diagnostic:
    hint = "write it as text in UTF-8; an export is named by a document of `kind: source`"
    return error("binary-file", "the file is not text", InFile(file), hint)


def _not_utf_8(file: Path, content: bytes, fault: UnicodeDecodeError) -> Diagnostic:
    before = _leniently(content[: fault.start])
    line, column = Lines(before + "?").at(len(before))
    byte = content[fault.start : fault.start + 1]
    message = f"the file is not UTF-8: byte {byte.hex().upper()} begins no character"
    hint = f"save it as UTF-8; in cp1252, which Windows writes, the byte is `{_leniently(byte)}`"
    return error("not-utf-8", message, InFile(file, line, column), hint)

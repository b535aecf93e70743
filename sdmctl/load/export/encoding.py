"""The text of an export as UTF-8, whatever it was written in."""

import codecs
import io
from collections.abc import Iterator

from sdmctl.load.export.part import Part

_CHUNK = 1024**2
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WHOLE = frozenset(("utf-8", "utf-8-sig", "ascii"))
"""Encodings whose bytes are UTF-8 already."""


def in_utf_8(part: Part, declared: str | None) -> Part:
    """The same export in UTF-8; raises `InvalidInput` where it is not text in its encoding.

    In UTF-8 by the byte order mark, or because nothing else is said, it stays where it is.
    """
    with part.stream() as stream:
        start = stream.read(4096)
    encoding = _encoding(part, start, declared)
    if encoding in _WHOLE:
        if b"\0" in start:
            raise _not_text(part, start)
        return part
    try:
        return Part(part.file, part.form, b"".join(_encoded(part, encoding)), part.member)
    except UnicodeError as fault:
        hint = "leave `encoding` out for UTF-8, or write the one it was saved in, as cp1252"
        raise part.wrong("not-utf-8", f"the file is not in {encoding}: {fault}", hint) from fault


def check_utf_8(part: Part) -> None:
    """Raises `InvalidInput` at the first line with a byte that is not UTF-8."""
    line = 0
    with part.stream() as stream:
        for line, content in enumerate(stream, 1):
            try:
                content.decode()
            except UnicodeDecodeError as fault:
                byte = content[fault.start : fault.start + 1]
                message = f"the file is not UTF-8: byte {byte.hex().upper()} begins no character"
                meant = byte.decode("cp1252", errors="replace")
                hint = f"write `encoding: cp1252` in the source if it came from Windows: there the byte is `{meant}`"
                raise part.wrong("not-utf-8", message, hint, line) from fault


def text_of(part: Part) -> io.TextIOWrapper:
    """The lines of an export in UTF-8 as they are, without a byte order mark."""
    return io.TextIOWrapper(part.stream(), encoding="utf-8-sig", newline="")


def _encoding(part: Part, start: bytes, declared: str | None) -> str:
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if declared is None:
        return marked or "utf-8"
    try:
        name = codecs.lookup(declared).name
        "".encode(name).decode(name)
    except (LookupError, UnicodeError) as fault:
        hint = "write utf-8, cp1252, utf-16 or another that Python knows"
        raise part.wrong("unknown-encoding", f"there is no encoding `{declared}`", hint) from fault
    return marked if marked and name.startswith(marked) else name


def _encoded(part: Part, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with part.stream() as stream:
        while chunk := stream.read(_CHUNK):
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()


def _not_text(part: Part, start: bytes) -> Exception:
    even, odd = start[::2].count(0), start[1::2].count(0)
    few = len(start) // 10
    if max(even, odd) > 4 * few and min(even, odd) <= few:
        name = "utf-16-le" if odd > even else "utf-16-be"
        message = "the file is not UTF-8: every other byte is zero"
        return part.wrong("not-utf-8", message, f"write `encoding: {name}` in the source")
    return part.wrong("binary-file", "the file is not text", "export it as csv, json, xlsx or parquet, named as such")

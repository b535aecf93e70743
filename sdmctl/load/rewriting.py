"""A file with one entry put into it, byte by byte as before elsewhere: its mark, encoding and line ends are kept."""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sdmctl.diagnostics import Diagnostic, InvalidInput
from sdmctl.load.file_text import read_text
from sdmctl.load.putting import Spot, put

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file as it is and as it will be."""

    file: Path
    before: bytes
    """What stands in it; empty where it is not there yet."""
    after: bytes

    @property
    def changed(self) -> bool:
        """Whether anything is to be written."""
        return self.before != self.after

    @property
    def texts(self) -> tuple[str, str]:
        """Before and after, as text."""
        return _decoded(self.before)[2], _decoded(self.after)[2]


def rewritten(file: Path, spot: Spot, value: Mapping[str, Any]) -> Rewritten:
    """A file with a value put under a key of one of its mappings; CannotPut where its layout leaves no place."""
    return with_all(file, [(spot, value)])


def with_all(file: Path, values: Iterable[tuple[Spot, Mapping[str, Any]]]) -> Rewritten:
    """A file with several values put into it, one after the other."""
    read = read_text(file)  # says why a file cannot be read
    if isinstance(read, Diagnostic):
        raise InvalidInput([read])
    before = file.read_bytes()
    mark, encoding, text = _decoded(before)
    for spot, value in values:
        text = put(text, spot, value)
    return Rewritten(file, before, mark + text.encode(encoding))


def made(file: Path, text: str) -> Rewritten:
    """A file that is not there yet."""
    return Rewritten(file, b"", text.encode())


def _decoded(content: bytes) -> tuple[bytes, str, str]:
    """The byte order mark, the encoding and the text; decoding and encoding again gives the same bytes."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return mark, encoding, content.removeprefix(mark).decode(encoding)
    return b"", "utf-8", content.decode()

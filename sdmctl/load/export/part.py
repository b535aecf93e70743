"""An export as it lies: which file, in what format, and where its bytes are."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

from sdmctl.diagnostics import Diagnostic, InFile, InvalidInput, error

FORMATS = {
    ".csv": "csv", ".tsv": "csv", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".xlsx": "xlsx",
    ".parquet": "parquet",
}  # fmt: skip
"""By the end of its name, how an export is written."""
PACKED = (".gz", ".zip")


@dataclass(frozen=True, slots=True)
class Part:
    """One table of an export: a whole file, what a `.gz` holds, or a member of a `.zip`."""

    file: Path
    form: str
    content: Path | bytes
    """Where the bytes are: in a file, or unpacked in memory."""
    member: str | None = None
    """Its name in the archive, where that holds several."""

    def stream(self) -> BinaryIO:
        """The bytes, to be read from the beginning."""
        return self.content.open("rb") if isinstance(self.content, Path) else io.BytesIO(self.content)

    @contextmanager
    def view(self) -> Iterator[mmap | bytes]:
        """The bytes, to be searched without copying them."""
        if isinstance(self.content, bytes):
            yield self.content
        else:
            with self.content.open("rb") as stream, mmap(stream.fileno(), 0, access=ACCESS_READ) as view:
                yield view

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return self.content.stat().st_size if isinstance(self.content, Path) else len(self.content)

    def wrong(self, code: str, message: str, hint: str | None = None, line: int | None = None) -> InvalidInput:
        """Why the export cannot be read."""
        inside = f"{self.member}: " if self.member else ""
        if line is not None and isinstance(self.content, bytes):
            inside, line = f"{inside}line {line:,}: ", None  # what is unpacked has no lines to be shown
        return InvalidInput((error(code, inside + message, InFile(self.file, line), hint),))


def form_of(name: str) -> str | None:
    """The format that a file's name tells; `None` where it tells none."""
    return next((form for suffix, form in FORMATS.items() if name.lower().endswith(suffix)), None)


def wrong_file(file: Path, code: str, message: str, hint: str | None = None) -> InvalidInput:
    """Why a file cannot be opened."""
    diagnostic: Diagnostic = error(code, message, InFile(file), hint)
    return InvalidInput((diagnostic,))

"""Committed procedures that are not what would be written today."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.diagnostics import Diagnostic, InDocument, warning
from sdmctl.model.procedure import Committed, Procedures, file_of
from sdmctl.report.procedure.document import kept_procedure

if TYPE_CHECKING:
    from sdmctl.model.repository import Dossier


def stale(dossier: Dossier) -> Iterator[Diagnostic]:
    """A warning for each committed procedure whose file is missing, or differs; with the command that re-makes it."""
    for read in dossier.others:
        if isinstance(read.document, Procedures):
            for index, each in enumerate(read.document.committed):
                file = file_of(each, read.file, dossier.folder)
                why = _why(file, kept_procedure(dossier, each).markdown()) if file else None
                if file is not None and why is not None:
                    place = InDocument(read.file, ("committed", index, "file"))
                    yield warning("stale-procedure", f"`{each.file}` {why}", place, _command(dossier, each, file))


def _why(file: Path, text: str) -> str | None:
    if not file.is_file():
        return "is not written yet"
    try:
        written = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return "cannot be read"
    return None if written == text else "is not what the contract and its documents say today"


def _command(dossier: Dossier, committed: Committed, file: Path) -> str:
    contract = dossier.contract.document
    words = (
        *("sdmctl", "procedure", committed.procedure, dossier.folder.as_posix(), "--contract", contract.id),
        *("--language", committed.language or contract.language, "--output", file.as_posix()),
    )
    return f"write it again: {shlex.join(words)}"

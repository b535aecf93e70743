"""What a report was made from, as one figure: two parties with the same files get the same."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables


def input_hash(dossier: Dossier, tables: Tables) -> str:
    """SHA-256 over the names and bytes of every file of a contract, in order of name from its folder."""
    digest = hashlib.sha256()
    for name, file in sorted(_named({*_documents(dossier), *tables.files}, dossier.folder)):
        with file.open("rb") as stream:
            content = hashlib.file_digest(stream, "sha256").hexdigest()
        digest.update(f"{content}  {name}\n".encode())
    return digest.hexdigest()


def _documents(dossier: Dossier) -> Iterable[Path]:
    yield dossier.contract.file
    yield from (terms.amendment.file for terms in dossier.amended if terms.amendment)
    for reads in (dossier.tickets, dossier.sources, dossier.outages, dossier.others):
        yield from (read.file for read in reads)


def _named(files: Iterable[Path], folder: Path) -> Iterable[tuple[str, Path]]:
    for file in files:
        yield os.path.relpath(file, folder).replace(os.sep, "/"), file

"""A portfolio's folders that do not depend on each other, so that each is read by itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdmctl.model.repository import Repository

_BY_OTHERS = frozenset(("unknown-contract", "duplicate-contract", "document-without-contract"))
"""What is wrong with a folder by itself, and may be right, or wrong in other words, among the others."""


@dataclass(frozen=True, slots=True)
class Apart:
    """A folder and the documents below it."""

    folder: Path
    files: frozenset[Path]


def folders_of(root: Path) -> tuple[Apart, ...]:
    """The folders right below a portfolio; none where a document lies beside them, or a link crosses them."""
    from sdmctl.load.folder import yaml_files

    files, refused = yaml_files(root)
    by_folder: dict[str, list[Path]] = {}
    for file in files:
        first, *rest = file.relative_to(root).parts
        if rest:
            by_folder.setdefault(first, []).append(file)
        elif not _nobodys((file,)):
            return ()
    if refused or any((root / name).is_symlink() for name in by_folder):
        return ()
    return tuple(Apart(root / name, frozenset(own)) for name, own in by_folder.items())


def is_whole(repository: Repository, apart: Apart) -> bool:
    """Whether a folder that was read by itself reads just so among the others, as far as it can tell."""
    if frozenset(repository.owners) != apart.files or any(each.code in _BY_OTHERS for each in repository.diagnostics):
        return False
    return bool(repository.dossiers or repository.unread) or _nobodys(apart.files)


def _nobodys(files: Iterable[Path]) -> bool:
    """Whether these files can be read and none says that it is a document."""
    from sdmctl.load.opened import open_file

    return all(each.value is not None and each.says_kind is None for each in map(open_file, files))

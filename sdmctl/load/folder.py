"""The YAML files of a folder tree, in the order of their paths; links are followed as far as they stay in it."""

import os
from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InFile, error

_SUFFIXES = frozenset((".yaml", ".yml"))


def yaml_files(root: Path, *, allow_outside: bool = False) -> tuple[tuple[Path, ...], tuple[Diagnostic, ...]]:
    """All files named `*.yaml` or `*.yml` below a folder, each real file once; dot-files and dot-folders are not read.

    A link that leads out of the folder is refused unless `allow_outside`.
    """
    walk = _Walk(root, allow_outside)
    walk.folder(root)
    while walk.links:
        walk.link(walk.links.pop(0))
    return tuple(sorted(walk.files)), tuple(walk.diagnostics)


class _Walk:
    """Real folders first, then links: what is reachable both ways keeps its real path, and no loop is walked twice."""

    def __init__(self, root: Path, allow_outside: bool) -> None:
        self.root = _real(root)
        self.allow_outside = allow_outside
        self.files: list[Path] = []
        self.links: list[Path] = []
        self.diagnostics: list[Diagnostic] = []
        self.seen: set[Path] = set()

    def folder(self, folder: Path) -> None:
        """Take what lies below a folder that was not seen before."""
        waiting = [folder]
        while waiting:
            folder = waiting.pop()
            if not self.is_new(folder):
                continue
            try:
                entries = sorted(folder.iterdir())
            except OSError as fault:
                message = f"the folder cannot be read: {(fault.strerror or 'no reason is given').lower()}"
                self.diagnostics.append(error("unreadable-file", message, InFile(folder), "see its permissions"))
                continue
            folders = [each for each in entries if self.taken(each)]
            waiting += reversed(folders)

    def taken(self, entry: Path) -> bool:
        """Take a file, keep a link for later; whether the entry is a folder to go into."""
        if entry.name.startswith("."):
            return False
        if entry.is_symlink():
            self.links.append(entry)
            return False
        if entry.is_dir():
            return True
        if _is_yaml(entry) and self.is_new(entry):
            self.files.append(entry)
        return False

    def link(self, link: Path) -> None:
        """Follow a link to a folder or a YAML file, if it may be followed."""
        target = _real(link)
        folder = target.is_dir()
        if not folder and not _is_yaml(link):
            return
        if not self.allow_outside and target.exists() and not target.is_relative_to(self.root):
            message = f"the link leads out of the repository, to `{target}`"
            hint = "copy what it leads to into the repository, or allow it with --allow-outside"
            self.diagnostics.append(error("outside-repository", message, InFile(link), hint))
        elif folder:
            self.folder(link)
        elif self.is_new(link):
            self.files.append(link)

    def is_new(self, path: Path) -> bool:
        """Whether a file or folder is met for the first time, under whatever name."""
        real = _real(path)
        known = real in self.seen
        self.seen.add(real)
        return not known


def _is_yaml(file: Path) -> bool:
    return file.suffix.lower() in _SUFFIXES


def _real(path: Path) -> Path:
    # Unlike Path.resolve, this survives links that lead in a circle.
    return Path(os.path.realpath(path))

"""Which files a source names: paths and patterns from its folder, kept inside the repository."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sdmctl.checks.nearest import nearest
from sdmctl.diagnostics import Diagnostic, InDocument, error
from sdmctl.model.repository import Read
from sdmctl.model.source import Source

_MAGIC = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a source may reach."""

    root: Path
    """The repository's folder."""
    allow_outside: bool = False

    def holds(self, path: Path) -> bool:
        """Whether a path, its links followed, may be read."""
        return self.allow_outside or Path(path).resolve().is_relative_to(self.root.resolve())


@dataclass(slots=True)
class Named:
    """The files that a source names, in the order of their paths, each once; and what is wrong with the naming."""

    files: list[Path] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def named_files(read: Read[Source], reach: Reach) -> Named:
    """The files of a source."""
    found, named = set(), Named()
    patterns = read.document.files
    for index, pattern in enumerate(patterns):
        place = InDocument(read.file, ("files", index) if len(patterns) > 1 else ("files",))
        files, diagnostic = _matches(read.file.parent, pattern, reach, place)
        found |= files
        named.diagnostics += [diagnostic] if diagnostic else []
    named.files = sorted(found)
    return named


def _matches(folder: Path, pattern: str, reach: Reach, place: InDocument) -> tuple[set[Path], Diagnostic | None]:
    """The files of one pattern, or what is wrong with it."""
    written = Path(pattern)
    magic = [index for index, part in enumerate(written.parts) if _MAGIC & set(part)]
    base = folder / Path(*written.parts[: magic[0]]) if magic else folder / written
    if not reach.holds(base):
        return set(), _outside(f"`{pattern}`", place)
    if not magic:
        if base.exists() or base.is_symlink():
            return {base}, None
        return set(), _no_file(base, pattern, place)
    rest = str(Path(*written.parts[magic[0] :]))
    try:
        found = {each for each in base.glob(rest) if _is_export(each, base)}
    except ValueError:
        found = set()
    outside = sorted(each for each in found if not reach.holds(each))
    if outside:
        return found - set(outside), _outside(f"`{outside[0].name}`, which `{pattern}` matches,", place)
    return found, None if found else _no_file(base, pattern, place)


def _is_export(path: Path, base: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(base).parts)
    return not hidden and not path.is_dir()


def _outside(what: str, place: InDocument) -> Diagnostic:
    hint = "copy the export into the repository, or allow it with --allow-outside"
    return error("outside-repository", f"{what} leads out of the repository", place, hint)


def _no_file(base: Path, pattern: str, place: InDocument) -> Diagnostic:
    folder = base if base.is_dir() else base.parent
    near = nearest(Path(pattern).name, [each.name for each in _entries(folder)])
    start = "paths and patterns start from this document's folder"
    hint = f"did you mean {Path(pattern).parent / near}?" if near else start
    return error("no-file", f"no file matches `{pattern}`", place, hint)


def _entries(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(folder.iterdir())
    except OSError:
        return

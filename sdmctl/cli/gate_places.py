"""Where what the gate found is written: file and line, found again when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.diagnostics import Diagnostic, Location, Place, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from sdmctl.gate.breach import Breach


def places(breaches: Iterable[Breach], root: Path) -> dict[Place, str]:
    """By place, `file:line` from the folder that was asked about, the same on every machine."""
    both = [place for each in breaches for place in (each.place, each.ticket_place)]
    return written_at((place for place in both if place is not None), root)


def written_at(found: Iterable[Place], root: Path) -> dict[Place, str]:
    """The same of any places."""
    every = dict.fromkeys(found)
    if not every:
        return {}
    from sdmctl.load.locate import locate

    located = locate((Diagnostic("", Severity.WARNING, "", each) for each in every), root)
    return {each.place: _written(location, root) for each, location in located}


def _written(location: Location, root: Path) -> str:
    file = location.file.relative_to(root) if location.file.is_relative_to(root) else location.file
    return file.as_posix() if location.line is None else f"{file.as_posix()}:{location.line}"

"""Repositories to read, made of texts."""

from pathlib import Path

from sdmctl.diagnostics import Diagnostic, Location
from sdmctl.load.locate import locate
from sdmctl.load.repository import read_repository

CONTRACT = """\
kind: contract
id: office
title: Office support
customer: {name: Customer}
provider: {name: Provider}
time_zone: Europe/Paris
term: {start: 2026-01-01, end: 2026-12-31}
calendars:
  hours: {hours: {mon-fri: [09:00-17:00]}}
services:
  portal: {title: Portal, calendar: hours}
priorities: {order: [P1, P2]}
statuses: {open: new, busy: active, done: resolved}
service_levels:
  resolution: {title: Resolution, measures: resolution, targets: {any: 4h}, objective: 90%}
"""
SPECIMEN = Path(__file__).parents[2].parent / "shared" / "specimen"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder, and give the folder."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def located(root: Path, *, allow_outside: bool = False) -> list[tuple[Diagnostic, Location]]:
    """What is wrong in a repository, each with its place."""
    return locate(read_repository(root, allow_outside=allow_outside).diagnostics, root)


def said(root: Path) -> list[str]:
    """What is wrong in a repository, as `file:line:column code`."""
    lines = []
    for diagnostic, place in located(root):
        parts = (place.file.relative_to(root), place.line, place.column)
        lines.append(f"{':'.join(str(part) for part in parts if part is not None)} {diagnostic.code}")
    return lines

"""Show on standard error what is wrong with the files."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Outcome
from sdmctl.cli.terminal import coloured
from sdmctl.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdmctl.diagnostics import Diagnostic


def diagnose(diagnostics: Iterable[Diagnostic], root: Path) -> Outcome:
    """Show each diagnostic in file order, then how many there are; an error makes the exit code 3."""
    found = list(dict.fromkeys(diagnostics))
    if not found:
        return Outcome.DONE
    from sdmctl.load.locate import locate
    from sdmctl.report.diagnostics import render

    located = [(each, replace(place, file=_from_here(place.file))) for each, place in locate(found, root)]
    sys.stderr.write(render(located, color=coloured(sys.stderr)))
    counts = Counter(each.severity for each in found)
    sys.stderr.write(f"{_counted(counts)}\n")
    return Outcome.WRONG if counts[Severity.ERROR] else Outcome.DONE


def _counted(counts: Counter[Severity]) -> str:
    parts = [f"{count} {severity}{'s' * (count > 1)}" for severity in Severity if (count := counts[severity])]
    return ", ".join(parts)


def _from_here(file: Path) -> Path:
    """The path as the user would type it, where that is shorter than the whole."""
    try:
        relative = Path(os.path.relpath(file))
    except ValueError:
        return file
    return file if relative.parts[:2] == ("..", "..") else relative

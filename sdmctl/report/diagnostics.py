"""Diagnostics as people read them: the place, what is wrong, the line with a caret, what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

from sdmctl.diagnostics import Diagnostic, Location, Severity
from sdmctl.report.foreign import on_one_line
from sdmctl.report.width import width

LONGEST_LINE = 100
"""So many characters of a line are shown, around the caret."""
LONGEST_MESSAGE = 1_000

_BEFORE_CARET = 40
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def render(located: Iterable[tuple[Diagnostic, Location]], *, color: bool) -> str:
    """Every diagnostic in the order given, a blank line after each.

    What stands in files is shown so that it can neither move the cursor nor turn the line round.
    """
    return "".join(f"{_one(diagnostic, location, _Paint(color))}\n\n" for diagnostic, location in located)


class _Paint:
    """Colours for a terminal, or none."""

    def __init__(self, color: bool) -> None:
        self.color = color

    def __call__(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.color and text else text


def _one(diagnostic: Diagnostic, location: Location, paint: _Paint) -> str:
    place = ":".join(str(part) for part in (on_one_line(str(location.file)), location.line, location.column) if part)
    code = paint(f"{diagnostic.severity}[{diagnostic.code}]", _COLOURS[diagnostic.severity])
    lines = [f"{paint(place, _BOLD)}: {code}: {_shortened(diagnostic.message)}"]
    if location.line is not None and location.text is not None:
        lines += _quoted(location.line, location.text, location, paint)
    if location.name is not None:
        lines.append(f"  column: {_shortened(location.name)}")
    if diagnostic.hint is not None:
        lines.append(f"  {paint('hint', _BOLD)}: {_shortened(diagnostic.hint)}")
    return "\n".join(lines)


def _quoted(line: int, text: str, location: Location, paint: _Paint) -> list[str]:
    """The line with its number, and a caret under the place where a column is known."""
    start = (location.column or 1) - 1
    first = max(0, start - _BEFORE_CARET) if len(text) > LONGEST_LINE else 0
    first = min(first, max(0, len(text) - LONGEST_LINE))
    last = first + LONGEST_LINE
    end = min(start + location.width, last)
    before, under, after = _seen(text[first:start]), _seen(text[start:end]), _seen(text[end:last])
    lead, rest = "…" * (first > 0), "…" * (last < len(text))
    gutter = paint(f"{line:>5} | ", _FAINT)
    quoted = [f"{gutter}{lead}{before}{under}{after}{rest}"]
    if location.column is not None:
        margin = paint(f"{'':>5} | ", _FAINT)
        caret = paint("^" * max(1, width(under)), _COLOURS[Severity.ERROR])
        quoted.append(f"{margin}{' ' * width(lead + before)}{caret}")
    return quoted


def _seen(text: str) -> str:
    """A part of a line, character for character, with its tabs made visible."""
    return on_one_line(text.replace("\t", "\u2409"))


def _shortened(text: str) -> str:
    return on_one_line(text if len(text) <= LONGEST_MESSAGE else text[:LONGEST_MESSAGE] + "…")

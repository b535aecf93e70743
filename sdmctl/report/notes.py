"""Notes: what a manager writes for a period, put into the sections of its report.

`notes/2024-03.md` beside the contract holds Markdown under `## service_levels` or `## Engagements de service`, for all
reports of the period; `notes/2024-03-copil.md` holds what only that committee reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from sdmctl.diagnostics import Diagnostic, InFile, InvalidInput, error, warning
from sdmctl.report.foreign import visible
from sdmctl.report.words import LANGUAGES, catalogue

FOLDER = "notes"
_HEADING = re.compile(r"##\s+(.*?)\s*#*\s*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Note:
    """What stands under one heading."""

    heading: str
    """Empty for what stands before the first."""
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a period, by section as far as their headings name one."""

    by_section: dict[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()
    """A warning for each note that is in no section of the report."""


def notes(folder: Path, names: tuple[str, ...], sections: tuple[str, ...]) -> Notes:
    """The notes of these names, as `2024-03`, for these sections; none where there is no such file."""
    found: dict[str, str] = {}
    lost: list[Diagnostic] = []
    for file in (folder / FOLDER / f"{name}.md" for name in names):
        for note in _parted(_read(file)) if file.is_file() else ():
            name = _section(note.heading)
            if name in sections:
                found[name] = f"{found[name]}\n\n{note.text}" if name in found else note.text
            elif note.text or note.heading:
                lost.append(_lost(note, name, sections, file))
    return Notes(found, tuple(lost))


def _read(file: Path) -> str:
    try:
        return visible(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as fault:
        raise InvalidInput([error("unreadable-notes", f"the notes cannot be read: {fault}", InFile(file))]) from fault


def placed(body: str, note: str, heading: str) -> str:
    """A section with the note under its heading, as a quotation; one that has nothing to say gets its heading."""
    first, _, rest = (body or f"## {heading}").partition("\n")
    quoted = "\n".join(f"> {line}".rstrip() for line in note.splitlines())
    return f"{first}\n\n{quoted}\n{rest}"


def _parted(text: str) -> list[Note]:
    found, heading, start, lines, fenced = [], "", 1, list[str](), False
    for number, line in enumerate(text.splitlines(), 1):
        fenced ^= bool(_FENCE.match(line))
        named = None if fenced else _HEADING.match(line)
        if named is None:
            lines.append(line)
            continue
        found.append(Note(heading, start, "\n".join(lines).strip()))
        heading, start, lines = named[1], number, []
    return [*found, Note(heading, start, "\n".join(lines).strip())]


def _section(heading: str) -> str | None:
    """The section that a heading names: by its name, or by its title in either language."""
    asked = heading.casefold()
    for language in LANGUAGES:
        for key, said in catalogue(language).items():
            name = key.removeprefix("section.")
            if name != key and asked in (name, _plain(str(said))):
                return name
    return None


def _lost(note: Note, name: str | None, sections: tuple[str, ...], file: Path) -> Diagnostic:
    place = InFile(file, note.line)
    if not note.heading:
        return warning("note-without-section", "the note stands under no heading; it is not shown", place, _LIST)
    if name is not None:
        message = f"the report has no section `{name}`; its note is not shown"
        return warning("note-without-section", message, place, f"it has {', '.join(sections)}")
    near = get_close_matches(note.heading, sections, n=1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(sections)}"
    return warning("note-without-section", f"no section is named `{note.heading}`; its note is not shown", place, hint)


_LIST = "begin it with `## ` and the section's name"


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ").casefold()

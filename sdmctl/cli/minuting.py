"""What `sdmctl minutes` does: which committee met when, what its minutes say, and where that is written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdmctl.cli import writing
from sdmctl.cli.contracts import Request, opened
from sdmctl.cli.diagnose import diagnose
from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.figures import locale_of
from sdmctl.diagnostics import Diagnostic, InvalidInput, Severity
from sdmctl.load.file_text import read_text
from sdmctl.load.minutes import Minutes, read_day, read_minutes
from sdmctl.load.minuting import Met, Minuted, minuted, with_minutes
from sdmctl.load.putting import CannotPut
from sdmctl.model import register
from sdmctl.model.committee import Type
from sdmctl.report.foreign import on_one_line, visible
from sdmctl.report.words import LANGUAGES, catalogue

if TYPE_CHECKING:
    from sdmctl.cli.minutes import Minutes as Asked
    from sdmctl.load.rewriting import Rewritten
    from sdmctl.model.repository import Dossier

_STANDARD_INPUT = "-"
_COLUMNS = (
    *("committee", "held", "reference", "decision_text", "decided_by", "follows"),
    *("action_title", "owner", "due"),
)


def told(asked: Asked) -> tuple[str, Outcome]:
    """What is new in the registers; nothing is written in a dry run, nor where a row cannot be read."""
    repository, dossiers = opened(Request(asked.path, asked.contract))
    if len(dossiers) > 1:
        raise Misuse(f"minutes are of one contract; say by --contract which: {', '.join(map(_id, dossiers))}")
    [dossier] = dossiers
    minutes = read_minutes(_text(asked.file), Path(asked.file), _headings())
    met = _met(minutes, asked, dossier)
    entries = minuted(minutes, met, dossier)
    if any(each.severity is Severity.ERROR for each in entries.diagnostics):
        raise InvalidInput(entries.diagnostics)
    try:
        changes, said = with_minutes(dossier, entries)
    except CannotPut as why:
        raise Misuse(f"the minutes cannot be written; {why}") from why
    locale = locale_of(dossier.contract.document)
    if not asked.dry_run:
        for change in changes:
            writing.allowed(change, locale, yes=asked.yes)
        for change in changes:
            writing.write(change)
    outcome = diagnose([*repository.errors, *said], asked.path)
    return _shown(asked, dossier, (met, entries, changes)), outcome


def _shown(asked: Asked, dossier: Dossier, done: tuple[Met, Minuted, tuple[Rewritten, ...]]) -> str:
    (met, entries, changes), locale = done, locale_of(dossier.contract.document)
    if asked.format == "json":
        from sdmctl.report.formats.json import text

        files = [
            {"file": str(each.file), "written": not asked.dry_run, "difference": writing.difference(each)}
            for each in changes
        ]
        held: dict[str, Any] = {"contract": _id(dossier), "committee": met.committee, "held": met.held.isoformat()}
        return text(held | {"decisions": [*entries.decisions], "actions": [*entries.actions], "files": files})
    lines = [
        locale.say("minutes.read", committee=met.committee, day=locale.long_day(met.held)),
        locale.say("minutes.decisions", n=len(entries.decisions)),
        locale.say("minutes.actions", n=len(entries.actions)),
    ]
    key = "classify.would_write" if asked.dry_run else "classify.written"
    lines += [locale.say(key, file=str(each.file)) for each in changes] or [locale.say("minutes.unchanged")]
    shown = "".join(f"{on_one_line(line)}\n" for line in lines)
    return shown + "".join(visible(writing.difference(each)) for each in changes if asked.dry_run)


def _text(file: str) -> str:
    if file == _STANDARD_INPUT:
        try:
            return sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            raise Misuse(f"standard input is no UTF-8: {fault.reason}") from fault
    read = read_text(Path(file))
    if isinstance(read, Diagnostic):
        raise InvalidInput([read])
    return read


def _headings() -> dict[str, str]:
    """The column of each heading of the minutes, in every language and in lower case."""
    return {
        str(catalogue(language)[f"column.{name}"]).replace("\u00a0", " ").replace("\u202f", " ").casefold(): name
        for language in LANGUAGES
        for name in _COLUMNS
    }


def _met(minutes: Minutes, asked: Asked, dossier: Dossier) -> Met:
    """Which committee and when: as it is asked, else as the minutes say; Misuse where neither does."""
    said = minutes.held[0] if minutes.held else None
    committee = asked.committee or (said["committee"] if said else "")
    known = [*(read.document.id for read in register.committees(dossier)), *Type]
    if committee not in known:
        what = f"there is no committee {on_one_line(committee)}" if committee else "the minutes do not say who met"
        raise Misuse(f"{what}; write one of {', '.join(known)}, or say it by --committee")
    written = asked.held or (said["held"] if said else "")
    day: date | None = read_day(written)
    if day is None:
        what = f"{on_one_line(written)} is not a day" if written else "the minutes do not say when it met"
        raise Misuse(f"{what}; write it as 2024-04-30, or say it by --held")
    return Met(committee, day, Path(asked.file))


def _id(dossier: Dossier) -> str:
    return dossier.contract.document.id

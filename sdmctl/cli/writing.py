"""A file that a command rewrites: whole or not at all, and never over what nobody can have back."""

from __future__ import annotations

from difflib import unified_diff
from io import StringIO
from typing import TYPE_CHECKING

from sdmctl.cli import asking
from sdmctl.cli.committed import has_uncommitted_changes
from sdmctl.cli.fault import Misuse
from sdmctl.cli.output import replace_whole

if TYPE_CHECKING:
    from sdmctl.load.rewriting import Rewritten
    from sdmctl.report.locale import Locale


def allowed(change: Rewritten, locale: Locale, *, yes: bool) -> None:
    """Misuse where the file has changes that are not committed and nobody says that it may be written."""
    if change.before and not yes and has_uncommitted_changes(change.file):
        if not asking.can_ask():
            raise Misuse(f"{change.file} has changes that are not committed: commit them, or add --yes")
        if asking.yes_or_no(locale.say("classify.ask_uncommitted", file=str(change.file)), locale) == "no":
            raise Misuse("nothing was written")


def write(change: Rewritten) -> None:
    """Write it, unless somebody else changed it in the meantime."""
    there = change.file.read_bytes() if change.file.exists() else b""
    if there != change.before:
        raise Misuse(f"{change.file} changed in the meantime; nothing was written: ask again")
    replace_whole(change.file, change.after)


def difference(change: Rewritten) -> str:
    """What changes, as a unified difference; empty where nothing does."""
    before, after = (list(StringIO(text, newline="")) for text in change.texts)
    name = change.file.name
    lines = unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

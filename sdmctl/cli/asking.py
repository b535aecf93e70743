"""Questions on the terminal: asked on standard error, answered on standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sdmctl.cli.fault import Misuse
from sdmctl.report.foreign import on_one_line

if TYPE_CHECKING:
    from sdmctl.report.locale import Locale

_ANSWERS = {"yes": "yes", "y": "yes", "oui": "yes", "o": "yes", "no": "no", "n": "no", "non": "no"}


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def line(question: str) -> str:
    """What is answered, without the blanks around it; Misuse where the answers end."""
    sys.stderr.write(f"{on_one_line(question)} ")
    sys.stderr.flush()
    said = sys.stdin.readline()
    if not said:
        sys.stderr.write("\n")
        raise Misuse("the answers ended; nothing was written")
    return said.strip()


def yes_or_no(question: str, locale: Locale) -> str:
    """`yes` or `no`, asked until one of them is said, in either language."""
    while (said := line(question).casefold()) not in _ANSWERS:
        sys.stderr.write(f"{locale.say('classify.ask_again')}\n")
    return _ANSWERS[said]

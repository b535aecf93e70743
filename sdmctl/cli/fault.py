"""How a command ends: exit codes, and what is shown when it cannot end well."""

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from types import TracebackType

from sdmctl import __version__

DEBUG = "SDMCTL_DEBUG"
"""The variable that shows the traceback of a fault."""


class Outcome(IntEnum):
    """The exit codes."""

    DONE = 0
    BREACH = 1
    """`check` found a promise broken."""
    MISUSED = 2
    """The command was misused."""
    WRONG = 3
    """Documents or data are wrong."""
    FAULT = 70
    """A fault of sdmctl itself."""
    INTERRUPTED = 130


class Misuse(Exception):
    """Raised where a command cannot do what it was asked, before it reads anything; exit code 2."""


class Shield:
    """Ends every way out of a command with an exit code and no traceback."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.arguments = arguments
        self.code: int = Outcome.DONE

    def __enter__(self) -> "Shield":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(raised, SystemExit):
            return False
        if raised is not None:
            self.code = _told(raised, self.arguments)
        return True


def _told(raised: BaseException, arguments: Sequence[str]) -> int:
    if isinstance(raised, KeyboardInterrupt):
        return Outcome.INTERRUPTED
    if isinstance(raised, Misuse):
        sys.stderr.write(f"sdmctl: {raised}\n")
        return Outcome.MISUSED
    from sdmctl.diagnostics import InvalidInput

    if isinstance(raised, InvalidInput):
        from pathlib import Path

        from sdmctl.cli.diagnose import diagnose

        diagnose(raised.diagnostics, Path())
        return Outcome.WRONG
    return _report(raised, arguments)


def _report(raised: BaseException, arguments: Sequence[str]) -> int:
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(raised, file=sys.stderr)
    place = raised.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f" ({place.tb_frame.f_globals.get('__name__')}:{place.tb_lineno})" if place else ""
    sys.stderr.write(
        f"sdmctl: this is a fault of sdmctl, not of your files: {type(raised).__name__}: {raised}{where}\n"
        f"  To report it, send these lines and what you ran: sdmctl {' '.join(arguments)}\n"
        f"  sdmctl {__version__}, Python {sys.version.split()[0]}, {sys.platform}; {DEBUG}=1 shows the traceback.\n"
    )
    return Outcome.FAULT

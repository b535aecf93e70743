"""The command line: the only layer that prints, reads the clock and the environment, and exits."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

from sdmctl import __version__
from sdmctl.cli.fault import Outcome, Shield
from sdmctl.cli.output import deliver
from sdmctl.cli.overview import overview
from sdmctl.cli.spared import leave, spare

_COMPLETION = "_SDMCTL_COMPLETE"
"""The variable by which a shell asks Typer what could come next."""


def main() -> NoReturn:
    """Run the command that the shell asks for and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that has no é shows \xe9
    leave(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code is 0, 1, 2, 3 or 70.

    The overview and the version are answered before anything heavy is imported.
    """
    spare()
    with Shield(arguments) as shield:
        shield.code = _answer(list(arguments))
    return shield.code


def _answer(arguments: list[str]) -> int:
    if (not arguments and _COMPLETION not in os.environ) or arguments[:1] in (["--help"], ["-h"]):
        deliver(overview())
        return Outcome.DONE if arguments else Outcome.MISUSED
    if arguments[:1] == ["--version"]:
        deliver(f"sdmctl {__version__}\n")
        return Outcome.DONE
    from sdmctl.cli.application import ask

    return ask(arguments)

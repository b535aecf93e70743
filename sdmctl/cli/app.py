"""The Typer application: a command's module is imported when that command is asked for, and no other."""

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from sdmctl.cli.fault import Misuse, Outcome
from sdmctl.cli.overview import COMMANDS, overview

_SETTINGS: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}
"""Plain help: rich costs more than all the rest of it."""


class Commands(TyperGroup):
    """All commands, as the completion of a shell needs them."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # Typer's own public context
        """The names, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]  # as above
        """The command of a name; `None` where there is none."""
        return command(cmd_name) if cmd_name in COMMANDS else None

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]  # as above
        """The overview, with no module imported."""
        return overview().rstrip("\n")


def command(name: str) -> Any:
    """The Typer command of a name in the overview."""
    function: Callable[..., int] = getattr(import_module(f"sdmctl.cli.{name}"), name)
    app = typer.Typer(add_completion=False, **_SETTINGS)
    app.command(name)(function)
    return get_command(app)


def application() -> Any:
    """All commands under one, with the options that install completion."""
    app = typer.Typer(cls=Commands, **_SETTINGS)
    app.callback()(_root)
    return get_command(app)


def dispatch(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; its exit code.

    A command is called by itself: to read the options of a group, Typer imports pydantic.
    """
    name, *rest = arguments or [""]
    if name in COMMANDS:
        return _run(command(name), rest, f"sdmctl {name}")
    if name and not name.startswith("-"):
        near = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
        raise Misuse(
            f"{name!r} is not a command; " + (f"did you mean {near[0]}?" if near else f"one of {', '.join(COMMANDS)}")
        )
    return _run(application(), arguments, "sdmctl")


def _run(made: Any, arguments: Sequence[str], name: str) -> int:
    try:
        code = made.main(list(arguments), prog_name=name, standalone_mode=False)
    except typer.TyperException as misuse:
        if show := getattr(misuse, "show", None):
            show()
        else:
            sys.stderr.write(f"sdmctl: {misuse}\n")
        return Outcome.MISUSED
    except typer.Abort:
        return Outcome.INTERRUPTED
    return int(code or 0)


def _root() -> None:
    """From a service contract and a ticketing tool's export to verdicts, figures and the committee's report."""

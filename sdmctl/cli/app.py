"""The Typer application: a command's module is imported when that command is asked for."""

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from sdmctl import __version__
from sdmctl.cli.fault import Outcome
from sdmctl.cli.overview import COMMANDS, overview

_SETTINGS: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}
"""Plain help: rich costs more than all the rest of it."""


class Commands(TyperGroup):
    """The commands by name, each made from its module when it is asked for."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # Typer's own public context
        """The names, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override]
        """The command of a name; `None` where there is none."""
        return command(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """The command of the first argument; a wrong name is refused with the nearest one."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(COMMANDS)}"
            ctx.fail(f"{args[0]!r} is not a command; {hint}")
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        """The overview, with no module imported."""
        return overview().rstrip("\n")


def command(name: str) -> Any:
    """The Typer command of a name in the overview."""
    function: Callable[..., int] = getattr(import_module(f"sdmctl.cli.{name}"), name)
    app = typer.Typer(add_completion=False, **_SETTINGS)
    app.command(name)(function)
    return get_command(app)


def _version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"sdmctl {__version__}\n")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """From a service contract and a ticketing tool's export to verdicts, figures and the committee's report."""


def application() -> Any:
    """The whole application, ready to be called with arguments."""
    app = typer.Typer(cls=Commands, **_SETTINGS)
    app.callback()(_root)
    return get_command(app)


def dispatch(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; its exit code."""
    try:
        code = application().main(list(arguments), prog_name="sdmctl", standalone_mode=False)
    except typer.TyperException as misuse:
        show = getattr(misuse, "show", None)
        if show:
            show()
        else:
            sys.stderr.write(f"{misuse}\n")
        return Outcome.MISUSED
    except typer.Abort:
        return Outcome.INTERRUPTED
    return int(code or 0)

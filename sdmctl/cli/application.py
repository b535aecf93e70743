"""The Typer application: a command's module is imported when that command is asked for, and no other."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from sdmctl import __version__
from sdmctl.cli.fault import Misuse
from sdmctl.cli.output import deliver
from sdmctl.cli.overview import COMMANDS, EXAMPLE, EXIT_CODES, SUMMARY
from sdmctl.cli.plain import plainly

_SETTINGS: dict[str, Any] = {
    "context_settings": {"help_option_names": ["--help", "-h"]},
    "rich_markup_mode": None,  # rich costs more than all the rest of the help
    "pretty_exceptions_enable": False,
}


def ask(arguments: Sequence[str]) -> int:
    """Answer what the arguments ask; the exit code. What Typer itself prints is delivered as every answer is."""
    said = StringIO()
    try:
        with redirect_stdout(said):
            asked = application().main(list(arguments), prog_name="sdmctl", standalone_mode=False)
    except typer.TyperException as wrong:
        raise Misuse(_told(wrong)) from wrong
    finally:
        if said.tell():
            deliver(said.getvalue())
    return int(asked if isinstance(asked, int) else asked.answer())


class Command(TyperCommand):
    """One command; what it gives is the question that its options make."""

    def get_params(self, ctx: Any) -> Any:
        """Its options and that of its help."""
        return plainly(super().get_params(ctx))


class Commands(TyperGroup):
    """All commands, none of them made before it is asked for."""

    def get_params(self, ctx: Any) -> Any:
        """The options that stand before a command."""
        return plainly(super().get_params(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        """The names, in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of a name; a wrong one is refused with the nearest."""
        if cmd_name in COMMANDS:
            return command(cmd_name)
        if ctx.resilient_parsing or cmd_name.startswith("-"):
            return None
        from difflib import get_close_matches

        near = get_close_matches(cmd_name, COMMANDS, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(COMMANDS)}"
        raise Misuse(f"there is no command {cmd_name}; {hint}")


def application() -> Any:
    """All commands under one, with the options that install completion in a shell."""
    epilog = f"{_example(EXAMPLE)}\n\n\b\n{EXIT_CODES}"
    app = typer.Typer(cls=Commands, epilog=epilog, **_SETTINGS)
    app.callback(help=SUMMARY)(_root)
    return get_command(app)


def command(name: str) -> Any:
    """The command of a name in the overview: its module's class of that name is what it asks."""
    module = import_module(f"sdmctl.cli.{name}")
    asked = getattr(module, name.capitalize())
    app = typer.Typer(add_completion=False, **_SETTINGS)
    app.command(name, cls=Command, short_help=COMMANDS[name], epilog=_example(*module.EXAMPLES))(asked)
    return get_command(app)


def _example(*lines: str) -> str:
    """An example as the end of a help; after a backspace, Typer leaves the lines as they are."""
    return "\n".join(("\b", "Example:", *(f"  {line}" for line in lines)))


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sdmctl {__version__}")
        raise typer.Exit


_Version = Annotated[bool, typer.Option("--version", help="Show the version.", is_eager=True, callback=_show_version)]


def _root(version: _Version = False) -> None:
    """Nothing is done before a command."""


def _told(wrong: typer.TyperException) -> str:
    """What Typer says is wrong, and where to read more; a wrong option with the nearest."""
    ctx, near = getattr(wrong, "ctx", None), getattr(wrong, "possibilities", None)
    said = wrong.format_message()
    if type(wrong).__name__ == "NoSuchOption":
        said = f"there is no option {vars(wrong)['option_name']}" + (f"; did you mean {near[0]}?" if near else "")
    return f"{said}\n  {ctx.command_path if ctx else 'sdmctl'} --help shows the options and an example"

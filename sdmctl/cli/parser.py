"""Reading the words after a command: options, an example in each help, and the nearest name for a wrong one."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NoReturn

from sdmctl.cli.fault import Misuse

if TYPE_CHECKING:
    from collections.abc import Sequence

_HELP_COLUMN = 28


class Parser(ArgumentParser):
    """The options of one command."""

    def __init__(self, command: str, description: str, example: str, places: str = "[PATH]") -> None:
        super().__init__(
            prog=f"sdmctl {command}",
            usage=f"sdmctl {command} [OPTIONS] {places}".rstrip(),
            description=description,
            epilog=f"example:\n{example.rstrip()}",
            formatter_class=lambda prog: RawDescriptionHelpFormatter(prog, max_help_position=_HELP_COLUMN),
            add_help=False,
            allow_abbrev=False,
        )
        self._optionals.title = "options"
        self._positionals.title = "arguments"
        self.names: list[str] = []

    def option(self, name: str, text: str, **settings: Any) -> None:
        """Add an option with its line of help; percent signs are what they are."""
        self.names.append(name)
        self.add_argument(name, help=text.replace("%", "%%"), **settings)

    def place(self, name: str, text: str, **settings: Any) -> None:
        """Add a positional argument with its line of help."""
        self.add_argument(name, help=text, **settings)

    def read(self, words: Sequence[str]) -> Namespace:
        """The options as values; Misuse where they are not ours."""
        read, unknown = self.parse_known_intermixed_args(words)
        wrong = next((word for word in unknown if word.startswith("-")), None)
        if wrong is not None:
            name = wrong.partition("=")[0]
            near = get_close_matches(name, self.names, n=1)
            self.error(f"there is no option {name}" + (f"; did you mean {near[0]}?" if near else ""))
        if unknown:
            self.error(f"{unknown[0]} is one argument too many")
        return read

    def error(self, message: str) -> NoReturn:
        """Refuse the words; the help is one command away."""
        raise Misuse(f"{message}\n  {self.prog} --help shows the options and an example")

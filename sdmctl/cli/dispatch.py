"""One command: its module is imported when it is asked for, and no other."""

from collections.abc import Sequence
from importlib import import_module

from sdmctl.cli.fault import Misuse
from sdmctl.cli.output import deliver
from sdmctl.cli.overview import COMMANDS

_HELP = ("--help", "-h")


def dispatch(name: str, words: Sequence[str]) -> int:
    """Run the command of a name with the words after it; its exit code. A wrong name is refused with the nearest."""
    if name not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(COMMANDS)}"
        raise Misuse(f"there is no command {name}; {hint}")
    module = import_module(f"sdmctl.cli.{name}")
    parser = module.parser()
    if any(word in _HELP for word in words):
        deliver(parser.format_help())
        return 0
    return int(module.run(parser.read(words)))

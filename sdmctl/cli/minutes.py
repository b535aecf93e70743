"""`sdmctl minutes`: the filled-in minutes become decisions and actions."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from sdmctl.cli.options import Contract, Folder, Output, Question

EXAMPLES = (
    "sdmctl minutes april.md contracts/horizon-rh",
    "sdmctl minutes - contracts/horizon-rh --committee copil --held 2024-04-11 \\",
    "    --dry-run < april.md",
)


@dataclass(frozen=True)
class Minutes(Question):
    """The filled-in minutes of a committee's report become decisions and actions.

    The last section of the report, its tables filled in, is read; the rest is passed over. What it says is put into
    the documents of decisions and actions, all else in them staying to the byte. What is there already is left alone.
    """

    file: Annotated[str, Argument(metavar="FILE", help="the report, or its last section; - is standard input")]
    path: Folder = Path()
    committee: Annotated[
        str | None, Option("--committee", metavar="ID", help="which met; default: as the minutes say")
    ] = None
    held: Annotated[str | None, Option("--held", metavar="DAY", help="when; default: as the minutes say")] = None
    yes: Annotated[bool, Option("--yes", help="write into files with changes that are not committed, too")] = False
    dry_run: Annotated[bool, Option("--dry-run", help="show what would be written, and write nothing")] = False
    contract: Contract = None
    format: Annotated[Literal["table", "json"], Option("--format", metavar="FORMAT", help="table or json")] = "table"
    output: Output = None

    def answer(self) -> int:
        """Read them, write what is new and say what that is; nothing is written where a row cannot be read."""
        from sdmctl.cli.minuting import told
        from sdmctl.cli.output import deliver

        shown, outcome = told(self)
        deliver(shown, self.output)
        return outcome

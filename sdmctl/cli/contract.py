"""`sdmctl contract`: the contract as amended."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Contract as Only
from sdmctl.cli.options import Folder, Output, Question, TextFormat

EXAMPLES = (
    "sdmctl contract contracts/horizon-rh --on 2024-07-01",
    "sdmctl contract contracts/horizon-rh --between 2024-01-01 2024-12-31",
)


@dataclass(frozen=True)
class Contract(Question):
    """The contract as amended: as it reads on a day, or what changed between two.

    On a day it is YAML, with the comments and the order of the signed contract.
    """

    path: Folder = Path()
    on: Annotated[
        str | None, Option("--on", metavar="DAY", help="the contract as it reads on this day; default: today")
    ] = None
    between: Annotated[
        tuple[str, str] | None,
        Option("--between", metavar="START END", help="what changes after a day, up to another"),
    ] = None
    contract: Only = None
    format: TextFormat = "table"
    output: Output = None

    def answer(self) -> int:
        """Answer for each contract."""
        from sdmctl.cli.consolidated import Asked, answer
        from sdmctl.cli.contracts import Request, checked
        from sdmctl.cli.output import deliver

        asked = Asked(self.on, self.between, self.format)
        dossiers, outcome = checked(Request(self.path, self.contract))
        deliver(answer(dossiers, asked, self.output), self.output)
        return outcome

"""`sdmctl classify`: anomaly or evolution?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Option

from sdmctl.cli.explain import Ticket
from sdmctl.cli.options import Contract, Folder, Output, Outside

EXAMPLES = (
    "sdmctl classify INC-016 contracts/horizon-rh",
    "sdmctl classify INC-016 --answers deviates=no,worked=no,changed=yes \\",
    '    --evidence reference="Specification 2.1" --by "Claire Adam"',
)


@dataclass(frozen=True)
class Classify(Ticket):
    """Anomaly or evolution? The contract's questions, what follows from the answers, and why.

    The decision is written into the ticket, all else in its file staying to the byte; for a ticket of an export,
    into a document of decisions. Where evidence is missing it is provisional.
    """

    path: Folder = Path()
    answers: Annotated[
        str | None,
        Option("--answers", metavar="ID=yes,ID=no", help="answers by id of the question; default: they are asked"),
    ] = None
    evidence: Annotated[
        list[str] | None,
        Option("--evidence", metavar="NAME=TEXT", help="what an answer rests on; may be given several times"),
    ] = None
    by: Annotated[str | None, Option("--by", metavar="NAME", help="who decided")] = None
    on: Annotated[str | None, Option("--on", metavar="DAY", help="the day of the decision; default: today")] = None
    yes: Annotated[bool, Option("--yes", help="write into a file with changes that are not committed, too")] = False
    dry_run: Annotated[bool, Option("--dry-run", help="show what would be written, and write nothing")] = False
    contract: Contract = None
    allow_outside: Outside = False
    format: Annotated[Literal["table", "json"], Option("--format", metavar="FORMAT", help="table or json")] = "table"
    output: Output = None

    def answer(self) -> int:
        """Ask what was not said, show what follows, and write it."""
        from sdmctl.cli.classifying import classified
        from sdmctl.cli.output import deliver

        shown = classified(self)
        deliver(shown.text, self.output)
        return shown.outcome()

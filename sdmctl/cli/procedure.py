"""`sdmctl procedure`: what to do in an incident, written from the contract."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

from sdmctl.cli.options import Contract, Folder, Output, Question

EXAMPLES = (
    "sdmctl procedure incident contracts/horizon-rh --output incidents.md",
    "sdmctl procedure major contracts/horizon-rh --language en",
)


@dataclass(frozen=True)
class Which(Question):
    """Of which incidents, which is written before the folder."""

    which: Annotated[Literal["incident", "major"], Argument(metavar="WHICH", help="incident, or major")]


@dataclass(frozen=True)
class Procedure(Which):
    """What to do in an incident: who does what, within how long, by which channel, in Markdown.

    It is written from priorities, calendars, service levels, statuses, contacts, escalation and procedures, as they
    read with every amendment. `validate` says when a committed one is stale.
    """

    path: Folder = Path()
    language: Annotated[
        Literal["fr", "en"] | None,
        Option("--language", metavar="LANGUAGE", help="fr or en; default: as it is committed, or the contract's"),
    ] = None
    contract: Contract = None
    output: Output = None

    def answer(self) -> int:
        """Write the procedure of each contract."""
        import sys

        from sdmctl.cli.contracts import Request, checked
        from sdmctl.cli.output import deliver
        from sdmctl.cli.terminal import show_markdown
        from sdmctl.report.procedure.document import procedure_of

        dossiers, outcome = checked(Request(self.path, self.contract))
        text = "\n".join(procedure_of(each, self.which, self.language).markdown() for each in dossiers)
        if self.output is None and sys.stdout.isatty():
            show_markdown(text)
        else:
            deliver(text, self.output)
        return outcome

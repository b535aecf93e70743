"""`sdmctl actions`: who is late with what?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Contract, Folder, Format, Output, Question

EXAMPLES = (
    "sdmctl actions contracts",
    "sdmctl actions contracts/horizon-rh --all --on 2026-10-31 --format json",
)


@dataclass(frozen=True)
class Actions(Question):
    """Who is late with what? The actions whose day has gone by, by who answers for them."""

    path: Folder = Path()
    on: Annotated[str | None, Option("--on", metavar="DAY", help="as of the end of this day; default: today")] = None
    all: Annotated[bool, Option("--all", help="every action, those that are closed too")] = False
    contract: Contract = None
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """List the actions of each contract."""
        from sdmctl.cli.clock import today
        from sdmctl.cli.contracts import Request, checked
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.listing import list_actions

        delivery = Delivery(self.format, self.output)
        dossiers, outcome = checked(Request(self.path, self.contract))
        days = [today(self.on, each.contract.document.time_zone) for each in dossiers]
        for each, day in zip(dossiers, days, strict=True):
            list_actions(each, day, self, delivery)
        delivery.deliver()
        return outcome

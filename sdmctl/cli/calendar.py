"""`sdmctl calendar`: when are we open?"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Option

from sdmctl.cli.options import LAST_MONTH, Contract, Folder, Format, Output, Period, Question

EXAMPLES = (
    "sdmctl calendar horizon-rh --period 2026-Q4",
    "sdmctl calendar horizon-rh --between 2026-12-24T15:00 2026-12-28T10:00",
    "sdmctl calendar horizon-rh --deadline 2026-12-24T15:00 8h",
)


@dataclass(frozen=True)
class Calendar(Question):
    """When are we open? Every closed day of a period and why; business time; a deadline."""

    path: Folder = Path()
    period: Period = LAST_MONTH
    contract: Contract = None
    calendar: Annotated[str | None, Option("--calendar", metavar="NAME", help="only this calendar")] = None
    between: Annotated[
        tuple[str, str] | None,
        Option("--between", metavar="START END", help="the business time between two instants"),
    ] = None
    deadline: Annotated[
        tuple[str, str] | None,
        Option(
            "--deadline",
            metavar="START DURATION",
            help="when 90s, 30m, 4h, 3bd or 30d are over, counted from an instant",
        ),
    ] = None
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Answer for each calendar of each contract."""
        from sdmctl.cli.clock import When
        from sdmctl.cli.contracts import Request, checked
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.opening_hours import Asked, answer

        delivery = Delivery(self.format, self.output)
        when = When(self.period)
        question = Asked(when, self.calendar, self.between, self.deadline)
        dossiers, outcome = checked(Request(self.path, self.contract, when))
        for each in dossiers:
            answer(each.contract.document, question, self.format, delivery)
        delivery.deliver()
        return outcome

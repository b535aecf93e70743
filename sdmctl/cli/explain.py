"""`sdmctl explain`: why is this ticket late?"""

from dataclasses import dataclass
from typing import Annotated

from typer import Argument, Option

from sdmctl.cli.options import Judging, Output, Question, TextFormat

EXAMPLES = (
    "sdmctl explain INC-006 contracts/horizon-rh --period 2026-10",
    "sdmctl explain INC-006 --service-level resolution",
)


@dataclass(frozen=True)
class Ticket(Question):
    """The ticket, which is written before the folder."""

    ticket: Annotated[str, Argument(metavar="TICKET", help="the ticket's id")]


@dataclass(frozen=True)
class Explain(Judging, Ticket):
    """Why is this ticket late? Stretch by stretch: running, paused, closed and why.

    Then the deadline, the clause, and what other readings of the contract give.
    """

    service_level: Annotated[str | None, Option("--service-level", metavar="ID", help="only this service level")] = None
    format: TextFormat = "table"
    output: Output = None

    def answer(self) -> int:
        """Explain every verdict of the ticket, in each contract that has it."""
        from sdmctl.cli.judging import gathered, request
        from sdmctl.cli.output import deliver
        from sdmctl.cli.reasons import reasons

        answer = gathered(request(self, with_ledger=False))
        deliver(reasons(answer.contracts, self.ticket, self.service_level, self.format, self.output), self.output)
        return answer.outcome

"""`sdmctl sla`: did we keep the service levels?"""

from dataclasses import dataclass
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output

EXAMPLES = (
    "sdmctl sla contracts/horizon-rh --period 2026-10",
    "sdmctl sla contracts/horizon-rh --tickets --format csv --output october.csv",
)


@dataclass(frozen=True)
class Sla(Judging):
    """Did we keep the service levels?"""

    tickets: Annotated[bool, Option("--tickets", help="each ticket against each service level")] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show the lines of each contract, and its tickets if self."""
        from sdmctl.cli.figures import figures, together
        from sdmctl.cli.judging import judged, request
        from sdmctl.cli.output import deliver

        answer = judged(request(self))
        assessments = [each.assessment for each in answer.contracts]
        texts = [figures(each, self.format, self.output, tickets=self.tickets) for each in assessments]
        deliver(together(texts, [each.contract.id for each in assessments], self.format), self.output)
        return answer.outcome

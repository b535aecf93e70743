"""`sdmctl check`: the gate."""

from dataclasses import dataclass
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output

EXAMPLES = (
    "sdmctl check contracts --period last-month --strict",
    "sdmctl check contracts --format json --output breaches.json",
)


@dataclass(frozen=True)
class Check(Judging):
    """The gate: exit code 1 where a promise is broken, 3 where documents or data are wrong."""

    strict: Annotated[bool, Option("--strict", help="also fail on tickets that are open and late")] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show each breach with its line, figure and objective; wrong input weighs more than a breach."""
        from sdmctl.cli.fault import Outcome
        from sdmctl.cli.figures import together
        from sdmctl.cli.gate import shown
        from sdmctl.cli.judging import judged, request
        from sdmctl.cli.output import deliver
        from sdmctl.gate.findings import breaches

        answer = judged(request(self))
        assessments = [each.assessment for each in answer.contracts]
        found = [breaches(each, strict=self.strict) for each in assessments]
        texts = [shown(each, every, self.format, self.output) for each, every in zip(assessments, found, strict=True)]
        deliver(together(texts, [each.contract.id for each in assessments], self.format), self.output)
        return answer.outcome or (Outcome.BREACH if any(found) else Outcome.DONE)

"""`sdmctl check`: the gate."""

from dataclasses import dataclass
from typing import Annotated, Literal

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
    fail_on: Annotated[
        Literal["error", "warning"],
        Option("--fail-on", metavar="WEIGHT", help="error or warning: the least finding on which it fails"),
    ] = "error"
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show each finding with its figure, limit and place; wrong input weighs more than a finding."""
        from sdmctl import pipeline
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.fault import Outcome
        from sdmctl.cli.gate import Found, show
        from sdmctl.cli.gate_places import places
        from sdmctl.cli.judging import judged, request
        from sdmctl.gate.breach import Held
        from sdmctl.gate.registry import breaches
        from sdmctl.model.weight import Weight

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self))
        on = Weight(self.fail_on)
        found = []
        for each in answer.contracts:
            stale = frozenset(diagnostic.place for diagnostic in pipeline.stale(each.evidence.dossier))
            held = Held(each.evidence.dossier, each.assessment, stale, each.question.engine)
            every = breaches(held, strict=self.strict)
            found.append(Found(each.assessment, every, places(every, self.path), on))
        for of_one in found:
            show(of_one, self.format, delivery)
        delivery.deliver()
        return answer.outcome or (Outcome.DONE if all(each.holds for each in found) else Outcome.BREACH)

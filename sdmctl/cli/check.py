"""`sdmctl check`: the gate."""

from pathlib import Path
from typing import Annotated

import typer

from sdmctl.cli.options import (
    AsOfOption,
    ContractOption,
    EngineOption,
    FormatOption,
    OutputOption,
    OutsideOption,
    PathArgument,
    PeriodOption,
)


def check(
    path: PathArgument = Path(),
    period: PeriodOption = "last-month",
    as_of: AsOfOption = None,
    contract: ContractOption = None,
    strict: Annotated[bool, typer.Option("--strict", help="Also fail on tickets that are open and late.")] = False,
    format: FormatOption = "table",
    output: OutputOption = None,
    allow_outside: OutsideOption = False,
    engine: EngineOption = "polars",
) -> int:
    """The gate: exit code 1 where a promise is broken, 3 where documents or data are wrong.

    \b
    Example, in a CI job:
      sdmctl check contracts --period last-month --strict --format json --output breaches.json
    """
    from sdmctl.cli.clock import When
    from sdmctl.cli.contracts import Request, judged
    from sdmctl.cli.fault import Outcome
    from sdmctl.cli.figures import together
    from sdmctl.cli.gate import found, holds
    from sdmctl.cli.output import deliver

    answer = judged(Request(path, contract, When(period, as_of), allow_outside, engine))
    assessments = [each.assessment for each in answer.contracts]
    texts = [found(each, format, output, strict=strict) for each in assessments]
    deliver(together(texts, [each.contract.id for each in assessments], format), output)
    if answer.outcome is not Outcome.DONE:
        return answer.outcome
    return Outcome.DONE if all(holds(each, strict=strict) for each in assessments) else Outcome.BREACH

"""`sdmctl sla`: did we keep the service levels?"""

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


def sla(
    path: PathArgument = Path(),
    period: PeriodOption = "last-month",
    as_of: AsOfOption = None,
    contract: ContractOption = None,
    tickets: Annotated[bool, typer.Option("--tickets", help="Each ticket against each service level.")] = False,
    format: FormatOption = "table",
    output: OutputOption = None,
    allow_outside: OutsideOption = False,
    engine: EngineOption = "polars",
) -> int:
    """Did we keep the service levels?

    \b
    Example:
      sdmctl sla contracts/horizon-rh --period 2026-10 --tickets --format csv --output october.csv
    """
    from sdmctl.cli.clock import When
    from sdmctl.cli.contracts import Request, judged
    from sdmctl.cli.figures import figures, together
    from sdmctl.cli.output import deliver

    answer = judged(Request(path, contract, When(period, as_of), allow_outside, engine))
    assessments = [each.assessment for each in answer.contracts]
    texts = [figures(each, format, output, tickets=tickets) for each in assessments]
    deliver(together(texts, [each.contract.id for each in assessments], format), output)
    return answer.outcome

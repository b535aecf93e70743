"""`sdmctl calendar`: when are we open?"""

from pathlib import Path
from typing import Annotated

import typer

from sdmctl.cli.options import ContractOption, FormatOption, OutputOption, PathArgument, PeriodOption


def calendar(
    path: PathArgument = Path(),
    period: PeriodOption = "last-month",
    contract: ContractOption = None,
    name: Annotated[str | None, typer.Option("--calendar", metavar="NAME", help="Only this calendar.")] = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="START END", help="The business time between two instants."),
    ] = None,
    deadline: Annotated[
        tuple[str, str] | None,
        typer.Option("--deadline", metavar="START DURATION", help="The deadline of 90s, 30m, 4h, 3bd or 30d."),
    ] = None,
    format: FormatOption = "table",
    output: OutputOption = None,
) -> int:
    """When are we open? Every closed day of a period and why; business time; a deadline.

    \b
    Example:
      sdmctl calendar contracts/horizon-rh --period 2026-Q4
      sdmctl calendar contracts/horizon-rh --between 2026-12-24T15:00 2026-12-28T10:00
      sdmctl calendar contracts/horizon-rh --deadline 2026-12-24T15:00 8h
    """
    from sdmctl.cli.clock import When
    from sdmctl.cli.contracts import Request, checked
    from sdmctl.cli.figures import together
    from sdmctl.cli.opening_hours import Asked, answer
    from sdmctl.cli.output import deliver

    when = When(period)
    asked = Asked(when, name, between, deadline)
    dossiers, outcome = checked(Request(path, contract, when))
    contracts = [each.contract.document for each in dossiers]
    texts = [answer(each, asked, format, output) for each in contracts]
    deliver(together(texts, [each.id for each in contracts], format), output)
    return outcome

"""`sdmctl report`: the steering-committee report."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from sdmctl.cli.options import (
    AsOfOption,
    ContractOption,
    EngineOption,
    OutputOption,
    OutsideOption,
    PathArgument,
    PeriodOption,
)


def report(
    path: PathArgument = Path(),
    period: PeriodOption = "last-month",
    as_of: AsOfOption = None,
    contract: ContractOption = None,
    language: Annotated[Literal["en", "fr"] | None, typer.Option("--language", help="Default: the contract's.")] = None,
    templates: Annotated[
        Path | None,
        typer.Option("--templates", metavar="DIR", help="Templates of your own, in place of ours by name."),
    ] = None,
    output: OutputOption = None,
    allow_outside: OutsideOption = False,
    engine: EngineOption = "polars",
) -> int:
    """The steering-committee report, in Markdown; on a terminal it is shown as it will look.

    \b
    Example:
      sdmctl report contracts/horizon-rh --period 2026-10 --language fr --output october.md
    """
    import sys

    from sdmctl.cli.clock import When
    from sdmctl.cli.committee import committee_report
    from sdmctl.cli.contracts import Request, judged
    from sdmctl.cli.output import deliver
    from sdmctl.cli.terminal import show_markdown

    answer = judged(Request(path, contract, When(period, as_of), allow_outside, engine))
    text = "\n".join(committee_report(each, language, templates) for each in answer.contracts)
    if output is None and sys.stdout.isatty():
        show_markdown(text)
    else:
        deliver(text, output)
    return answer.outcome

"""The options that commands share, each said once."""

from pathlib import Path
from typing import Annotated, Literal

import typer

Format = Literal["table", "json", "csv", "markdown"]
Engine = Literal["polars", "spark"]

PathArgument = Annotated[
    Path,
    typer.Argument(
        metavar="PATH", help="A contract's folder, or a repository of them; default: here.", show_default=False
    ),
]
PeriodOption = Annotated[str, typer.Option("--period", metavar="PERIOD", help="2026-10, 2026-Q4, 2026 or last-month.")]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="INSTANT",
        help="What happened later has not happened; default: the end of the period or of the exports.",
    ),
]
ContractOption = Annotated[str | None, typer.Option("--contract", metavar="ID", help="Only the contract of this id.")]
FormatOption = Annotated[Format, typer.Option("--format", help="How figures are written.")]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", metavar="FILE", help="Write to a file, whole or not at all; default: standard output."),
]
OutsideOption = Annotated[bool, typer.Option("--allow-outside", help="Let sources read files outside the repository.")]
EngineOption = Annotated[
    Engine,
    typer.Option("--engine", help="Where tables are computed; spark needs Java and sdmctl[spark]."),
]

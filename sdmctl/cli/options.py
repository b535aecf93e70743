"""The options that commands share, each said once. A command's question is a class whose fields are its options."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

LAST_MONTH = "last-month"

Format = Annotated[
    Literal["table", "json", "csv", "markdown", "xlsx"],
    Option("--format", metavar="FORMAT", help="table, json, csv, markdown or, with sdmctl[xlsx], xlsx"),
]
TextFormat = Annotated[
    Literal["table", "json", "csv", "markdown"],
    Option("--format", metavar="FORMAT", help="table, json, csv or markdown"),
]
Engine = Annotated[
    Literal["polars", "spark"],
    Option(
        "--engine",
        metavar="ENGINE",
        help="where tables are computed: polars or, with Java and sdmctl[spark], spark",
    ),
]
Folder = Annotated[
    Path,
    Argument(metavar="PATH", help="a contract's folder, or a repository of them; default: here", show_default=False),
]
Contract = Annotated[str | None, Option("--contract", metavar="ID", help="only the contract of this id")]
Outside = Annotated[bool, Option("--allow-outside", help="let sources read files outside the repository")]
Period = Annotated[str, Option("--period", metavar="PERIOD", help="2026-10, 2026-Q4, 2026 or last-month")]
AsOf = Annotated[
    str | None,
    Option(
        "--as-of",
        metavar="INSTANT",
        help="what happened later has not happened; default: the end of the period, or the export if earlier",
    ),
]
Output = Annotated[
    Path | None,
    Option("--output", metavar="FILE", help="write to a file, whole or not at all; default: standard output"),
]


class Question(ABC):
    """What a command is asked. Typer reads the fields as its options, and the docstring as its help."""

    @abstractmethod
    def answer(self) -> int:
        """Answer it; the exit code."""


@dataclass(frozen=True)
class Judging(Question):
    """What judging needs to know: where, when, which contract, on which engine."""

    path: Folder = Path()
    period: Period = LAST_MONTH
    as_of: AsOf = None
    contract: Contract = None
    allow_outside: Outside = False
    engine: Engine = "polars"

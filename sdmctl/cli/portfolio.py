"""`sdmctl portfolio`: which contract needs attention first?"""

from dataclasses import dataclass
from typing import Annotated, Literal

from typer import Option

from sdmctl.cli.options import Judging, Output

EXAMPLES = (
    "sdmctl portfolio contracts --period 2026-10",
    "sdmctl portfolio contracts --format html --output public",
)


@dataclass(frozen=True)
class Portfolio(Judging):
    """Which contract needs attention first? Every contract of a folder, the worst on top.

    A contract whose documents are wrong is a row that says so; the others are shown, and the exit code is 3.
    """

    language: Annotated[
        Literal["fr", "en"] | None,
        Option("--language", metavar="LANGUAGE", help="fr or en; default: that of the contracts, en where they differ"),
    ] = None
    format: Annotated[
        Literal["table", "json", "csv", "markdown", "xlsx", "html"],
        Option(
            "--format",
            metavar="FORMAT",
            help="table, json, csv, markdown, xlsx; html: a folder with an index and each contract's report",
        ),
    ] = "table"
    output: Output = None

    def answer(self) -> int:
        """Show the table, or write the pages."""
        from sdmctl.cli.overseeing import overseen

        return overseen(self)

"""`sdmctl report`: the steering-committee report."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from typer import Option

from sdmctl.cli.options import Judging, Output

EXAMPLES = ("sdmctl report contracts/horizon-rh --period 2026-10 --output october.md",)


@dataclass(frozen=True)
class Report(Judging):
    """The steering-committee report, in Markdown; on a terminal it is shown as it will look."""

    language: Annotated[
        Literal["fr", "en"] | None,
        Option("--language", metavar="LANGUAGE", help="fr or en; default: the contract's"),
    ] = None
    templates: Annotated[
        Path | None, Option("--templates", metavar="DIR", help="a folder of templates that replace ours by name")
    ] = None
    format: Annotated[
        Literal["markdown", "html"],
        Option("--format", metavar="FORMAT", help="markdown, or html: one page for a browser, complete in itself"),
    ] = "markdown"
    output: Output = None

    def answer(self) -> int:
        """Render the report of each contract."""
        import sys

        from sdmctl.cli.committee import PERIODS, committee_report
        from sdmctl.cli.judging import judged, request
        from sdmctl.cli.output import deliver
        from sdmctl.cli.terminal import show_markdown

        answer = judged(request(self), PERIODS)
        text = "\n".join(
            committee_report(each, self.language, self.templates, self.format) for each in answer.contracts
        )
        if self.output is None and self.format == "markdown" and sys.stdout.isatty():
            show_markdown(text)
        else:
            deliver(text, self.output)
        return answer.outcome

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

    committee: Annotated[
        str | None,
        Option(
            "--committee",
            metavar="ID",
            help="for which committee: one of the contract's, or steering, follow_up, strategic, review; default: all",
        ),
    ] = None
    language: Annotated[
        Literal["fr", "en"] | None,
        Option("--language", metavar="LANGUAGE", help="fr or en; default: the contract's"),
    ] = None
    templates: Annotated[
        Path | None, Option("--templates", metavar="DIR", help="a folder of templates that replace ours by name")
    ] = None
    format: Annotated[
        Literal["markdown", "html", "xlsx"],
        Option(
            "--format",
            metavar="FORMAT",
            help="markdown; html: one page for a browser, complete in itself; xlsx: its tables, with sdmctl[xlsx]",
        ),
    ] = "markdown"
    pictures: Annotated[
        Literal["files", "inline", "none"] | None,
        Option(
            "--pictures",
            metavar="WHERE",
            help="files, inline or none; default: inline in html, files beside a Markdown FILE, else none",
        ),
    ] = None
    output: Output = None

    def answer(self) -> int:
        """Render the report of each contract."""
        import sys

        from sdmctl.cli.committee import Asked, committee_report
        from sdmctl.cli.diagnose import diagnose
        from sdmctl.cli.fault import Misuse
        from sdmctl.cli.judging import judged, request
        from sdmctl.cli.output import deliver
        from sdmctl.cli.pictures import markdown, where
        from sdmctl.cli.terminal import show_markdown
        from sdmctl.cli.workbook import XLSX, deliver_workbook, must_be_writable
        from sdmctl.model.committee import MOST_PERIODS, PERIODS
        from sdmctl.report.medium import Pictures

        if self.format == XLSX:
            must_be_writable(self.output)
        answer = judged(request(self), MOST_PERIODS if self.committee else PERIODS)
        asked = Asked(self.committee, self.language, self.templates)
        reports = {each.assessment.contract.id: committee_report(each, asked) for each in answer.contracts}
        for report in reports.values():
            diagnose(report.misplaced, self.path)
        if self.format == XLSX:
            locale = next(iter(reports.values())).locale
            deliver_workbook([sheet for each in reports.values() for sheet in each.sheets()], locale, self.output)
            return answer.outcome
        if self.format == "html" and len(reports) > 1:
            hint = "name one by --contract, or make a page for each: sdmctl portfolio --format html --output DIR"
            raise Misuse(f"a page holds one contract, and here are {', '.join(reports)}; {hint}")
        pictures = where(Pictures(self.pictures) if self.pictures else None, self.format, self.output)
        if self.format == "html":
            texts = [each.page(pictures=pictures is not Pictures.NONE) for each in reports.values()]
        else:
            texts = [markdown(each, pictures, self.output) for each in reports.values()]
        text = "\n".join(texts)
        if self.output is None and self.format == "markdown" and sys.stdout.isatty():
            show_markdown(text)
        else:
            deliver(text, self.output)
        return answer.outcome

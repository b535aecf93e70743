"""`sdmctl split`: anomaly or evolution, and what became of the tickets?"""

from dataclasses import dataclass
from textwrap import fill
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output
from sdmctl.report.words.indicators_en import WORDS

EXAMPLES = (
    "sdmctl split contracts/horizon-rh --period 2026-10",
    "sdmctl split contracts/horizon-rh --trend 24 --format json",
    "sdmctl split contracts/horizon-rh --suspects",
)
_FORMULA = "formula."
_MOST = 120
"""Periods of a trend: ten years of months."""


@dataclass(frozen=True)
class Split(Judging):
    """Anomalies, evolutions, requests: by count and by effort, the flow, the backlog, and the indicators below."""

    trend: Annotated[int, Option("--trend", metavar="N", min=1, max=_MOST, help="periods of the flow")] = 12
    suspects: Annotated[
        bool,
        Option("--suspects", help="instead: decided tickets whose text argues against their nature, surest first"),
    ] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show the split of each contract; a CSV holds every nature of every service, lot, team and month."""
        if self.suspects:
            from sdmctl.cli.suspects import answer_suspects

            return answer_suspects(self)
        from sdmctl.assess.review import review
        from sdmctl.cli.figures import locale_of, together, written
        from sdmctl.cli.judging import judged, request
        from sdmctl.cli.output import deliver
        from sdmctl.report.flow import review_tables
        from sdmctl.report.split import parts_table
        from sdmctl.report.split_json import split_json

        answer = judged(request(self))
        texts = []
        for each in answer.contracts:
            reviews, locale = review(each.assessment, self.trend), locale_of(each.assessment.contract)
            if self.format == "json":
                texts.append(split_json(reviews))
                continue
            csv = self.format == "csv"
            tables = [parts_table(reviews[-1], locale)] if csv else review_tables(reviews, locale)
            texts.append("\n".join(written(table, locale, self.format, self.output) for table in tables))
        deliver(together(texts, [each.assessment.contract.id for each in answer.contracts], self.format), self.output)
        return answer.outcome


def formulas() -> str:
    """Each indicator with its formula, a paragraph that Typer leaves as it is."""
    found = [name.removeprefix(_FORMULA) for name in WORDS if name.startswith(_FORMULA)]
    lines = [f"{WORDS[f'indicator.{name}']}: {WORDS[_FORMULA + name]}" for name in found]
    return "\n".join(["\b", *(fill(line, 78, subsequent_indent="  ") for line in lines)])


Split.__doc__ = f"{Split.__doc__}\n\n{formulas()}"

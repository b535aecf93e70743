"""`sdmctl split`: anomaly or evolution, and what became of the tickets?"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING, Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output
from sdmctl.report.words.indicators_en import WORDS

if TYPE_CHECKING:
    from sdmctl.assess.natures.disputes import Contested
    from sdmctl.assess.natures.stakes import Stake
    from sdmctl.cli.judging import Judged

EXAMPLES = (
    "sdmctl split contracts/horizon-rh --period 2026-10",
    "sdmctl split contracts/horizon-rh --trend 24 --format json",
    "sdmctl split contracts/horizon-rh --suspects",
    "sdmctl split contracts/horizon-rh --disputes",
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
    disputes: Annotated[bool, Option("--disputes", help="each dispute, with what is at stake")] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show the split of each contract; a CSV holds every nature of every service, lot, team and month."""
        if self.suspects:
            from sdmctl.cli.suspects import answer_suspects

            return answer_suspects(self)
        from sdmctl.assess.natures.review import review
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.figures import locale_of
        from sdmctl.cli.judging import judged, request
        from sdmctl.report.disputes import disputes_json, disputes_table, stakes_table
        from sdmctl.report.flow import review_tables
        from sdmctl.report.split import parts_table
        from sdmctl.report.split_json import split_json

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self), trend=2 if self.disputes else 1)
        for each in answer.contracts:
            contract = each.assessment.contract
            reviews, locale = review(each.assessment, self.trend), locale_of(contract)
            contested = _contested(each) if self.disputes else None
            if self.format == "json":
                delivery.add_text(contract, split_json(reviews, contested and disputes_json(*contested)))
                continue
            csv = self.format == "csv"
            tables = [parts_table(reviews[-1], locale)] if csv else list(review_tables(reviews, locale))
            if contested is not None:
                found, played = disputes_table(contested[0], locale), stakes_table(contested[1], contract, locale)
                tables = [found] if csv else [*tables, *(table for table in (found, played) if table.rows)]
            delivery.add(contract, tables)
        delivery.deliver()
        return answer.outcome


def _contested(each: Judged) -> tuple[tuple[Contested, ...], tuple[Stake, ...]]:
    """The disputes of a contract, and what is at stake in those that are open."""
    from sdmctl.assess.natures.disputes import disputes
    from sdmctl.assess.natures.stakes import stakes

    dossier = each.evidence.dossier
    found = disputes(dossier, each.assessment)
    opened = (one for one in found if one.is_open)
    return found, tuple(stakes(dossier, each.trend, opened, each.question.engine))


def formulas() -> str:
    """Each indicator with its formula, a paragraph that Typer leaves as it is."""
    found = [name.removeprefix(_FORMULA) for name in WORDS if name.startswith(_FORMULA)]
    lines = [f"{WORDS[f'indicator.{name}']}: {WORDS[_FORMULA + name]}" for name in found]
    return "\n".join(["\b", *(fill(line, 78, subsequent_indent="  ") for line in lines)])


Split.__doc__ = f"{Split.__doc__}\n\n{formulas()}"

"""`sdmctl budget`: what is consumed, ordered, left; where do we land?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output

if TYPE_CHECKING:
    from sdmctl.report.table import Table

EXAMPLES = (
    "sdmctl budget contracts/horizon-rh --period 2026-10",
    "sdmctl budget contracts/horizon-rh --period 2026-10 --invoice",
)


@dataclass(frozen=True)
class Budget(Judging):
    """What is consumed, ordered, left; where do we land; what may be invoiced?"""

    invoice: Annotated[bool, Option("--invoice", help="the draft of the period's invoice too")] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show each line, and the draft of the invoice if asked; a CSV has a row a line with every figure."""
        from sdmctl.assess.budget.budget import burns
        from sdmctl.assess.budget.invoice import invoice
        from sdmctl.assess.penalties.penalties import Judging, penalties
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.figures import locale_of
        from sdmctl.cli.judging import judged, request
        from sdmctl.report.budget import budget_shown, budget_tables
        from sdmctl.report.budget_lines import budget_json, lines_table
        from sdmctl.report.invoice import invoice_tables

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self), trend=2)
        for each in answer.contracts:
            dossier, one, locale = each.evidence.dossier, each.assessment, locale_of(each.assessment.contract)
            lines = burns(dossier, one.tables, one.period, one.as_of)
            draft = None
            if self.invoice and lines:  # of a year without a budget there is nothing to draft
                owed = penalties(dossier, one.tables, one.period, Judging(one.as_of, each.trend, each.question.engine))
                draft = invoice(dossier, one, lines, owed)
            if self.format == "json":
                delivery.add_text(one.contract, budget_json(lines, one, draft, invoice=self.invoice))
                continue
            if self.format == "csv":
                tables: list[Table | str] = [lines_table(lines)]
            else:
                shown = budget_tables if self.format == "xlsx" else budget_shown
                tables = [*shown(lines, one, locale)]
            if draft is not None and self.format != "csv":
                tables += invoice_tables(draft, one, locale)
            delivery.add(one.contract, tables)
        delivery.deliver()
        return answer.outcome

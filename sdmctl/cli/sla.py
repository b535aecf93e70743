"""`sdmctl sla`: did we keep the service levels?"""

from dataclasses import dataclass
from typing import Annotated

from typer import Option

from sdmctl.cli.options import Format, Judging, Output

EXAMPLES = (
    "sdmctl sla contracts/horizon-rh --period 2026-10",
    "sdmctl sla contracts/horizon-rh --tickets --format csv --output october.csv",
)


@dataclass(frozen=True)
class Sla(Judging):
    """Did we keep the service levels?"""

    tickets: Annotated[bool, Option("--tickets", help="each ticket against each service level")] = False
    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show the lines of each contract, and its tickets if asked; a CSV holds either."""
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.figures import locale_of
        from sdmctl.cli.judging import judged, request
        from sdmctl.report.service_levels import lines_table, sla_json
        from sdmctl.report.tickets import tickets_csv, tickets_table

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self, with_ledger=False))
        for each in answer.contracts:
            one, contract = each.assessment, each.assessment.contract
            if self.format == "json":
                delivery.add_text(contract, sla_json(one, tickets=self.tickets))
            elif self.format == "csv" and self.tickets:
                delivery.add_text(contract, tickets_csv(one))
            else:
                locale = locale_of(contract)
                tables = [lines_table(one, locale)]
                delivery.add(contract, [*tables, tickets_table(one, locale)] if self.tickets else tables)
        delivery.deliver()
        return answer.outcome

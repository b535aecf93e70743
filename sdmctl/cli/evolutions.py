"""`sdmctl evolutions`: where is each evolution, what comes next, who owes it?"""

from dataclasses import dataclass

from sdmctl.cli.options import Format, Judging, Output

EXAMPLES = (
    "sdmctl evolutions contracts/horizon-rh --period 2026-10",
    "sdmctl evolutions contracts/horizon-rh --format csv --output evolutions.csv",
)


@dataclass(frozen=True)
class Evolutions(Judging):
    """Where is each evolution, what comes next, who owes it and by when? Allowances and warranties, too."""

    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show every evolution, then allowances and warranties; a CSV holds the evolutions."""
        from sdmctl.assess.natures.evolutions import allowances, evolutions
        from sdmctl.assess.natures.warranties import warranties
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.figures import locale_of
        from sdmctl.cli.judging import judged, request
        from sdmctl.report.evolutions import (
            allowances_table,
            evolutions_json,
            evolutions_table,
            for_people,
            warranties_table,
        )

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self))
        for each in answer.contracts:
            dossier, one, locale = each.evidence.dossier, each.assessment, locale_of(each.assessment.contract)
            found, allowed = evolutions(dossier, one), tuple(allowances(dossier, one))
            warranted = warranties(dossier, one)
            if self.format == "json":
                delivery.add_text(one.contract, evolutions_json(found, allowed, warranted, one))
                continue
            if self.format == "csv":
                tables = [evolutions_table(found, locale)]
            else:
                others = (allowances_table(allowed, locale), warranties_table(warranted, one, locale))
                tables = [for_people(found, locale), *(table for table in others if table.rows)]
            delivery.add(one.contract, tables)
        delivery.deliver()
        return answer.outcome

"""`sdmctl penalties`: what do we owe?"""

from dataclasses import dataclass

from sdmctl.cli.options import Format, Judging, Output

EXAMPLES = (
    "sdmctl penalties contracts/horizon-rh --period 2026-10",
    "sdmctl penalties contracts/horizon-rh --format csv --output october.csv",
)


@dataclass(frozen=True)
class Penalties(Judging):
    """What do we owe: gross, capped, line by line and ticket by ticket?"""

    format: Format = "table"
    output: Output = None

    def answer(self) -> int:
        """Show each charge with what it is for, then from gross to applied; a CSV holds the charges."""
        from sdmctl.assess.penalties.penalties import Judging, penalties
        from sdmctl.cli.delivery import Delivery
        from sdmctl.cli.figures import locale_of
        from sdmctl.cli.judging import judged, request
        from sdmctl.report.penalties import charges_table, penalties_json, totals_table, unowed
        from sdmctl.report.penalty_notes import notes

        delivery = Delivery(self.format, self.output)
        answer = judged(request(self, with_ledger=False), trend=2)
        for each in answer.contracts:
            one, locale = each.assessment, locale_of(each.assessment.contract)
            found = penalties(
                each.evidence.dossier, one.tables, one.period, Judging(one.as_of, each.trend, each.question.engine)
            )
            if self.format == "json":
                delivery.add_text(one.contract, penalties_json(found, one, locale))
                continue
            tables = [charges_table(found, one, locale)]
            if self.format == "csv":
                delivery.add(one.contract, tables)
            elif (nothing := unowed(found, one, locale)) and self.format != "xlsx":
                delivery.add(one.contract, [f"{nothing}\n"])
            else:
                said = [f"{sentence}\n" for sentence in notes(found, locale)]
                delivery.add(one.contract, [*tables, totals_table(found, one, locale), *said])
        delivery.deliver()
        return answer.outcome

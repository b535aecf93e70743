"""`sdmctl split --suspects`: which decided tickets read like another nature?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli.delivery import Delivery
from sdmctl.cli.figures import locale_of
from sdmctl.cli.judging import gathered, request
from sdmctl.cli.precedents import known_at, suspicious
from sdmctl.report.formats.json import records, text
from sdmctl.report.precedents import suspects_table

if TYPE_CHECKING:
    from sdmctl.cli.split import Split


def answer_suspects(asked: Split) -> int:
    """Show them for each contract, best first, as of the end of the period."""
    delivery = Delivery(asked.format, asked.output)
    answer = gathered(request(asked))
    for each in answer.contracts:
        dossier, tables = each.evidence.dossier, each.evidence.tables
        contract = dossier.contract.document
        locale = locale_of(contract)
        found = suspicious(dossier, tables, known_at(each))
        table = suspects_table(found, locale)
        if asked.format == "json":
            named = {"contract": contract.id, "suspects": records(table, contract.time_zone)}
            delivery.add_text(contract, text(named))
        elif found or asked.format == "csv":
            delivery.add(contract, [table])
        else:
            delivery.add(contract, [locale.say("precedents.no_suspects") + "\n"])
    delivery.deliver()
    return answer.outcome

"""`sdmctl split --suspects`: which decided tickets read like another nature?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli.figures import locale_of, together, written
from sdmctl.cli.judging import gathered, request
from sdmctl.cli.output import deliver
from sdmctl.cli.precedents import known_at, suspicious
from sdmctl.report.formats.json import records, text
from sdmctl.report.precedents import suspects_table

if TYPE_CHECKING:
    from sdmctl.cli.split import Split


def answer_suspects(asked: Split) -> int:
    """Show them for each contract, best first, as of the end of the period."""
    answer = gathered(request(asked))
    texts, names = [], []
    for each in answer.contracts:
        dossier, tables = each.evidence.dossier, each.evidence.tables
        contract = dossier.contract.document
        locale = locale_of(contract)
        found = suspicious(dossier, tables, known_at(each))
        table = suspects_table(found, locale)
        names.append(contract.id)
        if asked.format == "json":
            texts.append(text({"contract": contract.id, "suspects": records(table, contract.time_zone)}))
        elif found or asked.format == "csv":
            texts.append(written(table, locale, asked.format, asked.output))
        else:
            texts.append(locale.say("precedents.no_suspects") + "\n")
    deliver(together(texts, names, asked.format), asked.output)
    return answer.outcome

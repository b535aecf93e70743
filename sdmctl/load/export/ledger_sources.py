"""The ledger of a contract whose tickets, or whose ledger, lie in exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from sdmctl.diagnostics import Diagnostic, InDocument
from sdmctl.load.export.drafts import Drafts
from sdmctl.load.export.ledger_rows import LedgerReader
from sdmctl.load.export.reading import FAULT, Reading
from sdmctl.load.export.sheets import Sheets
from sdmctl.load.ledger import entries_of
from sdmctl.load.ledger_documents import TicketNumbers, ledgers_of, read_ledger_documents
from sdmctl.load.ledger_names import LedgerNames, ledger_names
from sdmctl.load.unknown_value import UnknownValue
from sdmctl.model.ledger import Entries
from sdmctl.model.repository import Dossier, Read
from sdmctl.model.source import Source, missing_of_ledger


def read_ledger(dossier: Dossier, sheets: Sheets, drafts: Drafts) -> Entries:
    """The entries of documents and exports; those that are wrong are said, left out and counted.

    It comes after the tickets and their history: which of them are left out is known by then.
    """
    names = ledger_names(dossier)
    rows = read_ledger_documents(dossier, names, _numbers(dossier, drafts), sheets.files)
    sheets.files[:] = rows.files
    sheets.diagnostics += rows.diagnostics
    term = dossier.contract.document.term
    reader = LedgerReader(names, drafts, drafts.ids(), dossier.contract.document.time_zone, (term.start, term.end))
    lost: Counter[str] = Counter()
    frames: list[pl.DataFrame] = []

    def take(number: int, reading: Reading) -> None:
        frames.append(reader.read(number, reading, lost))

    for read in dossier.sources:
        if read.document.reads == "ledger" and not missing_of_ledger(read.document):
            wrong = tuple(_unknown_defaults(read, names))
            sheets.diagnostics += wrong
            if not wrong:
                sheets.read(read, take)
    entries = entries_of(rows, names, frames, lost)
    return replace(entries, on_closed_lines=(*entries.on_closed_lines, *reader.closed))


def _unknown_defaults(read: Read[Source], names: LedgerNames) -> Iterator[Diagnostic]:
    """An error for each default that is no name of the budgets."""
    for field, value in read.document.defaults.items():
        if value not in names.known[field]:
            yield UnknownValue(field, value, 1, names.known[field]).at(InDocument(read.file, ("defaults", field)))


def _numbers(dossier: Dossier, drafts: Drafts) -> TicketNumbers:
    """The numbers of the tickets that documents name, by id; `None` for those that are left out."""
    named = {each.ticket for read in ledgers_of(dossier) for each in read.document.entries if each.ticket is not None}
    if not named:
        return {}
    table = drafts.table.select("id", FAULT, ticket=pl.int_range(pl.len()))
    found = table.filter(pl.col("id").is_in(list(named))).unique("id", keep="first", maintain_order=True)
    return {id_: number if fault is None else None for id_, fault, number in found.iter_rows()}

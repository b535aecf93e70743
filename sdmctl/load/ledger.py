"""The ledger of a contract: the entries of its documents and of the exports that its sources name, as one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sdmctl.diagnostics import Diagnostic, InDocument, InTable, Place, error
from sdmctl.load.ledger_documents import LedgerRows, TicketNumbers, ledgers_of, read_ledger_documents
from sdmctl.load.ledger_names import LedgerNames, ledger_names
from sdmctl.load.left_out import counted, left_out
from sdmctl.model.ledger import LEDGER, Entries

if TYPE_CHECKING:
    import polars as pl

    from sdmctl.load.tickets import Documents
    from sdmctl.model.repository import Dossier
    from sdmctl.model.tables import Tables

LEFT_OUT = "entry-of-left-out-ticket"


def has_ledger(dossier: Dossier) -> bool:
    """Whether a document or a source of the contract is of its ledger."""
    return bool(ledgers_of(dossier)) or any(read.document.reads == "ledger" for read in dossier.sources)


def ticket_numbers(documents: Documents) -> TicketNumbers:
    """The numbers of the tickets of documents, by id."""
    tickets = documents.records.tickets
    return dict.fromkeys(documents.left_out_ids) | dict(zip(tickets["id"], tickets["ticket"], strict=True))


def ledger_of_documents(dossier: Dossier, documents: Documents) -> LedgerRows:
    """The entries of the YAML ledgers of a contract whose tickets are all in documents."""
    return read_ledger_documents(dossier, ledger_names(dossier), ticket_numbers(documents), documents.records.files)


def beside(dossier: Dossier, documents: Documents, tables: Tables) -> tuple[Tables, tuple[Diagnostic, ...]]:
    """Tables of documents with the ledger that lies beside them, if one does; and what is wrong with either."""
    if not has_ledger(dossier):
        return tables, documents.diagnostics
    rows = ledger_of_documents(dossier, documents)
    entries = entries_of(rows, ledger_names(dossier))
    return replace(tables, files=rows.files, entries=entries), documents.diagnostics + rows.diagnostics


@dataclass(frozen=True, slots=True)
class Gone:
    """Entries that go because their ticket does: which there are, where they stand, and which tickets went."""

    tickets: Collection[int]
    files: tuple[Path, ...]
    documents: Collection[Path]

    def diagnostics(self, entries: Iterable[tuple[int | None, int, int]]) -> Iterator[Diagnostic]:
        """One for each file; entries are ticket, file, row."""
        lost: dict[int, list[int]] = {}
        for ticket, number, position in entries:
            if ticket in self.tickets:
                lost.setdefault(number, []).append(position)
        for number, rows in lost.items():
            file, row = self.files[number], min(rows)
            place: Place = InDocument(file, ("entries", row)) if file in self.documents else InTable(file, row)
            entries_ = counted(len(rows), "entry", "entries")
            message = f"its ticket is left out, and so is the entry ({entries_})"
            yield error("entry-of-left-out-ticket", message, place, "correct the ticket, or leave it out of the entry")


def gone(dossier: Dossier, tickets: Collection[int], files: tuple[Path, ...]) -> Gone:
    """The tickets of a contract that turned out not to be judged."""
    return Gone(tickets, files, frozenset(read.file for read in ledgers_of(dossier)))


def without_tickets(tables: Tables, lost: Gone) -> tuple[Tables, tuple[Diagnostic, ...]]:
    """The tables without the entries of tickets that cannot be judged, which are said and counted."""
    import polars as pl

    if tables.entries is None or not lost.tickets:
        return tables, ()
    of_them = pl.col("ticket").is_in(list(lost.tickets)).fill_null(value=False)
    table = tables.entries.table
    found = table.filter(of_them).sort("file", "row")
    if found.is_empty():
        return tables, ()
    more = left_out({LEFT_OUT: found.height})
    entries = replace(tables.entries, table=table.filter(~of_them), left_out=(*tables.entries.left_out, *more))
    diagnostics = tuple(lost.diagnostics(found.select("ticket", "file", "row").iter_rows()))
    return replace(tables, entries=entries), diagnostics


def entries_of(
    rows: LedgerRows, names: LedgerNames, more: Iterable[pl.DataFrame] = (), lost: Counter[str] | None = None
) -> Entries:
    """The entries of documents and of exports as one table."""
    import polars as pl

    schema = {name: getattr(pl, kind) for name, kind in LEDGER.items()}
    documents = pl.DataFrame(list(rows.rows), schema=schema, orient="row")
    table = pl.concat([documents, *more])
    missing = left_out(rows.lost + (lost or Counter()))
    return Entries(table, names.known["line"], names.known["profile"], missing, rows.on_closed_lines)

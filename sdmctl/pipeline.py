"""The way through: documents and tables, what is wrong with them, and the judgement.

    files ── load ──▶ documents ── check, gather ──▶ diagnostics, tickets ── judge ──▶ assessment

Each step takes frozen values and returns new ones. What a step does not need is not imported.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sdmctl.diagnostics import Diagnostic, InDocument, InTable, Place, Severity
from sdmctl.model.repository import Dossier, Repository

if TYPE_CHECKING:
    from pathlib import Path

    from sdmctl.assess.service_levels.results import Assessment
    from sdmctl.model.tables import Tables
    from sdmctl.values.period import Period


@dataclass(frozen=True, slots=True)
class Question:
    """What a contract is asked: over which period, as it stood when, computed where."""

    period: Period
    as_of: int | None = None
    """`None`: the earlier of the period's end and the export."""
    engine: str = "polars"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The tickets of a contract that can be judged, and what is wrong with the others."""

    dossier: Dossier
    tables: Tables
    diagnostics: tuple[Diagnostic, ...]


def load(root: Path, *, allow_outside: bool = False) -> Repository:
    """The documents under a folder, with all that is wrong in each by itself."""
    from sdmctl.load.repository import read_repository

    return read_repository(root, allow_outside=allow_outside)


def check(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """All that is wrong with a contract's documents together."""
    from sdmctl.checks.documents import check_documents

    return check_documents(dossier)


def stale(dossier: Dossier) -> tuple[Diagnostic, ...]:
    """The committed procedures that are not what would be written today; nothing is imported where there is none."""
    from sdmctl.model.procedure import Procedures

    if not any(isinstance(read.document, Procedures) and read.document.committed for read in dossier.others):
        return ()
    from sdmctl.report.procedure.stale import stale as found

    return tuple(found(dossier))


def check_tickets(dossier: Dossier, root: Path | None = None, *, allow_outside: bool = False) -> tuple[Diagnostic, ...]:
    """All that is wrong with a contract's tickets; those of documents alone need no table engine."""
    if dossier.sources:
        return gather(dossier, root, allow_outside=allow_outside).diagnostics
    from sdmctl.checks.rows import check_rows
    from sdmctl.load.ledger import gone, has_ledger, ledger_of_documents
    from sdmctl.load.tickets import read_documents

    documents = read_documents(dossier)
    findings = check_rows(documents.records, dossier)
    if not has_ledger(dossier):
        return documents.diagnostics + findings.diagnostics
    rows = ledger_of_documents(dossier, documents)
    found = documents.diagnostics + rows.diagnostics + findings.diagnostics
    return (*found, *gone(dossier, findings.numbers, rows.files).diagnostics(rows.tickets))


def gather(
    dossier: Dossier, root: Path | None = None, *, allow_outside: bool = False, with_ledger: bool = True
) -> Evidence:
    """The tickets of a contract, less those that cannot be judged; these are counted.

    No source leads out of the repository's root, or of the contract's folder, unless `allow_outside`. The ledger is
    read only where it is asked for: what tickets alone answer neither waits for it nor fails by it.
    """
    if not with_ledger:
        return replace(gather(_without_ledger(dossier), root, allow_outside=allow_outside), dossier=dossier)
    from sdmctl.checks.rows import check_rows, without
    from sdmctl.load.ledger import beside, gone, without_tickets

    if not dossier.sources:
        from sdmctl.load.frames import frames_of
        from sdmctl.load.tickets import read_documents

        documents = read_documents(dossier)
        findings = check_rows(documents.records, dossier)
        tables, unreadable = beside(dossier, documents, frames_of(without(documents.records, findings)))
    else:
        from sdmctl.load.tables import read_tables

        tables, unreadable = read_tables(dossier, root=root, allow_outside=allow_outside)
        findings = check_rows(tables, dossier)
        tables = without(tables, findings)
    tables, lost = without_tickets(tables, gone(dossier, findings.numbers, tables.files))
    return Evidence(dossier, tables, (*unreadable, *findings.diagnostics, *lost))


def _without_ledger(dossier: Dossier) -> Dossier:
    from sdmctl.model.ledger import Ledger

    return replace(
        dossier,
        sources=tuple(read for read in dossier.sources if read.document.reads != "ledger"),
        others=tuple(read for read in dossier.others if not isinstance(read.document, Ledger)),
    )


def judge(evidence: Evidence, question: Question) -> Assessment:
    """The verdicts and lines of a contract over a period."""
    return judge_trend(evidence, question, 1)[0]


def judge_trend(evidence: Evidence, question: Question, count: int) -> tuple[Assessment, ...]:
    """The same over so many periods, oldest first; the last is the one asked about."""
    from sdmctl.assess.service_levels.assess import assess_all
    from sdmctl.values.period import trend

    periods = trend(question.period, count)
    return assess_all(evidence.dossier, evidence.tables, periods, question.as_of, question.engine)


def stopping(diagnostics: Iterable[Diagnostic], dossiers: Iterable[Dossier]) -> tuple[Diagnostic, ...]:
    """The errors that leave no figure: one in a single ticket or row only leaves out that ticket.

    One in a single entry of the ledger leaves out that entry; one in a single decision leaves out nothing: figures go
    by the ticket's own nature. Nor does one in a single action, risk or other entry of a register: no figure is theirs.
    """
    from sdmctl.model.ledger import Ledger
    from sdmctl.model.register import REGISTERS

    documents: set[Path] = set()
    for dossier in dossiers:
        documents |= {read.file for read in dossier.tickets}
        documents |= {read.file for read in dossier.others if isinstance(read.document, (Ledger, *REGISTERS))}

    def of_one_ticket(place: Place) -> bool:
        match place:
            case InDocument(file, route):
                return file in documents and len(route) > 1
            case InTable(row=row):
                return row is not None
            case _:
                return False

    errors = (each for each in diagnostics if each.severity is Severity.ERROR)
    return tuple(each for each in errors if not of_one_ticket(each.place))

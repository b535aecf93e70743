"""The names that entries of the ledger may use: lines, kinds of work and profiles of the budgets of a contract."""

from __future__ import annotations

from dataclasses import dataclass

from sdmctl.model.budget import Budget, BudgetLine
from sdmctl.model.ledger import STAGES
from sdmctl.model.repository import Dossier


@dataclass(frozen=True, slots=True)
class LedgerNames:
    """By field, the names in the order of their codes; and the lines by name and year."""

    known: dict[str, tuple[str, ...]]
    lines: dict[tuple[str, int], BudgetLine]

    @property
    def has_profiles(self) -> bool:
        """Whether any line has rates; where none has, who worked means nothing."""
        return bool(self.known["profile"])


def ledger_names(dossier: Dossier) -> LedgerNames:
    """The names of all the budgets of a contract, in the order of documents and lines."""
    budgets = [read.document for read in dossier.others if isinstance(read.document, Budget)]
    every = [(name, budget.year, line) for budget in budgets for name, line in budget.lines.items()]
    return LedgerNames(
        {
            "line": tuple(dict.fromkeys(name for name, _, _ in every)),
            "stage": STAGES,
            "unit": tuple(dict.fromkeys(unit for _, _, line in every for unit in line.catalogue)),
            "profile": tuple(dict.fromkeys(profile for _, _, line in every for profile in line.rates)),
            "currency": (dossier.contract.document.currency,),
        },
        {(name, year): line for name, year, line in every},
    )

"""The budgets of a contract."""

from collections.abc import Iterator

from sdmctl.model.budget import Budget
from sdmctl.model.repository import Dossier, Read


def read_budgets(dossier: Dossier) -> Iterator[Read[Budget]]:
    """With their files, in the order of these."""
    for read in dossier.others:
        if isinstance(read.document, Budget):
            yield Read(read.file, read.document)

"""Procedures that are out of date: their review is overdue, or they are not what the contract says."""

from collections.abc import Iterator

from sdmctl.diagnostics import InDocument
from sdmctl.gate.breach import Breach, Held
from sdmctl.model.procedure import Procedures
from sdmctl.model.weight import Code


def procedure_stale(held: Held) -> Iterator[Breach]:
    """Each committed procedure whose day of review has gone by, that was never reviewed, or that is stale."""
    for read in held.dossier.others:
        if not isinstance(read.document, Procedures):
            continue
        for index, each in enumerate(read.document.committed):
            due, place = each.review_due, InDocument(read.file, ("committed", index, "file"))
            if due is None or due < held.today or place in held.stale:
                yield Breach(Code.PROCEDURE_STALE, each.file, subject=each.procedure, day=due, place=place)

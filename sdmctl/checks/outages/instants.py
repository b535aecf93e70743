"""The instants of a contract's outages, as they are written."""

from collections.abc import Iterator

from sdmctl.checks.check import at
from sdmctl.diagnostics import InDocument
from sdmctl.model.repository import Dossier


def instants(dossier: Dossier) -> Iterator[tuple[str, InDocument]]:
    """Each start, and each end that is there, with its place."""
    for outages in dossier.outages:
        for index, outage in enumerate(outages.document.outages):
            yield outage.start, at(outages, "outages", index, "start")
            if outage.end is not None:
                yield outage.end, at(outages, "outages", index, "end")

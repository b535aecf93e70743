"""`sdmctl validate`: is everything written well-formed and consistent?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdmctl.cli import options
from sdmctl.cli.parser import Parser

if TYPE_CHECKING:
    from argparse import Namespace


def parser() -> Parser:
    """Its options."""
    made = Parser(
        "validate",
        "Is everything written well-formed and consistent? Every mistake at once,\nwith file, line and column.",
        "  sdmctl validate contracts",
    )
    options.path(made)
    options.contract(made)
    options.outside(made)
    return made


def run(asked: Namespace) -> int:
    """Show every mistake; where there is none, say so."""
    from sdmctl import pipeline
    from sdmctl.cli.contracts import Request, opened
    from sdmctl.cli.diagnose import diagnose
    from sdmctl.cli.fault import Outcome
    from sdmctl.cli.output import deliver
    from sdmctl.cli.terminal import Progress
    from sdmctl.diagnostics import InvalidInput

    with Progress() as progress:
        progress.step("reading documents")
        repository, dossiers = opened(Request(asked.path, asked.contract, allow_outside=asked.allow_outside))
        found = list(repository.diagnostics)
        for dossier in dossiers:
            progress.step(f"checking {dossier.contract.document.id}")
            found += pipeline.check(dossier)
            try:
                found += pipeline.check_tickets(dossier, asked.path, allow_outside=asked.allow_outside)
            except InvalidInput as wrong:
                found += wrong.diagnostics
    outcome = diagnose(found, asked.path)
    if outcome is Outcome.DONE:
        names = ", ".join(each.contract.document.id for each in dossiers)
        deliver(f"{names}: no error\n")
    return outcome

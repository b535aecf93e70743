"""`sdmctl validate`: is everything written well-formed and consistent?"""

from dataclasses import dataclass
from pathlib import Path

from sdmctl.cli.options import Contract, Folder, Outside, Question

EXAMPLES = ("sdmctl validate contracts",)


@dataclass(frozen=True)
class Validate(Question):
    """Is everything written well-formed and consistent? Every mistake at once, with file, line and column."""

    path: Folder = Path()
    contract: Contract = None
    allow_outside: Outside = False

    def answer(self) -> int:
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
            repository, dossiers = opened(Request(self.path, self.contract, allow_outside=self.allow_outside))
            found = list(repository.diagnostics)
            for dossier in dossiers:
                progress.step(f"checking {dossier.contract.document.id}")
                found += pipeline.check(dossier)
                found += pipeline.stale(dossier)
                try:
                    found += pipeline.check_tickets(dossier, self.path, allow_outside=self.allow_outside)
                except InvalidInput as wrong:
                    found += wrong.diagnostics
        outcome = diagnose(found, self.path)
        if outcome is Outcome.DONE:
            names = ", ".join(each.contract.document.id for each in dossiers)
            deliver(f"{names}: no error\n")
        return outcome

"""`sdmctl validate`: is everything written well-formed and consistent?"""

from pathlib import Path

from sdmctl.cli.options import ContractOption, OutsideOption, PathArgument


def validate(
    path: PathArgument = Path(),
    contract: ContractOption = None,
    allow_outside: OutsideOption = False,
) -> int:
    """Is everything written well-formed and consistent? Every mistake at once, with file, line and column.

    \b
    Example:
      sdmctl validate contracts
    """
    import sys

    from sdmctl import pipeline
    from sdmctl.cli.contracts import Request, opened
    from sdmctl.cli.diagnose import diagnose
    from sdmctl.cli.fault import Outcome
    from sdmctl.cli.terminal import Progress
    from sdmctl.diagnostics import InvalidInput

    request = Request(path, contract, allow_outside=allow_outside)
    with Progress() as progress:
        progress.step("reading documents")
        repository, dossiers = opened(request)
        found = list(repository.diagnostics)
        for dossier in dossiers:
            progress.step(f"checking {dossier.contract.document.id}")
            found += pipeline.check(dossier)
            try:
                found += pipeline.check_tickets(dossier, allow_outside=allow_outside)
            except InvalidInput as wrong:
                found += wrong.diagnostics
    outcome = diagnose(found, path)
    if outcome is Outcome.DONE:
        names = ", ".join(each.contract.document.id for each in dossiers)
        sys.stdout.write(f"{names}: no error\n")
    return outcome

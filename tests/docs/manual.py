"""The manual of diagnostics, put together from all that can give one; `python -m tests.docs.manual` writes it."""

from pathlib import Path

from sdmctl.checks.manual import Entry, chapters
from sdmctl.load.export.manual_rows import EXPORTS
from sdmctl.load.manual import ENTRIES
from sdmctl.load.manual.ledger import LEDGER
from sdmctl.load.manual.minutes import MINUTES
from sdmctl.report.manual import render
from sdmctl.report.procedure_manual import PROCEDURES
from sdmctl.report.template_manual import TEMPLATES

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"


def everything() -> dict[str, tuple[Entry, ...]]:
    """All entries by chapter: reading documents first, as they come first."""
    return {
        "Files and documents": ENTRIES,
        "Exports": EXPORTS,
        "The ledger": LEDGER,
        **chapters(),
        "Templates": TEMPLATES,
        "Committed procedures": PROCEDURES,
        "Minutes": MINUTES,
    }


if __name__ == "__main__":
    PAGE.write_text(render(everything()), encoding="utf-8")

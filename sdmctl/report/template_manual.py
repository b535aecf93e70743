"""Manual: templates of a customer that cannot be used."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

TEMPLATES = (
    Entry(
        code="template-error",
        severity=Severity.ERROR,
        what="A template of your own has a mistake, leads out of its folder, or has a name that is none of ours.",
        why="A report without the section would say less than the contract asks, and nobody would see it.",
        instead="Correct the line that is named; `docs/templates.md` lists templates, names and filters.",
        wrong="{{ facts | lenght }}",
        right="{{ facts | length }}",
    ),
)

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
    Entry(
        code="note-without-section",
        severity=Severity.WARNING,
        what="A note in `notes/` stands under a heading that names no section of the report, or under none.",
        why="What a manager wrote for a committee would be missing from its report.",
        instead="Write `## ` and the section's name, or its title in either language.",
        wrong="## Service level",
        right="## service_levels",
    ),
    Entry(
        code="unreadable-notes",
        severity=Severity.ERROR,
        what="The notes of a period cannot be read, or are no UTF-8.",
        why="The report would go out without them.",
        instead="Save the file as UTF-8.",
        wrong="## r\\xe9sum\\xe9",
        right="## résumé",
    ),
)

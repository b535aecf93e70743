"""Manual: files that cannot be read."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

FILES = (
    Entry(
        code="unreadable-file",
        severity=Severity.ERROR,
        what="A file or folder cannot be opened.",
        why="What it holds may be a ticket or an outage: figures without it would be wrong without a word.",
        instead="Give yourself the permission to read it, or move it out of the repository.",
        wrong="a document without permission to read it: chmod 000 tickets.yaml",
        right="chmod 644 tickets.yaml",
    ),
    Entry(
        code="dangling-link",
        severity=Severity.ERROR,
        what="A link leads to a file that does not exist.",
        why="The document was there for whoever made the link; figures without it would be wrong without a word.",
        instead="Put the file where the link leads, or remove the link.",
        wrong="outages.yaml, a link to ../monitoring/outages.yaml, which is not there",
        right="outages.yaml, a link to monitoring/outages.yaml, which is there",
    ),
    Entry(
        code="outside-repository",
        severity=Severity.ERROR,
        what="A link, or what a source names under `files`, leads out of the repository.",
        why="What lies outside is not under review, and another party who runs the same commit does not have it.",
        instead="Copy the file into the repository, or allow it with --allow-outside.",
        wrong="outages.yaml, a link to /srv/monitoring/outages.yaml",
        right="outages.yaml itself",
    ),
    Entry(
        code="binary-file",
        severity=Severity.ERROR,
        what="A file that is named as a document, or as an export in text, is not text.",
        why="Nothing in it can be read or reviewed.",
        instead="Write documents as text in UTF-8; name an export by a document of `kind: source`.",
        wrong="a workbook that was saved as tickets.yaml",
        right="tickets.xlsx, and a document of kind: source with files: tickets.xlsx",
    ),
    Entry(
        code="not-utf-8",
        severity=Severity.ERROR,
        what="A document is not written in UTF-8, or an export not in the encoding of its source.",
        why="Guessing another encoding turns names into other names, and a name that is not found drops a ticket.",
        instead="Save the file as UTF-8. The encoding of an export is the `encoding` of its source.",
        wrong="title: Prise en charge réelle, saved by an editor that writes cp1252",
        right="the same, saved as UTF-8",
    ),
    Entry(
        code="file-too-large",
        severity=Severity.ERROR,
        what="A document is larger than 32 MiB.",
        why="A document is read as a whole; a file of that size is an export, and a table reads ten times as fast.",
        instead="Give the export as csv, jsonl or parquet, by a document of `kind: source`.",
        wrong="tickets.yaml with a million tickets",
        right="tickets.csv, and a document of kind: source with files: tickets.csv",
    ),
    Entry(
        code="empty-file",
        severity=Severity.ERROR,
        what="Nothing is written in a document, or in an export not even a header.",
        why="A file that was emptied by mistake looks like one that was never filled.",
        instead="Write the document, or remove the file.",
        wrong="# tickets of March, to be written\n",
        right="kind: tickets\ntickets: []\n",
    ),
)

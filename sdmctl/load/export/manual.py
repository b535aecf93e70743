"""Manual: exports that cannot be read.

An example holds the files that it needs beside a contract; each begins with `# file NAME`. Where the mistake is in
how a file is packed, the example says how it comes about.
"""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

SOURCE = """\
# file source.yaml
kind: source
reads: tickets
files: tickets.csv
"""
PLAIN = SOURCE + "columns: {id: Number, opened: Opened}\n# file tickets.csv\nNumber,Opened\n"
"""A source, and an export without rows."""

FILES = (
    Entry(
        code="no-file",
        severity=Severity.ERROR,
        what="No file matches what a source names under `files`.",
        why="Figures without the export would look like figures of a quiet month.",
        instead="Write the path or pattern from the folder of the source's own document, or put the export there.",
        wrong=SOURCE.replace("tickets.csv", "exports/*.csv") + "columns: {id: Number, opened: Opened}\n",
        right=PLAIN,
    ),
    Entry(
        code="unknown-format",
        severity=Severity.ERROR,
        what="The end of a file's name tells no format that is read.",
        why="Guessing a format turns bytes into tickets that nobody wrote.",
        instead="Export as csv, tsv, json, jsonl, xlsx or parquet, named so; each may be packed as .gz or .zip.",
        wrong=PLAIN.replace("tickets.csv", "tickets.txt"),
        right=PLAIN,
    ),
    Entry(
        code="missing-column",
        severity=Severity.ERROR,
        what="An export has no column of the name that its source gives.",
        why="Without the column every ticket lacks what it holds; a tool that renames a column is noticed here.",
        instead="Write the name as the header has it; the second column of a name is `name#2`.",
        wrong=PLAIN.replace("opened: Opened", "opened: Created"),
        right=PLAIN,
    ),
    Entry(
        code="unknown-encoding",
        severity=Severity.ERROR,
        what="The `encoding` of a source is none.",
        why="Read by another encoding, names become other names.",
        instead="Write utf-8, cp1252, utf-16 or another that Python knows; leave it out for UTF-8.",
        wrong=PLAIN.replace("kind: source\n", "kind: source\nencoding: windows\n"),
        right=PLAIN.replace("kind: source\n", "kind: source\nencoding: cp1252\n"),
    ),
    Entry(
        code="invalid-delimiter",
        severity=Severity.ERROR,
        what="The `delimiter` of a source cannot separate cells.",
        why="A quote opens and closes a cell, and a line's end ends a row: neither can do two things.",
        instead="Write the sign that stands between the cells, or leave it out: it is found from the header.",
        wrong=PLAIN.replace("kind: source\n", "kind: source\ndelimiter: '\"'\n"),
        right=PLAIN.replace("kind: source\n", 'kind: source\ndelimiter: ","\n'),
    ),
    Entry(
        code="unknown-sheet",
        severity=Severity.ERROR,
        what="A workbook has no sheet of the name that its source gives, or several where it gives none.",
        why="The sheet beside the export may hold last year's, or a summary of it.",
        instead="Name the sheet under `sheet`.",
        wrong="tickets.xlsx with the sheets Export and Summary, and a source without `sheet`",
        right="the same workbook, and a source with sheet: Export",
    ),
    Entry(
        code="broken-archive",
        severity=Severity.ERROR,
        what="A .gz or .zip cannot be unpacked.",
        why="What was lost in it may be tickets.",
        instead="Export or copy it again, without a password.",
        wrong="tickets.csv.gz of which the end is missing",
        right="the whole of tickets.csv.gz",
    ),
    Entry(
        code="too-large",
        severity=Severity.ERROR,
        what="A cell, or what an archive holds, is larger than any export.",
        why="It would fill the memory before anything could be said of it.",
        instead="See what wrote it. At most 16 MB are read of a cell, and of an archive 2 GB or 200 times its size.",
        wrong="tickets.csv with a cell of 2 GB",
        right="tickets.csv without it",
    ),
)
"""Each code that opening an export can give, besides those that it shares with documents."""

"""A source maps the values of a field that it reads from no column.

Why: whoever wrote the mapping expects the field to be read.

Instead: name the field's column under `columns`, or leave its values out.
"""

from collections.abc import Iterator

from sdmctl.checks.check import Finding, key
from sdmctl.diagnostics import Severity
from sdmctl.model.repository import Dossier

CODE = "unused-values"
SEVERITY = Severity.WARNING
WRONG = """
kind: source
reads: tickets
files: export.csv
columns: {id: Number, opened: Opened}
values:
  priority: {1 - Critical: P1, 2 - High: P2}  # here
"""
RIGHT = """
kind: source
reads: tickets
files: export.csv
columns: {id: Number, opened: Opened, priority: Priority}
values:
  priority: {1 - Critical: P1, 2 - High: P2}
"""


def check(dossier: Dossier) -> Iterator[Finding]:
    """Each field with values and no column."""
    for source in dossier.sources:
        for field in source.document.values:
            if field in source.document.mapped and field not in source.document.columns:
                place = key(source, "values", field)
                yield Finding(f"values are mapped for `{field}`, which has no column", place)

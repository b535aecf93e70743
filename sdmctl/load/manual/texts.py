"""Manual: text that is no YAML, or YAML that is refused."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

_BOMB = """\
kind: budget
year: 2026
lines:
  a: &a {title: fee, pricing: time}
  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
  e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
  f: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e]  # here
"""

TEXTS = (
    Entry(
        code="syntax",
        severity=Severity.ERROR,
        what="A document is not YAML from some place on.",
        why="Nothing after that place can be read, so nothing before it is used.",
        instead="Indent with spaces, the keys of one block alike, and put text that holds `: ` or ` #`, or begins with "
        "a special character, in quotes.",
        wrong="kind: tickets\ntickets:\n  - id: INC-1\n    title: Outage: portal  # here\n",
        right='kind: tickets\ntickets:\n  - id: INC-1\n    title: "Outage: portal"\n    opened: 2026-03-02T09:00\n',
    ),
    Entry(
        code="several-documents",
        severity=Severity.ERROR,
        what="A file holds several YAML documents.",
        why="One would be read and the others forgotten.",
        instead="Write each document in a file of its own; file names are free.",
        wrong="kind: tickets\ntickets: []\n---  # here\nkind: tickets\ntickets: []\n",
        right="kind: tickets\ntickets: []\n",
    ),
    Entry(
        code="too-many-nodes",
        severity=Severity.ERROR,
        what="A document has more than four million values once its aliases are followed.",
        why="A file of a few lines can stand for more than any machine holds.",
        instead="Write aliases only for what is repeated; give a large export as csv, by a document of `kind: source`.",
        wrong=_BOMB,
        right="kind: budget\nyear: 2026\nlines:\n  a: &a {title: fee, pricing: time}\n  b: *a\n",
    ),
    Entry(
        code="nested-too-deep",
        severity=Severity.ERROR,
        what="Lists and blocks stand in each other more than a hundred deep.",
        why="No document is so deep; it is a mistake or an attack.",
        instead="Close the brackets that were opened.",
        wrong=f"kind: tickets\ntickets:\n  {'[' * 120}  # here\n",
        right="kind: tickets\ntickets: []\n",
    ),
    Entry(
        code="duplicate-key",
        severity=Severity.ERROR,
        what="A key is written twice in one block.",
        why="Only one of the two values can count, and readers do not agree on which.",
        instead="Keep the one that was agreed.",
        wrong="kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: subscription}\nyear: 2027  # here\n",
        right="kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: subscription}\n",
    ),
    Entry(
        code="forbidden-tag",
        severity=Severity.ERROR,
        what="A value has a YAML tag, as `!!python/object` or `!!binary`.",
        why="A tag can name anything, in some readers code to be run; a contract is plain text, numbers and lists.",
        instead="Remove the tag.",
        wrong="kind: feedback\nperiod: !!timestamp 2026-03  # here\n",
        right="kind: feedback\nperiod: 2026-03\n",
    ),
    Entry(
        code="merge-key",
        severity=Severity.ERROR,
        what="A block says `<<`, which merged another block into it in YAML 1.1.",
        why="In YAML 1.2 it is a key like any other: the keys that it was to bring are missing.",
        instead="Write the keys out, or repeat a whole value by `&name` and `*name`.",
        wrong="kind: budget\nyear: 2026\nlines:\n  a: &fee {title: Fee, pricing: time}\n  b:\n    <<: *fee  # here\n",
        right="kind: budget\nyear: 2026\nlines:\n  a: &fee {title: Fee, pricing: time}\n  b: *fee\n",
    ),
)

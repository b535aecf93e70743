"""Manual: keys and values that a document may not hold."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

VALUES = (
    Entry(
        code="unknown-key",
        severity=Severity.ERROR,
        what="A block has a key that its kind of document does not have.",
        why="What it says would be passed over: a misspelt `excluded` would count a ticket that was excluded.",
        instead="Write the key that the hint names; `sdmctl schema` lists them all.",
        wrong="kind: outages\noutages:\n  - {service: portal, start: 2026-03-02T09:00, planed: true}  # here\n",
        right="kind: outages\noutages:\n  - {service: portal, start: 2026-03-02T09:00, planned: true}\n",
    ),
    Entry(
        code="missing-key",
        severity=Severity.ERROR,
        what="A block lacks a key without which it says nothing.",
        why="There is no value that could be taken in its place without guessing.",
        instead="Add the key with its value.",
        wrong="kind: outages\noutages:\n  - {service: portal}  # here\n",
        right="kind: outages\noutages:\n  - {service: portal, start: 2026-03-02T09:00}\n",
    ),
    Entry(
        code="wrong-type",
        severity=Severity.ERROR,
        what="A value is of another type than its key takes: text for a number, one value for a list, nothing at all.",
        why="A guess at what was meant would be part of every figure.",
        instead="Write a value of the type that the hint names.",
        wrong='kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: time, unit_price: "640,50"}  # here\n',
        right="kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: time, unit_price: 640.50}\n",
    ),
    Entry(
        code="invalid-value",
        severity=Severity.ERROR,
        what="A value is of the right type, but none of those that its key takes.",
        why="A guess at what was meant would be part of every figure.",
        instead="Write one of the values, or in the form, that the hint names.",
        wrong="kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: monthly}  # here\n",
        right="kind: budget\nyear: 2026\nlines:\n  fee: {title: Fee, pricing: subscription}\n",
    ),
    Entry(
        code="unreadable-date",
        severity=Severity.ERROR,
        what="A day or an instant is not in the calendar, or not written by ISO 8601.",
        why="02/03/2026 is in February for one party and in March for the other.",
        instead="Write days as 2026-10-31 and instants as 2026-10-31T14:30:00+01:00, or without the offset for local "
        "time.",
        wrong="kind: outages\noutages:\n  - {service: portal, start: 02/03/2026 09:00}  # here\n",
        right="kind: outages\noutages:\n  - {service: portal, start: 2026-03-02T09:00}\n",
    ),
)

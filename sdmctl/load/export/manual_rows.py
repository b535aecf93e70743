"""Manual: rows of exports and tickets of documents that cannot be judged, or are read with a doubt."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity
from sdmctl.load.export.manual import FILES, PLAIN, SOURCE

_TWO = """\
# file source.yaml
kind: source
reads: tickets
files: tickets.csv
columns: {id: Number, opened: Opened}
# file history.yaml
kind: source
reads: history
files: history.csv
columns: {ticket: Number, at: At, status: State}
# file tickets.csv
Number,Opened
INC1,2026-03-02T10:00:00+01:00
# file history.csv
Number,At,State
"""
_TITLED = SOURCE + "columns: {id: Number, opened: Opened, title: Title}\n# file tickets.csv\nNumber,Opened,Title\n"
_OPENED = "2026-03-02T10:00:00+01:00"


def _with(field: str, name: str, cell: str, more: str = "") -> str:
    """A source of tickets with one more field, and a ticket with a cell in it."""
    columns = f"columns: {{id: Number, opened: Opened, {field}: {name}}}\n"
    return f"{SOURCE}{columns}{more}# file tickets.csv\nNumber,Opened,{name}\nINC1,{_OPENED},{cell}\n"


def _document(ticket: str) -> str:
    return f"kind: tickets\ntickets:\n  - {ticket}\n"


ROWS = (
    Entry(
        code="ragged-row",
        severity=Severity.ERROR,
        what="A row has fewer or more cells than the header.",
        why="Which cell belongs to which column can only be guessed: a date may be read as another.",
        instead="Put cells that hold the delimiter in quotes, or export again; the row is left out and counted.",
        wrong=_TITLED + f"INC1,{_OPENED},Slow, since Monday\n",
        right=_TITLED + f'INC1,{_OPENED},"Slow, since Monday"\n',
    ),
    Entry(
        code="unterminated-quote",
        severity=Severity.ERROR,
        what="A quote opens in a row and is never closed.",
        why="All lines behind it are read as one cell: their tickets are lost, and counted by lines.",
        instead="Close the quote, or export again: the file may have been cut while it was written.",
        wrong=_TITLED + f'INC1,{_OPENED},"Slow\nINC2,{_OPENED},Slower\n',
        right=_TITLED + f'INC1,{_OPENED},"Slow"\nINC2,{_OPENED},Slower\n',
    ),
    Entry(
        code="missing-cell",
        severity=Severity.ERROR,
        what="A ticket lacks its id or its opening, or an event its ticket or its instant.",
        why="Without these nothing can be judged; the row, or the ticket of the event, is left out and counted.",
        instead="Fill the cell in, or leave the row out of the export.",
        wrong=PLAIN + "INC1,\n",
        right=PLAIN + f"INC1,{_OPENED}\n",
    ),
    Entry(
        code="duplicate-ticket",
        severity=Severity.ERROR,
        what="Two tickets have the same id.",
        why="Only one of them can be right, and counting both counts one promise twice. The first is kept.",
        instead="Write each ticket once; where exports overlap, name only the latest under `files`.",
        wrong=PLAIN + f"INC1,{_OPENED}\nINC1,{_OPENED}\n",
        right=PLAIN + f"INC1,{_OPENED}\n",
    ),
    Entry(
        code="unknown-ticket",
        severity=Severity.ERROR,
        what="There is history of a ticket that is in no document or export.",
        why="A ticket that is missing from one export is missing from the figures.",
        instead="Export the ticket too, or see whether both exports write ids in the same way.",
        wrong=_TWO + "1,2026-03-02T11:00:00+01:00,busy\n",
        right=_TWO + "INC1,2026-03-02T11:00:00+01:00,busy\n",
    ),
    Entry(
        code="unreadable-effort",
        severity=Severity.ERROR,
        what="An effort is not a duration in hours, minutes or seconds.",
        why="1,5 may be hours or days, 90 hours or minutes: money depends on it.",
        instead="Write 4h, 90m or 1h30m.",
        wrong=_with("effort", "Effort", '"1,5"'),
        right=_with("effort", "Effort", "1h30m"),
    ),
    Entry(
        code="unmapped-value",
        severity=Severity.ERROR,
        what="A source maps the values of a field, but not this one.",
        why="A ticket whose priority is guessed is judged by a target that nobody agreed. It is left out and counted.",
        instead="Map the value under `values`, or list it in the contract.",
        wrong=_with("priority", "Priority", "2 - High", "values: {priority: {1 - Critical: P1}}\n"),
        right=_with("priority", "Priority", "2 - High", "values: {priority: {1 - Critical: P1, 2 - High: P2}}\n"),
    ),
    Entry(
        code="unknown-status",
        severity=Severity.ERROR,
        what="A status is none of the contract's.",
        why="Whether clocks run in it is what decides the ticket; it is left out and counted, never taken for running.",
        instead="Give the status a phase under `statuses`, or map it to one in the source's `values`.",
        wrong=_TWO + "INC1,2026-03-02T11:00:00+01:00,bussy\n",
        right=_TWO + "INC1,2026-03-02T11:00:00+01:00,busy\n",
    ),
    Entry(
        code="unknown-priority",
        severity=Severity.ERROR,
        what="A priority, or an impact or urgency that should give one, is none of the contract's.",
        why="The priority chooses the target. A ticket without one that is known is left out and counted.",
        instead="Write a priority of the contract's `order`, or map it in the source's `values`.",
        wrong=_with("priority", "Priority", "High"),
        right=_with("priority", "Priority", "P1"),
    ),
    Entry(
        code="unknown-service",
        severity=Severity.ERROR,
        what="A service is none of the contract's.",
        why="The service chooses the calendar and the levels. A ticket of an unknown one is left out and counted.",
        instead="Write a service of the contract, or map it in the source's `values`.",
        wrong=_with("service", "Service", "portall"),
        right=_with("service", "Service", "portal"),
    ),
    Entry(
        code="unknown-nature",
        severity=Severity.ERROR,
        what="A nature is none that a ticket has.",
        why="An anomaly is never invoiced and an evolution is: the ticket is left out and counted.",
        instead="Map it to anomaly, evolution, request, disputed or unclassified in the source's `values`.",
        wrong=_with("nature", "Kind", "bug"),
        right=_with("nature", "Kind", "bug", "values: {nature: {bug: anomaly}}\n"),
    ),
    Entry(
        code="unknown-event",
        severity=Severity.ERROR,
        what="An event is none that a ticket has.",
        why="It may be the quote or the delivery that stops a clock; its ticket is left out and counted.",
        instead="Map it in the source's `values` to quoted, approved, refused, delivered, accepted, invoiced, paid, "
        "workaround or update.",
        wrong=_TWO.replace("status: State", "event: State") + "INC1,2026-03-02T11:00:00+01:00,estimate sent\n",
        right=_TWO.replace("status: State", "event: State") + "INC1,2026-03-02T11:00:00+01:00,quoted\n",
    ),
    Entry(
        code="skipped-local-time",
        severity=Severity.WARNING,
        what="A local time does not exist: the clock jumps over it.",
        why="It is read as the gap later, which may not be what the tool meant.",
        instead="Write the offset, or name the zone that the tool exports in under `time_zone`.",
        wrong=_document("{id: INC1, opened: 2026-03-29T02:30:00}"),
        right=_document("{id: INC1, opened: 2026-03-29T03:30:00+02:00}"),
    ),
    Entry(
        code="ambiguous-local-time",
        severity=Severity.WARNING,
        what="A local time occurs twice: the clock is set back over it.",
        why="It is read as the first of the two; the other is an hour later.",
        instead="Write the offset, or name the zone that the tool exports in under `time_zone`.",
        wrong=_document("{id: INC1, opened: 2026-10-25T02:30:00}"),
        right=_document("{id: INC1, opened: 2026-10-25T02:30:00+01:00}"),
    ),
    Entry(
        code="duplicate-event",
        severity=Severity.WARNING,
        what="The same event of a ticket is written twice.",
        why="It counts once. Written twice, it is a sign of exports that overlap.",
        instead="Write it once; where exports overlap, name only the latest under `files`.",
        wrong=_TWO + "INC1,2026-03-02T11:00:00+01:00,busy\n" * 2,
        right=_TWO + "INC1,2026-03-02T11:00:00+01:00,busy\n",
    ),
    Entry(
        code="status-without-instant",
        severity=Severity.WARNING,
        what="A ticket is resolved, closed or paused, but nothing says since when.",
        why="It is judged as still open and running, and so as late sooner or later.",
        instead="Give its history, or the instants `resolved` or `closed`.",
        wrong=_document(f"{{id: INC1, opened: {_OPENED}, status: done}}"),
        right=_document(f"{{id: INC1, opened: {_OPENED}, status: done, resolved: 2026-03-02T11:00:00+01:00}}"),
    ),
    Entry(
        code="exclusion-without-approval",
        severity=Severity.WARNING,
        what="A ticket is excluded, but nobody has approved it.",
        why="An exclusion that one side decides alone is what committees argue about. The ticket counts.",
        instead="Write by whom and when it was approved: `approved_by` and `approved_on`.",
        wrong=_document(f"{{id: INC1, opened: {_OPENED}, excluded: {{reason: network}}}}"),
        right=_document(
            f"{{id: INC1, opened: {_OPENED}, "
            "excluded: {reason: network, approved_by: customer, approved_on: 2026-03-20}}"
        ),
    ),
)

EXPORTS: tuple[Entry, ...] = (*FILES, *ROWS)
"""Each code that exports and tickets can give, besides those that they share with documents."""

"""Manual: entries of the ledger that cannot be counted, in documents and in exports."""

from sdmctl.checks.manual import Entry
from sdmctl.diagnostics import Severity

_BUDGET = """\
# file budget.yaml
kind: budget
year: 2026
lines:
  uo: {title: Units, pricing: units, unit: UO, unit_price: 620, envelope: 240, catalogue: {EVO-S: 3}}
  days:
    title: Days
    pricing: time
    unit: day
    rates: {senior: {prices: {2026-03-01: 800}}}
    expires: 2026-09-30
    closed: 2026-10-31
"""
_OPENED = _BUDGET.replace("envelope: 240,", "envelope: 240, opening: {2026-03: 14},")


def _entry(entry: str, more: str = "", budget: str = _BUDGET) -> str:
    return f"{budget}{more}# file ledger.yaml\nkind: ledger\nentries:\n  - {{{entry}}}\n"


def _export(cells: str, columns: str = "line: Line, day: Day, quantity: Quantity, stage: Stage") -> str:
    return (
        f"{_BUDGET}# file source.yaml\nkind: source\nreads: ledger\nfiles: ledger.csv\ncolumns: {{{columns}}}\n"
        f"# file ledger.csv\nLine,Day,Quantity,Stage\n{cells}\n"
    )


_UO = "line: uo, stage: consumed, day: 2026-03-02"
_DAYS = "line: days, stage: consumed, quantity: 1, profile: senior"
_TICKETS = "# file tickets.yaml\nkind: tickets\ntickets:\n  - {{id: {}, opened: {}, service: portal}}\n"
_INC1 = _TICKETS.format("INC1", "2026-03-02T10:00:00+01:00")

LEDGER: tuple[Entry, ...] = (
    Entry(
        code="unknown-line",
        severity=Severity.ERROR,
        what="An entry of the ledger is on a line that no budget has.",
        why="Counted on a line that is guessed, it would use up another envelope; it is left out and counted.",
        instead="Write the line as the budget names it, or map it in the source's `values`.",
        wrong=_entry("line: uoo, stage: consumed, day: 2026-03-02, quantity: 1"),
        right=_entry(f"{_UO}, quantity: 1"),
    ),
    Entry(
        code="unknown-stage",
        severity=Severity.ERROR,
        what="The stage of an entry is none of ordered, consumed, invoiced, paid.",
        why="What is ordered is not consumed, and what is invoiced not paid; the entry is left out and counted.",
        instead="Map the tool's word in the source's `values`, or give all entries one stage under `defaults`.",
        wrong=_export("uo,2026-03-02,1,delivered"),
        right=_export("uo,2026-03-02,1,consumed"),
    ),
    Entry(
        code="unknown-unit",
        severity=Severity.ERROR,
        what="An entry is of a kind of work that its line's catalogue does not have.",
        why="How many units it is worth was never agreed; the entry is left out and counted.",
        instead="Write a kind of work of the catalogue, or only the quantity in the line's unit.",
        wrong=_entry(f"{_UO}, unit: EVO-X"),
        right=_entry(f"{_UO}, unit: EVO-S"),
    ),
    Entry(
        code="profile-without-rate",
        severity=Severity.ERROR,
        what="An entry names a profile that has no rate, on a line without a price for all.",
        why="A day of somebody whose rate was never agreed has no price; the entry is left out and counted.",
        instead="Add the profile to the line's `rates`, or correct it.",
        wrong=_entry("line: days, stage: consumed, day: 2026-03-02, quantity: 1, profile: junior"),
        right=_entry(f"{_DAYS}, day: 2026-03-02"),
    ),
    Entry(
        code="entry-without-price",
        severity=Severity.ERROR,
        what="An entry lies before the first price of its line, and says no amount.",
        why="What it costs would be a guess; the entry is left out and counted.",
        instead="Add the price from that day on to the line, or the amount to the entry.",
        wrong=_entry(f"{_DAYS}, day: 2026-02-02"),
        right=_entry(f"{_DAYS}, day: 2026-02-02, amount: 750"),
    ),
    Entry(
        code="other-currency",
        severity=Severity.ERROR,
        what="The currency of an entry is not the contract's.",
        why="Two currencies do not add up, and no rate was agreed; the entry is left out and counted.",
        instead="Write the amount in the contract's currency.",
        wrong=_entry(f"{_UO}, quantity: 1, currency: USD"),
        right=_entry(f"{_UO}, quantity: 1, currency: EUR"),
    ),
    Entry(
        code="unreadable-number",
        severity=Severity.ERROR,
        what="A quantity or an amount of an export is no number, or may be two.",
        why="1,234 may be a thousand or one and a bit; the entry is left out and counted.",
        instead="Write a point or a comma before the decimals, at most four of them: 1250.50 or 1 250,50.",
        wrong=_export('uo,2026-03-02,"1,234",consumed'),
        right=_export('uo,2026-03-02,"1,2",consumed'),
    ),
    Entry(
        code="entry-outside-term",
        severity=Severity.ERROR,
        what="The day of an entry is outside the contract's term.",
        why="Before it begins and after it ends nothing is owed under it; the entry is left out and counted.",
        instead="Correct the day, or extend the contract by an amendment.",
        wrong=_entry(
            "line: uo, stage: paid, day: 2027-01-02, quantity: 1",
            _BUDGET.replace("2026\n", "2027\n", 1)
            .replace("budget.yaml", "next.yaml")
            .replace("2026-0", "2027-0")
            .replace("2026-1", "2027-1"),
        ),
        right=_entry("line: uo, stage: paid, day: 2026-12-31, quantity: 1"),
    ),
    Entry(
        code="entry-outside-budget",
        severity=Severity.ERROR,
        what="An entry is of a year for which no budget has its line.",
        why="There is no envelope that it could use up; the entry is left out and counted.",
        instead="Write the budget of that year, or correct the day.",
        wrong=_entry("line: uo, stage: consumed, day: 2025-03-02, quantity: 1"),
        right=_entry(f"{_UO}, quantity: 1"),
    ),
    Entry(
        code="entry-on-closed-line",
        severity=Severity.WARNING,
        what="An entry is of a day after its line was closed.",
        why="The account was settled; the entry is left out and counted, and `check` finds it: `closed_line`.",
        instead="Write it on a line that is open, or move `closed`.",
        wrong=_entry("line: days, stage: paid, day: 2026-11-02, quantity: 1, profile: senior"),
        right=_entry("line: days, stage: paid, day: 2026-10-30, quantity: 1, profile: senior"),
    ),
    Entry(
        code="entry-in-opening",
        severity=Severity.WARNING,
        what="An entry consumes in a month with which the line's budget opens.",
        why="`opening` says all that was consumed in that month; the entry is not added to it.",
        instead="Take the month out of `opening`, or the entry out of the ledger.",
        wrong=_entry("line: uo, stage: consumed, day: 2026-03-02, quantity: 1", budget=_OPENED),
        right=_entry("line: uo, stage: consumed, day: 2026-04-01, quantity: 1", budget=_OPENED),
    ),
    Entry(
        code="entry-after-expiry",
        severity=Severity.ERROR,
        what="An entry orders or consumes on a line that has expired.",
        why="What is left of it by then is lost; the entry is left out and counted.",
        instead="Write it on another line, or move `expires`.",
        wrong=_entry(f"{_DAYS}, day: 2026-10-02"),
        right=_entry(f"{_DAYS}, day: 2026-09-30"),
    ),
    Entry(
        code="missing-quantity",
        severity=Severity.ERROR,
        what="An entry says neither how much nor for how much, or orders or consumes units and says only an amount.",
        why="An envelope in units is used up by units; the entry is left out and counted.",
        instead="Write `quantity`, or `unit` for one piece of it; on a subscription or a fixed price, `amount`.",
        wrong=_entry(f"{_UO}, amount: 620"),
        right=_entry(f"{_UO}, amount: 620, quantity: 1"),
    ),
    Entry(
        code="entry-of-left-out-ticket",
        severity=Severity.ERROR,
        what="An entry is of a ticket that is left out, as a mistake in it keeps it from being judged.",
        why="Whether it may be invoiced depends on the ticket; both are left out and counted.",
        instead="Correct the ticket.",
        wrong=_entry(f"{_UO}, quantity: 1, ticket: INC1", _INC1.replace("portal", "portal, priority: P9")).replace(
            "[]", ""
        ),
        right=_entry(f"{_UO}, quantity: 1, ticket: INC1", _INC1),
    ),
)
"""Each code that only entries of the ledger can give."""

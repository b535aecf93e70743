"""The JSON of `sdmctl check`."""

from typing import Any

from sdmctl.assess.budget.invoiceable import Refusal
from sdmctl.model.weight import Code, Weight
from sdmctl.report.json_schema.parts import COUNT, DIALECT, INSTANT, NAME, RATIO, TEXT, judged, list_of, or_null, whole

DAY = {"type": "string", "format": "date"}


def check_schema() -> dict[str, Any]:
    """The schema of `sdmctl check --format json`."""
    breach = whole(
        {
            "finding": {"enum": [code.value for code in Code]},
            "weight": {"enum": [Weight.ERROR.value, Weight.WARNING.value]},
            "service_level": or_null(NAME, "Of a line or a ticket."),
            "priority": or_null(NAME, "Null where one line stands for all."),
            "compliance": or_null(RATIO, "Of a line."),
            "objective": or_null(RATIO, "Of a line."),
            "counted": or_null(COUNT, "Of a line that counts tickets."),
            "breached": or_null(COUNT, "Of a line that counts tickets."),
            "ticket": or_null(TEXT, "That is open and late."),
            "deadline": or_null(INSTANT, "Of the ticket."),
            "title": TEXT,
            "subject": or_null(NAME, "The id of what is no service level."),
            "day": or_null(DAY, "On which it is, or was, due."),
            "expected": or_null(DAY, "When it is expected, or was reached."),
            "amount": or_null(TEXT, "A decimal, in `unit`; where that is null, in the contract's currency."),
            "limit": or_null(TEXT, "What the amount was not to pass."),
            "unit": or_null(NAME, "Of amount and limit: a line's, or a currency."),
            "owner": or_null(NAME, "Who answers for it."),
            "entries": or_null(COUNT, "Of the ledger, where the finding is of several."),
            "reason": {"enum": [*(each.value for each in Refusal), None], "description": "Of work not to invoice."},
            "place": or_null(NAME, "Where it is written: `file:line`, from PATH."),
            "ticket_place": or_null(NAME, "Where its ticket is written."),
        }
    )
    holds = {"type": "boolean", "description": "Whether the gate lets it pass: nothing weighs as much as it fails on."}
    schema = whole(judged() | {"holds": holds, "breaches": list_of(breach)}, "Is a promise broken?")
    return DIALECT | {"title": "sdmctl check"} | schema

"""The JSON of `sdmctl evolutions`."""

from typing import Any

from sdmctl.assess.natures.life import Owes, Remark, State, Step
from sdmctl.report.json_schema.parts import COUNT, DIALECT, INSTANT, NAME, TEXT, judged, list_of, or_null, whole

_DAY = {"type": "string", "format": "date"}
_NUMBER = {"type": "string", "pattern": r"^-?\d+\.\d{2}$"}
_AMOUNT = _NUMBER | {"description": "In the contract's currency, excluding VAT."}


def evolutions_schema() -> dict[str, Any]:
    """The schema of `sdmctl evolutions --format json`."""
    evolution = whole(
        {
            "ticket": NAME,
            "about": or_null(TEXT, "Null where it has no title."),
            "evolution_state": {"enum": [each.value for each in State]},
            "since": INSTANT,
            "next_step": _enum_or_null(Step, "Null where nothing more is to come."),
            "owed_by": _enum_or_null(Owes, "Null where nothing more is to come."),
            "due_by": or_null(INSTANT, "Null where nothing says it."),
            "version": or_null(NAME, "Of the last quote."),
            "quoted_units": or_null(_NUMBER, "Of the line; null where nothing says them."),
            "quoted_amount": or_null(_AMOUNT, "Excluding VAT; null where nothing says it."),
            "valid_until": or_null(_DAY, "The quote's last day; null where it does not expire."),
            "remarks": list_of({"enum": [each.value for each in Remark]}),
            "service": or_null(NAME, "Null where none is said."),
        }
    )
    allowance = whole(
        {
            "line": NAME,
            "unit": or_null(NAME, "Null where the line says none."),
            "granted": _NUMBER,
            "used": _NUMBER,
            "allowance_left": _NUMBER,
        }
    )
    claim = whole(
        {
            "ticket": NAME,
            "opened_on": _DAY,
            "resolved_on": or_null(_DAY, "Null while it is open."),
            "within": {"type": ["boolean", "null"], "description": "Null where nothing says how long it lasts."},
        }
    )
    warranty = whole(
        {
            "delivery": NAME,
            "about": or_null(TEXT, "Null where the delivery is not among the tickets."),
            "accepted_on": _DAY,
            "warranty_until": or_null(_DAY, "The last day, extended; null where the contract says nothing."),
            "days_added": COUNT,
            "warranty_state": {"enum": ["in_force", "over", None]},
            "under_warranty": list_of(claim, "The anomalies that name it."),
            "effort_seconds": or_null(COUNT, "Null where none is written."),
        }
    )
    figures = {
        "currency": NAME,
        "evolutions": list_of(evolution),
        "allowances": list_of(allowance),
        "warranties": list_of(warranty),
    }
    schema = whole(judged() | figures, "Where is each evolution, what comes next, who owes it?")
    return DIALECT | {"title": "sdmctl evolutions"} | schema


def _enum_or_null(words: Any, description: str) -> dict[str, Any]:
    return {"enum": [*(each.value for each in words), None], "description": description}

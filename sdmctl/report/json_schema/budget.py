"""The JSON of `sdmctl budget`."""

from typing import Any

from sdmctl.assess.budget.invoiceable import Refusal
from sdmctl.report.budget_lines import AMOUNTS, LANDED, MORE_UNITS, UNITS
from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, RATIO, TEXT, judged, list_of, or_null, whole

_DECIMAL = {"type": "string", "pattern": r"^-?\d+\.\d{2}$"}
_UNITS = or_null(_DECIMAL, "In the line's unit; null where it counts money or there is none.")
_MONEY = or_null(_DECIMAL, "Money, excluding VAT; null where a price or an envelope is missing.")
_DAY = {"type": "string", "format": "date"}
_SHARE = {"type": "number"}


def budget_schema() -> dict[str, Any]:
    """The schema of `sdmctl budget --format json`."""
    total = {**dict.fromkeys(AMOUNTS, _MONEY), "amount": _MONEY, "overrun_money": _MONEY}
    schema = whole(
        judged()
        | {"currency": TEXT, "lines": list_of(_line()), "total": whole(total, "All lines together.")}
        | {"left_out": list_of(_left_out(), "Entries of the ledger that are wrong and are in no figure.")},
        "What is consumed, and where do we land?",
    )
    schema["properties"]["invoice"] = or_null(_invoice(), "Null where no budget is written for the year.")
    return DIALECT | {"title": "sdmctl budget"} | schema


def _left_out() -> dict[str, Any]:
    return whole({"code": NAME, "reason": TEXT, "count": COUNT})


def _line() -> dict[str, Any]:
    return whole(
        {"line": TEXT, "unit": or_null(TEXT, "Where it has none.")}
        | dict.fromkeys(UNITS, _UNITS)
        | {
            "share": or_null(
                _SHARE, "Of what is available; above 1 where more was consumed; null without an envelope."
            ),
            "time": or_null(RATIO, "By months; null where the line does not run in its year."),
            "amount": or_null(_DECIMAL, "Consumed in the period."),
            "burn_ratio": or_null(_DECIMAL, "Without an envelope."),
        }
        | dict.fromkeys(LANDED, _UNITS)
        | {
            "overrun_money": _MONEY,
            "exhausted_on": or_null(_DAY, "Not in the line's time."),
            "name": NAME,
            "pricing": {"enum": ["subscription", "units", "time", "fixed"]},
            "time_by_days": or_null(RATIO, "By calendar days."),
        }
        | dict.fromkeys(MORE_UNITS, _UNITS)
        | {
            "carried_until": or_null(_DAY, "The last day of what was carried over."),
            "expires": or_null(_DAY, "The last day of the line."),
        }
        | dict.fromkeys(AMOUNTS, _MONEY)
    )


def _invoice() -> dict[str, Any]:
    price = or_null(_DECIMAL, "Excluding VAT; null where nothing says the price.")
    item = whole(
        {
            "item": TEXT,
            "quantity": _DECIMAL,
            "price": price,
            "amount": price,
            "line": NAME,
            "detail": or_null(TEXT, "Who worked, the month of an instalment, or the part of a month that is due."),
        }
    )
    told = or_null(_DECIMAL, "Null where an item has no price.")
    taxed = or_null(_DECIMAL, "Null where an item has no price, or no budget of the year writes `vat`.")
    totals = {
        **dict.fromkeys(("total", "invoiced", "to_invoice"), told),
        **dict.fromkeys(("vat", "total_with_vat"), taxed),
        "net": or_null(_DECIMAL, "To pay; before VAT where `vat` is null. Null where an item has no price."),
    }
    ticket = whole({"ticket": NAME, "reason": {"enum": [str(each) for each in Refusal]}})
    withheld = whole({"line": NAME, "quantity": _DECIMAL, "amount": price, "tickets": list_of(ticket)})
    return whole(
        totals
        | {
            "penalties": _DECIMAL,
            "items": list_of(item),
            "withheld": list_of(withheld, "Consumed in the period, and never invoiced: see `sdmctl check`."),
        }
    )

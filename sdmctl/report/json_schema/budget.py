"""The JSON of `sdmctl budget`."""

from typing import Any

from sdmctl.report.json_schema.parts import DIALECT, RATIO, TEXT, judged, list_of, or_null, whole
from sdmctl.report.json_schema.penalties import AMOUNT

_UNITS = {"type": "string", "pattern": r"^-?\d+\.\d{2}$", "description": "In the line's unit."}
_DAY = {"type": "string", "format": "date"}


def budget_schema() -> dict[str, Any]:
    """The schema of `sdmctl budget --format json`."""
    units = ("envelope", "in_period", "to_date", "ordered", "left", "left_after_orders")
    landing = ("run_rate", "forecast", "forecast_at_last_rate", "overrun")
    line = whole(
        {"line": TEXT, "unit": or_null(TEXT, "Where it has none.")}
        | dict.fromkeys(units, _UNITS)
        | {"share": or_null(RATIO, "Without an envelope."), "time": RATIO, "amount": AMOUNT}
        | {"burn_ratio": or_null(_UNITS, "Without an envelope.")}
        | dict.fromkeys(landing, _UNITS)
        | {
            "overrun_money": or_null(AMOUNT, "Without a price."),
            "exhausted_on": or_null(_DAY, "Beyond the year."),
        }
    )
    item = whole({"item": TEXT, "quantity": _UNITS, "price": AMOUNT, "amount": AMOUNT})
    totals = dict.fromkeys(("total", "vat", "total_with_vat", "penalties", "net"), AMOUNT)
    schema = whole(judged() | {"currency": TEXT, "lines": list_of(line)}, "What is consumed, and where do we land?")
    schema["properties"]["invoice"] = whole(totals | {"items": list_of(item)})
    return DIALECT | {"title": "sdmctl budget"} | schema

"""The JSON of `sdmctl penalties`."""

from typing import Any

from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, TEXT, judged, list_of, or_null, whole

AMOUNT = {"type": "string", "pattern": r"^-?\d+\.\d{2}$", "description": "In the contract's currency, excluding VAT."}


def penalties_schema() -> dict[str, Any]:
    """The schema of `sdmctl penalties --format json`."""
    charge = whole(
        {
            "penalty": TEXT,
            "service_level": NAME,
            "clause": or_null(TEXT, "Of the contract."),
            "priority": or_null(NAME, "Null where it has none."),
            "ticket": or_null(TEXT, "Null where it is for a line."),
            "quantity": COUNT,
            "rate": AMOUNT,
            "amount": AMOUNT,
        }
    )
    figures = {
        "currency": {"type": "string"},
        "gross": AMOUNT,
        "cap_month": or_null(AMOUNT, "Null where there is none."),
        "applied": AMOUNT,
        "lost": AMOUNT,
        "year_to_date": AMOUNT,
        "cap_year": or_null(AMOUNT, "Null where there is none."),
    }
    schema = whole(judged() | figures | {"charges": list_of(charge)}, "What is owed for a period?")
    return DIALECT | {"title": "sdmctl penalties"} | schema

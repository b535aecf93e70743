"""The JSON of `sdmctl penalties`."""

from typing import Any

from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, TEXT, judged, list_of, or_null, whole

AMOUNT = {"type": "string", "pattern": r"^-?\d+\.\d{2}$", "description": "In the contract's currency, excluding VAT."}
OWED = or_null(AMOUNT, "Null where nothing can be owed: no penalties are agreed, or the period is outside the term.")


def penalties_schema() -> dict[str, Any]:
    """The schema of `sdmctl penalties --format json`."""
    charge = whole(
        {
            "penalty": TEXT,
            "service_level": or_null(NAME, "Null where it is for the points of several."),
            "clause": or_null(TEXT, "Of the contract."),
            "priority": or_null(NAME, "Null where it has none."),
            "ticket": or_null(TEXT, "Null where it is for a line."),
            "quantity": COUNT,
            "rate": AMOUNT,
            "amount": AMOUNT,
            "rule": NAME | {"description": "The rule's name in the contract; `service_points` for those of the month."},
            "per": NAME,
            "month": NAME | {"description": "The month that it falls in."},
            "points": or_null(AMOUNT, "Service points, the factor included; null where the rule gives none."),
            "factor": AMOUNT | {"description": "More than 1 where a line was missed month after month."},
            "waived": AMOUNT,
            "of_month": or_null(NAME, "The month whose penalty is returned; null where nothing is."),
        }
    )
    waiver = whole(
        {
            "rule": NAME,
            "service_level": or_null(NAME, "Null where it is for the points of several."),
            "ticket": or_null(TEXT, "Null where it is for a line."),
            "waived": AMOUNT,
            "reason": TEXT,
            "approved_by": or_null(TEXT, "Who approved it."),
            "approved_on": or_null(TEXT, "When it was approved."),
        }
    )
    figures = {
        "currency": {"type": "string"},
        "gross": OWED,
        "cap_month": or_null(AMOUNT, "Of each month; null where there is none, or not the same in every month."),
        "applied": OWED,
        "lost": OWED,
        "year_to_date": OWED
        | {"description": "Applied in the contract year that holds the last month; null as above."},
        "cap_year": or_null(AMOUNT, "Null where there is none, or not one for the whole period."),
        "waived": OWED,
        "exempted": OWED | {"description": "Negative where what was exempted before has become due."},
        "bonus": OWED,
        "earned_back": OWED,
        "before_caps": OWED | {"description": "gross - waived - exempted - bonus - earned_back."},
        "cap_at_risk": or_null(AMOUNT, "Null where there is none, or not the same in every month."),
        "cap_rolling_year": or_null(AMOUNT, "Null where there is none, or not the same in every month."),
        "capped_by": list_of(whole({"month": NAME, "cap": NAME}), "By month, the cap that bit."),
        "waivers": list_of(waiver, "Those that were granted, as they were used."),
    }
    schema = whole(judged() | figures | {"charges": list_of(charge)}, "What is owed for a period?")
    return DIALECT | {"title": "sdmctl penalties"} | schema

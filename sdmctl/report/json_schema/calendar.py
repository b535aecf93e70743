"""The JSON of `sdmctl calendar`."""

from typing import Any

from sdmctl.report.json_schema.parts import COUNT, DIALECT, INSTANT, NAME, SECONDS, TEXT, list_of, or_null, whole


def calendar_schema() -> dict[str, Any]:
    """The schema of `sdmctl calendar --format json`, whichever of its three questions was asked."""
    between = {"calendar": NAME, "start": INSTANT, "end": INSTANT, "business_seconds": {"type": "integer"}}
    deadline = {"calendar": NAME, "start": INSTANT, "allowance": NAME, "deadline": INSTANT}
    asked = {"anyOf": [_over_a_period(), whole(between), whole(deadline)]}
    return DIALECT | {"title": "sdmctl calendar"} | list_of(asked, "When are we open?")


def _over_a_period() -> dict[str, Any]:
    day = whole(
        {
            "day": {"type": "string", "format": "date"},
            "hours": list_of({"type": "string", "pattern": r"^\d{2}:\d{2}-\d{2}:\d{2}$"}),
            "why": {"enum": ["hours", "off", "holiday", "closure", "opening"]},
            "name": or_null(TEXT, "Of the holiday."),
            "business_seconds": SECONDS,
        }
    )
    return whole(
        {
            "calendar": NAME,
            "title": TEXT,
            "period": NAME,
            "business_seconds": SECONDS,
            "working_days": COUNT,
            "days": list_of(day),
        }
    )

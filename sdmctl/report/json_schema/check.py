"""The JSON of `sdmctl check`."""

from typing import Any

from sdmctl.report.json_schema.parts import COUNT, DIALECT, INSTANT, NAME, RATIO, TEXT, judged, list_of, or_null, whole


def check_schema() -> dict[str, Any]:
    """The schema of `sdmctl check --format json`."""
    breach = whole(
        {
            "finding": {"enum": ["missed", "late"], "description": "A line, or with `--strict` an open ticket."},
            "service_level": NAME,
            "priority": or_null(NAME, "Null where one line stands for all."),
            "compliance": or_null(RATIO, "Of a line."),
            "objective": or_null(RATIO, "Of a line."),
            "counted": or_null(COUNT, "Of a line that counts tickets."),
            "breached": or_null(COUNT, "Of a line that counts tickets."),
            "ticket": or_null(TEXT, "That is open and late."),
            "deadline": or_null(INSTANT, "Of the ticket."),
        }
    )
    holds = {"type": "boolean", "description": "Whether every promise is kept."}
    schema = whole(judged() | {"holds": holds, "breaches": list_of(breach)}, "Is a promise broken?")
    return DIALECT | {"title": "sdmctl check"} | schema

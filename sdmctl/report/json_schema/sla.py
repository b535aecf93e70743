"""The JSON of `sdmctl sla`."""

from typing import Any

from sdmctl.assess.service_levels.results import Status, Verdict
from sdmctl.model.amendment import Governs
from sdmctl.model.service_level import Measure
from sdmctl.report.json_schema.parts import (
    COUNT,
    DIALECT,
    INSTANT,
    NAME,
    RATIO,
    SECONDS,
    judged,
    list_of,
    or_null,
    whole,
)


def sla_schema() -> dict[str, Any]:
    """The schema of `sdmctl sla --format json`."""
    properties: dict[str, Any] = {
        **judged(),
        "service_levels": {"type": "array", "items": _line()},
        "amendments": list_of(_amendment(), "In force at the end of the period, in order of effect."),
        "left_out": {
            "type": "array",
            "description": "Tickets that could not be judged and are in no figure.",
            "items": whole({"code": NAME, "reason": {"type": "string"}, "count": COUNT}),
        },
        "tickets": {"type": "array", "items": _ticket(), "description": "With `--tickets` only."},
    }
    schema = whole(properties, "Did we keep the service levels?")
    schema["required"].remove("tickets")
    return DIALECT | {"title": "sdmctl sla"} | schema


def _amendment() -> dict[str, Any]:
    return whole(
        {
            "id": NAME,
            "title": NAME,
            "clause": or_null({"type": "string"}, "Null where it names none."),
            "effective": {"type": "string", "format": "date"},
            "governs": {"enum": [each.value for each in Governs]},
        }
    )


def _line() -> dict[str, Any]:
    line = whole(
        {
            "id": NAME,
            "priority": or_null(NAME, "Null where one line stands for all."),
            "objective": RATIO,
            "counted": COUNT,
            "met": COUNT,
            "breached": COUNT,
            "open": COUNT,
            "excluded": COUNT,
            "compliance": or_null(RATIO, "Null with no data."),
            "status": {"enum": [status.value for status in Status]},
            "title": {"type": "string"},
            "clause": or_null({"type": "string"}, "Null where the contract names none."),
            "measures": {"enum": [measure.value for measure in Measure]},
        },
        "A service level, or one priority of it, in the period.",
    )
    for name in ("service_seconds", "planned_seconds", "agreed_seconds", "downtime_seconds"):
        line["properties"][name] = SECONDS | {"description": "Of an availability only."}
    return line


def _ticket() -> dict[str, Any]:
    return whole(
        {
            "ticket": {"type": "string"},
            "service_level": NAME,
            "cycle": {"type": "integer", "minimum": 1},
            "priority": or_null(NAME, "That in force when the clock stopped, or at `as_of`."),
            "service": or_null(NAME, "As the ticket stands at `as_of`."),
            "started": INSTANT,
            "stopped": or_null(INSTANT, "Null while open."),
            "deadline": or_null(INSTANT, "The last instant at which it is met; null while it is not known."),
            "elapsed_seconds": SECONDS,
            "paused_seconds": SECONDS,
            "verdict": {"enum": [verdict.value for verdict in Verdict]},
            "counted": {"type": "boolean"},
            "excluded": {"type": "boolean"},
        },
        "A ticket against a service level; one more for each cycle.",
    )

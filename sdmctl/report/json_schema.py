"""JSON Schemas of what the commands write."""

from typing import Any

from sdmctl.assess.results import Status, Verdict
from sdmctl.model.service_level import Measure

_COUNT = {"type": "integer", "minimum": 0}
_SECONDS = {"type": "integer", "minimum": 0, "description": "Seconds of business time."}
_INSTANT = {"type": "string", "format": "date-time", "description": "ISO 8601 with the contract's offset."}
_RATIO = {"type": "number", "minimum": 0, "maximum": 1, "description": "Rounded down after six decimals."}
_NAME = {"type": "string", "minLength": 1}


def sla_schema() -> dict[str, Any]:
    """The schema of `sdmctl sla --format json`."""
    properties: dict[str, Any] = {
        "contract": _NAME,
        "period": _object({"label": _NAME, "start": _INSTANT, "end": _INSTANT}, "Half-open: `[start, end)`."),
        "as_of": _INSTANT,
        "service_levels": {"type": "array", "items": _line()},
        "left_out": {
            "type": "array",
            "description": "Tickets that could not be judged and are in no figure.",
            "items": _object({"code": _NAME, "reason": {"type": "string"}, "count": _COUNT}),
        },
        "tickets": {"type": "array", "items": _ticket(), "description": "With `--tickets` only."},
    }
    schema = _object(properties, "Did we keep the service levels?")
    schema["required"].remove("tickets")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "sdmctl sla"}
    return head | schema


def _line() -> dict[str, Any]:
    line = _object(
        {
            "id": _NAME,
            "priority": _or_null(_NAME, "Null where one line stands for all."),
            "objective": _RATIO,
            "counted": _COUNT,
            "met": _COUNT,
            "breached": _COUNT,
            "open": _COUNT,
            "excluded": _COUNT,
            "compliance": _or_null(_RATIO, "Null with no data."),
            "status": {"enum": [status.value for status in Status]},
            "title": {"type": "string"},
            "clause": _or_null({"type": "string"}, "Null where the contract names none."),
            "measures": {"enum": [measure.value for measure in Measure]},
        },
        "A service level, or one priority of it, in the period.",
    )
    for name in ("service_seconds", "planned_seconds", "agreed_seconds", "downtime_seconds"):
        line["properties"][name] = _SECONDS | {"description": "Of an availability only."}
    return line


def _ticket() -> dict[str, Any]:
    return _object(
        {
            "ticket": {"type": "string"},
            "service_level": _NAME,
            "cycle": {"type": "integer", "minimum": 1},
            "priority": _or_null(_NAME, "That in force when the clock stopped, or at `as_of`."),
            "service": _or_null(_NAME, "As the ticket stands at `as_of`."),
            "started": _INSTANT,
            "stopped": _or_null(_INSTANT, "Null while open."),
            "deadline": _or_null(_INSTANT, "The last instant at which it is met; null while it is not known."),
            "elapsed_seconds": _SECONDS,
            "paused_seconds": _SECONDS,
            "verdict": {"enum": [verdict.value for verdict in Verdict]},
            "counted": {"type": "boolean"},
            "excluded": {"type": "boolean"},
        },
        "A ticket against a service level; one more for each cycle.",
    )


def _object(properties: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    schema = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    return schema | ({"description": description} if description else {})


def _or_null(schema: dict[str, Any], description: str) -> dict[str, Any]:
    return schema | {"type": [schema["type"], "null"], "description": description}

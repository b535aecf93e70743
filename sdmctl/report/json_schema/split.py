"""The JSON of `sdmctl split`."""

from typing import Any

from sdmctl.assess.natures.in_hand import Billing
from sdmctl.assess.natures.indicators import INDICATORS, Measured
from sdmctl.assess.natures.split import Axis
from sdmctl.assess.natures.times import MEASURES
from sdmctl.model.contract import Nature
from sdmctl.report.json_schema.disputes import disputed
from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, SECONDS, judged, list_of, or_null, whole

_MINUTES = {"type": "string", "pattern": r"^\d+\.\d{2}$", "description": "Business minutes, rounded to a hundredth."}
_EFFORT = or_null({"type": "integer", "minimum": 0}, "Of the tickets in hand, in seconds; null where none is written.")
_TALLY = whole({"opened": COUNT, "in_hand": COUNT, "effort_seconds": _EFFORT, "without_effort": COUNT})
_NATURE = {"enum": [nature.value for nature in Nature]}


def split_schema() -> dict[str, Any]:
    """The schema of `sdmctl split --format json`."""
    by_nature = _some([nature.value for nature in Nature], _TALLY)
    parts = {
        "axis": {"enum": [axis.value for axis in Axis]},
        "name": or_null(NAME, "Null where none is said."),
        "by_nature": by_nature,
    }
    figures = {
        "by_nature": by_nature,
        "whole": _TALLY,
        "parts": list_of(whole(parts)),
        "effort": _some([each.value for each in Billing], _TALLY),
        "warranty": _TALLY,
        "reclassified": _reclassified(),
        "times": list_of(_times()),
        "indicators": list_of(_indicator()),
        "trend": list_of(_trend(), "Oldest first; the last is the period itself."),
        "disputes": or_null(list_of(disputed()), "Null where they were not asked for."),
    }
    schema = whole(judged() | figures, "Anomaly or evolution, by count and by effort?")
    return DIALECT | {"title": "sdmctl split"} | schema


def _some(names: list[str], each: dict[str, Any]) -> dict[str, Any]:
    """An object that has some of these names."""
    return {"type": "object", "properties": dict.fromkeys(names, each), "additionalProperties": False}


def _reclassified() -> dict[str, Any]:
    asked_by = or_null(NAME, "Null where the history does not say.")
    direction = whole({"from": _NATURE, "to": _NATURE, "asked_by": asked_by, "count": COUNT})
    return whole({"tickets": COUNT, "qualified": COUNT, "directions": list_of(direction)})


def _times() -> dict[str, Any]:
    return whole(
        {
            "measures": {"enum": [each.value for each in MEASURES]},
            "service_level": NAME,
            "priority": or_null(NAME, "Null where it has none."),
            "count": COUNT,
            "total_seconds": SECONDS,
            "mean_minutes": _MINUTES,
            "median_minutes": _MINUTES,
            "p90_minutes": _MINUTES,
        }
    )


def _indicator() -> dict[str, Any]:
    return whole(
        {
            "name": {"enum": list(INDICATORS)},
            "measured": {"enum": [each.value for each in Measured]},
            "value": {"type": "number", "minimum": 0, "description": "Rounded down after six decimals."},
            "exact": {"type": "string", "pattern": r"^\d+/\d+$", "description": "The value as a fraction."},
        }
    )


def _trend() -> dict[str, Any]:
    period = {name: each for name, each in judged().items() if name != "contract"}
    return whole(
        period
        | {
            "opened": _some([nature.value for nature in Nature], COUNT),
            "support": _flow(),
            "evolutions": _flow(),
            "regressions": or_null(COUNT, "Null where no ticket names what it is a regression of."),
            "warranty": _TALLY,
            "times": list_of(_times(), "Of clocks that stopped in it, as judged at the end of the last."),
            "quotes": whole({"decided": COUNT, "approved": COUNT}),
            "estimate": whole({"evolutions": COUNT, "estimate_seconds": COUNT, "actual_seconds": COUNT}),
        }
    )


def _flow() -> dict[str, Any]:
    names = ("backlog_start", "opened", "came_back", "closed", "backlog_end", "resolved", "reopened")
    ages = ("up_to_7_days", "up_to_30_days", "up_to_90_days", "older")
    return whole(
        dict.fromkeys(names, COUNT)
        | {
            "ages": whole(dict.fromkeys(ages, COUNT), "Of the backlog at the end, in days of 24 hours."),
            "oldest": or_null(NAME, "Null where the backlog is empty."),
            "oldest_days": or_null(COUNT, "Null where the backlog is empty."),
        }
    )

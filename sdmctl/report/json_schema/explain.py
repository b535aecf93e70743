"""The JSON of `sdmctl explain`."""

from typing import Any

from sdmctl.assess.service_levels.results import Verdict
from sdmctl.model.contract import Phase
from sdmctl.report.json_schema.classify import decision_schema
from sdmctl.report.json_schema.parts import COUNT, DIALECT, INSTANT, NAME, SECONDS, TEXT, list_of, or_null, whole

_VERDICT = {"enum": [verdict.value for verdict in Verdict]}
_OPEN = or_null(INSTANT, "Null while it is not known.")
_PRIORITY = or_null(NAME, "Null where the ticket has none.")


def explain_schema() -> dict[str, Any]:
    """The schema of `sdmctl explain --format json`: a verdict an item."""
    explanation = whole(
        {
            "ticket": TEXT,
            "service_level": NAME,
            "clause": or_null(TEXT, "Null where the contract names none."),
            "amendment": or_null(NAME, "Null where the contract as signed judged it."),
            "cycle": {"type": "integer", "minimum": 1},
            "priority": _PRIORITY,
            "target": {"type": "string", "description": "As the contract writes it: 4h, 3bd, 30d or agreed."},
            "calendar": or_null(NAME, "Null where time runs round the clock."),
            "started": INSTANT,
            "stopped": _OPEN,
            "deadline": _OPEN,
            "elapsed_seconds": SECONDS,
            "paused_seconds": SECONDS,
            "verdict": _VERDICT,
            "counted": {"type": "boolean"},
            "excluded": {"type": "boolean"},
            "stretches": list_of(_stretch(), "Cut where the calendar opens and closes."),
            "priority_changes": list_of(_change()),
            "other_readings": list_of(_reading(), "What other values of a rule would give."),
            "decision": or_null(decision_schema(), "On the ticket's nature; null where none is written."),
        }
    )
    return DIALECT | {"title": "sdmctl explain"} | list_of(explanation, "Why is this ticket late?")


def _stretch() -> dict[str, Any]:
    return whole(
        {
            "ticket": TEXT,
            "service_level": NAME,
            "cycle": COUNT,
            "start": INSTANT,
            "end": INSTANT,
            "stay": {"enum": [phase.value for phase in Phase]},
            "tool_status": or_null(NAME, "Null before the first change, and where a date stands for one."),
            "priority": _PRIORITY,
            "clock": {"enum": ["runs", "paused", "stopped", "before"]},
            "open_hours": {"enum": ["open", "closed"]},
            "closed_days": or_null(TEXT, "Holidays, closures and days off in it."),
            "business_seconds": SECONDS,
            "total_seconds": SECONDS | {"description": "Elapsed on the clock at its end."},
        }
    )


def _change() -> dict[str, Any]:
    way = {"enum": ["raised", "lowered"]}
    return whole({"at": INSTANT, "before": _PRIORITY, "after": NAME, "way": way, "reading": TEXT})


def _reading() -> dict[str, Any]:
    return whole(
        {
            "rule": NAME,
            "in_force": NAME,
            "value": NAME,
            "verdict": {"enum": [*_VERDICT["enum"], None]},
            "elapsed_seconds": or_null(SECONDS, "Null where nothing would be judged."),
            "deadline": _OPEN,
            "counted": {"type": ["boolean", "null"]},
        }
    )

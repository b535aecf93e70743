"""The JSON of `sdmctl actions`."""

from typing import Any

from sdmctl.model.action import Progress
from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, list_of, or_null, whole

_DAY = {"type": "string", "format": "date"}


def actions_schema() -> dict[str, Any]:
    """The schema of `sdmctl actions --format json`."""
    action = whole(
        {
            "owner": NAME | {"description": "Who answers for it."},
            "id": NAME,
            "title": NAME,
            "due": _DAY,
            "days_late": or_null(COUNT, "Null where it is not late."),
            "status": {"enum": [each.value for each in Progress]},
            "opened": or_null(_DAY, "Null where it is not written."),
            "closed": or_null(_DAY, "Null while it is left to do, or where it is not written."),
            "source": or_null(NAME, "Null where it is not written."),
            "committee": or_null(NAME, "That asked for it."),
            "service_level": or_null(NAME, "Those that it answers, with spaces between them."),
            "ticket": or_null(NAME, "That it answers."),
            "risk": or_null(NAME, "That it answers."),
            "place": NAME | {"description": "Where it is written: `file:line`, from PATH."},
        }
    )
    actions = list_of(action, "By who answers for them, then by day.")
    properties = {"contract": NAME, "day": _DAY | {"description": "As of the end of it."}, "actions": actions}
    return DIALECT | {"title": "sdmctl actions"} | whole(properties, "Who is late with what?")

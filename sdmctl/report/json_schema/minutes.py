"""The JSON of `sdmctl minutes`."""

from typing import Any

from sdmctl.report.json_schema.parts import DIALECT, NAME, TEXT, list_of, whole


def minutes_schema() -> dict[str, Any]:
    """The schema of `sdmctl minutes --format json`."""
    file = whole(
        {
            "file": NAME,
            "written": {"type": "boolean", "description": "False in a dry run."},
            "difference": TEXT | {"description": "As a unified difference."},
        }
    )
    properties = {
        "contract": NAME,
        "committee": NAME,
        "held": {"type": "string", "format": "date"},
        "decisions": list_of(NAME, "The ids of what the minutes decide, those that were there included."),
        "actions": list_of(NAME, "The same of its actions."),
        "files": list_of(file, "Those that change."),
    }
    return DIALECT | {"title": "sdmctl minutes"} | whole(properties, "What did the committee decide?")

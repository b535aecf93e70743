"""The JSON of `sdmctl split --suspects`."""

from typing import Any

from sdmctl.model.nature import Nature
from sdmctl.report.json_schema.parts import DIALECT, NAME, TEXT, list_of, whole


def suspects_schema() -> dict[str, Any]:
    """The schema of `sdmctl split --suspects --format json`."""
    nature = {"enum": [nature.value for nature in Nature]}
    confidence = {"type": "integer", "minimum": 0, "maximum": 100, "description": "In percent."}
    suspect = whole({"ticket": NAME, "subject": TEXT, "nature": nature, "argued": nature, "confidence": confidence})
    schema = whole({"contract": NAME, "suspects": list_of(suspect)}, "Which decided tickets read like another nature?")
    return DIALECT | {"title": "sdmctl split --suspects"} | schema

"""The JSON of `sdmctl classify`, and of a decision wherever it is told."""

from typing import Any

from sdmctl.model.nature import Nature
from sdmctl.report.json_schema.parts import DIALECT, NAME, TEXT, list_of, or_null, whole


def classify_schema() -> dict[str, Any]:
    """The schema of `sdmctl classify --format json`."""
    properties = {
        "ticket": TEXT,
        "contract": NAME,
        "decision": decision_schema(),
        "suggestion": or_null(_suggestion(), "Null without the extra `precedents`, or a title."),
        "file": NAME,
        "written": {"type": "boolean", "description": "False in a dry run, and where the file says so already."},
        "difference": TEXT | {"description": "Of the file, as a unified difference; empty where nothing changes."},
    }
    return DIALECT | {"title": "sdmctl classify"} | whole(properties, "Anomaly or evolution, and why?")


def _suggestion() -> dict[str, Any]:
    nature = {"enum": [*(nature.value for nature in Nature), None], "description": "Null where it cannot be told."}
    percent = {"type": "integer", "minimum": 0, "maximum": 100}
    precedent = whole(
        {
            "ticket": NAME,
            "title": TEXT,
            "nature": {"enum": [nature.value for nature in Nature]},
            "clause": or_null(TEXT, "Null where no decision names one."),
            "likeness": percent,
        }
    )
    parts = {"nature": nature, "likeliest": nature, "confidence": percent, "precedents": list_of(precedent)}
    return whole(parts, "What decided tickets suggest; it decides nothing.")


def decision_schema() -> dict[str, Any]:
    """A decision with what follows from the contract's criteria on its day."""
    part = or_null(TEXT, "Null where nothing says it.")
    return whole(
        {
            "nature": {"enum": [nature.value for nature in Nature]},
            "clause": or_null(TEXT, "Of the question that settles; null where none is named."),
            "settled_by": or_null(NAME, "The question; null where none settles it."),
            "answers": list_of(whole({"question": NAME, "answer": {"enum": ["yes", "no"]}}), "In the order written."),
            "evidence": list_of(
                whole({"name": NAME, "text": part, "reference": part, "version": part, "paragraph": part})
            ),
            "missing": list_of(NAME, "The evidence that the answer needs and that is not shown."),
            "provisional": {"type": "boolean"},
            "by": NAME,
            "on": {"type": "string", "format": "date"},
        }
    )

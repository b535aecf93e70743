"""What the schemas of answers are made of."""

from typing import Any

DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}

COUNT = {"type": "integer", "minimum": 0}
SECONDS = {"type": "integer", "minimum": 0, "description": "Seconds of business time."}
INSTANT = {"type": "string", "format": "date-time", "description": "ISO 8601 with the contract's offset."}
RATIO = {"type": "number", "minimum": 0, "maximum": 1, "description": "Rounded down after six decimals."}
NAME = {"type": "string", "minLength": 1}
TEXT = {"type": "string"}


def whole(properties: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    """An object with just these properties, all of them."""
    schema = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    return schema | ({"description": description} if description else {})


def or_null(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """The same or null, and when it is null or what it is of."""
    return schema | {"type": [schema["type"], "null"], "description": description}


def list_of(items: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    """A list of the same."""
    return {"type": "array", "items": items} | ({"description": description} if description else {})


def judged() -> dict[str, Any]:
    """Which contract was judged, over what, as it stood when."""
    return {
        "contract": NAME,
        "period": whole({"label": NAME, "start": INSTANT, "end": INSTANT}, "Half-open: `[start, end)`."),
        "as_of": INSTANT,
    }

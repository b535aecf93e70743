"""JSON Schemas of what the commands write: a literal table, imported late."""

from importlib import import_module
from typing import Any

OUTPUTS = {
    f"output-{command}": f"sdmctl.report.json_schema.{command}:{command}_schema"
    for command in (
        "sla",
        "explain",
        "classify",
        "check",
        "calendar",
        "contract",
        "penalties",
        "budget",
        "split",
        "evolutions",
        "portfolio",
        "actions",
        "minutes",
        "suspects",
    )
}
"""By name of the schema, the function that makes it."""


def output_schema(name: str) -> dict[str, Any]:
    """The schema of a name in `OUTPUTS`; KeyError where there is none."""
    module, _, function = OUTPUTS[name].partition(":")
    made: dict[str, Any] = getattr(import_module(module), function)()
    return made

"""Every JSON Schema by name: those of the documents, and those of what commands write."""

from difflib import get_close_matches
from typing import Any

from sdmctl.cli.fault import Misuse
from sdmctl.model.kinds import KINDS
from sdmctl.model.schema import schema_of
from sdmctl.report.json_schema import OUTPUTS, output_schema


def all_schemas() -> dict[str, dict[str, Any]]:
    """Every schema."""
    return {kind: schema_of(kind) for kind in KINDS} | {name: output_schema(name) for name in OUTPUTS}


def one_schema(name: str) -> dict[str, Any]:
    """The schema of a name; a wrong one is refused with the nearest."""
    if name in KINDS:
        return schema_of(name)
    if name in OUTPUTS:
        return output_schema(name)
    names = (*KINDS, *OUTPUTS)
    near = get_close_matches(name, names, n=1)
    hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(names)}"
    raise Misuse(f"there is no schema {name}; {hint}")

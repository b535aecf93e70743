"""The JSON of `sdmctl contract --between`."""

from typing import Any

from sdmctl.report.json_schema.parts import DIALECT, NAME, TEXT, list_of, or_null, whole


def contract_schema() -> dict[str, Any]:
    """The schema of `sdmctl contract --between START END --format json`."""
    day = {"type": "string", "format": "date"}
    change = whole(
        {
            "place": NAME | {"description": "As service_levels.resolution.targets.P2.within."},
            "before": or_null(TEXT, "As YAML writes it on one line; null where nothing stood there."),
            "after": or_null(TEXT, "Null where it is taken away."),
            "amendment": NAME,
            "effective": day,
            "clause": or_null(TEXT, "Of the amendment, else of the part of the contract."),
        }
    )
    properties = {"contract": NAME, "start": day, "end": day, "changes": list_of(change, "In order of effect.")}
    return DIALECT | {"title": "sdmctl contract"} | whole(properties, "What changed after one day, up to another?")

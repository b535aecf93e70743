"""The JSON of `sdmctl portfolio`."""

from typing import Any

from sdmctl.report.json_schema.parts import COUNT, DIALECT, NAME, TEXT, list_of, or_null, whole
from sdmctl.report.json_schema.penalties import AMOUNT

_DAY = {"type": "string", "format": "date"}
_UNJUDGED = "Null where the contract's documents are wrong."


def portfolio_schema() -> dict[str, Any]:
    """The schema of `sdmctl portfolio --format json`."""
    unknown = "Null where nothing is known of it."
    skies = ["sun", "cloud", "rain", None]
    sky = {"enum": skies, "description": unknown}
    weather = {"enum": [*skies, "wrong"], "description": "The worst of the axes; `wrong` where documents are wrong."}
    contract = whole(
        {
            "contract": NAME,
            "title": TEXT,
            "customer": or_null(TEXT, "Null where the contract cannot be read."),
            "weather": weather,
            **dict.fromkeys(("cost", "dates", "quality", "satisfaction"), sky),
            "missed": or_null(COUNT, f"Lines missed. {_UNJUDGED}"),
            "judged": or_null(COUNT, f"Lines with data. {_UNJUDGED}"),
            "applied": or_null(AMOUNT, "Penalties of the period; null where the contract has none."),
            "year_to_date": or_null(AMOUNT, "Penalties of the contract year so far; null where the contract has none."),
            "currency": or_null(NAME, "Null where the contract cannot be read."),
            "burn_ratio": or_null(AMOUNT, "Of the line consumed fastest: share consumed / share of the time."),
            "late_actions": or_null(COUNT, "Null where the contract keeps no actions."),
            "ends": or_null(_DAY, _UNJUDGED),
            "notice": or_null(_DAY, "The last day to give notice; null where none is asked for."),
            "term": {"enum": ["runs", "notice", "ended", None], "description": _UNJUDGED},
            "errors": COUNT | {"description": "In its documents and data."},
        }
    )
    document = {"period": NAME, "contracts": list_of(contract, "The worst first.")}
    return DIALECT | {"title": "sdmctl portfolio"} | whole(document, "Which contract needs attention first?")

"""Disputes in the JSON of `sdmctl split --disputes`."""

from typing import Any

from sdmctl.assess.natures.disputes import Ended
from sdmctl.assess.service_levels.results import Verdict
from sdmctl.model.nature import Nature
from sdmctl.report.json_schema.parts import COUNT, NAME, list_of, or_null, whole

_DAY = {"type": "string", "format": "date"}
_AMOUNT = {"type": "string", "pattern": r"^-?\d+\.\d{2}$", "description": "In the contract's currency, excluding VAT."}
_NATURE = {"type": "string", "enum": [each.value for each in Nature]}


def disputed() -> dict[str, Any]:
    """A dispute; of one that is open what is at stake."""
    nature = {"enum": [*_NATURE["enum"], None], "description": "Null where nothing says it."}
    return whole(
        {
            "ticket": NAME,
            "opened_on": or_null(_DAY, "Null where the history alone says that it is disputed."),
            "customer_says": nature,
            "provider_says": nature,
            "steps": list_of(whole({"on": _DAY, "step": NAME, "note": or_null(NAME, "Null where there is none.")})),
            "effort_seconds": or_null(COUNT, "Null where none is written."),
            "silent_on": or_null(_DAY, "The day at whose end silence settles it; null where it does not."),
            "silent_as": nature,
            "ended": {"enum": [*(each.value for each in Ended), None], "description": "Null while it is open."},
            "ended_on": or_null(_DAY, "Null while it is open."),
            "became": nature,
            "by": or_null(NAME, "Null where nothing says it."),
            "stake": or_null(_stake(), "Null of one that has ended."),
        }
    )


def _stake() -> dict[str, Any]:
    verdicts = {"type": "object", "additionalProperties": {"enum": [each.value for each in Verdict]}}
    untold = "Null where a part of it has no price."
    figures = {
        "verdicts": verdicts | {"description": "Of the ticket, by service level."},
        "gross": _AMOUNT,
        "penalties": _AMOUNT,
        "budget": or_null(_AMOUNT, untold),
        "invoice": or_null(_AMOUNT, untold),
    }
    later = or_null(_AMOUNT, "What the work brings once it is accepted; null where nothing says it.")
    played = whole({"nature": _NATURE, "once_accepted": later} | figures, "As if it had been given at `as_of`.")
    return whole({"now": whole(figures), "outcomes": list_of(played)})

"""An amendment: what an avenant changes in the contract, and from when."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from sdmctl.model.document import Day, Document, Name


class Governs(StrEnum):
    """Which tickets are judged by the changed terms."""

    OPENED = "opened"
    """Those opened from the day of effect on."""
    STOPPED = "stopped"
    """Those whose clock stops from the day of effect on, and those still open then."""


class Amendment(Document):
    """A dated change of any part of the contract; amendments apply in order of effect."""

    kind: Literal["amendment"]
    id: Name
    title: Name
    clause: str | None = None
    signed: Day | None = None
    effective: Day
    """The first day on which it is in force."""
    governs: Governs = Governs.OPENED
    changes: Annotated[
        dict[Name, Any],
        Field(
            min_length=1,
            description="In the contract's own shape: what is named is changed, added, or with `null` taken away.",
            examples=[{"service_levels": {"resolution": {"targets": {"P2": {"within": "6h", "objective": "90%"}}}}}],
        ),
    ]

"""Small evolutions that a line of the budget includes in a year."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from sdmctl.model.document import Model


class Included(Model):
    """An allowance: so many units a year cost nothing."""

    units: Annotated[Decimal, Field(ge=0)]
    """Of the line, a year."""
    at_most: Annotated[Decimal, Field(gt=0)] | None = None
    """An evolution of more units is not small, and is consumed in full; `None`: whatever its size."""


def _included(value: Any) -> Any:
    return value if isinstance(value, dict | Included) else {"units": value}


Allowed = Annotated[Included, BeforeValidator(_included)]
"""Units, or units and what counts as small."""

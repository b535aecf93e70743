"""What an action or an improvement is to change: a figure before, the one aimed at, and the one measured since."""

import re
from fractions import Fraction
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from sdmctl.model.document import Day, Model, Name

FIGURE = r"^-?\d{1,12}(\.\d{1,6})?\s*%?$"


def _figure(text: object) -> str:
    written = str(text).strip() if isinstance(text, str | int) else ""
    if re.fullmatch(FIGURE, written):
        return written
    raise ValueError(f"{text!s} is not a figure; write 12, 3.5 or 95%")


_SCHEMA = WithJsonSchema({"type": ["string", "number"], "pattern": FIGURE, "examples": ["95%"]})
Figure = Annotated[str, PlainValidator(_figure), _SCHEMA]
"""A number or a percentage, kept as it is written."""


def value_of(figure: str) -> Fraction:
    """The exact value of a figure: `95%` is 19/20."""
    number = figure.removesuffix("%").strip()
    return Fraction(number) / (100 if figure.endswith("%") else 1)


class Effect(Model):
    """What is measured, before and after: done is not effective before it was measured again."""

    indicator: Name | None = None
    """What is measured, as `first-time fix`."""
    baseline: Figure | None = None
    """Before."""
    target: Figure | None = None
    """What is aimed at; whether more or less is better is told by the baseline."""
    measured: Figure | None = None
    """Since; `None` until it is."""
    measured_on: Day | None = None

    @property
    def reached(self) -> bool | None:
        """Whether what was measured is the target or better; `None` where one of the three figures lacks."""
        if self.baseline is None or self.target is None or self.measured is None:
            return None
        before, aim, now = (value_of(each) for each in (self.baseline, self.target, self.measured))
        return now >= aim if aim >= before else now <= aim

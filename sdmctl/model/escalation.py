"""The escalation: who is told when an incident is not over, by share of its target or by time elapsed."""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, WithJsonSchema

from sdmctl.model.document import Document, Model, Name, Names
from sdmctl.model.service_level import Measure
from sdmctl.values.duration import Duration, parse_duration


def _after(text: object) -> Duration | Fraction:
    if isinstance(text, Duration | Fraction):
        return text
    written = str(text).strip()
    if written.endswith("%"):
        number = written.removesuffix("%").strip()
        if number.isdecimal() and number.isascii() and int(number) > 0:
            return Fraction(int(number), 100)
        raise ValueError(f"{text!s} is not a share of a target; write 50% or, past its deadline, 150%")
    try:
        duration = parse_duration(text)
    except ValueError as fault:
        raise ValueError(f"{text!s} is no time to escalate after; write 50% of the target, 30m, 4h or 2bd") from fault
    return duration


_SCHEMA: dict[str, Any] = {"type": "string", "examples": ["50%", "30m"]}
After = Annotated[Duration | Fraction, PlainValidator(_after), WithJsonSchema(_SCHEMA)]
"""A share of the target, or business time since the clock started; `0m` is at once."""


class Step(Model):
    """One level of the escalation."""

    level: Name
    after: After
    """A share of the target, or the time elapsed."""
    of: Measure = Measure.RESOLUTION
    """The service level whose target and clock are meant."""
    priorities: Names = ()
    """Default: every priority."""
    role: Name
    """Who it is in the customer's or provider's words."""
    contact: Name | None = None
    """A contact, or a manager of the contract."""
    channel: Name | None = None
    """Default: the contact's."""


class Escalation(Document):
    """Who is told, and when."""

    kind: Literal["escalation"]
    escalation: tuple[Step, ...] = ()
    """In the order of time."""

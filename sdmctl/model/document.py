"""What every document shares: strict, frozen models, and the scalar types that a contract is written in."""

import re
from datetime import date
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from sdmctl.calendar.zone import read_moment
from sdmctl.values.duration import PATTERN as DURATION
from sdmctl.values.duration import Duration, Unit, parse_duration
from sdmctl.values.ratio import PATTERN as PERCENT
from sdmctl.values.ratio import parse_percent

_INSTANT = r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s*(Z|z|[+-]\d{2}:?\d{2})?$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"


class Model(BaseModel):
    """A part of a document: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, coerce_numbers_to_str=True)


def _positive(text: object) -> Duration:
    duration = parse_duration(text)
    if duration.count == 0:
        raise ValueError("a target grants some time; 0 is none")
    return duration


def _effort(text: object) -> Duration:
    try:
        duration = parse_duration(text)
    except ValueError:
        duration = None
    if duration is None or duration.unit is not Unit.SECONDS:
        raise ValueError(f"{text!s} is not an effort; {_effort_hint(str(text).strip())}")
    return duration


def _effort_hint(text: str) -> str:
    if text.startswith("-"):
        return "an effort is never negative"
    if text.isdigit():
        return f"write its unit: {text}h, or {text}m for minutes"
    return "write hours and minutes, as 4h or 1h30m"


def _day(text: object) -> date:
    if isinstance(text, date):
        return text
    if isinstance(text, str) and re.match(_DAY, text):
        try:
            return date.fromisoformat(text)
        except ValueError as fault:
            raise _unreadable(text, "is not in the calendar") from fault
    raise _unreadable(text, "is not a day; write it as 2026-10-31")


def _instant(text: object) -> str:
    if isinstance(text, str) and re.match(_INSTANT, text):
        try:
            read_moment(text)
        except ValueError as fault:
            raise _unreadable(text, "is not in the calendar, or not in a day") from fault
        return text
    raise _unreadable(text, "is not an instant; write 2026-10-31T14:30:00+01:00, or without the offset for local time")


def _unreadable(text: object, why: str) -> PydanticCustomError:
    # A type of its own, so that the diagnostic has the code that a date in an export gets.
    return PydanticCustomError("unreadable_date", "{text} {why}", {"text": str(text), "why": why})


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


def _json_string(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": [example]})


_ONE = {"type": "string", "minLength": 1}
_ONE_OR_MORE = {"anyOf": [_ONE, {"type": "array", "items": _ONE}]}

Name = Annotated[str, StringConstraints(min_length=1)]
Day = Annotated[date, PlainValidator(_day), _json_string(_DAY, "2026-10-31")]
Instant = Annotated[str, PlainValidator(_instant), _json_string(_INSTANT, "2026-10-31T14:30:00+01:00")]
"""Kept as written: an instant without an offset is local time in a zone that another document names."""
Allowance = Annotated[Duration, PlainValidator(_positive), _json_string(DURATION, "4h")]
Effort = Annotated[Duration, PlainValidator(_effort), _json_string(DURATION, "1h30m")]
Percent = Annotated[Fraction, PlainValidator(parse_percent), _json_string(PERCENT, "95%")]
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_list), WithJsonSchema(_ONE_OR_MORE)]
"""One name or a list of them."""


class Document(Model):
    """A YAML document of a contract repository; `kind` says which."""

    contract: Annotated[
        str | None, Field(description="The contract it belongs to, where one folder holds several.")
    ] = None

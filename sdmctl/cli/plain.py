"""Reading options without pydantic where there is nothing to convert."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

P = TypeVar("P", bound=Iterable[Any])


class Plain:
    """Reads an option as Typer does, without pydantic where the text is the value, or there is none.

    Typer makes a pydantic adapter for each option of a command that runs, given or not: 10 ms of 140. Where a later
    Typer keeps its reader elsewhere, this one is not used, and nothing but that time is lost.
    """

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value of an option that was given, or its default."""
        annotation = param.type_descriptor.annotation
        if value is None or value == param.default or annotation is str:
            return value
        if annotation is Path:
            return Path(value)
        vars(param)["_runtime_param"] = None
        return param.get_runtime_param().coerce(value, param=param, ctx=ctx)


def plainly(options: P) -> P:
    """The options, read so."""
    for each in options:
        vars(each)["_runtime_param"] = Plain()
    return options

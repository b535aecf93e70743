"""How a column writes its instants, as an expression that reads a million of them at once.

What it gives is one number: seconds since 1970-01-01T00:00Z; for a wall-clock time without an offset the seconds that
the clock shows, plus `LOCAL`; and `ODD` for a text that is not written so.
"""

import re
from dataclasses import dataclass, field

import polars as pl

LOCAL = 1 << 40
ODD = -(1 << 62)

_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}([T ])\d{2}:\d{2}(:\d{2})?([.,]\d+)?(\s?)([Zz]|[+-]\d{2}(:?)\d{2})?")
_QUARTERS = range(-12 * 4, 14 * 4 + 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """One way of writing instants."""

    format: str
    """Of the first `width` characters, as strptime has it."""
    width: int | None = None
    """`None` where the format stands for the whole text."""
    fraction: int = 0
    """How many characters of a fraction of a second follow, its point included."""
    offsets: dict[str, int] = field(default_factory=dict)
    """What may stand at the end, with the seconds that it says the clock is ahead."""

    def read(self, text: pl.Expr) -> pl.Expr:
        """The number of each text; null where there is none."""
        head = text if self.width is None else text.str.slice(0, self.width)
        # Instants rarely occur twice, and ISO 8601 is read faster than it is looked up.
        at = head.str.to_datetime(self.format, strict=False, time_unit="ms", cache=self.width is None).dt.epoch("s")
        if self.width is None:
            at = at if _has_offset(self.format) else at + LOCAL
        else:
            at = at - self._ahead(text.str.slice(self.width + self.fraction))
        if self.fraction:
            digits = text.str.slice(self.width or 0, self.fraction).str.contains(r"^[.,]\d+$")
            at = pl.when(digits).then(at)
        return pl.when(text.is_not_null()).then(at.fill_null(ODD))

    def _ahead(self, end: pl.Expr) -> pl.Expr:
        """Seconds that the clock is ahead, by what stands at the end; null where that is no offset."""
        if len(self.offsets) > 1:
            return end.replace_strict(self.offsets, default=None, return_dtype=pl.Int64)
        ((written, seconds),) = self.offsets.items()
        return pl.when(end == written).then(pl.lit(seconds, pl.Int64))


def layout_of(text: str) -> Layout | None:
    """The layout of an ISO 8601 text; `None` where it is none."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        return None
    between, seconds, fraction, space, offset, colon = match.groups()
    start = f"%Y-%m-%d{between}%H:%M" + ":%S" * bool(seconds)
    width = 19 if seconds else 16
    if offset is None:
        offsets = {space: -LOCAL}
    elif offset in "Zz":
        offsets = {space + offset: 0}
    else:
        offsets = {"": -LOCAL, f"{space}Z": 0, **{space + _written(each, colon): each * 900 for each in _QUARTERS}}
    return Layout(start, width, len(fraction or ""), offsets)


def custom_layout(dates: str) -> Layout | None:
    """The layout that a source gives in strptime's words; `None` where Polars does not know all of them."""
    layout = Layout(dates.replace(".%f", "%.f").replace("%z", "%#z"))
    if "%f" in layout.format:
        return None  # Polars counts it in nanoseconds
    try:
        pl.Series([""]).to_frame("text").select(layout.read(pl.col("text")))
    except pl.exceptions.PolarsError:
        return None
    return layout


def _has_offset(written: str) -> bool:
    return "%#z" in written or "%:z" in written or "%+" in written


def _written(quarters: int, colon: str) -> str:
    hours, rest = divmod(abs(quarters), 4)
    return f"{'-' if quarters < 0 else '+'}{hours:02}{colon}{rest * 15:02}"

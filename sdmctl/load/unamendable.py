"""What no amendment may change or take away: what tickets, entries and figures of earlier days hang on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sdmctl.diagnostics import Diagnostic, Route, error
from sdmctl.load.quoting import cut
from sdmctl.model.changes import at_route, leaves

if TYPE_CHECKING:
    from sdmctl.load.amended_part import Part

_KEPT = {
    "contract": ("kind", "id", "time_zone", "currency"),
    "budget": ("kind", "contract", "year", "currency"),
    "project": ("kind", "contract", "lot"),
}
"""What a document is known by: every figure hangs on it."""
_NAMES: dict[str, dict[Route, str]] = {
    "contract": {("services",): "tickets name", ("statuses",): "tickets name"},
    "budget": {
        ("lines",): "entries of the ledger name",
        ("lines", "*", "catalogue"): "tickets name",
        ("lines", "*", "rates"): "entries of the ledger name",
    },
    "project": {},
}
"""Mappings to whose names an amendment adds, and never takes away; `*` is any name."""
_PRICES = {"unit_price": "prices", "monthly_fee": "fees", "price": "prices"}
"""A price, and where it stands by date."""


def unamendable(part: Part, written: dict[str, Any]) -> Iterator[Diagnostic]:
    """What an amendment may not do to a document as it is written so far."""
    kind = str(part.route[0]) if part.route else "contract"
    for key in _KEPT[kind]:
        if key in part.changes:
            message = f"`{key}` cannot be amended: it is what the {kind} is known by"
            yield error("not-amendable", message, part.place((key,)))
    for route, value in leaves(part.changes):
        why = _needed(route, _NAMES[kind]) if value is None and at_route(written, route) is not None else None
        if why is not None:
            message = f"`{cut(str(route[-1]))}` cannot be taken away: {why}"
            yield error("not-amendable", message, part.place(route))
    if kind == "contract":
        yield from _reordered(part, written)
    if kind == "budget":
        yield from _prices(part, written)


def _needed(route: Route, names: dict[Route, str]) -> str | None:
    """Why a name or a mapping of names must stay; `None` where it need not."""
    for shape, who in names.items():
        if _is(route, shape):
            return f"{who} them"
        if _is(route, (*shape, "*")):
            return f"{who} it"
    return None


def _is(route: Route, shape: Route) -> bool:
    return len(route) == len(shape) and all(there in ("*", each) for each, there in zip(route, shape, strict=True))


def _reordered(part: Part, written: dict[str, Any]) -> Iterator[Diagnostic]:
    route: Route = ("priorities", "order")
    order, new = at_route(written, route), at_route(part.changes, route)
    before, after = (each if isinstance(each, list) else [each] for each in (order, new))
    if new is not None and after[: len(before)] != before:
        message = "priorities cannot change places: those of the contract come first, new ones after them"
        yield error("not-amendable", message, part.place(route))


def _prices(part: Part, written: dict[str, Any]) -> Iterator[Diagnostic]:
    """A price changes from the day of effect on; it is not taken away, and not said where another holds by date."""
    day = part.amendment.document.effective.isoformat()
    for route, value in leaves(part.changes):
        holder, by_date = at_route(written, route[:-1]), _PRICES.get(str(route[-1]))
        if route[0] != "lines" or by_date is None or not isinstance(holder, dict):
            continue
        if value is None and holder.get(route[-1]) is not None:
            message = f"`{route[-1]}` cannot be taken away: what was consumed before is priced by it"
            yield error(
                "not-amendable", message, part.place(route), "close the line with `closed`, or write another price"
            )
        begun = [each for each in holder.get(by_date) or () if str(each) <= day]
        if begun and value is not None:
            message = f"`{route[-1]}` is the price before {min(begun)}, and holds no longer"
            yield error("not-amendable", message, part.place(route), f"write `{by_date}: {{{day}: …}}`")

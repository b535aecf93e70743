"""The split of a period: its tickets by nature, by count and by effort, along services, lots, teams and months."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from sdmctl.assess.natures.in_hand import Billing
from sdmctl.model.contract import Nature
from sdmctl.model.tables import NATURES
from sdmctl.values.period import months_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdmctl.assess.service_levels.results import Assessment

N = TypeVar("N", Nature, Billing)


class Axis(StrEnum):
    """Along what a split is made."""

    SERVICE = "service"
    LOT = "lot"
    TEAM = "team"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Tally:
    """Some tickets, counted."""

    opened: int = 0
    """In the period."""
    in_hand: int = 0
    """Open at some time in it."""
    effort: int | None = None
    """Seconds, of those in hand; `None` where no ticket of them has any written."""
    without_effort: int = 0
    """Tickets in hand that have none written."""

    def __add__(self, other: Tally) -> Tally:
        known = [each.effort for each in (self, other) if each.effort is not None]
        return Tally(
            self.opened + other.opened,
            self.in_hand + other.in_hand,
            sum(known) if known else None,
            self.without_effort + other.without_effort,
        )


NOBODY = Tally()


@dataclass(frozen=True, slots=True)
class Group:
    """What has one name along an axis."""

    axis: Axis
    name: str | None
    """The service's and the lot's key in the contract, the team, the month's label; `None` where none is said."""
    by_nature: Mapping[Nature, Tally]

    @property
    def whole(self) -> Tally:
        """All natures together."""
        return together(self.by_nature.values())


@dataclass(frozen=True, slots=True)
class Split:
    """The tickets of a period by nature; a part that is not there is none."""

    by_nature: Mapping[Nature, Tally]
    by_billing: Mapping[Billing, Tally]
    warranty: Tally
    """Of the others: those under the warranty of a delivery."""
    regressions: int | None
    """Tickets opened in the period that name the one whose delivery broke what worked; `None` where no ticket does."""
    groups: tuple[Group, ...]
    """By axis in the order of `Axis`, then in the contract's order, names of teams sorted; none comes last."""

    @property
    def whole(self) -> Tally:
        """All tickets."""
        return together(self.by_nature.values())

    def of(self, nature: Nature) -> Tally:
        """One nature."""
        return self.by_nature.get(nature, NOBODY)

    def share(self, nature: Nature) -> Fraction | None:
        """Of the tickets opened; `None` where there are none, or where none is classified."""
        whole = self.whole.opened
        return None if self.of(Nature.UNCLASSIFIED).opened == whole else ratio(self.of(nature).opened, whole)

    def effort_share(self, nature: Nature) -> Fraction | None:
        """Of the effort; `None` where none is written, or none on a ticket that is classified."""
        whole = self.whole.effort
        return None if self.of(Nature.UNCLASSIFIED).effort == whole else ratio(self.of(nature).effort or 0, whole)


def ratio(part: int, whole: int | None) -> Fraction | None:
    """The part as an exact share; `None` of nothing."""
    return Fraction(part, whole) if whole else None


def together(tallies: Iterable[Tally]) -> Tally:
    """Their sum."""
    return sum(tallies, NOBODY)


def split(in_hand: pl.DataFrame, judged: Assessment) -> Split:
    """The split of the tickets in hand, columns `IN_HAND`.

    By count are the tickets opened in the period, by effort those in hand: effort is written on a ticket as a whole,
    so a ticket that is in hand in two periods shows the same effort in both.
    """
    keys = ("service", "team", "month", "nature", "billing", "warranty")
    cube = in_hand.group_by(keys).agg(
        opened=pl.col("arrived").sum(),
        in_hand=pl.len(),
        effort=pl.col("effort").sum(),
        with_effort=pl.col("effort").is_not_null().sum(),
        regressions=(pl.col("arrived") & pl.col("regression")).sum(),
    )
    services = judged.contract.services
    names = list(services)
    cube = cube.with_columns(lot=_named(pl.col("service"), [services[name].lot for name in names]))
    cube = cube.with_columns(service=_named(pl.col("service"), names))
    months = [each.label for each in months_between(judged.period.first, judged.period.after)]
    cube = cube.with_columns(month=_named(pl.col("month"), months))
    order = {Axis.SERVICE: names, Axis.LOT: list(judged.contract.lots), Axis.MONTH: months}
    return Split(
        by_nature=_by(cube, "nature", list(NATURES)),
        by_billing=_by(cube, "billing", list(Billing)),
        warranty=_tally(cube.filter("warranty")),
        regressions=int(cube["regressions"].sum()) if _names_any(judged) else None,
        groups=tuple(group for axis in Axis for group in _groups(cube, axis, order.get(axis, []))),
    )


def _names_any(judged: Assessment) -> bool:
    """Whether any ticket of the contract names what it is a regression of."""
    return judged.tables.tickets["regression_of"].null_count() < judged.tables.tickets.height


def _named(codes: pl.Expr, names: list[str | None] | list[str]) -> pl.Expr:
    return codes.replace_strict(dict(enumerate(names)), default=None, return_dtype=pl.String) if names else pl.lit(None)


def _groups(cube: pl.DataFrame, axis: Axis, order: list[str]) -> Iterable[Group]:
    found = {name: rows for (name,), rows in cube.partition_by(axis.value, as_dict=True).items()}
    place = {name: number for number, name in enumerate(order)}
    for name in sorted(found, key=lambda each: (each is None, place.get(each, len(place)), each or "")):
        yield Group(axis, name, _by(found[name], "nature", list(NATURES)))


def _by(cube: pl.DataFrame, key: str, names: list[N]) -> dict[N, Tally]:
    parts = {code: rows for (code,), rows in cube.partition_by(key, as_dict=True).items()}
    return {name: _tally(parts[code]) for code, name in enumerate(names) if code in parts}


def _tally(cube: pl.DataFrame) -> Tally:
    opened, in_hand, effort, known = (int(cube[name].sum()) for name in ("opened", "in_hand", "effort", "with_effort"))
    return Tally(opened, in_hand, effort if known else None, in_hand - known)

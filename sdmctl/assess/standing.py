"""Where a contract stands in a period, in the few figures by which it is put beside others; the worst comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.governance import day_of, keeps_actions, late_actions
from sdmctl.assess.penalties.penalties import Judging, penalties
from sdmctl.assess.service_levels.results import Assessment, Status
from sdmctl.assess.term import Life, life, notice_begins
from sdmctl.assess.weather import Axis, Sky, Weather, overall, weather
from sdmctl.model.repository import Dossier
from sdmctl.values.period import Period


@dataclass(frozen=True, slots=True)
class Standing:
    """A contract in a period; a figure of something that the contract does not have is absent."""

    period: Period
    axes: tuple[Weather, ...]
    lines: dict[Status, int]
    """How many lines that the customer was promised have each status."""
    applied: Fraction | None
    """Penalties of the period, in the contract's currency; `None` where it has no penalty."""
    year_to_date: Fraction | None
    burn_ratio: Fraction | None
    """Of the budget's line that is consumed fastest: share consumed against share of the time; 1 is in step."""
    late_actions: int | None
    ends: date
    notice: date | None
    """The last day on which notice can be given; `None` where the contract asks for none."""
    life: Life

    @property
    def sky(self) -> Sky | None:
        """The worst of the axes that are known."""
        return overall(self.axes)

    def sky_of(self, axis: Axis) -> Sky | None:
        """How an axis stands."""
        return next(each.sky for each in self.axes if each.axis is axis)

    @property
    def badness(self) -> tuple[int, int, Fraction, Fraction, int, int]:
        """Greater is worse: weather, levels missed, penalties applied, burn, late actions, the nearness of the end.

        Amounts of several currencies are compared as they are written: no rate is known.
        """
        skies = [None, *Sky]
        return (
            skies.index(self.sky),
            self.lines[Status.MISSED],
            self.applied or Fraction(),
            self.burn_ratio or Fraction(),
            self.late_actions or 0,
            -self.ends.toordinal(),
        )


def standing(dossier: Dossier, trend: Sequence[Assessment], engine: str = "polars") -> Standing:
    """Of the last period of a trend; its penalties need the one before it too."""
    now = trend[-1]
    contract, day = now.contract, day_of(now)
    owed = None
    if contract.penalties:
        owed = penalties(dossier, now.tables, now.period, Judging(now.as_of, trend, engine))
    burnt = burns(dossier, now.tables, now.period, now.as_of)
    return Standing(
        now.period,
        weather(dossier, now, None, burnt),
        {status: sum(1 for line in now.promised if line.status is status) for status in Status},
        None if owed is None else owed.applied,
        None if owed is None else owed.year_to_date,
        max((ratio for each in burnt if (ratio := each.burn_ratio) is not None), default=None),
        len(tuple(late_actions(dossier, day))) if keeps_actions(dossier) else None,
        contract.term.end,
        notice_begins(contract.term),
        life(contract, now.as_of),
    )

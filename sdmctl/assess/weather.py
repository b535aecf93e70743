"""The weather of a contract: cost, dates, quality and satisfaction, each as sun, cloud or rain; the worst is the whole.

An average would be green outside and red inside. Thresholds are those of `docs/committees.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sdmctl.assess.budget.budget import burns
from sdmctl.assess.budget.burn import Burn
from sdmctl.assess.budget.landing import Landing
from sdmctl.assess.projects.earned_value import earned_value
from sdmctl.assess.projects.milestones import slips
from sdmctl.assess.projects.projects import projects
from sdmctl.assess.satisfaction import satisfaction
from sdmctl.assess.service_levels.results import Assessment, Status
from sdmctl.model.repository import Dossier

SLIGHT_OVERRUN = Fraction(1, 10)
"""Of what was granted: up to it a landing above is a cloud, beyond it rain."""
SLIGHT_SLIP = 14
"""Days: up to it a milestone that slips is a cloud, beyond it rain."""
SATISFIED, FAIRLY_SATISFIED = Fraction(80, 100), Fraction(60, 100)


class Sky(StrEnum):
    """How an axis stands, from best to worst."""

    SUN = "sun"
    CLOUD = "cloud"
    RAIN = "rain"


class Axis(StrEnum):
    """What a contract is answered for."""

    COST = "cost"
    DATES = "dates"
    QUALITY = "quality"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True)
class Weather:
    """An axis in a period."""

    axis: Axis
    sky: Sky | None
    """`None`: nothing is known of it."""
    why: str
    """The word for what decides, as `missed`; empty with nothing known."""
    count: int = 0
    """Of what is named: lines, days, points."""
    better: int | None = None
    """1 better than in the period before, -1 worse, 0 as it was, by its sky and then by `count`; `None`: not known."""


def weather(
    dossier: Dossier, now: Assessment, before: Assessment | None, burnt: tuple[Burn, ...] | None = None
) -> tuple[Weather, ...]:
    """The four axes of a period, in their order; `before` is the period before it, if the contract ran.

    `burnt`: the budget's lines as they stand now, where they are at hand.
    """
    found = []
    for axis, look in _AXES.items():
        sky, why, count = look(dossier, now) if axis is not Axis.COST else _cost(dossier, now, burnt)
        earlier = look(dossier, before) if before is not None and axis is not Axis.DATES else _UNKNOWN
        found.append(Weather(axis, sky, why, count, _better((sky, why, count), earlier)))
    return tuple(found)


def overall(axes: tuple[Weather, ...]) -> Sky | None:
    """The worst of the axes that are known; `None` where none is."""
    known = [each.sky for each in axes if each.sky is not None]
    return max(known, key=list(Sky).index) if known else None


_Look = tuple[Sky | None, str, int]
_UNKNOWN: _Look = (None, "", 0)
_NOTHING_WRONG = ("achieved", "within", "on_time")
"""What a count says nothing against: more lines achieved are no worse."""


def _better(now: _Look, before: _Look) -> int | None:
    if now[0] is None or before[0] is None:
        return None
    worse, worse_before = (
        (list(Sky).index(sky or Sky.SUN), 0 if why in _NOTHING_WRONG else -count if why == "satisfied" else count)
        for sky, why, count in (now, before)
    )
    return (worse < worse_before) - (worse > worse_before)


def _quality(_: Dossier, judged: Assessment) -> _Look:
    """Of what the customer was promised: rain with a level missed, cloud with one tolerated, nothing with no data."""
    counts = {status: sum(1 for line in judged.promised if line.status is status) for status in Status}
    if counts[Status.MISSED]:
        return Sky.RAIN, "missed", counts[Status.MISSED]
    if counts[Status.TOLERATED]:
        return Sky.CLOUD, "tolerated", counts[Status.TOLERATED]
    return (Sky.SUN, "achieved", counts[Status.ACHIEVED]) if counts[Status.ACHIEVED] else (None, "", 0)


def _cost(dossier: Dossier, judged: Assessment, burnt: tuple[Burn, ...] | None = None) -> _Look:
    """The line or project that lands furthest above what was granted, in percent of it."""
    over = []
    for burn in burns(dossier, judged.tables, judged.period, judged.as_of) if burnt is None else burnt:
        landing = Landing(burn)
        if burn.available:
            expected = max(landing.at_run_rate or Fraction(), landing.with_orders)
            over.append(expected / burn.available - 1)
    for each in projects(dossier):
        value = earned_value(each)
        if value.bac:
            over.append(value.eac_bottom_up / value.bac - 1)
    if not over:
        return None, "", 0
    worst = max(over)
    if worst <= 0:
        return Sky.SUN, "within", 0
    percent = -(-worst.numerator * 100 // worst.denominator)
    return (Sky.CLOUD if worst <= SLIGHT_OVERRUN else Sky.RAIN), "over", percent


def _dates(dossier: Dossier, _: Assessment) -> _Look:
    """The milestone ahead that slips most; documents say it as of their own day, so there is no before."""
    ahead = [slip.days for each in projects(dossier) for slip in slips(each) if not slip.reached]
    if not any(each.milestones for each in projects(dossier)):
        return None, "", 0
    worst = max(ahead, default=0)
    if worst <= 0:
        return Sky.SUN, "on_time", 0
    return (Sky.CLOUD if worst <= SLIGHT_SLIP else Sky.RAIN), "slip", worst


def _satisfaction(dossier: Dossier, judged: Assessment) -> _Look:
    """The share of satisfied answers."""
    share = satisfaction(dossier, judged.period).satisfied
    if share is None:
        return None, "", 0
    percent = share.numerator * 100 // share.denominator
    sky = Sky.SUN if share >= SATISFIED else Sky.CLOUD if share >= FAIRLY_SATISFIED else Sky.RAIN
    return sky, "satisfied", percent


_AXES: dict[Axis, Callable[[Dossier, Assessment], _Look]] = {
    Axis.COST: _cost,
    Axis.DATES: _dates,
    Axis.QUALITY: _quality,
    Axis.SATISFACTION: _satisfaction,
}

"""Chains of promises: the service levels that others support, with the time that these take of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sdmctl.checks.reach import calendar_of, target_of
from sdmctl.model.contract import Contract
from sdmctl.values.duration import Duration


@dataclass(frozen=True, slots=True)
class Chain:
    """What a service level grants a priority, and what those below it grant together."""

    level: str
    priority: str
    granted: Duration
    below: dict[str, Duration]
    """By service level, in the contract's order; only those counted in the same unit on the same calendar."""

    @property
    def together(self) -> Duration:
        """The sum of what is granted below."""
        return Duration(sum(each.count for each in self.below.values()), self.granted.unit)

    @property
    def fits(self) -> bool:
        """Whether those below can take all their time and the one above still be kept."""
        return self.together.count <= self.granted.count


def chains(contract: Contract) -> Iterator[Chain]:
    """Each service level that others support, by priority; none where nothing below is counted as it is."""
    for name, level in contract.service_levels.items():
        supporting = {key: each for key, each in contract.service_levels.items() if name in each.supports}
        for priority in contract.priorities.order if supporting else ():
            upper = target_of(level, priority)
            if upper is None or not isinstance(upper.within, Duration):
                continue
            below = {}
            for key, each in supporting.items():
                lower = target_of(each, priority)
                if lower is None or not isinstance(lower.within, Duration):
                    continue
                alike = calendar_of(each, lower) == calendar_of(level, upper)
                if alike and lower.within.unit is upper.within.unit:
                    below[key] = lower.within
            if below:
                yield Chain(name, priority, upper.within, below)
